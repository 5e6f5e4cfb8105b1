"""A port to be reached at: the one asked for, or the next that is free."""

from __future__ import annotations

import errno
import socket
import sys

from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.serve.words import WORDS

TRIES = 50
TAKEN = frozenset(
    {errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", 10048), getattr(errno, "WSAEACCES", 10013)}
)


def listen(host: str, port: int, lang: Language) -> socket.socket:
    """A socket that listens at *port* of *host*, or at the first free port after it; 0 means any.

    Raises CannotDo where this machine has no such address or no port is to be had.
    """
    for number in range(port, min(port + TRIES, 65536)):
        try:
            return _bound(host, number)
        except OSError as problem:
            if problem.errno not in TAKEN:
                said = WORDS[lang].refused.format(host=host, port=number, problem=problem.strerror or problem)
                raise CannotDo(said) from problem
    raise CannotDo(WORDS[lang].no_port.format(first=port, last=port + TRIES - 1))


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    made = socket.socket(family, kind, protocol)
    try:
        if sys.platform == "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # a port that was ours a moment ago is free
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(128)
    except BaseException:
        made.close()
        raise
    return made
