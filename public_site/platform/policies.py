"""Which policies, rules and codes are in force, with what tells each from its other versions."""

import hashlib
from enum import StrEnum
from typing import Any, TypeGuard

from public_site.platform.rule_texts import file_of
from resolvers.platform import RuleDocument
from resolvers.runtime import Register
from rules import checks, vocabulary
from rules.calendar import CALENDAR_ENDS
from rules.categories import CATEGORIES
from rules.disclosure.canonical import Json, canonical
from rules.disclosure.publicity import POLICY_VERSION
from rules.disclosure.record import FORMAT as RECORD
from rules.identity import sufficiency


def policies(register: Register) -> dict[str, Any]:
    platform = register.platform
    return {
        "record": RECORD,
        "disclosure": POLICY_VERSION,
        "verification": sufficiency.POLICY_VERSION,
        "checks": checks.POLICY_VERSION,
        "quotas": platform.quotas.version,
        "agreement": platform.agreement_version,
        "calendarEnds": CALENDAR_ENDS.isoformat(),
        "categoriesSha256": _categories_hash(),
        "vocabularySha256": _vocabulary_hash(),
        "rules": [_rule(register, rule) for rule in platform.rules],
    }


def _rule(register: Register, rule: RuleDocument) -> dict[str, Any]:
    """Where the rule is read; where its text is here, also that, with its hash."""
    entry: dict[str, Any] = {
        "kind": rule.kind,
        "version": rule.version,
        "effectiveFrom": rule.effective_from.isoformat(),
        "url": register.whole(rule.url),
    }
    if rule.texts:
        entry["texts"] = {
            language.value: {"url": register.whole(file_of(rule, language)), "sha256": text.sha256}
            for language, text in rule.texts.items()
        }
    return entry


def _categories_hash() -> str:
    """Changes with any category: SHA-256 of the canonical JSON of every code with its parent,
    field, days, successors and the natures that it is open to.
    """
    return _hash(
        {
            category.code: [
                category.parent,
                category.credential_field,
                category.since.isoformat(),
                category.retired.isoformat() if category.retired else None,
                [*category.successors],
                [*sorted(nature.value for nature in category.natures)],
            ]
            for category in CATEGORIES.values()
        }
    )


def _vocabulary_hash() -> str:
    """Changes with any code: SHA-256 of the canonical JSON of each enum with its codes in order."""
    enums = [enum for enum in vars(vocabulary).values() if _is_enum(enum)]
    return _hash({enum.__name__: [str(code) for code in enum] for enum in enums})


def _is_enum(value: object) -> TypeGuard[type[StrEnum]]:
    return isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum


def _hash(value: Json) -> str:
    return hashlib.sha256(canonical(value)).hexdigest()
