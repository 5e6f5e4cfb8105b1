"""The same stories as three sites: Hikmah's, stock Pelican's and Hugo's."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol, get_args

from tests.bench.corpus import LESSONS, Tale, tales, terms

from hikmah.names import Motif

ROOT = Path(__file__).parents[2]
ADDRESS = "https://cerita.example"


_OURS = (
    "HIKMAH_HANDOUTS",
    "HIKMAH_SITEMAP",
    "HIKMAH_SEARCH",
    "HIKMAH_DATA",
    "HIKMAH_CODES",
    "HIKMAH_DESK",
    "HIKMAH_CARDS",
    "HIKMAH_OFFLINE",
)
"""What no peer was asked to make."""


class Form(Protocol):
    """How one generator wants its site: a file a story, and what stands around them."""

    def write_frame(self, folder: Path) -> None:
        """Settings, lessons, templates: all but the stories."""

    def story_file(self, folder: Path, slug: str) -> Path:
        """Where the story *slug* stands."""

    def story(self, tale: Tale) -> str:
        """The story's source."""


def write_site(form: Form, folder: Path, count: int) -> None:
    """Write a whole site of *count* stories into a new *folder*."""
    folder.mkdir(parents=True)
    form.write_frame(folder)
    form.story_file(folder, "").parent.mkdir(parents=True, exist_ok=True)
    for tale in tales(count):
        write_story(form, folder, tale)


def write_story(form: Form, folder: Path, tale: Tale) -> None:
    """Write one story's file."""
    form.story_file(folder, tale.slug).write_text(form.story(tale), encoding="utf-8")


class HikmahSite:
    """With ``everything``, handouts and a sitemap too; without, what the peers make."""

    def __init__(self, *, everything: bool) -> None:
        self._everything = everything

    def write_frame(self, folder: Path) -> None:
        """The project's own theme, a lesson for each motif, a glossary."""
        settings = {
            "SITENAME": "Cerita",
            "SITEURL": ADDRESS,
            "DEFAULT_LANG": "id",
            "PATH": "content",
            "THEME": str(ROOT / "theme"),
            **dict.fromkeys(_OURS, self._everything),
        }
        _write(
            folder / "pelicanconf.py", "".join(f"{name} = {value!r}\n" for name, value in settings.items())
        )
        for number, (lesson, motif) in enumerate(zip(LESSONS, get_args(Motif), strict=False), start=1):
            _write(folder / "content" / "lessons" / f"{lesson}.md", _lesson(lesson, motif, number))
        _write(folder / "content" / "glossary.yaml", "".join(_term(word) for word in sorted({*terms()})))

    def story_file(self, folder: Path, slug: str) -> Path:
        """The name is the slug."""
        return folder / "content" / "stories" / f"{slug}.md"

    def story(self, tale: Tale) -> str:
        """Passages around the links, questions with answers at the end."""
        links = [f"[[{slug}|{words}]]" for slug, words in tale.links]
        paragraphs = [text.format(*links) for text in tale.paragraphs]
        paragraphs[1] += f'\n{{: #awal lesson="{tale.lessons[0]}" }}'
        paragraphs[3] = f"/// passage | {' '.join(tale.lessons)}\n    id: inti\n{paragraphs[3]}"
        paragraphs[4] += "\n///"
        paragraphs[-2] += f'\n{{: #akhir lesson="{tale.lessons[-1]}" }}'
        for question, answer in zip(tale.questions, tale.answers, strict=True):
            paragraphs.append(
                f"/// question\n    minutes: 3\n    lines: 4\n{question}\n\n/// answer\n{answer}\n///\n///"
            )
        head = {"title": tale.title, "date": tale.date.isoformat()}
        head |= {"lessons": f"[{', '.join(tale.lessons)}]", "summary": json.dumps(tale.summary)}
        return f"---\n{_fields(head)}---\n{_body(paragraphs)}"


