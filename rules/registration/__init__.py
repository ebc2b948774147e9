"""What an applicant declares, what is wrong with it, and when an application lapses (Art 8, 9, 15).

What a name or an introduction may be stands in `names` and `profiles`; the decision in `review`.
"""
