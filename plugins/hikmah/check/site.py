"""Library → diagnostics: what only the whole site can tell. One module a family of rules."""

from __future__ import annotations

from itertools import chain

from hikmah.check.anchors import check_anchors
from hikmah.check.fields import check_fields
from hikmah.check.jumps import check_jumps
from hikmah.check.lessons import check_lessons
from hikmah.check.links import check_links
from hikmah.check.replies import check_replies
from hikmah.check.series import check_series
from hikmah.check.sessions import check_sessions
from hikmah.check.terms import check_terms
from hikmah.check.translations import check_translations
from hikmah.diagnostics import Diagnostic
from hikmah.index.knowledge_base import Library


def check_site(library: Library) -> tuple[Diagnostic, ...]:
    """All findings, sorted."""
    rules = (
        check_fields,
        check_series,
        check_links,
        check_jumps,
        check_lessons,
        check_sessions,
        check_terms,
        check_translations,
        check_replies,
        check_anchors,
    )
    return tuple(sorted(set(chain.from_iterable(rule(library) for rule in rules))))
