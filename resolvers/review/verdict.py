"""What a reviewer decides of an application, and what was seen for it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rules.review import HumanCheck
from rules.vocabulary import Decision, RefusalGround


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's decision. `credentials_checked` names the credentials that were checked against
    their evidence; `name_right` says what shows that the applicant may bear a name near to another,
    `profile_right` why an introduction or a picture with findings may stand.
    """

    decision: Decision
    grounds: Sequence[RefusalGround] = ()
    note: str = ""
    human_check: HumanCheck | None = None
    credentials_checked: Sequence[str] = field(default=())
    name_right: str = ""
    profile_right: str = ""
