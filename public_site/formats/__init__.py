"""The data twins of an account's page: one revealed version in the formats that others read.

They stand at addresses without a language, `/accounts/A….json` and so on. What they say is made
from `public_site.disclosure.entries`; what a form looks like is its own file's.
"""
