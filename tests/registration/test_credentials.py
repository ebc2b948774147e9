"""Whose a credential is, what its number looks like, how long it holds (Art 5, 9)."""

import asyncio
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.registration.certificates import CERTIFICATES, bare, certificate, has_term, is_number
from rules.registration.credentials import objections
from rules.registration.declaration import DeclaredCredential
from rules.vocabulary import CredentialField as Field
from rules.vocabulary import CredentialKind as Kind
from rules.vocabulary import NewsScope, Role, SubjectNature
from tests import build, operations
from tests.abuse import abusing
from tests.world import World

pytestmark = pytest.mark.article("9")

TODAY = date(2026, 11, 24)
PERSON, FIRM = SubjectNature.NATURAL_PERSON, SubjectNature.ENTERPRISE
ORGANISATIONS = [nature for nature in SubjectNature if nature is not PERSON]
NEWS = DeclaredCredential(
    Field.NEWS,
    Kind.SERVICE_LICENCE,
    "互联网新闻信息服务许可证",
    "国家互联网信息办公室",
    "10120170001",
    date(2025, 1, 1),
    date(2027, 12, 31),
    ("file",),
    (NewsScope.REPRINTING,),
)
LAWYER = DeclaredCredential(
    Field.JUSTICE,
    Kind.PROFESSIONAL_QUALIFICATION,
    "律师执业证",
    "重庆市司法局",
    "15001201510123456",
    date(2015, 1, 1),
    uploads=("file",),
)
SCHOOL = DeclaredCredential(
    Field.EDUCATION,
    Kind.BACKGROUND,
    "十年执教证明",
    "重庆市第一中学",
    "",
    date(2015, 1, 1),
    uploads=("file",),
)


def codes(held: DeclaredCredential, nature: SubjectNature = FIRM, **changes: Any) -> list[str]:
    return [one.code for one in objections(replace(held, **changes), nature, (), TODAY)]


def numbered(
    title: str, number: str, field: Field, kind: Kind = Kind.PROFESSIONAL_QUALIFICATION
) -> list[str]:
    last = date(2030, 1, 1) if has_term(field, kind, title) else None
    nature = PERSON if kind is Kind.PROFESSIONAL_QUALIFICATION else FIRM
    held = replace(LAWYER, field=field, kind=kind, title=title, number=number, valid_to=last)
    return codes(held, nature)


def test_a_complete_credential_is_not_objected_to() -> None:
    assert codes(NEWS) == codes(LAWYER, PERSON) == codes(SCHOOL) == codes(SCHOOL, PERSON) == []


@pytest.mark.parametrize(
    ("title", "number", "field"),
    [
        ("医师资格证书", "201150110500101199001011234", Field.HEALTH),
        ("医师资格证书", "20115011050010119900101123X", Field.HEALTH),
        ("医师资格证书", "199911110110105630101123", Field.HEALTH),
        ("中华人民共和国医师执业证书", "110500101000123", Field.HEALTH),
        ("护士执业证书", "201050001234", Field.HEALTH),
        ("教师资格证", "2010 5010 1420 0012 3", Field.EDUCATION),
        ("法律职业资格证书", "A20185001031234", Field.JUSTICE),
        ("律师执业证", "１５００１２０１５１０１２３４５６", Field.JUSTICE),
        ("注册会计师证书", "500100120012", Field.ECONOMICS),
    ],
)
def test_a_number_of_its_kinds_form_is_taken_and_a_shorter_one_is_not(
    title: str, number: str, field: Field
) -> None:
    assert numbered(title, number, field) == []
    assert numbered(title, number[:-1], field) == ["CREDENTIAL_NUMBER_FORM"]
    assert numbered(title, "1", field) == ["CREDENTIAL_NUMBER_FORM"]


