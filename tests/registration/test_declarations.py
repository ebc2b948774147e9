"""A declaration is judged in the form in which it is written (Art 15)."""

from datetime import date
from typing import Any

import pytest

from rules.registration.declaration import (
    Declaration,
    DeclaredCredential,
    DeclaredSubject,
    Place,
    ResponsiblePerson,
)
from rules.vocabulary import CredentialField, CredentialKind, DocumentKind, SubjectNature
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("15")
WIDE = "９１１１００００ＭＡ０００ＥＸＭ０Ｘ"


def declared(**changes: Any) -> Declaration:
    subject = DeclaredSubject(
        nature=SubjectNature.ENTERPRISE,
        operator_name=" 重庆试用有限公司\n",
        document_kind=DocumentKind.USCC,
        document_number=f" {WIDE} ",
        phone="+86 138-0000 0000",
        place_registered=Place("500103", " 解放碑 1 号 "),
        place_operated=None,
        business_scope=" 信息技术服务 ",
        email="  ",
        public_contact=None,
    )
    credential = DeclaredCredential(
        field=CredentialField.HEALTH,
        kind=CredentialKind.PROFESSIONAL_QUALIFICATION,
        title=" 许可证 ",
        issuer=" 卫健委 ",
        number=" 1 ",
        valid_from=date(2026, 1, 1),
    )
    given = Declaration(
        name=" 山城\t健康说 ",
        category="LIFE",
        subject=subject,
        agreement_version="2026-11",
        bio=" 说健康 \n",
        responsible_person=ResponsiblePerson(" 李四 ", "11010519491231002x"),
        credentials=(credential,),
        device=" ",
    )
    return Declaration(**{**{n: getattr(given, n) for n in given.__slots__}, **changes})


def test_every_part_is_tidied() -> None:
    tidy = declared().tidied()
    subject, person, [credential] = tidy.subject, tidy.responsible_person, tidy.credentials

    assert (tidy.name, tidy.bio, tidy.device) == ("山城 健康说", "说健康", None)
    assert (subject.operator_name, subject.document_number) == (
        "重庆试用有限公司",
        "91110000MA000EXM0X",
    )
    assert (subject.phone, subject.email) == ("13800000000", None)
    assert subject.place_registered == Place("500103", "解放碑 1 号")
    assert subject.business_scope == "信息技术服务"
    assert person == ResponsiblePerson("李四", "11010519491231002X")
    assert (credential.title, credential.issuer, credential.number) == ("许可证", "卫健委", "1")


def test_what_is_tidy_stays_as_it_is() -> None:
    tidy = declared().tidied()
    assert tidy.tidied() == tidy


def test_a_name_far_too_long_is_not_composed_only_to_be_refused() -> None:
    name = " a" * 1_000
    assert declared(name=name).tidied().name == name


async def test_white_space_is_no_objection_and_is_not_written(world: World) -> None:
    place = build.place(detail=" 解放碑步行街 1 号 ")
    applied = build.application(
        name=" 山城健康说 ", bio=" 说健康 ", subject=build.subject(placeOperated=place)
    )

    payload = await world.do(operations.REGISTER, applied, by="alice")

    assert payload["objections"] == []
    account = payload["application"]["account"]
    asked = "name bio identity { placeOperated { detail } }"
    own = f"query($n: String!) {{ myAccount(number: $n) {{ {asked} }} }}"
    found = (await world.ask(own, {"n": account["number"]}, by="alice"))["data"]["myAccount"]
    assert found == {
        "name": "山城健康说",
        "bio": "说健康",
        "identity": {"placeOperated": {"detail": "解放碑步行街 1 号"}},
    }
