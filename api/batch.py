"""Many lines read at once by several processes, answered in the order they came, in constant memory."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from queue import Queue
from threading import Thread

from api.lines import Answer, answer, numbered

# Lines read ahead for each process: enough to keep it busy behind one long article, few enough to hold in memory.
_AHEAD = 8

_Slot = Future[Answer] | BaseException | None


def answers(lines: Iterable[bytes], jobs: int) -> Iterator[Answer]:
    """An answer for each line that is not blank, in order, as soon as it is ready; `jobs` processes read."""
    if jobs == 1:
        return _alone(lines)
    return _together(lines, jobs)


def _alone(lines: Iterable[bytes]) -> Iterator[Answer]:
    for number, line in numbered(lines):
        yield answer(number, line)


def _together(lines: Iterable[bytes], jobs: int) -> Iterator[Answer]:
    context = multiprocessing.get_context("forkserver" if _has_forkserver() else "spawn")
    if _has_forkserver():
        context.set_forkserver_preload(["api.lines", "timeline"])
    executor = ProcessPoolExecutor(jobs, mp_context=context, initializer=_live_with_the_parent)
    # The queue's bound is what keeps memory constant: the feeder waits while the head of the queue is being read.
    slots: Queue[_Slot] = Queue(maxsize=jobs * _AHEAD)
    Thread(target=_feed, args=(lines, executor, slots), daemon=True).start()
    ended = False
    try:
        while (slot := slots.get()) is not None:
            if isinstance(slot, BaseException):
                raise slot
            yield slot.result()
        ended = True
    finally:
        # Nothing is left to wait for at the end, and an interpreter that exits while the pool closes complains.
        executor.shutdown(wait=ended, cancel_futures=True)
        for child in multiprocessing.active_children():
            child.terminate()


def _feed(lines: Iterable[bytes], executor: ProcessPoolExecutor, slots: Queue[_Slot]) -> None:
    try:
        for number, line in numbered(lines):
            slots.put(executor.submit(answer, number, line))
    except BaseException as error:
        slots.put(error)
    else:
        slots.put(None)


def _has_forkserver() -> bool:
    return "forkserver" in multiprocessing.get_all_start_methods()


def _live_with_the_parent() -> None:
    # An interrupt reaches every process of a terminal, and the parent alone decides what it means.
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A parent that is killed cannot say goodbye.
    Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
