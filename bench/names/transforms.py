"""The table of what an impostor does to a name: by which axis it is near, and what is wanted."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from bench.names import hanging, one_character, radicals, replacing
from rules.vocabulary import NameAxis, NameVerdict


class Transform(NamedTuple):
    """`make` gives the asked name, or None where this cannot be done to the held one."""

    axis: NameAxis
    want: NameVerdict
    make: Callable[[str, Random], str | None]

    @property
    def name(self) -> str:
        return self.make.__name__


S, A = NameVerdict.SAME, NameVerdict.ASSOCIATED
TRANSFORMS = (
    Transform(NameAxis.SCRIPT, S, hanging.traditional),
    Transform(NameAxis.SCRIPT, S, hanging.wide),
    Transform(NameAxis.SCRIPT, S, hanging.mathematical),
    Transform(NameAxis.SCRIPT, S, hanging.other_case),
    Transform(NameAxis.SCRIPT, S, hanging.separated),
    Transform(NameAxis.SCRIPT, S, hanging.unseen),
    Transform(NameAxis.SOUND, A, replacing.homophone),
    Transform(NameAxis.SOUND, A, replacing.homophone_of_any_tone),
    Transform(NameAxis.SOUND, A, replacing.homophones_throughout),
    Transform(NameAxis.SOUND, A, replacing.dialect),
    Transform(NameAxis.SHAPE, A, replacing.confused),
    Transform(NameAxis.SHAPE, A, replacing.foreign_letters),
    Transform(NameAxis.SHAPE, A, replacing.figures),
    Transform(NameAxis.SHAPE, A, radicals.radical),
    Transform(NameAxis.AFFIX, A, hanging.titled),
    Transform(NameAxis.AFFIX, A, hanging.placed),
    Transform(NameAxis.AFFIX, A, hanging.doubled),
    Transform(NameAxis.AFFIX, A, hanging.decorated),
    Transform(NameAxis.ORDER, A, hanging.turned),
    Transform(NameAxis.INITIALS, A, hanging.initials),
    Transform(NameAxis.INITIALS, A, hanging.spelled),
    Transform(NameAxis.INITIALS, A, hanging.spelled_short),
    Transform(NameAxis.INITIALS, A, hanging.spelled_beside_letters),
    Transform(NameAxis.INITIALS, A, hanging.initials_beside_letters),
    Transform(NameAxis.CONTAINMENT, A, hanging.extended),
    Transform(NameAxis.ONE_CHARACTER, A, one_character.left_out),
    Transform(NameAxis.ONE_CHARACTER, A, one_character.put_in),
    Transform(NameAxis.ONE_CHARACTER, A, one_character.another),
)