@pytest.mark.parametrize(
    ("title", "number", "field"),
    [
        ("医疗机构执业许可证", "PDY10024-150010317D1202", Field.HEALTH),
        ("医疗机构执业许可证", "92500106MA60ABC2315001317D2112", Field.HEALTH),
        ("民办学校办学许可证", "教民 150010370000123 号", Field.EDUCATION),
        ("律师事务所执业许可证", "31500000MD0123456A", Field.JUSTICE),
        ("代理记账许可证书", "DLJZ50010320190028", Field.ECONOMICS),
        ("基金销售业务资格证", "（2020）第000031号", Field.ECONOMICS),
    ],
)
def test_a_licence_has_a_number_of_its_form(title: str, number: str, field: Field) -> None:
    assert numbered(title, number, field, Kind.SERVICE_LICENCE) == []
    assert numbered(title, "12", field, Kind.SERVICE_LICENCE)


NO_NUMBERS = ("1", "12", "000", "0000000", "88888888", "------", "x", "无", "暂无", "aaaa")
NO_NUMBERS += ("12345678", "9876543210", "第1号", "编号", "1 1 1 1 1 1", "①")
NO_WORDS = ("x", "xx", "y", "12", "无", "证书", "N/A", "测试", "ＸＸＸ", "。。。")


@pytest.mark.parametrize("number", NO_NUMBERS)
def test_what_no_number_looks_like_is_none(number: str) -> None:
    assert not is_number(number)
    assert codes(LAWYER, PERSON, title="专利代理师资格证", number=number) in (
        ["CREDENTIAL_NUMBER_NONE"],
        ["FIELD_REQUIRED"],
    )


@pytest.mark.parametrize(
    "text", ["x", "xx", "y", "12", "无", "证书", "N/A", "测试", "ＸＸＸ", "。。。"]
)
@pytest.mark.parametrize("name", ["title", "issuer"])
def test_a_title_and_an_issuer_say_what_they_are(name: str, text: str) -> None:
    found = codes(SCHOOL, **{name: text})
    assert found in (["TEXT_SAYS_NOTHING"], ["FIELD_REQUIRED"])


@pytest.mark.parametrize("text", ["CPA", "FRM", "MBA学位", "司法部", "IELTS"])
def test_a_short_name_that_is_one_is_taken(text: str) -> None:
    assert codes(SCHOOL, title=text, issuer=text) == []


def test_a_background_may_have_no_number_but_none_that_is_no_number() -> None:
    assert codes(SCHOOL, number="1") == ["CREDENTIAL_NUMBER_NONE"]
    assert codes(LAWYER, PERSON, number="") == ["FIELD_REQUIRED"]


@pytest.mark.article("5")
@pytest.mark.parametrize("nature", SubjectNature)
def test_only_legal_persons_hold_a_licence_for_news(nature: SubjectNature) -> None:
    closed = {PERSON, SubjectNature.INDIVIDUAL_BUSINESS, SubjectNature.UNINCORPORATED_ORGANISATION}
    assert codes(NEWS, nature) == (["CREDENTIAL_NOT_FOR_NATURE"] if nature in closed else [])


@pytest.mark.article("5")
def test_a_licence_for_news_says_for_what_and_until_when() -> None:
    assert codes(NEWS, scope=()) == ["CREDENTIAL_SCOPE_MISSING"]
    assert codes(NEWS, valid_to=None) == ["CREDENTIAL_TERM_MISSING"]
    assert codes(NEWS, number="1") == ["CREDENTIAL_NUMBER_FORM"]
    other = codes(NEWS, title="信息网络传播视听节目许可证", number="0105123")
    assert other == ["CREDENTIAL_NO_NEWS_LICENCE"]
    assert codes(LAWYER, PERSON, scope=(NewsScope.PLATFORM,)) == ["CREDENTIAL_WITHOUT_SCOPE"]


def test_a_person_shows_their_own() -> None:
    for changes in ({"holder": "王五"}, {"employment": ("file",)}):
        assert codes(LAWYER, PERSON, **changes) == ["CREDENTIAL_HOLDER_IS_SUBJECT"]
    licence = replace(LAWYER, kind=Kind.SERVICE_LICENCE, title="公证机构执业证", number="2010-0012")
    assert codes(licence, PERSON, valid_to=date(2030, 1, 1)) == ["CREDENTIAL_NOT_FOR_NATURE"]


