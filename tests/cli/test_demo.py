"""`gongshi demo`: a believable year in an empty register, on both databases."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import httpx
import pytest
import pytest_asyncio
from tortoise.expressions import Q

from app import create_app
from cli.demo.applicants import ONCE
from cli.demo.casting import Casting
from cli.demo.complaints import COMPLAINTS
from cli.demo.crowds import LOTS as CROWDS
from cli.demo.crowds import MANY
from cli.demo.examples import CHECKED_AGAIN, FOR_STAFF, PUBLIC, QUEUE
from cli.demo.fates import LOTS, REPORT_LOTS, Fate, ReportFate, counts
from cli.demo.naming import mail, pinyin
from cli.demo.rectifying import BIO
from cli.demo.stories import STEPS
from cli.demo.titles import ENGLISH_BIO, bios, titles
from cli.demo.trades import TRADES
from cli.demo.words import TOWNS
from models import (
    Account,
    Application,
    AuditEntry,
    Delivery,
    DisputedAccount,
    Event,
    PublicFace,
    Record,
    Report,
    database,
)
from rules.divisions import DIVISIONS
from rules.identity.credit_codes import CLASSES
from rules.vocabulary import AccountStatus, SubjectNature
from rules.vocabulary import SubjectNature as N
from settings import Settings
from tests.cli.commanding import command
from tests.databases import PostgresDatabases, SqliteDatabases

SIZE = 40
CROWDED = MANY * len(CROWDS)
PENDING = (
    Fate.WAITING,
    Fate.CLAIMED,
    Fate.OVERDUE,
    Fate.RETURNED,
    Fate.RESUBMITTED,
    Fate.OVERRULED,
    Fate.PAUSED,
)
SUSPENDED = (
    Fate.RECTIFYING,
    Fate.HANDED_BACK,
    Fate.ANSWERED,
    Fate.DISPUTED,
    Fate.EXPIRED,
)
TERMINATED = (Fate.CLOSED, Fate.ENDED_OVERDUE, Fate.IMPOSTOR)
ACTIVE = set(Fate) - {*PENDING, *SUSPENDED, *TERMINATED, Fate.REFUSED, Fate.WITHDRAWN}


# What the pages of the examples tell: how each account stands, and what came of it.
HISTORIES: dict[str, tuple[str, set[str]]] = {
    CHECKED_AGAIN: ("ACTIVE", {"CHECKED_AGAIN"}),
    Fate.RECTIFIED: ("ACTIVE", {"SUSPENDED", "RESUMED"}),
    Fate.DISPUTE_DISMISSED: ("ACTIVE", {"SUSPENDED", "RESUMED"}),
    Fate.SUCCEEDED: ("ACTIVE", {"REGISTERED"}),
    Fate.NAME_RETURNED: ("ACTIVE", {"NAME_ASSIGNED"}),
    Fate.MARKER_ENDED: ("ACTIVE", {"MARKER_ENDED"}),
    Fate.MARKER_RESTORED: ("ACTIVE", {"MARKER_ENDED", "MARKER_RESTORED"}),
    Fate.EXPIRED: ("SUSPENDED", {"MARKER_ENDED", "SUSPENDED"}),
    Fate.ERASED: ("ACTIVE", {"PERSONAL_DATA_ERASED"}),
    Fate.RECTIFYING: ("SUSPENDED", {"SUSPENDED"}),
    Fate.DISPUTED: ("SUSPENDED", {"SUSPENDED"}),
    Fate.IMPOSTOR: ("TERMINATED", {"SUSPENDED", "TERMINATED"}),
    Fate.CLOSED: ("TERMINATED", {"SUSPENDED", "TERMINATED"}),
    Fate.ENDED_OVERDUE: ("TERMINATED", {"SUSPENDED", "TERMINATED"}),
}
CAUSES = {
    Fate.RECTIFYING: "RECTIFICATION",
    Fate.DISPUTED: "IDENTITY_DISPUTED",
    Fate.EXPIRED: "CREDENTIAL",
    Fate.IMPOSTOR: "FALSE_IDENTITY",
    Fate.CLOSED: "RECTIFICATION_REFUSED",
    Fate.ENDED_OVERDUE: "RECTIFICATION_OVERDUE",
}


@dataclass(frozen=True)
class Loaded:
    """A register with the demo in it, and what the command said."""

    environment: dict[str, str]
    said: str

    @property
    def settings(self) -> Settings:
        return Settings(
            _env_file=None,
            database_url=self.environment["GONGSHI_DATABASE_URL"],
            data_folder=Path(self.environment["GONGSHI_DATA_FOLDER"]),
        )

    @property
    def shown(self) -> dict[str, str]:
        """The accounts and applications of which one of each is printed."""
        kept: dict[str, str] = json.loads((self.settings.data_folder / "demo.json").read_text())[
            "shown"
        ]
        return kept

    @property
    def tokens(self) -> dict[str, str]:
        lines = [line for line in self.said.splitlines() if "=ey" in line]
        return dict(line.split("=", 1) for line in lines)


def test_every_trade_of_the_demo_has_codes_of_its_own_nature() -> None:
    for nature, trades in TRADES.items():
        if nature is not SubjectNature.NATURAL_PERSON:
            assert {trade.authority for trade in trades} <= CLASSES[nature]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def loaded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    kind = "sqlite_databases" if request.param == "sqlite" else "postgres_databases"
    databases: SqliteDatabases | PostgresDatabases = request.getfixturevalue(kind)
    environment = {
        "GONGSHI_DATABASE_URL": databases.fresh(),
        "GONGSHI_DATA_FOLDER": str(tmp_path_factory.mktemp("data")),
    }
    result = command("demo", "--size", str(SIZE), **environment)
    assert result.exit_code == 0, result.output
    return Loaded(environment, result.output)


@pytest_asyncio.fixture
async def client(loaded: Loaded) -> AsyncIterator[httpx.AsyncClient]:
    settings = loaded.settings
    app = create_app(settings)
    await database.connect(settings.database)
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url=settings.base_url
    ) as client:
        yield client
    await database.disconnect()


async def ask(client: httpx.AsyncClient, query: str, token: str | None = None) -> Any:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = (await client.post("/graphql", json={"query": query}, headers=headers)).json()
    assert "errors" not in answer, answer
    return answer["data"]


def test_every_fate_has_steps_and_every_nature_has_trades() -> None:
    assert set(STEPS) == set(LOTS) == set(Fate)
    assert set(REPORT_LOTS) == set(ReportFate)
    assert set(TRADES) == set(SubjectNature)
    assert sum(counts(200).values()) == 200


async def test_there_are_as_many_accounts_of_each_state_as_planned(
    client: httpx.AsyncClient,
) -> None:
    planned = counts(SIZE)
    held = Counter(await Account.all().values_list("status", flat=True))

    assert held == {
        AccountStatus.ACTIVE: sum(planned[fate] for fate in ACTIVE) + MANY,
        AccountStatus.SUSPENDED: sum(planned[fate] for fate in SUSPENDED),
        AccountStatus.TERMINATED: sum(planned[fate] for fate in TERMINATED),
        AccountStatus.PENDING: sum(planned[fate] for fate in PENDING) + 2 * MANY,
        AccountStatus.REFUSED: planned[Fate.REFUSED] + MANY,
        AccountStatus.WITHDRAWN: planned[Fate.WITHDRAWN],
    }


async def test_reviewers_find_claimed_overdue_and_corrected_applications(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    nodes = "edges { node { overdue claimed revision } }"
    query = f"{{ reviewQueue(first: 100) {{ {nodes} }} }}"
    data = await ask(client, query, loaded.tokens["REVIEWER"])
    waiting = [edge["node"] for edge in data["reviewQueue"]["edges"]]
    planned = counts(SIZE)

    assert sum(one["overdue"] for one in waiting) == planned[Fate.OVERDUE]
    assert sum(one["claimed"] for one in waiting) == planned[Fate.CLAIMED]
    assert sum(one["revision"] > 1 for one in waiting) == planned[Fate.RESUBMITTED]


async def test_every_registered_account_is_found_by_the_public(
    client: httpx.AsyncClient,
) -> None:
    registered = await Account.filter(registered_at__not_isnull=True).values_list(
        "number", flat=True
    )
    face = "number subjectNature { value } name { value } markers { proves }"
    data = await ask(client, f"{{ disclosures(first: 100) {{ edges {{ node {{ {face} }} }} }} }}")
    found = [edge["node"] for edge in data["disclosures"]["edges"]]

    assert {one["number"] for one in found} == set(registered)
    assert {one["subjectNature"]["value"] for one in found} == {
        nature.value for nature in SubjectNature
    }
    assert sum(one["name"] is None for one in found) == counts(SIZE)[Fate.ERASED]


async def test_enterprises_have_markers_some_of_them_several(client: httpx.AsyncClient) -> None:
    wanted = "first: 100, filter: {nature: ENTERPRISE}"
    query = f"{{ disclosures({wanted}) {{ edges {{ node {{ markers {{ type }} }} }} }} }}"
    edges = (await ask(client, query))["disclosures"]["edges"]
    numbers = sorted(len(edge["node"]["markers"]) for edge in edges)

    assert numbers[-1] > 1


async def test_records_are_in_one_dense_order_of_time(client: httpx.AsyncClient) -> None:
    rows = await Record.all().order_by("sequence").values_list("sequence", "published_at")

    assert [sequence for sequence, _ in rows] == list(range(1, len(rows) + 1))
    assert [at for _, at in rows] == sorted(at for _, at in rows)


async def test_reports_are_in_every_state_and_answers_have_words(
    client: httpx.AsyncClient,
) -> None:
    held = Counter(await Report.all().values_list("state", flat=True))

    assert held == {"RECEIVED": 9, "SCREENING": 3, "MERGED": 5, "DECIDED": 12}
    assert not await Report.filter(state="DECIDED", feedback="").exists()


async def test_the_tokens_printed_are_accepted(client: httpx.AsyncClient, loaded: Loaded) -> None:
    assert set(loaded.tokens) == {"OPERATOR", "REVIEWER", "SUPERVISOR", "AUDITOR"}
    for role, token in loaded.tokens.items():
        data = await ask(client, "{ me { roles } }", token)
        assert role in data["me"]["roles"]


async def test_the_visitor_owns_accounts_in_several_states(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    query = "{ myAccounts { edges { node { status } } } }"
    data = await ask(client, query, loaded.tokens["OPERATOR"])
    states = [edge["node"]["status"] for edge in data["myAccounts"]["edges"]]

    assert sorted(states) == ["ACTIVE"] * 3 + ["PENDING"] * 2 + ["SUSPENDED"]


async def test_operators_and_staff_find_rectifications_and_notices_to_try(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    box = "{ myNotices { unreadCount edges { node { kind readAt } } } }"
    told = (await ask(client, box, loaded.tokens["OPERATOR"]))["myNotices"]
    queue = "{ rectificationQueue { edges { node { state items { state } } } } }"
    open_ = await ask(client, queue, loaded.tokens["SUPERVISOR"])
    states = [edge["node"]["state"] for edge in open_["rectificationQueue"]["edges"]]

    assert {"RECTIFICATION_ISSUED", "APPLICATION_RETURNED"} <= {
        edge["node"]["kind"] for edge in told["edges"]
    }
    assert 0 < told["unreadCount"] < len(told["edges"])
    assert sorted(states) == ["ISSUED", "ISSUED", "SUBMITTED"]
    assert not await Delivery.filter(state="WAITING").exists()


async def test_staff_find_findings_of_abuse_in_every_state(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    query = "{ abuseFindings { edges { node { rule state applications } } } }"
    data = await ask(client, query, loaded.tokens["SUPERVISOR"])

    assert [tuple(edge["node"].values()) for edge in data["abuseFindings"]["edges"]] == [
        ("NAME_SERIES", "OPEN", MANY),
        ("NAME_SERIES", "DISMISSED", MANY),
        ("NAME_SERIES", "CONFIRMED", MANY),
        ("NAME_SERIES", "OVERTURNED", MANY),
    ]


async def test_the_public_sees_appeals_that_were_rejected_and_that_overturned(
    client: httpx.AsyncClient,
) -> None:
    figures_ = "rejected { value } cleared { value } overturned { value }"
    data = await ask(client, f"{{ statistics {{ cases {{ appeals {{ {figures_} }} }} }} }}")

    assert data["statistics"]["cases"]["appeals"] == {
        "rejected": {"value": 5},
        "cleared": {"value": None},
        "overturned": {"value": 5},
    }


async def test_the_receipts_printed_lead_to_their_reports(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    receipts = json.loads((loaded.settings.data_folder / "demo.json").read_text())["receipts"]
    for fate, state in (("DECIDED", "DECIDED"), ("SCREENING", "SCREENING")):
        assert receipts[fate] in loaded.said
        query = f'{{ report(receipt: "{receipts[fate]}") {{ state }} }}'
        assert (await ask(client, query))["report"]["state"] == state


async def test_the_answer_to_a_report_is_about_what_was_reported(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    receipts = json.loads((loaded.settings.data_folder / "demo.json").read_text())["receipts"]
    asked = f'{{ report(receipt: "{receipts["DECIDED"]}") {{ reason feedback }} }}'
    printed = (await ask(client, asked))["report"]
    decided = await Report.filter(state="DECIDED").values_list("reason", "feedback")
    answers = {(said.reason, said.feedback) for said in COMPLAINTS}

    assert set(decided) <= answers
    assert (printed["reason"], printed["feedback"]) in answers
    assert not any("消费" in said.feedback for said in COMPLAINTS)


def test_no_town_is_real_and_no_two_are_spelled_alike_in_an_address() -> None:
    real = {name for one in DIVISIONS.values() for name in (one.city, one.county) if name}

    assert not [town for town in TOWNS if any(name.startswith(town) for name in real)]
    assert len({pinyin(town) for town in TOWNS}) == len(TOWNS)


async def test_a_city_lies_in_one_province(client: httpx.AsyncClient) -> None:
    provinces: dict[str, set[str]] = {}
    for operator, division in await PublicFace.all().values_list("operator_folded", "division"):
        town, is_city, _ = str(operator or "").partition("市")
        if is_city:
            provinces.setdefault(town, set()).add(division[:2])

    assert provinces
    assert all(len(lies_in) == 1 for lies_in in provinces.values())


async def test_bureaus_and_papers_have_one_account_each(client: httpx.AsyncClient) -> None:
    accounts = await PublicFace.filter(
        Q(nature__in=[one.value for one in ONCE]) | Q(category__startswith="NEWS")
    ).values_list("operator_folded", flat=True)

    assert len(accounts) > len(ONCE)
    assert len(set(accounts)) == len(accounts)


def test_no_two_organisations_of_a_large_demo_have_one_name() -> None:
    casting = Casting(Random(1))  # noqa: S311 # a story repeats, it guards nothing
    cast = {id(one): one for one in (casting.newcomer(N.STATE_ORGAN) for _ in range(400))}
    names = [one.declared["operatorName"] for one in cast.values()]

    assert len(set(names)) == len(names)


@pytest.mark.article("9")
async def test_an_organisation_is_reached_under_its_own_name(client: httpx.AsyncClient) -> None:
    face = "contact { value } operatorName { value }"
    asked = f"{{ disclosures(first: 100) {{ edges {{ node {{ {face} }} }} }} }}"
    edges = (await ask(client, asked))["disclosures"]["edges"]
    told = [
        edge["node"] for edge in edges if "@" in str((edge["node"]["contact"] or {}).get("value"))
    ]

    assert told
    for one in told:
        operator, own = one["operatorName"]["value"], one["contact"]["value"]
        town = next(town for town in TOWNS if operator.startswith(town))
        assert mail(town, operator) in str(own)


async def test_names_and_introductions_fit_the_category(client: httpx.AsyncClient) -> None:
    asked = "{ disclosures(first: 100) { edges { node { category { value } bio { value } } } } }"
    edges = (await ask(client, asked))["disclosures"]["edges"]
    corrected = {ENGLISH_BIO, BIO, "", None}
    told = [
        (edge["node"]["category"]["value"], (edge["node"]["bio"] or {}).get("value"))
        for edge in edges
    ]

    assert all(said in {*bios(category), *corrected} for category, said in told)


def test_every_category_of_a_trade_has_words_of_its_own_and_a_clinic_is_in_health() -> None:
    trades = [trade for trades in TRADES.values() for trade in trades]

    for trade in trades:
        assert all(bios(code) and (trade.titles or titles(code)) for code in trade.categories)
    clinics = [trade for trade in trades if "诊" in trade.scope or "医疗" in trade.scope]
    assert all(code.startswith("HEALTH") for trade in clinics for code in trade.categories)


@pytest.mark.parametrize("of", HISTORIES)
async def test_there_is_one_of_each_history_and_its_page_tells_it(
    client: httpx.AsyncClient, loaded: Loaded, of: str
) -> None:
    status, kinds = HISTORIES[of]
    asked = "status { value causes { kind } } versions { reason { kind } }"
    number = loaded.shown[of]
    face = (await ask(client, f'{{ disclosure(by: {{number: "{number}"}}) {{ {asked} }} }}'))[
        "disclosure"
    ]

    assert face["status"]["value"] == status
    assert kinds <= {version["reason"]["kind"] for version in face["versions"]}
    causes = [cause["kind"] for cause in face["status"]["causes"]]
    assert causes == ([CAUSES[Fate(of)]] if of in CAUSES else [])
    for language in ("zh", "en"):
        page = await client.get(f"/{language}/accounts/{number}")
        assert page.status_code == 200


async def test_the_addresses_of_one_of_each_are_printed(loaded: Loaded) -> None:
    examples = [example.of for group in PUBLIC.values() for example in group]

    assert set(examples) == set(HISTORIES)
    for of in examples:
        assert f"/en/accounts/{loaded.shown[of]}" in loaded.said
    for example in FOR_STAFF:
        assert loaded.shown[example.of] in loaded.said


@pytest.mark.article("9")
async def test_a_credential_expired_and_its_marker_and_service_with_it(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    asked = "markers { type } versions { reason { ground } markers { type } }"
    number = loaded.shown[Fate.EXPIRED]
    query = f'{{ disclosure(by: {{number: "{number}"}}) {{ {asked} }} }}'
    face = (await ask(client, query))["disclosure"]

    assert "CREDENTIAL_EXPIRED" in {one["reason"]["ground"] for one in face["versions"]}
    assert face["markers"] == []  # they rest while the service does
    assert any({"type": "HEALTH"} in one["markers"] for one in face["versions"])


@pytest.mark.article("8")
async def test_the_victim_bears_the_name_that_an_impostor_bore(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    names = []
    for fate in (Fate.IMPOSTOR, Fate.NAME_RETURNED):
        query = f'{{ disclosure(by: {{number: "{loaded.shown[fate]}"}}) {{ name {{ value }} }} }}'
        names.append((await ask(client, query))["disclosure"]["name"]["value"])

    assert names[0] == names[1]


@pytest.mark.article("8")
async def test_one_application_waits_for_a_second_person_and_one_for_a_register(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    queue = (await ask(client, QUEUE, loaded.tokens["REVIEWER"]))["reviewQueue"]
    waiting = {edge["node"].pop("reference"): edge["node"] for edge in queue["edges"]}
    overruled, paused = (waiting[loaded.shown[fate]] for fate in (Fate.OVERRULED, Fate.PAUSED))

    assert overruled["awaitsSecond"]
    assert overruled["paused"] is None
    assert paused["paused"] == "REGISTER_SILENT"
    assert not paused["overdue"]


@pytest.mark.article("8")
async def test_a_responsible_person_was_disputed_and_another_was_named(
    client: httpx.AsyncClient, loaded: Loaded
) -> None:
    number = loaded.shown[Fate.SUCCEEDED]
    disputed = await DisputedAccount.get(number=number).select_related("dispute")

    assert disputed.suspended_at is None
    assert str(disputed.dispute.decision) == "UPHELD"
    assert await Event.filter(account__number=number, kind="RESPONSIBLE_PERSON_NAMED").exists()


@pytest.mark.article("8")
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PROPOSE_TO_UPHOLD", "ACCOUNT_TERMINATED"),
        ("CORRECTION_REFUSAL_PROPOSED", "CORRECTION_REFUSE"),
        ("ASSIGN_NAME_PROPOSED", "ASSIGN_NAME_DONE"),
        ("END_MARKER", "RESTORE_MARKER"),
    ],
)
async def test_what_weighs_was_said_by_one_person_and_done_by_another(
    client: httpx.AsyncClient, first: str, second: str
) -> None:
    by = [
        {str(entry.actor) for entry in await AuditEntry.filter(action=action)}
        for action in (first, second)
    ]

    assert all(by)
    assert not by[0] & by[1]


def test_a_second_run_changes_nothing(loaded: Loaded) -> None:
    before = asyncio.run(figures(loaded.settings))
    again = command("demo", "--once", **loaded.environment)
    refused = command("demo", **loaded.environment)

    assert again.exit_code == 0
    assert "Tokens to try" in again.output
    assert refused.exit_code == 1
    assert f"has {SIZE + CROWDED} accounts" in refused.output
    assert asyncio.run(figures(loaded.settings)) == before


async def figures(settings: Settings) -> tuple[int, int, int]:
    await database.connect(settings.database)
    try:
        return (
            await Application.all().count(),
            await Record.all().count(),
            await Report.all().count(),
        )
    finally:
        await database.disconnect()


@pytest.mark.article("9")
async def test_accounts_of_the_year_were_checked_again(client: httpx.AsyncClient) -> None:
    asked = "{ statistics { checks { overdue { suppressed } decided { passed { value } } } } }"
    answer = (await client.post("/graphql", json={"query": asked})).json()

    told = answer["data"]["statistics"]["checks"]
    assert told["decided"]["passed"]["value"] > 0
    assert told["overdue"]["suppressed"]
