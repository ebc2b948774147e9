"""Who runs a register and what it promises, as the platform's description file tells it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from resolvers.platform.rules_in_force import RuleDocument, RuleDocumentBroken, rule_documents
from rules.abuse import policy
from rules.abuse.policy import AbusePolicy, AbusePolicyBroken, Applicants, Threshold
from rules.licences import Licence, LicenceBroken, carries_news
from rules.quotas.policy import DEFAULT, PolicyBroken, QuotaPolicy, QuotaRule
from rules.vocabulary import AbuseRule, CreditTier, LicenceKind, NewsScope, SubjectNature

AGREEMENT = "SERVICE_AGREEMENT"


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to appeal, complain or report (Art 20)."""

    kind: str
    url: str
    phone: str
    hours: str


@dataclass(frozen=True, slots=True)
class Platform:
    """平台: who runs the register and what it promises (Art 5, 6, 20)."""

    name_zh: str
    name_en: str
    operator_name: str
    uscc: str
    address: str
    contact: str
    agreement_version: str
    quotas: QuotaPolicy
    abuse: AbusePolicy
    rules: tuple[RuleDocument, ...]
    channels: tuple[Channel, ...]
    licences: tuple[Licence, ...] = ()

    def carries_news(self, today: date) -> bool:
        """Art 5(2): whether it may carry the news of others today."""
        return carries_news(self.licences, today)


def platform_of(described: dict[str, Any], folder: Path = Path()) -> Platform:
    """The platform as its description file in `folder` tells it. Raises TypeError for what it does
    not know, PolicyBroken and AbusePolicyBroken for tables that cannot be applied,
    LicenceBroken for licences that cannot be meant, RuleDocumentBroken for rules that nobody could
    read.
    """
    values = dict(described)
    rules = rule_documents(values.pop("rules", []), folder)
    _check_agreement(values.get("agreement_version"), rules)
    channels = tuple(Channel(**channel) for channel in values.pop("channels", []))
    licences = tuple(_licence(**licence) for licence in values.pop("licences", []))
    quotas = _quotas(values.pop("quotas")) if "quotas" in values else DEFAULT
    abuse = _abuse(values.pop("abuse")) if "abuse" in values else policy.DEFAULT
    return Platform(
        quotas=quotas, abuse=abuse, rules=rules, channels=channels, licences=licences, **values
    )


def _licence(
    *, kind: str, number: str, scope: Iterable[str] = (), valid_to: date | None = None
) -> Licence:
    """Raises LicenceBroken for a licence that cannot be meant."""
    if valid_to is not None and type(valid_to) is not date:
        raise LicenceBroken(f"licences: `valid_to` of {kind} is a day, as 2029-12-31")
    try:
        return Licence(LicenceKind(kind), str(number), tuple(map(NewsScope, scope)), valid_to)
    except ValueError as fault:
        if isinstance(fault, LicenceBroken):
            raise
        raise LicenceBroken(f"licences: {fault}") from fault


def _check_agreement(accepted: object, rules: tuple[RuleDocument, ...]) -> None:
    """Art 6(2): whoever accepts a version of the agreement can read that version."""
    for rule in rules:
        if rule.kind == AGREEMENT and rule.texts and rule.version != accepted:
            raise RuleDocumentBroken(
                f"rules: {AGREEMENT} is of version {rule.version}, `agreement_version` {accepted}"
            )


def _abuse(described: dict[str, Any]) -> AbusePolicy:
    """Raises AbusePolicyBroken for a table that cannot be applied."""
    try:
        rows = tuple(_threshold(**row) for row in described["thresholds"])
        return AbusePolicy(str(described["version"]), rows)
    except (KeyError, TypeError, ValueError) as fault:
        if isinstance(fault, AbusePolicyBroken):
            raise
        raise AbusePolicyBroken(f"abuse: {fault}") from fault


def _threshold(*, rule: str, bearers: str, most: int, hours: int, reason: str) -> Threshold:
    if type(most) is not int or type(hours) is not int:
        raise AbusePolicyBroken("abuse: `most` and `hours` are whole numbers")
    return Threshold(AbuseRule(rule), Applicants(bearers), most, timedelta(hours=hours), reason)


def _quotas(described: dict[str, Any]) -> QuotaPolicy:
    """Raises PolicyBroken for a table that cannot be applied."""
    try:
        return QuotaPolicy(
            str(described["version"]), tuple(_quota_rule(**row) for row in described["rules"])
        )
    except (KeyError, TypeError, ValueError) as fault:
        if isinstance(fault, PolicyBroken):
            raise
        raise PolicyBroken(f"quotas: {fault}") from fault


def _quota_rule(
    *,
    most: int,
    reason: str,
    nature: str | None = None,
    tier: str | None = None,
    category: str | None = None,
) -> QuotaRule:
    if type(most) is not int:
        raise PolicyBroken("quotas: `most` is a whole number")
    return QuotaRule(
        most=most,
        reason=reason,
        nature=SubjectNature(nature) if nature else None,
        tier=CreditTier(tier) if tier else None,
        category=category,
    )
