"""Pagefind's own program, spoken to as its wrappers speak to it: requests in, answers out, in one go.

Its Python wrapper waits a tenth of a second for every answer, which for a few hundred records is longer
than the whole build; the program itself needs milliseconds.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO, Any

Payload = dict[str, Any]
"""What is asked and what is answered, as the program has it; nobody but ``render/search.py`` looks inside."""


class ServiceFailed(Exception):
    """The program refused a request, or ended before it had answered all."""


def program() -> Path | None:
    """Pagefind's program, or None where the package is not installed."""
    try:
        from pagefind_bin import get_executable
    except ImportError:
        return None
    try:
        return Path(get_executable())
    except FileNotFoundError:
        return None


def ask(requests: Sequence[Payload]) -> Payload:
    """The answer to the last of *requests*; they are taken in order. Raises ServiceFailed."""
    found = program()
    if found is None:
        raise ServiceFailed("Pagefind is not installed")
    message = b"".join(
        base64.b64encode(json.dumps({"message_id": number, "payload": payload}).encode()) + b","
        for number, payload in enumerate(requests, start=1)
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([str(found), "--service"], stdin=pipe, stdout=pipe) as running:  # noqa: S603 (not a shell)
        assert running.stdin is not None
        assert running.stdout is not None
        # It ends when its input does, answered or not: so the input stays open until all is answered.
        writing = Thread(target=_write, args=(running.stdin, message))
        writing.start()
        answers = _read(running.stdout, len(requests))
        running.kill()
        writing.join()
    return answers[-1]


def _write(stream: IO[bytes], message: bytes) -> None:
    with suppress(OSError, ValueError):  # the program has ended: the reader will say so
        stream.write(message)
        stream.flush()


def _read(stream: IO[bytes], count: int) -> list[Payload]:
    buffer = bytearray()
    answers: list[Payload] = []
    while len(answers) < count:
        part = stream.read1(1 << 20)  # type: ignore[attr-defined]  # a pipe is buffered
        if not part:
            raise ServiceFailed(buffer.decode(errors="replace").strip() or "Pagefind ended too early")
        buffer += part
        *whole, rest = bytes(buffer).split(b",")
        buffer = bytearray(rest)
        for answer in whole:
            payload = json.loads(base64.b64decode(answer))["payload"]
            if payload["type"] == "Error":
                raise ServiceFailed(payload["message"])
            answers.append(payload)
    return answers
