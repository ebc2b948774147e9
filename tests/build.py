"""Inputs with defaults: a test states only what matters to it."""

import zlib
from itertools import count
from typing import Any

from stdnum.cn import ric, uscc

from rules.vocabulary import SubjectNature

AGREEMENT = "2026-11"
HUMAN_CHECK = {
    "means": "核对证件原件与营业执照",
    "facts": [
        "IDENTITY",
        "SUBJECT_NATURE",
        "PLACE_REGISTERED",
        "PLACE_OPERATED",
        "BUSINESS_SCOPE",
        "CONTACT",
        "PROFILE",
        "QUALIFICATION",
        "CREDIT",
    ],
}
APPROVAL = {
    "decision": "APPROVE",
    "humanCheck": HUMAN_CHECK,
    "nameRight": "持有授权书原件",
    "profileRight": "简介与头像经核对属于申请人",
}
CLASSES = {
    "ENTERPRISE": "91",
    "INDIVIDUAL_BUSINESS": "92",
    "STATE_ORGAN": "11",
    "PUBLIC_INSTITUTION": "12",
    "SOCIAL_ORGANISATION": "51",
    "UNINCORPORATED_ORGANISATION": "31",
}
_serial = count(1)


def credit_code(nature: str = "ENTERPRISE") -> str:
    """A unified social credit code of this nature that nobody else in this process has."""
    body = f"{CLASSES[nature]}110000MA{next(_serial):07d}"
    return body + uscc.calc_check_digit(body)


def identity_number() -> str:
    """A resident identity number that nobody else in this process has."""
    thousands, rest = divmod(next(_serial), 1000)
    body = f"110105{1970 + thousands % 30}{1 + thousands // 30 % 12:02}15{rest:03d}"
    return body + ric.calc_check_digit(body + "0")


def phone() -> str:
    """A mobile number that nobody else in this process has."""
    return f"138{next(_serial):08d}"


def name() -> str:
    """An account name that nobody else in this process has."""
    return f"试用账号第{next(_serial)}号"


def picture() -> bytes:
    """A picture of one pixel whose colour nobody else in this process has."""
    serial = next(_serial)
    pixel = bytes([0, *serial.to_bytes(3, "big")])
    header = (1).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(pixel)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + kind + data + check


# The kind of document that shows most of a subject who is known by such a number.
SHOWS_MOST = {
    "USCC": "OFFICIAL_LETTER",
    "RESIDENT_IDENTITY_CARD": "RESIDENT_IDENTITY_CARD",
    "PASSPORT": "PASSPORT",
    "HK_MACAO_PERMIT": "TRAVEL_PERMIT",
    "TAIWAN_PERMIT": "TRAVEL_PERMIT",
    "PERMANENT_RESIDENCE": "PERMANENT_RESIDENCE",
}


def seen(file: dict[str, Any], number: str = "USCC") -> dict[str, str]:
    """A file that a reviewer saw, of a subject who is known by a number of this kind."""
    is_own = file["kind"] == "IDENTITY_DOCUMENT"
    return {
        "reference": file["reference"],
        "kind": SHOWS_MOST[number] if is_own else file["kind"],
    }


def human_check(seen: list[dict[str, str]], **changes: Any) -> dict[str, Any]:
    """A check by eye of every fact that these documents can show."""
    is_letter = any(one["kind"] == "OFFICIAL_LETTER" for one in seen)
    hidden = () if is_letter or not seen else ("PLACE_OPERATED", "BUSINESS_SCOPE")
    if seen and not is_letter and seen[0]["kind"] != "RESIDENT_IDENTITY_CARD":
        hidden = (*hidden, "PLACE_REGISTERED")
    facts = [fact for fact in HUMAN_CHECK["facts"] if fact not in hidden]
    return {**HUMAN_CHECK, "facts": facts, "documents": seen, **changes}


def place(**changes: Any) -> dict[str, Any]:
    return {"division": "500103", "detail": "解放碑步行街 1 号", **changes}


def subject(nature: str = "ENTERPRISE", **changes: Any) -> dict[str, Any]:
    """A `SubjectInput` with what its nature asks for."""
    if nature == SubjectNature.NATURAL_PERSON:
        own: dict[str, Any] = {
            "operatorName": "张三",
            "document": {"kind": "RESIDENT_IDENTITY_CARD", "number": identity_number()},
            "contact": {"phone": phone()},
        }
    else:
        own = {
            "operatorName": f"重庆试用第{next(_serial)}有限公司",
            "document": {"kind": "USCC", "number": credit_code(nature)},
            "contact": {"phone": phone(), "publicContact": "023-6300 0000"},
            "businessScope": "信息技术服务",
        }
    places = {"placeRegistered": place(), "placeOperated": place()}
    return {"nature": nature, **places, **own, **changes}


def application(nature: str = "ENTERPRISE", **changes: Any) -> dict[str, Any]:
    """A `RegisterAccountInput` that can be approved."""
    made: dict[str, Any] = {
        "name": name(),
        "bio": "一个试用账号",
        "category": "LIFE",
        "agreementVersion": AGREEMENT,
        "subject": subject(nature),
    }
    if nature != SubjectNature.NATURAL_PERSON:
        made["responsiblePerson"] = {"name": "李四", "documentNumber": identity_number()}
    return {**made, **changes}


def credential(*uploads: str, **changes: Any) -> dict[str, Any]:
    """A licence of an organisation: of two credentials that it needs in a field, one."""
    return {
        "field": "HEALTH",
        "kind": "SERVICE_LICENCE",
        "title": "医疗机构执业许可证",
        "issuer": "重庆市卫生健康委员会",
        "number": f"PDY{next(_serial):05d}850010317D1202",
        "validFrom": "2020-05-01",
        "validTo": "2030-04-30",
        "uploads": list(uploads),
        **changes,
    }


def qualification(*uploads: str, **changes: Any) -> dict[str, Any]:
    """What a physician was licensed by: of two credentials that a person needs, one."""
    return {
        "field": "HEALTH",
        "kind": "PROFESSIONAL_QUALIFICATION",
        "title": "医师资格证书",
        "issuer": "重庆市卫生健康委员会",
        "number": f"202050110{identity_number()}",
        "validFrom": "2020-05-01",
        "uploads": list(uploads),
        **changes,
    }


def background(*uploads: str, **changes: Any) -> dict[str, Any]:
    """The other credential of the two."""
    return {
        "field": "HEALTH",
        "kind": "BACKGROUND",
        "title": "临床医学学士学位证书",
        "issuer": "重庆医科大学",
        "number": f"1063142010{next(_serial):06d}",
        "validFrom": "2010-07-01",
        "uploads": list(uploads),
        **changes,
    }
