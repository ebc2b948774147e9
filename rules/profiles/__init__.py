"""What an introduction (简介) says that asks for a harder look, and whether one picture is another
one, cropped, turned, mirrored or drawn over (Art 8, 18).

A `Reading` is a text as it is understood whatever it is written with, knowing for each character
where it stands in what was written. `contacts` finds phone numbers, handles and links;
`others_names` finds names of others; `claims` finds claims to speak for an office.

`pictures` makes a picture small and grey, `SIDE` × `SIDE` pixels of one byte. `picture_keys` are
what like pictures have in common, so that an index finds candidates; `picture_likeness` lays one
over another and says whether they are one, and how it was turned. No clock, no files.
"""
