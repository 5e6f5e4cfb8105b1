"""How long indexing takes, and how much memory, for 2,000 stories with 10,000 passages.

``python tests/bench/indexing.py [stories]``; each figure is taken in a process of its own.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]
PASSAGES = 5
"""To a story."""
SECONDS, MEMORY = 2, 300
"""What indexing that many may take; megabytes are those of the whole process, reading included."""


def write_content(folder: Path, count: int) -> None:
    """A site of *count* stories with :data:`PASSAGES` each."""
    from tests.bench.corpus import tales
    from tests.bench.sites import HikmahSite, write_site

    form = HikmahSite(everything=False)
    write_site(form, folder, 0)
    for tale in tales(count):
        text = form.story(tale)
        more = PASSAGES - text.count("{: #") - text.count("/// passage")
        paragraphs = text.split("\n\n")
        plain = [at for at, found in enumerate(paragraphs) if _is_plain(found)]
        for number, at in enumerate(plain[:more]):
            paragraphs[at] += f'\n{{: #tambah-{number} lesson="{tale.lessons[0]}" }}'
        form.story_file(folder, tale.slug).write_text("\n\n".join(paragraphs), encoding="utf-8")


def _is_plain(paragraph: str) -> bool:
    """A paragraph of prose by itself, between others like it."""
    return not paragraph.startswith(("---", "///")) and "///" not in paragraph and "{:" not in paragraph


def measure(folder: Path) -> None:
    """Read, index and check *folder*, and say what each took."""
    from hikmah.check.site import check_site
    from hikmah.index.build import index_site
    from hikmah.read.cache import ReadCache
    from hikmah.read.lock import load_lock
    from hikmah.read.sources import read_content
    from hikmah.settings import settings_from

    settings = settings_from({"PATH": "content", "HIKMAH_CACHE": ".hikmah"}, folder, date(2026, 11, 25))
    begun = time.perf_counter()
    content = read_content(settings.content, ReadCache.load(settings.cache / "readings", "bench"))
    lock, _ = load_lock(settings.content)
    read, before, begun_cpu = time.perf_counter(), _memory(), time.process_time()
    library = index_site(content.sources, settings.lang, drafts=False, lock=lock)
    indexed, after, cpu = time.perf_counter(), _memory(), time.process_time() - begun_cpu
    found = check_site(library)
    checked = time.perf_counter()
    kb = library.editions[0]
    told = {
        "stories": len(kb.stories),
        "passages": sum(len(story.body.passages) for story in kb.stories),
        "findings": len(list(found)),
        "read": read - begun,
        "read memory": before,
        "index": indexed - read,
        "computing": cpu,
        "memory": after,
        "check": checked - indexed,
    }
    sys.stdout.write(json.dumps(told))


def _memory() -> float:
    """The most this process has used so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def line(name: str, told: Mapping[str, float]) -> str:
    """One round in a sentence."""
    return (
        "{name}: {stories} stories, {passages} passages, {findings} findings: "
        "read {read:.2f} s ({read memory:.0f} MB), "
        "index {index:.2f} s (of which {computing:.2f} s computing; {memory:.0f} MB), "
        "check {check:.2f} s\n"
    ).format(name=name, **told)


def verdict(rounds: Sequence[Mapping[str, float]]) -> tuple[bool, str]:
    """Whether the median of the times and the most memory are within bounds, and that in a sentence."""
    seconds, memory = median(one["index"] for one in rounds), max(one["memory"] for one in rounds)
    good = seconds < SECONDS and memory < MEMORY
    return good, (
        f"indexing: {'pass' if good else 'FAIL'} "
        f"({seconds:.2f} s of less than {SECONDS} s, {memory:.0f} MB of less than {MEMORY} MB)\n"
    )


def main() -> int:
    """Cold, with an empty cache, then warm; 1 where the figures are out of bounds."""
    if len(sys.argv) > 2:
        measure(Path(sys.argv[2]))
        return 0
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    rounds: list[Mapping[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        write_content(Path(folder) / "site", count)
        for name in ("cold", "warm", "warm"):
            done = subprocess.run(
                [sys.executable, __file__, "measure", str(Path(folder) / "site")],
                capture_output=True,
                text=True,
                check=True,
            )
            rounds.append(json.loads(done.stdout))
            sys.stdout.write(line(name, rounds[-1]))
    good, said = verdict(rounds)
    sys.stdout.write(said)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
