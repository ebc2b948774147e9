"""What only the demo can know later: the receipts that it was given, and by whom it logged in."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

FILE = "demo.json"


@dataclass(frozen=True, slots=True)
class Keepsake:
    """`issuer` signed the demo's logins; `receipts` are by how the report stood,
    `shown` numbers or references by what became of the application.
    """

    issuer: str
    operator: str
    receipts: dict[str, str] = field(repr=False)
    shown: dict[str, str] = field(default_factory=dict)

    def keep(self, folder: Path) -> None:
        """Write it where only the owner reads it."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / FILE
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(asdict(self), file, indent=2)

    @classmethod
    def found(cls, folder: Path) -> "Keepsake | None":
        """The one in `folder`, None where no demo was loaded."""
        path = folder / FILE
        if not path.exists():
            return None
        return cls(**json.loads(path.read_text("utf-8")))
