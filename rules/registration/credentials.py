"""Art 9(1): 专业背景…职业资格或服务资质等相关证明材料 ("materials to prove" background,
qualification or licence): what is wrong with one credential by itself.
"""

import re
from collections.abc import Mapping
from datetime import date

from rules.objections import Objection, Path
from rules.qualifications import may_hold
from rules.registration.certificates import bare as bare_number
from rules.registration.certificates import certificate, has_term, is_number
from rules.registration.declaration import DeclaredCredential
from rules.text import free_text
from rules.uploads import all_attached
from rules.vocabulary import CredentialField, CredentialKind, SubjectNature, UploadKind

MOST = 10
TITLE_LIMIT, NUMBER_LIMIT, HOLDER_LIMIT = 200, 100, 100
LEAST_HAN, LEAST_LETTERS = 2, 3
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# What somebody writes who has nothing to write.
SAYS_NOTHING = frozenset(
    {"证书", "证件", "证明", "资质", "资格证", "许可证", "暂无", "没有", "无证", "未知", "测试"}
    | {"不知道", "不清楚", "不详", "none", "null", "nil", "n/a", "test", "unknown", "abc", "xyz"}
)


def full_objections(
    credential: DeclaredCredential,
    nature: SubjectNature,
    path: Path,
    today: date,
    usable: Mapping[str, UploadKind],
) -> list[Objection]:
    """The same with what is wrong with its files, `usable` being those that may be named."""
    proofs, employment = credential.uploads, credential.employment
    kind = UploadKind.EMPLOYMENT_PROOF
    return [
        *objections(credential, nature, path, today),
        *all_attached(usable, proofs, UploadKind.CREDENTIAL, (*path, "uploads"), least=1),
        *all_attached(usable, employment, kind, (*path, "employment")),
    ]


def objections(
    credential: DeclaredCredential, nature: SubjectNature, path: Path, today: date
) -> list[Objection]:
    """What is wrong with `credential` of a subject on `today`; its last day still counts."""
    return [
        *_words(credential.title, (*path, "title")),
        *_words(credential.issuer, (*path, "issuer")),
        *_number(credential, (*path, "number")),
        *_holder(credential, nature, path),
        *_scope(credential, (*path, "scope")),
        *_term(credential, path, today),
    ]


def _words(text: str, path: Path) -> list[Objection]:
    found = free_text.required(text, path, limit=TITLE_LIMIT)
    return found or ([] if _says_something(text) else [Objection("TEXT_SAYS_NOTHING", path)])


def _says_something(text: str) -> bool:
    """Whether it can be what a certificate or an authority is called."""
    letters = [one for one in text.casefold() if one.isalpha()]
    han = len(_HAN.findall(text))
    enough = han >= LEAST_HAN or len(letters) >= LEAST_LETTERS
    return enough and len(set(letters)) > 1 and text.strip().casefold() not in SAYS_NOTHING


def _number(credential: DeclaredCredential, path: Path) -> list[Objection]:
    """A background may have no number: nobody numbers ten years in a trade."""
    if credential.kind is CredentialKind.BACKGROUND and not credential.number:
        return []
    found = free_text.required(credential.number, path, limit=NUMBER_LIMIT)
    if found:
        return found
    known = certificate(credential.field, credential.kind, credential.title)
    if known and not known.number.fullmatch(bare_number(credential.number)):
        return [Objection("CREDENTIAL_NUMBER_FORM", path, {"form": known.form})]
    return [] if is_number(credential.number) else [Objection("CREDENTIAL_NUMBER_NONE", path)]


def _holder(credential: DeclaredCredential, nature: SubjectNature, path: Path) -> list[Objection]:
    """Whose it is: a person's own, an organisation's, or that of a person who works for it."""
    if not may_hold(credential.field, nature, credential.kind):
        return [Objection("CREDENTIAL_NOT_FOR_NATURE", (*path, "kind"))]
    at, holder = (*path, "holder"), credential.holder
    of_subject = (
        nature is SubjectNature.NATURAL_PERSON or credential.kind is CredentialKind.SERVICE_LICENCE
    )
    if of_subject:
        wrong = holder is not None or credential.employment
        return [Objection("CREDENTIAL_HOLDER_IS_SUBJECT", at)] if wrong else []
    if holder is None:
        needed = credential.kind is CredentialKind.PROFESSIONAL_QUALIFICATION
        return [Objection("CREDENTIAL_HOLDER_MISSING", at)] if needed else []
    found = free_text.required(holder, at, limit=HOLDER_LIMIT)
    if not found and not _is_name(holder):
        found.append(Objection("CREDENTIAL_HOLDER_MISSING", at))
    if not credential.employment:
        found.append(Objection("EMPLOYMENT_PROOF_MISSING", (*path, "employment")))
    return found


def _is_name(text: str) -> bool:
    letters = [one for one in text if one.isalpha()]
    return len(letters) > 1 and not any(one.isdigit() for one in text)


def _scope(credential: DeclaredCredential, path: Path) -> list[Objection]:
    """Art 5(2): an Internet news information service licence says for what it was given."""
    of_news = credential.field is CredentialField.NEWS
    if not (of_news and credential.kind is CredentialKind.SERVICE_LICENCE):
        return [Objection("CREDENTIAL_WITHOUT_SCOPE", path)] if credential.scope else []
    found = [] if credential.scope else [Objection("CREDENTIAL_SCOPE_MISSING", path)]
    if certificate(credential.field, credential.kind, credential.title) is None:
        found.append(Objection("CREDENTIAL_NO_NEWS_LICENCE", (*path[:-1], "title")))
    return found


def _term(credential: DeclaredCredential, path: Path, today: date) -> list[Objection]:
    first, last = credential.valid_from, credential.valid_to
    found = []
    if first > today:
        found.append(Objection("CREDENTIAL_NOT_YET_VALID", (*path, "validFrom")))
    if last is None:
        if has_term(credential.field, credential.kind, credential.title):
            found.append(Objection("CREDENTIAL_TERM_MISSING", (*path, "validTo")))
    elif last < first:
        found.append(Objection("DATES_IN_WRONG_ORDER", (*path, "validTo")))
    elif last < today:
        found.append(Objection("CREDENTIAL_EXPIRED", (*path, "validTo")))
    return found


def is_live(valid_from: date, valid_to: date | None, today: date) -> bool:
    """Whether a credential with this term counts on `today`."""
    return valid_from <= today and (valid_to is None or today <= valid_to)
