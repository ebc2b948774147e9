"""Outside providers, played on loopback over real HTTP: two registers, messages, a bank.

For trials, the demo and drills. They can be told to be slow, wrong, half-dead, malformed or lying.
"""