class PelicanSite:
    """Pelican as it comes, with the simple theme; with ``cached``, both its caches on."""

    def __init__(self, *, cached: bool) -> None:
        self._cached = cached

    def write_frame(self, folder: Path) -> None:
        """A page a story, an index with pagination, a page a tag, one feed, and nothing more."""
        settings = {
            "SITENAME": "Cerita",
            "SITEURL": ADDRESS,
            "DEFAULT_LANG": "id",
            "PATH": "content",
            "THEME": "simple",
            "TIMEZONE": "Asia/Jakarta",
            "DIRECT_TEMPLATES": ["index"],
            "PAGINATED_TEMPLATES": {"index": None, "tag": 1_000_000},
            "DEFAULT_PAGINATION": 10,
            "AUTHOR_SAVE_AS": "",
            "CATEGORY_SAVE_AS": "",
            "FEED_ALL_ATOM": "feed.xml",
            "FEED_MAX_ITEMS": 20,
            "CATEGORY_FEED_ATOM": None,
            "TRANSLATION_FEED_ATOM": None,
            "LOAD_CONTENT_CACHE": self._cached,
            "CACHE_CONTENT": self._cached,
        }
        _write(
            folder / "pelicanconf.py", "".join(f"{name} = {value!r}\n" for name, value in settings.items())
        )

    def story_file(self, folder: Path, slug: str) -> Path:
        """The name is the slug."""
        return folder / "content" / f"{slug}.md"

    def story(self, tale: Tale) -> str:
        """Links by file name, as Pelican has them."""
        links = [f"[{words}]({{filename}}{slug}.md)" for slug, words in tale.links]
        head = {"Title": tale.title, "Date": tale.date.isoformat(), "Tags": ", ".join(tale.lessons)}
        head |= {"Slug": tale.slug, "Summary": tale.summary}
        return (
            f"{_fields(head)}\n{_body([*(text.format(*links) for text in tale.paragraphs), *tale.questions])}"
        )


class HugoSite:
    """The same pages by Hugo."""

    def write_frame(self, folder: Path) -> None:
        """Settings and four short templates."""
        kinds = {kind: ["html"] for kind in ("page", "section", "taxonomy", "term")} | {
            "home": ["html", "rss"]
        }
        settings = {
            "baseURL": ADDRESS,
            "title": "Cerita",
            "locale": "id",
            "pagination": {"pagerSize": 10},
            "taxonomies": {"tag": "tags"},
            "disableKinds": ["section", "taxonomy", "sitemap", "404"],
            "outputs": kinds,
            "services": {"rss": {"limit": 20}},
        }
        _write(folder / "hugo.json", json.dumps(settings))
        for name, text in _LAYOUTS.items():
            _write(folder / "layouts" / name, text)

    def story_file(self, folder: Path, slug: str) -> Path:
        """The name is the slug."""
        return folder / "content" / "cerita" / f"{slug}.md"

    def story(self, tale: Tale) -> str:
        """Links as they are: Hugo's checked ones would cost it more."""
        links = [f"[{words}](/cerita/{slug}/)" for slug, words in tale.links]
        head = {"title": tale.title, "date": tale.date.isoformat(), "tags": f"[{', '.join(tale.lessons)}]"}
        head |= {"summary": json.dumps(tale.summary)}
        texts = [*(text.format(*links) for text in tale.paragraphs), *tale.questions]
        return f"---\n{_fields(head)}---\n{_body(texts)}"


_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ range PAGES }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
<p>{{ .Summary }}</p></article>
{{ end }}NAVIGATION{{ end }}
"""
_LAYOUTS = {
    "baseof.html": """<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} - {{ .Site.Title }}</title>
<link rel="alternate" type="application/rss+xml" href="/index.xml"></head>
<body><header><a href="/">{{ .Site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer>{{ .Site.Title }}</footer></body></html>
""",
    "home.html": _LIST.replace("PAGES", "(.Paginate .Site.RegularPages).Pages").replace(
        "NAVIGATION", '{{ with .Paginator.Next }}<a href="{{ .URL }}">Lanjut</a>{{ end }}'
    ),
    "term.html": _LIST.replace("PAGES", ".Pages").replace("NAVIGATION", ""),
    "page.html": """{{ define "main" }}<article><h1>{{ .Title }}</h1>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
{{ .Content }}
<p>{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}</p>
</article>{{ end }}
""",
}


def _lesson(lesson: str, motif: str, number: int) -> str:
    head = {"title": f"Pelajaran {number}", "order": str(number), "motif": motif}
    head |= {"summary": "Yang bisa dipetik dari cerita-cerita ini.", "objectives": "[menceritakan kembali]"}
    head |= {"key_points": "[Yang sederhana sering terlewat.]"}
    return f"---\n{_fields(head)}---\nPenjelasan {lesson}, dalam satu kalimat saja.\n"


def _term(word: str) -> str:
    return f"- id: {word}\n  name: {{id: {word}}}\n  definition: {{id: Kata dari cerita-cerita ini.}}\n"


def _settings(settings: Mapping[str, object]) -> str:
    return "".join(f"{name} = {value!r}\n" for name, value in settings.items())


def _fields(head: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in head.items())


def _body(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
