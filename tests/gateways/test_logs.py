"""Logs: whoever writes a line, and wherever in it, personal data is masked."""

import contextlib
import json
import logging
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from gateways.logs.logs import configure
from gateways.logs.redaction import masked, masked_text, redact

CARD, PHONE, MAIL = "11010519491231002X", "13800001234", "zhang.san@example.cn"
RECEIPT, TOKEN = "5NRH-CGNQ-4TR4-80B2-FJMZ-N", "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiI3In0.c2ln"
SECRETS = (CARD, PHONE, MAIL, RECEIPT, TOKEN)


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    logging.captureWarnings(False)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


@pytest.mark.parametrize(
    "text",
    [
        CARD,
        CARD.lower(),
        "110105194912310021",
        "110105 19491231 0021",
        "110105-19491231-002-X",
        "１１０１０５１９４９１２３１００２１",
        PHONE,
        "+8613800001234",
        "+86 138 0000 1234",
        "0086-138-0000-1234",
        "138 0000 1234",
        "１３８００００１２３４",
        MAIL,
        "o'brien+x%y@mail.example.com",
        "张三@例子.中国",
        TOKEN,
        "Bearer abc.def",
        "bearer  s3cr3t",
        RECEIPT,
        RECEIPT.lower(),
        RECEIPT.replace("-", " "),
        RECEIPT.replace("-", ""),
    ],
)
@pytest.mark.parametrize("around", ["{}", "用户{}的", "x={},y", "[{}]", "'{}'", '{{"a":"{}"}}'])
def test_what_is_shaped_like_personal_data_is_masked(text: str, around: str) -> None:
    shown = masked_text(around.format(text))
    assert "***" in shown
    assert not any(text[at : at + 6] in shown for at in range(len(text) - 5))


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24T12:00:00.123456Z",
        "7f8b2f6e-1c2d-4e5f-8a9b-0c1d2e3f4a5b",
        "account A100042 registered in 35 ms",
        "1764000000000",
        "127.0.0.1:8000",
        "a" * 64,
        "12800001234",
        "138****1234",
        "公众账号 人民日报",
    ],
)
def test_what_is_not_personal_data_stays_readable(text: str) -> None:
    assert masked_text(text) == text


@given(st.text(max_size=30), st.from_regex(r"[0-9]{17}[0-9X]", fullmatch=True), st.text())
def test_an_identity_number_is_masked_in_any_surroundings(a: str, card: str, b: str) -> None:
    assert card not in masked_text(a + card + b)


@given(
    st.text().filter(lambda text: not text[-1:].isdecimal()),
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.text().filter(lambda text: not text[:1].isdecimal()),
)
def test_a_mobile_number_is_masked_in_any_surroundings(a: str, phone: str, b: str) -> None:
    assert phone not in masked_text(a + phone + b)


deep = st.recursive(
    st.sampled_from([*SECRETS, int(PHONE), PHONE.encode(), Exception(MAIL), None, True, 1.5]),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(SECRETS), inner),
    max_leaves=20,
)


@given(deep)
def test_values_are_masked_however_deep_they_stand(value: Any) -> None:
    shown = json.dumps(masked(value))
    assert not any(secret in shown for secret in SECRETS)


def test_a_value_deeper_than_anyone_looks_is_left_out() -> None:
    value: list[Any] = []
    value.append(value)
    assert "…" in str(masked(value))


def test_what_is_called_a_secret_is_masked_whatever_it_looks_like() -> None:
    event = redact(None, "info", {"event": "x", "headers": {"Cookie": "a=b"}, "password": "好"})
    assert event == {"event": "x", "headers": {"Cookie": "***"}, "password": "***"}


