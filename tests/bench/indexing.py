"""How long indexing takes, and how much memory, for 2,000 stories with 10,000 passages.

``python tests/bench/indexing.py [stories]``; each figure is taken in a process of its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]
PASSAGES = 5
"""To a story."""


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
    passages = sum(len(story.body.passages) for story in kb.stories)
    sys.stdout.write(
        f"{len(kb.stories)} stories, {passages} passages, {len(list(found))} findings: "
        f"read {read - begun:.2f} s ({before:.0f} MB), "
        f"index {indexed - read:.2f} s (of which {cpu:.2f} s computing; {after:.0f} MB), "
        f"check {checked - indexed:.2f} s\n"
    )


def _memory() -> float:
    """The most this process has used so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Cold, with an empty cache, then warm."""
    if len(sys.argv) > 2:
        measure(Path(sys.argv[2]))
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as folder:
        write_content(Path(folder) / "site", count)
        for name in ("cold", "warm", "warm"):
            done = subprocess.run(
                [sys.executable, __file__, "measure", str(Path(folder) / "site")],
                capture_output=True,
                text=True,
                check=True,
            )
            sys.stdout.write(f"{name}: {done.stdout}")


if __name__ == "__main__":
    main()
