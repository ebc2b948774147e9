"""What a text is whatever it is about: its characters, the form in which it is compared, its sound.

What a name may be stands in `names`. Nothing here knows an account.
"""