def test_a_long_line_is_searched_in_reasonable_time() -> None:
    for piece in ("a", "1", "eyJ", "a.", "1 ", "a@", "AAAA-", "138", "bearer"):
        masked_text(piece * (100_000 // len(piece)))


class Unshowable:
    def __str__(self) -> str:
        raise RuntimeError(PHONE)


def test_our_own_lines_are_masked_json_in_production(capsys) -> None:
    configure(production=True)
    structlog.contextvars.bind_contextvars(caller=MAIL)
    log = structlog.get_logger("gongshi.test")

    log.info(f"card {CARD}", phones=[PHONE], what=Unshowable(), **{PHONE: 1})

    (line,) = lines(capsys)
    assert line["level"] == "info"
    assert line["logger"] == "gongshi.test"
    assert line["event"] == "card ***"
    assert line["phones"] == ["***"]
    assert line["caller"] == "***"
    assert not any(secret in str(line) for secret in SECRETS)


def test_a_librarys_lines_go_the_same_way(capsys) -> None:
    configure(production=True)
    logging.getLogger("some.library").warning("sent to %s", PHONE)
    assert lines(capsys)[0]["event"] == "sent to ***"


@pytest.mark.parametrize("production", [True, False])
@pytest.mark.parametrize("ours", [True, False])
def test_tracebacks_are_masked(capsys, production: bool, ours: bool) -> None:
    configure(production)
    try:
        try:
            raise KeyError(CARD)
        except KeyError as cause:
            raise ValueError(f"Key (phone)=(张三 {PHONE}) already exists.") from cause
    except ValueError:
        (structlog.get_logger("a") if ours else logging.getLogger("a")).exception("failed")

    written = capsys.readouterr().err
    assert "ValueError" in written
    assert "(***) already exists" in written
    assert not any(secret in written for secret in (*SECRETS, "张三"))


def test_a_value_that_was_too_long_for_a_column_is_masked() -> None:
    written = masked_text("name: Length of '张三\n李四's' 300 > 255")
    assert written == "name: Length of '***' 300 > 255"


def test_a_line_that_cannot_be_written_shows_none_of_its_values(capsys) -> None:
    configure(production=True)
    logging.getLogger("clumsy").warning("%d items", "张三")

    (line,) = lines(capsys)
    assert "clumsy" in line["event"]
    assert "张三" not in str(line)


def test_warnings_go_the_same_way(capsys) -> None:
    configure(production=True)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn(f"about {PHONE}", stacklevel=1)
    assert PHONE not in capsys.readouterr().err


def test_an_access_line_tells_neither_address_nor_query(capsys) -> None:
    configure(production=True)
    logging.getLogger("uvicorn.access").info(
        '%s - "%s %s HTTP/%s" %d', "203.0.113.9:5000", "GET", "/graphql?query=张三", "1.1", 200
    )
    assert lines(capsys)[0]["event"] == '- - "GET /graphql HTTP/1.1" 200'


@pytest.mark.parametrize("name", ["tortoise.db_client", "asyncpg", "httpx", "aiosqlite"])
def test_statements_with_their_values_are_never_logged(capsys, name: str) -> None:
    configure(production=True, level="DEBUG")
    logging.getLogger(name).debug("INSERT INTO subject VALUES (%s)", "张三")
    logging.getLogger(name).info("INSERT INTO subject VALUES (%s)", "张三")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("level", "written"), [("INFO", 0), ("debug", 1)])
def test_lines_below_the_level_are_not_written(capsys, level: str, written: int) -> None:
    configure(production=True, level=level)
    structlog.get_logger("a").debug("detail")
    assert len(lines(capsys)) == written


def test_in_development_lines_are_readable_and_masked(capsys) -> None:
    configure(production=False)
    structlog.get_logger("gongshi.test").info("sent", phone=PHONE, code="042917")

    written = capsys.readouterr().err
    assert "code=042917" in written
    assert PHONE not in written
    with contextlib.suppress(ValueError):
        assert not json.loads(written)


def test_a_level_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="LOUD"):
        configure(production=True, level="LOUD")
