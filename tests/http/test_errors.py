import pytest
from structlog.testing import capture_logs

from schema.http.errors import without_values
from tests.http.conftest import Ask


async def test_a_fault_of_ours_is_told_by_a_number_alone(ask: Ask) -> None:
    with capture_logs() as logs:
        answer = await ask("{broken hello}")

    error = answer.json()["errors"][0]
    assert error["message"] == "Internal error"
    assert error["path"] == ["broken"]
    assert error["extensions"] == {"code": "INTERNAL", "id": logs[0]["id"]}
    assert "RuntimeError: the secret of the house" in logs[0]["traceback"]
    assert "secret" not in answer.text


@pytest.mark.parametrize(
    ("variables", "kept"),
    [
        ({"input": {"name": 13800138000}}, "String cannot represent a non string"),
        ({"input": {"name": "x", "times": "13800138000"}}, "at .times"),
        ({"input": {"phone": "13800138000"}}, "required field 'name'"),
        ({"input": {"name": "x", "tims": "13800138000"}}, "unknown field 'tims'"),
        ({"input": "13800138000"}, "to be an object"),
        ({"input": {"name": "x", "times": 13800138000}}, "32-bit"),
        ({}, "to be provided"),
    ],
)
async def test_a_value_that_does_not_fit_is_not_repeated(
    ask: Ask, variables: dict[str, object], kept: str
) -> None:
    query = "mutation($input: SetNameInput!){setName(input: $input) {name}}"
    with capture_logs() as logs:
        answer = await ask(query, variables=variables)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert kept in answer.json()["errors"][0]["message"]
    assert "138001" not in answer.text + str(logs)


async def test_a_literal_that_does_not_fit_is_not_repeated(ask: Ask) -> None:
    answer = await ask('{age(years: "13800138000")}')

    assert answer.json()["errors"][0]["message"] == "Int cannot represent non-integer."


@pytest.mark.parametrize("query", ["{hallo}", "{hello(nam: 1)}", "{things(frist: 1) {edges}}"])
async def test_nothing_is_suggested(ask: Ask, query: str) -> None:
    answer = await ask(query)

    assert "Did you mean" not in answer.text
    assert answer.status_code == 400


async def test_unknown_input_fields_are_not_corrected(ask: Ask) -> None:
    literal = await ask('mutation {setName(input: {nam: "x"}) {name}}')
    given = await ask(
        "mutation($i: SetNameInput!){setName(input: $i) {name}}",
        variables={"i": {"name": "x", "tims": 1}},
    )

    assert "Did you mean" not in literal.text + given.text


async def test_no_message_is_longer_than_500_characters(ask: Ask) -> None:
    answer = await ask("{" + "x" * 50_000 + "}")

    assert len(answer.json()["errors"][0]["message"]) == 500


async def test_twenty_mistakes_are_not_all_listed(ask: Ask) -> None:
    answer = await ask("{" + " ".join(f"x{i}" for i in range(20)) + "}")

    assert len(answer.json()["errors"]) == 11


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("query($d: Date!){born(on: $d)}", {"d": "13800138000"}),
        ("query($d: Date!){born(on: $d)}", {"d": [13800138000]}),
        ('{born(on: "13800138000")}', {}),
        ("query($n: String){hello(name: $n)}", {"n": None}),
    ],
)
async def test_scalars_and_arguments_complain_without_the_value(
    ask: Ask, query: str, variables: dict[str, object]
) -> None:
    error = (await ask(query, variables=variables)).json()["errors"][0]

    assert error["extensions"]["code"] in ("BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED")
    assert "138001" not in str(error)


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        (
            "Variable '$p' has invalid value at .a[0].b: Phone 138 is odd",
            "Variable '$p' has invalid value at .a[0].b: The value does not fit its type.",
        ),
        (
            "Variable '$p' has invalid value: Value 'SECRET' does not exist in 'Nature' enum.",
            "Variable '$p' has invalid value: Value does not exist in 'Nature' enum.",
        ),
        (
            "Expected value of type 'Phone', found \"138\"; Not a phone",
            "Expected value of type 'Phone'.",
        ),
        ("Cannot query field 'x' on type 'Query'.", "Cannot query field 'x' on type 'Query'."),
    ],
)
def test_what_remains_of_a_message(message: str, shown: str) -> None:
    assert without_values(message) == shown
