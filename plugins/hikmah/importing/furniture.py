"""The furniture of a blog's page: lines and boxes around a text that are nobody's words, in both languages."""

from __future__ import annotations

import re

_ANYWHERE = (
    r"share this:?|share|bagikan( ini)?:?|sebarkan:?|like this:?|like(\s+loading)?(\.{3}|…)?|loading(\.{3}|…)?"
    r"|suka(\s+memuat)?(\.{3}|…)|be the first to like this\.?|jadilah yang pertama (menyukai|suka).*"
    r"|\d+ (bloggers?|people) likes? this( post)?\.?|\d+ likes?|\d+ bloggers? menyukai ini\.?"
    r"|click to (share|email|print|tweet)\b.{0,80}|share (on|via) .{0,40}|bagikan (di|ke|lewat) .{0,40}"
    r"|tweet|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|tumblr|pocket|e-?mail|print|cetak|surel"
    r"|(kirimkan ini lewat email|blogthis!?|berbagi ke (x|twitter|facebook|pinterest)|bagikan ke (x|twitter|facebook)"
    r"|share to (x|twitter|facebook|pinterest)|email this)+"
    r"|advertisements?|iklan|report this ad|laporkan iklan ini|about these ads|rate this:?|beri nilai:?"
    r"|skip to (main )?content|langsung ke (konten|isi)( utama)?|edit( this)?|sunting|permalink:?|\(edit\)"
    r"|leave a comment|tinggalkan komentar|no comments( yet)?|belum ada komentar|comments? \(\d+\)|\d+ views?"
)
_CLOSING = (
    r"leave a (reply|comment)( cancel reply)?|tinggalkan (balasan|komentar|pesan)( batalkan balasan)?"
    r"|cancel reply|batalkan balasan|post a comment|poskan komentar|posting komentar|tulis komentar( anda)?"
    r"|your email address will not be published.*|alamat (email|surel) anda tidak akan dipublikasikan.*"
    r"|(you must be )?logged in to post a comment\.?|log ?in to (reply|leave a comment).*|masuk untuk (membalas|berkomentar).*"
    r"|posted (by|in|on)\b.{0,120}|diposkan oleh\b.{0,120}|diposting oleh\b.{0,120}|dipublikasikan (oleh|di)\b.{0,120}"
    r"|filed under:?.{0,120}|tagged( as| with)?:?.{0,120}|tags?:.{0,160}|labels?:.{0,160}|kategori: .{0,160}"
    r"|categor(y|ies): .{0,160}|this entry was (posted|published)\b.*|entri ini (dituliskan|ditulis|dipublikasikan)\b.*"
    r"|related( posts?| articles?)?:?|terkait:?|(artikel|tulisan|pos) terkait:?|you might also like:?|baca juga:?"
    r"|(newer|older) posts?|posting(an)? (lebih (baru|lama)|lama|baru)|(previous|next)( (post|article|entry|page))?(: ?.{0,120})?|beranda|home"
    r"|(←|→|<<|>>|«(?!.*»)|»(?!.*«)|‹|›) ?.{0,120}|[^.!?«»]{1,120} (»|›|→|>>|«|←)|(pos|tulisan) (sebelumnya|berikutnya|selanjutnya)(: ?.{0,120})?"
    r"|navigasi (pos|tulisan)|post navigation|subscribe( to:?.{0,100})?|langganan(: ?.{0,100})?|berlangganan( (lewat|melalui|via) .{0,40})?"
    r"|(blog )?archives?|arsip( blog)?|recent (posts?|comments?)|(tulisan|pos|komentar)[ -](terbaru|terakhir|terkini)"
    r"|blogroll|links|tautan|meta|log ?in|log ?out|masuk|daftar|register|search( for:)?|cari( untuk:)?|pages|halaman"
    r"|followers|pengikut|about me|tentang saya|mengenai saya|lihat profil lengkapku|view my complete profile"
    r"|powered by\b.{0,60}|diberdayakan oleh\b.{0,60}|blog (di|at) wordpress\.com.*|create a free website.*"
    r"|theme(:| by) .{0,60}|tema(:| oleh) .{0,40}|(copyright|hak cipta|©).{0,120}|all rights reserved\.?"
    r"|follow|ikuti|following|entries (feed|rss).*|comments (feed|rss).*|rss( feed| 2\.0)?|notify me of .*|save my name.*"
)
_REPLIES = (
    r"\d+ (responses?|replies|comments?|thoughts?|tanggapan|komentar|balasan)( (to|on|so far|untuk|atas|terhadap|pada)\b.{0,160})?"
    r"|(one|satu) (response|comment|thought|tanggapan|komentar)( (to|on|untuk|atas|pada)\b.{0,160})?|(comments?|responses?|komentar|tanggapan):?"
    r"|(tidak ada|belum ada|no) (komentar|comments?|tanggapan|responses?):?"
)
_WROTE = r"(?P<name>.{1,60}?),? (?:said|says|wrote|berkata|mengatakan|menulis)(?: on (?P<on>.{5,60}?))?\s*(?:\.{3}|…|:)?\s*:?"
_AT = re.compile(r"^(?:(?:reply|balas|jawab)\s*[↓]?)$", re.I)


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}(?:{pattern})\W{{0,3}}", re.I)


ANYWHERE = _whole(_ANYWHERE)
"""A line that is furniture wherever it stands."""
CLOSING = _whole(_CLOSING)
"""A line after which nothing of the text comes any more."""
REPLIES = _whole(_REPLIES)
"""A line that heads the replies."""
WROTE = re.compile(rf"\s*{_WROTE}\s*", re.I)
"""A line that says who wrote the reply below it."""
BOXES = re.compile(
    r"^(?:sharedaddy|sd-.*|jp-relatedposts|jp-post-flair|post-footer.*|post-share.*|share-.*|sharing.*|likes?-.*"
    r"|wpcnt|wpa|wordads.*|addtoany.*|navigation|nav-.*|post-navigation|blog-pager|sidebar.*|widget.*|comment-form.*"
    r"|respond|comment-respond|breadcrumbs?|entry-meta|entry-footer|entry-utility|post-meta|postmetadata|postinfo"
    r"|author-box|related-?posts?.*|yarpp.*|date-header|post-labels|site-header|site-footer|screen-reader-text"
    r"|post-icons|item-control|reaction-buttons|star-ratings|archive.*|skip-link|byline)$",
    re.I,
)
"""The classes and ids of boxes that hold furniture."""


def is_reply_link(line: str) -> bool:
    """“Reply”, “Balas”: what stands below every reply."""
    return bool(_AT.match(line.strip()))
