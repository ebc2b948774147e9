"""规则文件: the rules, conventions and agreements that a platform says are in force (Art 6)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rules import platform
from rules.platform import RuleText, RuleTextBroken
from rules.vocabulary import Language

KIND = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
WORDS = ("title_zh", "title_en", "version")


class RuleDocumentBroken(ValueError):
    """A rule document that cannot be published as the platform describes it."""


@dataclass(frozen=True, slots=True)
class RuleDocument:
    """A published rule, convention or agreement, with the version in force (Art 6). `url` is where
    it is read; `texts` holds it in every language where the platform gives the text itself.
    """

    kind: str
    title_zh: str
    title_en: str
    version: str
    effective_from: date
    url: str
    texts: Mapping[Language, RuleText] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        """Its kind, as addresses name it."""
        return self.kind.lower().replace("_", "-")


def rule_documents(described: list[dict[str, Any]], folder: Path) -> tuple[RuleDocument, ...]:
    """The documents of a platform file in `folder`. Raises RuleDocumentBroken, with what is wrong,
    for one that nobody could read.
    """
    documents = tuple(_document(dict(one), folder) for one in described)
    kinds = [document.kind for document in documents if document.texts]
    if twice := {kind for kind in kinds if kinds.count(kind) > 1}:
        raise RuleDocumentBroken(f"rules: {min(twice)} has more than one text")
    return documents


def _document(values: dict[str, Any], folder: Path) -> RuleDocument:
    kind = str(values.get("kind", ""))
    files = {one: values.pop(f"text_{one}", None) for one in Language}
    has_text = any(name is not None for name in files.values())
    if objection := _objection(kind, values, [*files.values()] if has_text else []):
        raise RuleDocumentBroken(f"rules: {kind}: {objection}")
    try:
        made = RuleDocument(**{"url": "", **values})
    except TypeError as fault:
        raise RuleDocumentBroken(f"rules: {kind}: {fault}") from fault
    if not has_text:
        return made
    texts = {one: _text(kind, folder, str(name)) for one, name in files.items()}
    return replace(made, url=f"/{Language.ZH}/rules/{made.slug}", texts=texts)


def _objection(kind: str, values: dict[str, Any], files: list[object]) -> str | None:
    """What is wrong with the description, first things first."""
    since = values.get("effective_from")
    if not KIND.fullmatch(kind):
        return "`kind` is a word in capitals, as SERVICE_AGREEMENT"
    if files and (None in files or "url" in values):
        return "give `text_zh` and `text_en`, or else a `url` alone"
    for word in WORDS if files else (*WORDS, "url"):
        if not isinstance(values.get(word), str) or not values[word].strip():
            return f"`{word}` is missing"
    if not isinstance(since, date) or isinstance(since, datetime):
        return "`effective_from` is a date, as 2026-11-01"
    return None


def _text(kind: str, folder: Path, name: str) -> RuleText:
    try:
        return platform.read((folder / name).read_bytes())
    except OSError as fault:
        raise RuleDocumentBroken(f"rules: {kind}: {name}: {fault.strerror}") from fault
    except RuleTextBroken as fault:
        raise RuleDocumentBroken(f"rules: {kind}: {name}: {fault}") from fault
