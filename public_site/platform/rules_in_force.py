"""The rules in force, the ways to be heard, and what is public for whom (Art 6, 9, 20)."""

from starlette.responses import Response

from public_site.site.site import Visit
from public_site.site.translation import N_
from resolvers.platform import RuleDocument
from rules import checks
from rules.calendar import CALENDAR_ENDS
from rules.disclosure.publicity import FACTS, POLICY, POLICY_VERSION, Treatment
from rules.disclosure.record import FORMAT
from rules.identity.sufficiency import Rigor
from rules.rectification import ANSWER_DAYS as CORRECTION_DAYS
from rules.reporting.reports import ANSWER_DAYS, ARTICLES
from rules.review import REVIEW_DAYS
from rules.vocabulary import CreditTier, ReportReason, SubjectNature

TIERS: dict[CreditTier, str] = {
    CreditTier.ORDINARY: N_("of ordinary credit"),
    CreditTier.WATCHED: N_("under watch"),
    CreditTier.POOR: N_("of poor credit"),
}

RIGOR: dict[Rigor, str] = {
    Rigor.ORDINARY: N_("Most categories"),
    Rigor.REGULATED: N_("Categories that ask for credentials"),
    Rigor.NEWS: N_("News"),
}

Group = tuple[list[SubjectNature], dict[str, Treatment]]


async def rules_in_force(visit: Visit) -> Response:
    return visit.render(
        "rules/rules.html",
        rules=[(rule, _anchor(rule)) for rule in visit.site.register.platform.rules],
        today=visit.context.today,
        facts=FACTS,
        groups=policy_groups(),
        policy_version=POLICY_VERSION,
        review_days=REVIEW_DAYS,
        answer_days=ANSWER_DAYS,
        correction_days=CORRECTION_DAYS,
        calendar_ends=CALENDAR_ENDS,
        record_format=FORMAT,
        tiers=TIERS,
        rhythm=[(RIGOR[rigor], days) for rigor, days in checks.EVERY.items()],
        patrol=checks,
        acts=[(reason, ARTICLES[reason]) for reason in ReportReason],
    )


def policy_groups() -> list[Group]:
    """The natures, those together for which the same is public."""
    groups: list[Group] = []
    for nature, treatments in POLICY.items():
        same = next((natures for natures, known in groups if known == treatments), None)
        if same is None:
            groups.append(([nature], treatments))
        else:
            same.append(nature)
    return groups


def _anchor(rule: RuleDocument) -> str | None:
    """Where on this page a rule is spoken of, if its address says so."""
    path, _, fragment = rule.url.partition("#")
    return fragment if path.endswith("/rules") and fragment else None
