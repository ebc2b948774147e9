"""From the private facts of an account to its public record, and how a record is read (Art 9).

What is public for whom is one table, `publicity`. Nothing here speaks to people: words of markers
stand in `markers`.
"""