@pytest.mark.parametrize("nature", ORGANISATIONS)
def test_an_organisation_names_who_is_qualified_and_proves_that_they_work_for_it(
    nature: SubjectNature,
) -> None:
    proof = ("file",)
    assert codes(LAWYER, nature) == ["CREDENTIAL_HOLDER_MISSING"]
    assert codes(LAWYER, nature, holder="王五") == ["EMPLOYMENT_PROOF_MISSING"]
    assert codes(LAWYER, nature, holder="1", employment=proof) == ["CREDENTIAL_HOLDER_MISSING"]
    assert codes(LAWYER, nature, holder="王五", employment=proof) == []


def test_a_licence_is_the_organisations_own() -> None:
    assert codes(NEWS, holder="王五", employment=("file",)) == ["CREDENTIAL_HOLDER_IS_SUBJECT"]


@pytest.mark.parametrize("nature", [PERSON, FIRM])
def test_a_licence_has_a_last_day_unless_its_kind_has_none(nature: SubjectNature) -> None:
    assert has_term(Field.HEALTH, Kind.SERVICE_LICENCE, "医疗机构执业许可证")
    assert has_term(Field.HEALTH, Kind.SERVICE_LICENCE, "互联网药品信息服务资格证书")
    assert not has_term(Field.JUSTICE, Kind.SERVICE_LICENCE, "律师事务所执业许可证")
    assert not has_term(Field.HEALTH, Kind.PROFESSIONAL_QUALIFICATION, "医师资格证书")
    assert not has_term(Field.HEALTH, Kind.BACKGROUND, "护士执业证书")


def test_every_certificate_is_found_by_what_it_is_called() -> None:
    for known in CERTIFICATES:
        for word in known.called:
            assert certificate(known.field, known.kind, f"中华人民共和国 {word}证") is known


def test_signs_that_only_part_a_number_are_not_compared() -> None:
    assert bare("教民 1500-1037（2020）第 0123 号") == bare("教民15001037[2020]0123")


async def test_who_declares_rubbish_is_told_of_all_of_it_at_once(world: World) -> None:
    proof = await world.upload("CREDENTIAL")
    rubbish = build.credential(proof, title="x", issuer="y", number="1", validTo=None)
    own = build.application(category="HEALTH", credentials=[rubbish])

    payload = await world.do(operations.REGISTER, own, by="alice")

    found = {(one["code"], one["path"][-1]) for one in payload["objections"]}
    assert found == {
        ("TEXT_SAYS_NOTHING", "title"),
        ("TEXT_SAYS_NOTHING", "issuer"),
        ("CREDENTIAL_NUMBER_NONE", "number"),
        ("CREDENTIAL_TERM_MISSING", "validTo"),
        ("CREDENTIAL_MISSING", "credentials"),
    }


async def employed(world: World, **changes: Any) -> list[dict[str, Any]]:
    """A physician who works for the applicant, and the applicant's own background."""
    proof = await world.upload("EMPLOYMENT_PROOF")
    held = {"holder": "王五", "employment": [proof], **changes}
    physician = build.qualification(await world.upload("CREDENTIAL"), **held)
    return [physician, build.background(await world.upload("CREDENTIAL"))]


async def test_a_physician_who_works_for_it_qualifies_an_organisation(world: World) -> None:
    number = await world.account(category="HEALTH", credentials=await employed(world))

    face = await world.disclosure(number, "markers { type }")
    record = await world.client.get(f"/accounts/{number}.json")
    assert {"type": "HEALTH"} in face["markers"]
    assert "王五" not in record.text


LOOK = f"""
mutation Look($input: ClaimReviewInput!) {{ claimReview(input: $input) {{ application {{
  account {{ credentials {{ reference holder evidence {{ kind {operations.SHOWN} }} }} }}
}} }} }}"""


