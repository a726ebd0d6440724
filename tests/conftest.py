"""What tests share: tools that a machine may lack."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable

import pytest


@pytest.fixture(scope="session")
def require() -> Callable[[object, str], None]:
    """Skips a test that needs something missing; with TASALSUL_TESTS_REQUIRE=all it fails instead."""

    def check(present: object, what: str) -> None:
        if present:
            return
        if os.environ.get("TASALSUL_TESTS_REQUIRE") == "all":
            pytest.fail(f"{what} is missing, and TASALSUL_TESTS_REQUIRE=all")
        pytest.skip(f"needs {what}")

    return check


@pytest.fixture(scope="session")
def chromium(require: Callable[[object, str], None]) -> str:
    """The path of the system's Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    require(found, "Chromium")
    assert found is not None
    return found
