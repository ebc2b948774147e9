"""What a name or an introduction claims its bearer to be, and who may claim it (Art 8(2), 18(2)).

`terms` are the words of which names of offices are made, `sight` says what a unit of a name may
stand for, `grammar` puts terms together: place, office, `局`; `surroundings` is what stands around
them. `wording` is the table of what nobody says of themselves. What two names have in common is
`names`.
"""
