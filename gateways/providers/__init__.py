"""Services outside that are asked: registers of identities, text messages, mail, a bank.

Each file has a Protocol, a default that works alone and a real one; it is imported by its name, as
the door would hide nothing. An outage is reported as one; what follows from it is decided
elsewhere.
"""
