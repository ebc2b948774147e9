"""Reviewers decide applications (Art 8, 9): `queue` says what waits, `dossier` shows one,
`decisions` takes a `verdict`, `effects` says what follows from it, `human_check` keeps what was
checked by eye.
"""
