"""Work shared out between processes, where there is much of it and the machine has several processors."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Thing = TypeVar("Thing")
Result = TypeVar("Result")

MOST = 8
"""More processes than this wait for the disk and for each other."""


def share_out(
    work: Callable[[Iterable[Thing]], Result], things: Sequence[Thing], worthwhile: int
) -> list[Result]:
    """What *work* makes of each share of *things*; it must not matter which things go together.

    This process takes the first share, copies of it the others, so that only results have to be sent.
    *worthwhile* is how many things make up for a copy. What *work* raises in any process is raised here.
    Copies are made on Linux alone, and only while no second thread runs: a copy of that could hang.
    """
    number = min(os.cpu_count() or 1, MOST, len(things) // worthwhile)
    if number < 2 or sys.platform != "linux" or threading.active_count() > 1:
        return [work(things)]
    from multiprocessing import get_context

    context = get_context("fork")
    helpers = []
    try:
        for share in range(1, number):
            answers, answer = context.Pipe(duplex=False)
            helper = context.Process(target=_help, args=(work, things[share::number], answer, os.getpid()))
            helper.start()
            helpers.append((helper, answers))
            answer.close()  # else a helper that was killed would be waited for without end
        return [work(things[::number]), *(_answer(answers) for _, answers in helpers)]
    finally:
        for helper, _ in helpers:
            helper.terminate()  # of use only where another share has failed
            helper.join()


def _help(
    work: Callable[[Iterable[Thing]], Result], things: Sequence[Thing], answer: Connection, first: int
) -> None:
    try:
        answer.send((work(_while_runs(first, things)), None))
    except BaseException as fault:
        answer.send((None, fault))
        raise SystemExit(1) from None  # the first process is the one that says what it was


def _while_runs(first: int, things: Iterable[Thing]) -> Iterator[Thing]:
    """*things*, as long as the first process is there: when it is killed, its work is not to go on."""
    for thing in things:
        if os.getppid() != first:
            raise SystemExit(1)
        yield thing


def _answer(answers: Connection) -> Any:
    result, fault = answers.recv()
    if fault is not None:
        raise fault
    return result
