"""The searchable copy of the newest faces, rewritten in the transaction that publishes one."""

from typing import Any

from models import FaceMarker, PublicFace, Record, SearchGram, SearchText
from models.database import rows
from models.database.insertion import insert, insert_many
from resolvers.disclosure.record import Published
from rules.calendar import local_date
from rules.disclosure.publicity import shows_operator
from rules.divisions import province_of
from rules.lifecycle import NAME_FATE
from rules.lookup.query import NAME_SOUNDS, Source, indexed
from rules.text.folding import fold, spelled
from rules.text.pinyin import whole_and_initials
from rules.vocabulary import AccountStatus, Level, NameState

LONGEST = 255  # characters of a folded text that the columns hold
OF_NAMES = (Source.NAME, Source.FORMER_NAME, *NAME_SOUNDS)
OF_OPERATORS = (Source.OPERATOR, Source.OPERATOR_PINYIN)
Wanted = dict[tuple[str, str], tuple[str, str]]  # source, spelled: plain, written


async def show(face: Published, record: Record) -> None:
    """Make `face` what searches find for its account; `record` is what it was made of."""
    values: dict[str, Any] = {**_columns(face), "record_id": record.id}
    row = await rows.one(PublicFace, number=face.number) if face.version > 1 else None
    if row is None:
        at, year = face.valid_from, local_date(face.valid_from).year
        row = PublicFace(number=face.number, registered_at=at, registered_year=year, **values)
        await row.save(force_create=True)
    else:
        await rows.change(PublicFace, {"number": face.number}, **values)
        await FaceMarker.filter(face=row).delete()
    await _show_markers(row, face)
    await _show_texts(row, face)


def _columns(face: Published) -> dict[str, Any]:
    document = face.document
    operator, place = face.fact("operatorName"), face.fact("placeOperated")
    name = face.fact("name")
    return {
        "sequence": face.sequence,
        "name_folded": fold(name) if name and _keeps_name(document["status"]) else None,
        "category": document["facts"]["category"]["value"],
        "nature": document["facts"]["subjectNature"]["value"],
        "status": document["status"]["value"],
        "division": place["division"] if place else None,
        "province": province_of(place["division"]) if place else None,
        "uscc": face.fact("uscc"),
        "operator_folded": fold(operator)[:LONGEST] if operator else None,
        "operator_verified": _is_verified(document["facts"].get("operatorName")),
        "markers": " ".join(sorted(marker["type"] for marker in document["markers"])),
    }


def _is_verified(fact: dict[str, Any] | None) -> bool:
    return fact is not None and fact["level"] == Level.VERIFIED


def _keeps_name(status: dict[str, Any]) -> bool:
    """Whether an account is still found by the name that it holds or that was retired with it;
    a released one may be another's tomorrow.
    """
    if status["value"] != AccountStatus.TERMINATED:
        return True
    return all(NAME_FATE[cause["kind"]] is NameState.RETIRED for cause in status["causes"])


async def forget_name(number: str, folded: str) -> None:
    """The account of this number is no longer found as who bears a name that is another's now."""
    await PublicFace.filter(number=number, name_folded=folded).update(name_folded=None)


async def _show_markers(row: PublicFace, face: Published) -> None:
    shown = [FaceMarker(face=row, marker=marker["type"]) for marker in face.document["markers"]]
    fields = {credential["field"] for credential in face.document["credentials"]}
    shown += [FaceMarker(face=row, credential_field=field) for field in sorted(fields)]
    await insert(shown)


async def _show_texts(row: PublicFace, face: Published) -> None:
    wanted = _texts(face)
    if face.version > 1:
        await _keep_texts(row, face, wanted)
    await _add_texts(row, wanted)


async def _keep_texts(row: PublicFace, face: Published, wanted: Wanted) -> None:
    """Leave what stands already, and take it from what is wanted; drop what is not, or make it a
    former name.
    """
    if face.fact("name") is None:
        # Who withdrew a name withdrew the ones before it, too.
        await SearchText.filter(face=row, source__in=OF_NAMES).delete()
    for text in await rows.every(SearchText, face_id=row.pk):
        if kept := wanted.pop((text.source, text.spelled), None):
            if text.written != kept[1]:
                await SearchText.filter(id=text.id).update(written=kept[1])
        elif text.source == Source.NAME:
            await _make_former(row, text)
        elif text.source in OF_OPERATORS:
            await text.delete()


async def _make_former(row: PublicFace, text: SearchText) -> None:
    """A name that was given up stays findable, once, and so does how it sounds."""
    former = Source.FORMER_NAME
    if await SearchText.exists(face=row, source=former, spelled=text.spelled):
        await text.delete()
    else:
        await SearchText.filter(id=text.id).update(source=former)


async def _add_texts(row: PublicFace, wanted: Wanted) -> None:
    texts = [
        SearchText(
            face=row, source=source, folded=fold(plain)[:LONGEST], spelled=shape, written=written
        )
        for (source, shape), (plain, written) in sorted(wanted.items())
    ]
    await insert(texts)
    grams = [
        (gram, text.id)
        for text, (_, (plain, _)) in zip(texts, sorted(wanted.items()), strict=True)
        for gram in sorted(indexed(plain))
    ]
    await insert_many(SearchGram, ("gram", "text_id"), grams)


def _texts(face: Published) -> Wanted:
    """What is searched, by its source and how it is spelled."""
    name, operator = face.fact("name"), face.fact("operatorName")
    texts = [(Source.NAME, name, name), (Source.OPERATOR, operator, operator)]
    if name:
        for source, keys in zip(NAME_SOUNDS, whole_and_initials(name), strict=True):
            texts += [(source, key, name) for key in keys if len(key) > 1]
    if operator and shows_operator(face.fact("subjectNature")):
        # No initials: of names that end alike they would find what nobody meant.
        texts += [
            (Source.OPERATOR_PINYIN, key, operator) for key in whole_and_initials(operator)[0]
        ]
    return {
        (source, spelled(text)[:LONGEST]): (text, written[:LONGEST])
        for source, text, written in texts
        if text
    }
