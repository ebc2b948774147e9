"""Numbers of identities, and when who somebody is counts as proved (Art 8(1)).

What an outside register answered comes in as results; nothing here asks one.
"""
