"""The `tasalsul` command. The service's libraries are imported only by the commands that need them."""

from __future__ import annotations

import os
from importlib.metadata import version
from typing import Annotated

import typer

from api.streams import complain, put, quiet_ends, source

app = typer.Typer(
    name="tasalsul",
    help="Arabic news in, an honest chronology out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

_File = Annotated[str, typer.Argument(metavar="[FILE|-]", help="NDJSON articles; - is standard input.")]


def main() -> None:
    """Runs the command line; a defect ends it with one line and status 70 instead of a traceback."""
    try:
        app()
    except Exception as error:
        complain(f"internal error: {type(error).__name__}: {error}")
        raise SystemExit(70) from None


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tasalsul {version('tasalsul')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Arabic news in, an honest chronology out."""


@app.command()
def read(
    file: _File = "-",
    jobs: Annotated[int, typer.Option(min=0, help="Processes that read; 0 takes all cores, 1 starts none.")] = 0,
) -> None:
    """NDJSON articles in, NDJSON readings out, in the same order; a bad line gets one error line in its place."""
    from api.batch import answers
    from api.progress import watched

    sound = True
    with quiet_ends(), source(file) as stream, watched(stream) as (lines, step):
        for answer in answers(lines, jobs or _cores()):
            put(answer.line + b"\n")
            sound = sound and answer.ok
            step()
    raise typer.Exit(0 if sound else 1)


@app.command()
def chronology(
    file: _File = "-",
    format: Annotated[str, typer.Option(help="json, timelinejs, ics, csv, jsonld, timeml, markdown or atom.")] = "json",
    time_zone: Annotated[str | None, typer.Option(help="The zone of all intervals; else the first article's.")] = None,
) -> None:
    """NDJSON articles of one story in, one chronology out; bad lines are told on standard error."""
    from api.lines import LineError, numbered_articles
    from timeline import ArticleError, reconstruct
    from timeline.formats import FORMATS, write
    from timeline.model import zone_of

    if format not in FORMATS:
        complain(f"unknown format {format!r}; known are {', '.join(FORMATS)}")
        raise typer.Exit(2)
    try:
        if time_zone is not None:
            zone_of(time_zone)
    except ArticleError as error:
        complain(error.message)
        raise typer.Exit(2) from None
    articles, sound = {}, True
    with quiet_ends(), source(file) as stream:
        for number, found in numbered_articles(stream):
            if isinstance(found, LineError):
                complain(f"line {number}: {found}")
                sound = False
            else:
                # A text sent again under its id is its correction.
                articles[found.id] = found
        if not articles:
            complain("no article could be read")
            raise typer.Exit(1)
        body, _ = write(reconstruct(articles.values(), time_zone), format)
        put(body if body.endswith(b"\n") else body + b"\n")
    raise typer.Exit(0 if sound else 1)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on (127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port to listen on (8000).")] = None,
    database: Annotated[str | None, typer.Option(help="Database URL (sqlite:///tasalsul.db).")] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Load the demo stories, into a store of its own.")] = False,
) -> None:
    """The service: a REST interface and a page that shows chronologies."""
    from api.server import run

    given = {"host": host, "port": port, "database": database, "demo": demo or None}
    with quiet_ends():
        raise typer.Exit(run({name: value for name, value in given.items() if value is not None}))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
