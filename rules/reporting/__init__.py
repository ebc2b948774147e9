"""Reports from receipt to answer: words, clock, and the secret by which one is followed (Art 20).

Which reports are merged and who handles them is judged here; what they allege is not.
"""
