"""Whether one picture is another one, cropped, turned, mirrored or drawn over (Art 8, 18).

A `look` is a picture small and grey, `SIDE` × `SIDE` pixels of one byte. `keys` are what like
pictures have in common, so that an index finds candidates; `likeness` lays one look over another
and says whether they are one picture, and how it was turned. No clock, no files: looks are bytes.
"""
