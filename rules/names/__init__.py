"""What an account may be called, and how near two names are and why (Art 8).

A `Form` is a name made ready to compare; `keys` are what near names have in common, so that an
index finds candidates; `nearness` says for one candidate on which axis it is near, with both names
aligned. Nothing is scored: a link stands or it does not.
"""
