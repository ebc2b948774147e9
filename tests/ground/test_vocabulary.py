"""Every code of the law's vocabulary is found in one place."""

import pkgutil
from enum import StrEnum
from importlib import import_module

from rules import vocabulary


def test_every_code_that_a_file_has_is_handed_on() -> None:
    names = [one.name for one in pkgutil.iter_modules(vocabulary.__path__)]
    files = [import_module(f"rules.vocabulary.{name}") for name in names]
    codes = {
        name
        for file in files
        for name, value in vars(file).items()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }

    assert codes == set(vocabulary.__all__)
