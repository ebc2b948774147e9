"""Which special markers an account bears, until when, and what they say (Art 9(2)).

How far a fact was checked is `disclosure.levels`' to say.
"""
