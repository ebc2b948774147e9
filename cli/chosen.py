"""The settings that a command runs under: the environment's, and what its options say."""

import os

from settings import Settings

HANDED_ON = ("host", "port", "base_url")


def settings(**options: str | int | None) -> Settings:
    """The settings with those `options` that were given.

    Where nobody gave a base URL it follows the port, or links and logins would point elsewhere.
    """
    given = {name: value for name, value in options.items() if value is not None}
    found = Settings(**given)  # type: ignore[arg-type] # pydantic checks what Typer has parsed
    if "base_url" not in found.model_fields_set and "port" in found.model_fields_set:
        return found.model_copy(update={"base_url": f"http://127.0.0.1:{found.port}"})
    return found


def hand_on(chosen: Settings) -> None:
    """Have processes that start from here, and read their own settings, choose the same."""
    for name in HANDED_ON:
        os.environ[f"GONGSHI_{name.upper()}"] = str(getattr(chosen, name))
