"""A program that sets one card, given as JSON, writes its picture as PNG, and ends.

It is run by its path and imports nothing of ours, so it starts at once; and what typst holds
of fonts and of what it set goes with it.
"""

import signal
import sys

import typst

PIXELS_PER_INCH = 72.0  # one point, one pixel


def main(seconds: str, template: str, *folders: str) -> None:
    """Set the card on standard input in the fonts of `folders`, within `seconds`."""
    signal.alarm(int(seconds))  # who asked ends it sooner, but may itself have been killed
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[*folders]
    )
    card = {"card": sys.stdin.buffer.read().decode()}
    picture = typst.Compiler(template, font_paths=fonts).compile(
        format="png", ppi=PIXELS_PER_INCH, sys_inputs=card
    )
    if not isinstance(picture, bytes):
        raise TypeError("the card is more than one page")
    sys.stdout.buffer.write(picture)


if __name__ == "__main__":
    main(*sys.argv[1:])
