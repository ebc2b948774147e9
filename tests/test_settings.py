"""A deployment that is not finished does not start, and hears everything that is missing."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from settings import TRIALS, Settings


@pytest.fixture
def finished(tmp_path: Path) -> dict[str, Any]:
    """What a production register was told."""
    platform = tmp_path / "platform.toml"
    platform.write_text('name_zh = "云山平台"', encoding="utf-8")
    return {
        "_env_file": None,
        "production": True,
        "name": "register.yunshan.cn",
        "base_url": "https://register.yunshan.cn",
        "platform_file": platform,
        "sms_url": "https://sms.yunshan.cn",
        "smtp_url": "smtps://mail.yunshan.cn",
        "mail_from": "register@yunshan.cn",
        "identity_url": "https://identity.yunshan.cn",
        "organisations_url": "https://organisations.yunshan.cn",
    }


def missing(**told: Any) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        Settings(**told)
    return [str(fault["loc"][0]) for fault in refused.value.errors()]


def test_production_names_everything_that_is_good_for_trials_only_at_once() -> None:
    assert missing(_env_file=None, production=True) == list(TRIALS)


def test_a_register_that_is_told_everything_may_use_sqlite_in_production(
    finished: dict[str, Any],
) -> None:
    assert Settings(**finished).database.startswith("sqlite://")


@pytest.mark.parametrize("name", TRIALS)
def test_each_trial_default_alone_keeps_production_from_starting(
    finished: dict[str, Any], name: str
) -> None:
    del finished[name]

    assert missing(**finished) == [name]


def test_production_is_not_reached_over_plain_http(finished: dict[str, Any]) -> None:
    assert missing(**finished | {"base_url": "http://register.yunshan.cn"}) == ["base_url"]


def test_the_shipped_platform_is_recognised_by_any_path(finished: dict[str, Any]) -> None:
    shipped = Path(__file__).parents[1] / "tests" / ".." / "platform.toml"

    assert missing(**finished | {"platform_file": shipped}) == ["platform_file"]


@pytest.mark.parametrize("production", [True, False])
def test_keys_of_a_login_provider_need_its_issuer(
    finished: dict[str, Any], production: bool
) -> None:
    told = finished | {"production": production, "jwks_url": "https://login.yunshan.cn/jwks"}

    assert missing(**told) == ["jwks_issuer"]
    assert Settings(**told, jwks_issuer="https://login.yunshan.cn").jwks_issuer


def test_a_trial_starts_as_it_comes() -> None:
    assert not Settings(_env_file=None).production


def test_a_provider_is_called_by_its_host_or_as_it_was_told() -> None:
    chosen = Settings(_env_file=None, providers={"a.cn": "one", "b.cn:8443": "one"})

    called = [chosen.provider(f"https://{at}/check") for at in ("a.cn", "b.cn:8443", "c.cn")]

    assert called == ["one", "one", "c.cn"]


@pytest.mark.parametrize("contact", ["security@yunshan.cn", "http://yunshan.cn", "mailto:a\nb"])
def test_a_security_contact_is_an_address(finished: dict[str, Any], contact: str) -> None:
    assert missing(**finished | {"security_contact": contact}) == ["security_contact"]


def test_a_security_contact_may_be_mail_a_page_or_a_phone(finished: dict[str, Any]) -> None:
    for contact in ("mailto:security@yunshan.cn", "https://yunshan.cn/security", "tel:+86-10-1"):
        assert Settings(**finished | {"security_contact": contact}).security_contact == contact
