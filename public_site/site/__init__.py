"""What every page is made of: the site in a language, words, forms, files, headers, errors.

Nothing here knows any one page.
"""
