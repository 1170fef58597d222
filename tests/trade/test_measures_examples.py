"""Every measure shows an example, and the example is true."""

import doctest
import importlib
import pkgutil

import pytest

from trademission.trade import measures

MODULES = sorted(module.name for module in pkgutil.iter_modules(measures.__path__))
SHARED = {"columns", "complexity_table"}


@pytest.mark.parametrize("name", MODULES)
def test_every_example_of_a_measure_is_true(name: str) -> None:
    module = importlib.import_module(f"{measures.__name__}.{name}")
    failed, attempted = doctest.testmod(module)
    assert failed == 0
    assert attempted or name in SHARED
