"""What somebody typed to find an account, what they may have meant, which found one is likeliest
(Art 9).

No index and no SQL: which rows match is asked elsewhere.
"""
