"""The front matter of a reader's reply: its fields, what each is for, and an example of each."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from hikmah.names import Language, ReplyId, ReplyStatus
from hikmah.read.about import LANG, about


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyFront:
    """The front matter of a reply; the story it answers is the folder it stands in."""

    name: str = field(
        metadata=about(
            "Nama penanggap, seperti yang ingin ia tampilkan.",
            "Who replies, by the name that may be shown.",
            "name: Wulan",
        )
    )
    date: datetime.date = field(
        metadata=about("Tanggal tanggapan diterima.", "The day the reply came.", "date: 2026-11-20")
    )
    reply_to: ReplyId | None = field(
        default=None,
        metadata=about(
            "Nama berkas tanggapan lain yang dijawab, tanpa “.md”.",
            "The file name of another reply that this one answers, without “.md”.",
            "reply_to: wulan-2026-11-20",
        ),
    )
    status: ReplyStatus = field(
        default="published",
        metadata=about(
            "Terbit (published) atau masih ditimbang (draft).",
            "Whether it is out (published) or still being weighed (draft).",
            "status: draft",
        ),
    )
    lang: Language | None = field(default=None, metadata=LANG)
