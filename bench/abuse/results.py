"""What became of the month: which campaigns were found when, and which honest ones waited."""

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bench.abuse.campaigns import Campaign
from bench.abuse.filings import START, Filing
from bench.abuse.month import Month
from models import AbuseMember
from rules.vocabulary import AbuseRule

FEWEST = 3  # one member of a campaign in a finding about others is chance


@dataclass(frozen=True, slots=True)
class Hit:
    at: datetime
    filing: Filing
    finding: int
    rule: AbuseRule


@dataclass(frozen=True, slots=True)
class Outcome:
    """`after` counts the campaign's applications up to the first finding of it; None: missed."""

    campaign: Campaign
    size: int
    rules: tuple[str, ...]
    after: int | None
    day: float | None
    covered: int


async def hits(month: Month) -> list[Hit]:
    """Every application in a finding, in the order in which they came into one."""
    rows = await AbuseMember.all().order_by("id").prefetch_related("finding")
    return [
        Hit(row.at, month.applications[row.application_id], row.finding_id, row.finding.rule)
        for row in rows
    ]


def outcomes(
    campaigns: Sequence[Campaign], filings: Sequence[Filing], hits: Sequence[Hit]
) -> list[Outcome]:
    return [_outcome(one, [f for f in filings if f.group == one.name], hits) for one in campaigns]


def held(hits: Sequence[Hit]) -> Counter[str]:
    """Honest applications that any finding ever rested on, by crowd."""
    honest = {id(one.filing): one.filing.group for one in hits if not one.filing.campaign}
    return Counter(honest.values())


def report(
    month: Month, filings: Sequence[Filing], outcome: list[Outcome], honest: Counter[str]
) -> str:
    """The tables, as they stand in docs/abuse.md."""
    lines = ["| | kind | cunning | size | found by | at application | on day | covered |"]
    lines.append("|---|---|---|---|---|---|---|---|")
    for one in outcome:
        found = ", ".join(one.rules) or "**missed**"
        after = f"{one.after} of {one.size}" if one.after is not None else ""
        day = f"{one.day:.1f}" if one.day is not None else ""
        lines.append(
            f"| {one.campaign.name} | {one.campaign.kind} | {one.campaign.cunning} | {one.size} "
            f"| {found} | {after} | {day} | {one.covered} |"
        )
    crowds = Counter(one.group for one in filings if not one.campaign)
    lines += ["", "| honest | applications | in a finding |", "|---|---|---|"]
    lines += [f"| {group} | {many} | {honest[group]} |" for group, many in crowds.most_common()]
    total, wrong = sum(crowds.values()), sum(honest.values())
    lines.append(f"| all | {total} | {wrong} ({wrong / total:.2%}) |")
    missed = sum(one.after is None for one in outcome)
    took = sorted(month.took)
    lines += [
        "",
        f"{len(outcome) - missed} of {len(outcome)} campaigns found. Detection of one application: "
        f"median {statistics.median(took) * 1e3:.1f} ms, "
        f"p99 {took[int(len(took) * 0.99)] * 1e3:.1f} ms.",
    ]
    return "\n".join(lines)


def _outcome(campaign: Campaign, own: Sequence[Filing], hits: Sequence[Hit]) -> Outcome:
    mine = [one for one in hits if one.filing.group == campaign.name]
    counted = Counter(one.finding for one in mine)
    real = [one for one in mine if counted[one.finding] >= FEWEST]
    first = min((one.at for one in real), default=None)
    return Outcome(
        campaign,
        len(own),
        tuple(dict.fromkeys(one.rule.value for one in real)),
        None if first is None else sum(one.at <= first for one in own),
        None if first is None else (first - START).total_seconds() / 86_400,
        len({id(one.filing) for one in real}),
    )
