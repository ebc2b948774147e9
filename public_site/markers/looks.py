"""How a badge may look: its theme and its size."""

import base64
import hashlib
from dataclasses import dataclass
from enum import StrEnum

from public_site.site.translation import N_

_LIGHT = (
    ".w{fill:#fff;stroke:#0b5f5c}.s{fill:#0b5f5c}.g{fill:none;stroke:#fff}.t{fill:#12312f}"
    ".n .w{stroke:#66737a}.n .s{fill:#66737a}.n .t{fill:#4d5a61}"
)
_DARK = (
    ".w{fill:#101617;stroke:#6fd0c4}.s{fill:#6fd0c4}.g{fill:none;stroke:#06201e}.t{fill:#d5f2ee}"
    ".n .w{stroke:#8b989b}.n .s{fill:#8b989b}.n .t{fill:#a9b6b3}"
)


class Theme(StrEnum):
    """`auto` follows the reader's own preference, where the badge stands."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


THEME: dict[Theme, str] = {
    Theme.AUTO: N_("Automatic"),
    Theme.LIGHT: N_("Light"),
    Theme.DARK: N_("Dark"),
}
STYLES: dict[Theme, str] = {
    Theme.AUTO: f"{_LIGHT}@media(prefers-color-scheme:dark){{{_DARK}}}",
    Theme.LIGHT: _LIGHT,
    Theme.DARK: _DARK,
}
SIZES = (28, 42, 56)  # pixels high: whole multiples of half the drawing, so that edges stay sharp


@dataclass(frozen=True, slots=True)
class Look:
    theme: Theme
    size: int

    @classmethod
    def asked(cls, theme: str | None, size: str | None) -> "Look":
        """The look that was asked for; what there is not is taken for the ordinary one."""
        sizes = {str(height): height for height in SIZES}
        chosen = Theme(theme) if theme in set(Theme) else Theme.AUTO
        return cls(chosen, sizes.get(size or "", SIZES[0]))

    def width(self, drawn: int) -> float:
        """How wide a drawing of `drawn` pixels becomes."""
        return drawn * self.size / SIZES[0]


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"sandbox; default-src 'none'; style-src 'sha256-{digest}'"


POLICIES: dict[Theme, str] = {theme: _policy(style) for theme, style in STYLES.items()}
