"""A fictional year of a register, played through the real doors: HTTP, tokens, codes, uploads.

Nobody here exists: the towns and brands are coined, no resident number is under a county that
numbers people, no credit code under an organisation code that was ever given, no phone in a range
that is in use.
"""
