"""How much one question and one caller may ask for: counted on its text, before anything runs.

Nothing here knows HTTP; `http` asks before it executes.
"""
