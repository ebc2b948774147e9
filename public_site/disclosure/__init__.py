"""A version of an account as people read it: which one is asked for, what it says, what changed.

Only words and rows for templates are made here, from records alone; no address is served.
"""
