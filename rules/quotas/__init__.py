"""How many accounts one subject may have, and when one more is another of the same (Art 10(1)).

The numbers are the platform's policy; here is what may be a policy, and what follows from it.
"""
