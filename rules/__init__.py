"""What the law says: pure functions and tables over plain values.

Nothing here reads a clock, draws a random number, opens a file other than its own `data/`, or
imports another layer of this project. Time, names and facts come in as arguments; objections,
verdicts and documents go out.
"""
