"""The typesetter forgets in time, and large sheets wait for one another."""

from __future__ import annotations

import threading

from hikmah.render.restraint import AGES, FORGET, LARGE, Restraint


def test_old_work_is_forgotten_after_enough_files() -> None:
    """Not after each: only when what is finished adds up, and then for good."""
    restraint = Restraint()
    aged: list[int] = []
    for _ in range(2):
        restraint.finished(FORGET // 3, lambda: aged.append(1))
    assert aged == []
    restraint.finished(FORGET // 3, lambda: aged.append(1))
    assert len(aged) == AGES
    restraint.finished(FORGET // 3, lambda: aged.append(1))
    assert len(aged) == AGES


def test_large_sheets_take_turns_and_small_ones_do_not_wait() -> None:
    """While one large sheet is being set, a small one goes through and another large one does not."""
    restraint = Restraint()
    entered: list[str] = []

    def enter(name: str, weight: int) -> None:
        with restraint.turn(weight):
            entered.append(name)

    with restraint.turn(LARGE):
        enter("small", LARGE - 1)
        waiting = threading.Thread(target=enter, args=("large", LARGE))
        waiting.start()
        waiting.join(0.2)
        assert entered == ["small"]
    waiting.join(10)
    assert entered == ["small", "large"]
