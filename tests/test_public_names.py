"""The front door: what `timeline` offers, all of it and in order."""

import subprocess
import sys

import timeline


def test_all_is_sorted_and_importable():
    assert timeline.__all__ == sorted(timeline.__all__)
    assert all(getattr(timeline, name).__module__.startswith("timeline.") for name in timeline.__all__)


def test_all_is_whole():
    public = {name for name, value in vars(timeline).items() if not name.startswith("_") and hasattr(value, "__doc__")}
    modules = {name for name in public if type(getattr(timeline, name)).__name__ == "module"}
    assert public - modules == set(timeline.__all__)


def test_the_library_loads_no_web_and_no_database():
    forbidden = "{'fastapi', 'sqlmodel', 'sqlalchemy', 'pydantic', 'typer', 'uvicorn'}"
    code = f"import sys, timeline; print(sorted({forbidden} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
