"""Files that come in and where they lie: looked at, cleaned, sealed elsewhere, stored.

Whose file it is and who may see it is not known here. The door hands nothing on: looking at a file
takes libraries for pictures and PDFs, and who only stores need not load them.
"""
