"""What is published in figures, and which figures only roughly (Art 20).

Nothing is counted here.
"""
