"""Reviewers decide applications (Art 8, 9): `queue` says what waits, `dossier` shows one,
`decisions` says what is decided and all that follows from it.
"""