async def test_the_proof_of_employment_is_opened_before_the_credential_counts(
    world: World,
) -> None:
    filed = await world.apply(category="HEALTH", credentials=await employed(world))
    claimed = await world.do(
        LOOK, {"application": filed["reference"]}, by="bob", role=Role.REVIEWER
    )
    case = claimed["application"]["account"]["credentials"]
    files = [file for one in case for file in one["evidence"]]
    await world.open(file for file in files if file["kind"] == "CREDENTIAL")
    verdict = {
        "application": filed["reference"],
        "decision": "APPROVE",
        "credentialsChecked": [one["reference"] for one in case],
    }

    payload = await world.do(operations.DECIDE, verdict, by="bob", role=Role.REVIEWER)

    assert case[0]["holder"] == "王五"
    assert [(one["code"], one["path"]) for one in payload["objections"]] == [
        ("CREDENTIAL_NOT_OPENED", ["credentialsChecked", "0"])
    ]


async def test_an_update_that_names_nothing_keeps_credentials_with_holder_and_scope(
    world: World,
) -> None:
    filed = await world.apply(category="HEALTH", credentials=await employed(world))
    changed = {"application": filed["reference"], "bio": "另一段简介"}

    payload = await world.do(operations.UPDATE, changed, by="alice")

    assert payload["objections"] == []
    asked = "query($n: String!) { myAccount(number: $n) { credentials { holder number scope } } }"
    answer = await world.ask(asked, {"n": filed["account"]["number"]}, by="alice")
    physician = answer["data"]["myAccount"]["credentials"][0]
    assert (physician["holder"], physician["scope"]) == ("王五", [])


@pytest.mark.article("10")
@pytest.mark.parametrize("same", ["number", "file"])
async def test_a_certificate_under_a_second_subject_is_a_signal_and_a_finding(
    world: World, same: str
) -> None:
    picture = build.picture()
    one, two = [
        build.credential(await world.upload("CREDENTIAL", picture, by=by))
        for by in ("alice", "ann")
    ]
    if same == "number":
        two["uploads"] = [await world.upload("CREDENTIAL", by="ann")]
        two["number"] = one["number"].replace("D", "-d ")
    await world.apply(credentials=[one])

    filed = await world.apply(by="ann", credentials=[two])

    [finding] = await abusing.listed(world)
    assert (finding["kind"], finding["rule"]) == ("FALSE", "ONE_CREDENTIAL")
    assert "2 个主体的 2 件申请" in finding["explanation"]
    shared = """
mutation Claim($input: ClaimReviewInput!) { claimReview(input: $input) { application {
  shared { kind subjects } abuseFindings { rule }
} } }"""
    case = await world.do(shared, {"application": filed["reference"]}, by="bob", role=Role.REVIEWER)
    assert case["application"] == {
        "shared": [{"kind": "CREDENTIAL_SHARED", "subjects": 1}],
        "abuseFindings": [{"rule": "ONE_CREDENTIAL"}],
    }


@pytest.mark.article("10")
async def test_of_two_at_once_with_one_certificate_both_are_in_the_finding(world: World) -> None:
    held = build.credential(await world.upload("CREDENTIAL"))
    same = {**held, "uploads": [await world.upload("CREDENTIAL", by="ann")]}

    await asyncio.gather(world.apply(credentials=[held]), world.apply(by="ann", credentials=[same]))

    [finding] = await abusing.listed(world)
    case = (await abusing.read(world, finding["reference"]))["data"]["abuseFinding"]
    assert len(case["members"]) == 2


@pytest.mark.article("10")
async def test_a_subject_may_show_its_own_certificate_again(world: World) -> None:
    own = build.subject()
    held = build.credential(await world.upload("CREDENTIAL"))
    again = {**held, "uploads": [await world.upload("CREDENTIAL")]}

    await world.apply(subject=own, credentials=[held])
    await world.apply(subject=own, credentials=[again])

    assert await abusing.listed(world) == []


@pytest.mark.article("10")
async def test_a_withdrawn_application_speaks_for_nobody(world: World) -> None:
    held = build.credential(await world.upload("CREDENTIAL"))
    filed = await world.apply(credentials=[held])
    await world.do(operations.WITHDRAW, {"application": filed["reference"]}, by="alice")

    again = {**held, "uploads": [await world.upload("CREDENTIAL")]}
    await world.apply(credentials=[again])

    assert await abusing.listed(world) == []
