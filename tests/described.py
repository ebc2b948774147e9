"""The models described to the ORM once for each kind of database.

Tortoise goes through all models whenever it connects, and comes to the same: 15 ms, which a
register spends once in its life and each test would spend anew.
"""

from copy import copy
from typing import Any

from tortoise.apps import Apps
from tortoise.models import Model

# What of a model's description depends on the database.
DEPENDING = (
    "filters",
    "basetable",
    "basequery",
    "basequery_all_fields",
    "db_default_fields",
    "db_complex_fields",
    "db_native_fields",
)

Description = dict[str, Any]

_describe = Apps._build_initial_querysets
_described: dict[tuple[type[Any], ...], list[Description]] = {}


def describe_once() -> None:
    """Have Tortoise take up again what it found before, of the same models and database."""
    Apps._build_initial_querysets = _take_up_or_describe  # type: ignore[method-assign] # Tortoise has no setting for it


def _take_up_or_describe(apps: Apps) -> None:
    models = [model for app in apps.apps.values() for model in app.values()]
    about = (*models, *{type(model._meta.db) for model in models})
    if about not in _described:
        for model in models:  # Tortoise writes into what is there, which another may have taken up
            _set(model, {name: copy(value) for name, value in _read(model).items()})
        _describe(apps)
        _described[about] = [_read(model) for model in models]
    for model, description in zip(models, _described[about], strict=True):
        _set(model, description)


def _read(model: type[Model]) -> Description:
    return {name: getattr(model._meta, name) for name in DEPENDING}


def _set(model: type[Model], description: Description) -> None:
    for name, value in description.items():
        setattr(model._meta, name, value)
