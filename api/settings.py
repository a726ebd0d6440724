"""What an operator can set: environment variables `TASALSUL_…`, or the options of `tasalsul serve`."""

from __future__ import annotations

import os
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_DATABASE = "sqlite:///tasalsul.db"


class Settings(BaseSettings):
    """Settings of the service; each field's description says what it is for and in which unit."""

    model_config = SettingsConfigDict(env_prefix="TASALSUL_", extra="ignore", use_attribute_docstrings=True)

    database: str | None = None
    """Database URL, `sqlite:///FILE` or `postgresql://…`. Unset: `tasalsul.db` in the working directory; in a
    demonstration a temporary file that goes when the service ends."""

    host: str = "127.0.0.1"
    """Address to listen on."""

    port: int = Field(default=8000, ge=0, le=65535)
    """Port to listen on; 0 takes a free one."""

    max_body: int = Field(default=2_000_000, ge=1)
    """Largest request body accepted, in bytes; beyond it the answer is 413."""

    readers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1)
    """How many requests may read or build at the same time; others wait. The number of cores by default."""

    log_level: Literal["critical", "error", "warning", "info", "debug"] = "info"
    """Least severe messages that are logged, on standard error."""

    demo: bool = False
    """Load the demo stories before serving."""
