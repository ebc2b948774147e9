"""When applications that hang together are a finding of abuse, and what stands against deciding it
(Art 10(3)).

A rule is a threshold in a table, never a score. What they hang together by is found elsewhere.
"""
