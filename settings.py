"""What a deployment chooses, from the environment (`GONGSHI_…`) or a `.env` file."""

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Defaults serve a single machine; `production` refuses what is only good for trials."""

    model_config = SettingsConfigDict(env_prefix="GONGSHI_", env_file=".env", extra="ignore")

    production: bool = False
    data_folder: Path = Path("data")
    database_url: SecretStr | None = None
    replica_url: SecretStr | None = None
    storage_url: str | None = None

    name: str = "register.example"
    base_url: str = "http://127.0.0.1:8000"
    host: str = "127.0.0.1"
    port: int = 8000
    allowed_origins: list[str] = []
    platform_file: Path = Path(__file__).with_name("platform.toml")

    token_audience: str = "gongshi"  # noqa: S105 # whom tokens are for, no secret
    token_lifetime: timedelta = timedelta(hours=12)
    jwks_url: str | None = None
    jwks_issuer: str | None = None

    sms_url: str | None = None
    sms_token: SecretStr = SecretStr("")
    identity_url: str | None = None
    identity_token: SecretStr = SecretStr("")

    log_level: str = "INFO"

    @property
    def database(self) -> str:
        """The database's URL; a SQLite file in the data folder unless told otherwise."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite://{(self.data_folder / 'gongshi.sqlite').absolute()}"

    @property
    def replica(self) -> str | None:
        """Where public reads go, if elsewhere."""
        return self.replica_url.get_secret_value() if self.replica_url else None

    @property
    def storage(self) -> str:
        """Where files are kept; a folder beside the database unless told otherwise."""
        return self.storage_url or f"file://{(self.data_folder / 'files').absolute()}"

    def platform(self) -> dict[str, Any]:
        """The platform's own description, as written in `platform_file`."""
        return tomllib.loads(self.platform_file.read_text(encoding="utf-8"))
