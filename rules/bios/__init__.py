"""What an introduction (简介) says that asks for a harder look (Art 8, 18).

A `Reading` is a text as it is understood whatever it is written with, knowing for each character
where it stands in what was written. `contacts` finds phone numbers, handles and links; `naming`
finds names of others; `offices` finds claims to speak for an office. Each finding is a `Passage`.
"""
