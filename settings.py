"""What a deployment chooses, from the environment (`GONGSHI_…`) or a `.env` file."""

import re
import tomllib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

TRIAL_NAME = "register.example"
CONTACT = re.compile(r"(mailto|https|tel):\S*")
TRIAL_PLATFORM = Path(__file__).with_name("platform.toml")
TRIAL_RULES = Path(__file__).with_name("rule_texts")


class Settings(BaseSettings):
    """Defaults serve a single machine; `production` refuses what is only good for trials."""

    model_config = SettingsConfigDict(env_prefix="GONGSHI_", env_file=".env", extra="ignore")

    production: bool = False
    data_folder: Path = Path("data")
    database_url: SecretStr | None = None
    replica_url: SecretStr | None = None
    storage_url: str | None = None

    name: str = TRIAL_NAME
    base_url: str = "http://127.0.0.1:8000"
    host: str = "127.0.0.1"
    port: int = 8000
    allowed_origins: list[str] = []
    platform_file: Path = TRIAL_PLATFORM
    card_fonts: tuple[Path, ...] = ()

    token_audience: str = "gongshi"  # noqa: S105 # whom tokens are for, no secret
    token_lifetime: timedelta = timedelta(hours=12)
    jwks_url: str | None = None
    jwks_issuer: str | None = None

    sms_url: str | None = None
    sms_token: SecretStr = SecretStr("")
    smtp_url: SecretStr | None = None
    mail_from: str = ""
    identity_url: str | None = None
    identity_token: SecretStr = SecretStr("")
    organisations_url: str | None = None
    organisations_token: SecretStr = SecretStr("")
    bank_url: str | None = None
    bank_token: SecretStr = SecretStr("")
    providers: dict[str, str] = {}

    security_contact: str | None = None
    log_level: str = "INFO"

    @model_validator(mode="after")
    def _complete(self) -> Self:
        """Name everything that is missing at once, each under its setting."""
        missing = {**UNFINISHED, **(TRIALS if self.production else {})}
        found = [name for name, (is_missing, _) in missing.items() if is_missing(self)]
        if found:
            faults = [_fault(name, missing[name][1]) for name in found]
            raise ValidationError.from_exception_data("Settings", faults)
        return self

    @property
    def database(self) -> str:
        """The database's URL; a SQLite file in the data folder unless told otherwise."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite://{(self.data_folder / 'gongshi.sqlite').absolute()}"

    @property
    def database_file(self) -> Path | None:
        """Where a SQLite database lies; None for any other."""
        scheme, _, rest = self.database.partition("://")
        return Path(rest.partition("?")[0]) if scheme == "sqlite" else None

    @property
    def own_tokens(self) -> dict[str, str]:
        """What the register's own tokens name: who issues them, and whom they are for."""
        return {"issuer": self.name, "audience": self.token_audience}

    @property
    def replica(self) -> str | None:
        """Where public reads go, if elsewhere."""
        return self.replica_url.get_secret_value() if self.replica_url else None

    @property
    def storage(self) -> str:
        """Where files are kept; a folder beside the database unless told otherwise."""
        return self.storage_url or f"file://{(self.data_folder / 'files').absolute()}"

    @property
    def own_origins(self) -> list[str]:
        """Whose pages may act without a login: the register's own and those that are allowed."""
        own = urlsplit(self.base_url)
        return [f"{own.scheme}://{own.netloc}", *self.allowed_origins]

    def provider(self, url: str) -> str:
        """Who runs the service at `url`: what `providers` calls its host, or the host itself. Two
        services of one provider are not independent of each other.
        """
        host = urlsplit(url).netloc.rpartition("@")[2]
        return self.providers.get(host, host)[:64]

    def platform(self) -> dict[str, Any]:
        """The platform's own description, as written in `platform_file`."""
        return tomllib.loads(self.platform_file.read_text(encoding="utf-8"))


Missing = dict[str, tuple[Callable[[Settings], bool], str]]

# What is wrong in every deployment.
UNFINISHED: Missing = {
    "security_contact": (
        lambda chosen: not CONTACT.fullmatch(chosen.security_contact or "mailto:"),
        "give an address that begins with mailto:, https: or tel:.",
    ),
    "jwks_issuer": (
        lambda chosen: chosen.jwks_url is not None and not chosen.jwks_issuer,
        "JWKS_URL needs the issuer whose tokens its keys check.",
    ),
    "mail_from": (
        lambda chosen: chosen.smtp_url is not None and "@" not in chosen.mail_from,
        "SMTP_URL needs the address that notices come from.",
    ),
}

# What serves a trial and is refused in production. SQLite is not among it: one machine may use it.
TRIALS: Missing = {
    "name": (
        lambda chosen: chosen.name == TRIAL_NAME,
        "choose the register's own host: it is part of every record.",
    ),
    "base_url": (
        lambda chosen: not chosen.base_url.startswith("https://"),
        "give the public address, beginning with https://.",
    ),
    "platform_file": (
        lambda chosen: chosen.platform_file.resolve() == TRIAL_PLATFORM.resolve(),
        "describe your own platform: the one that is shipped is fictional.",
    ),
    "sms_url": (
        lambda chosen: not chosen.sms_url,
        "without it verification codes go into the log.",
    ),
    "smtp_url": (
        lambda chosen: chosen.smtp_url is None,
        "without it notices by mail reach nobody.",
    ),
    "identity_url": (
        lambda chosen: not chosen.identity_url,
        "without it no resident's identity is verified.",
    ),
    "organisations_url": (
        lambda chosen: not chosen.organisations_url,
        "without it no organisation's credit code is verified.",
    ),
}


def _fault(name: str, words: str) -> InitErrorDetails:
    return {"type": PydanticCustomError("missing", words), "loc": (name,), "input": None}
