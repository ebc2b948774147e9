"""Art 9(1): 专业背景…职业资格或服务资质等相关证明材料 ("materials to prove" background,
qualification or licence): what is wrong with one credential by itself.
"""

from datetime import date

from rules.objections import Objection, Path
from rules.registration.declaration import DeclaredCredential
from rules.text import free_text

MOST = 10
TITLE_LIMIT, NUMBER_LIMIT = 200, 100


def objections(credential: DeclaredCredential, path: Path, today: date) -> list[Objection]:
    """What is wrong with `held` on `today`; its last day of validity still counts."""
    objections = [
        *free_text.required(credential.title, (*path, "title"), limit=TITLE_LIMIT),
        *free_text.required(credential.issuer, (*path, "issuer"), limit=TITLE_LIMIT),
        *free_text.required(credential.number, (*path, "number"), limit=NUMBER_LIMIT),
    ]
    if credential.valid_from > today:
        objections.append(Objection("CREDENTIAL_NOT_YET_VALID", (*path, "validFrom")))
    if credential.valid_to is not None and credential.valid_to < credential.valid_from:
        objections.append(Objection("DATES_IN_WRONG_ORDER", (*path, "validTo")))
    elif credential.valid_to is not None and credential.valid_to < today:
        objections.append(Objection("CREDENTIAL_EXPIRED", (*path, "validTo")))
    return objections


def is_live(valid_from: date, valid_to: date | None, today: date) -> bool:
    """Whether a credential with this term counts on `today`."""
    return valid_from <= today and (valid_to is None or today <= valid_to)
