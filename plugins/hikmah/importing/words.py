"""What the importer says, in both languages: why a thing was left out or kept in another form."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WHY: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # a whole source
        "too-large": (
            "terlalu besar; bagi dulu menjadi beberapa berkas",
            "too large; split it into several files first",
        ),
        "empty-source": ("berkasnya kosong", "it is empty"),
        "packed": (
            "ini berkas termampat; buka dulu, lalu sebut berkas di dalamnya",
            "it is packed; unpack it and name the file inside",
        ),
        "binary": ("ini bukan teks", "it is not text"),
        "xml-deep": (
            "XML ini bersarang terlalu dalam; tidak dibuka",
            "this XML is nested too deeply; not opened",
        ),
        "xml-many": (
            "XML ini punya terlalu banyak unsur; tidak dibuka",
            "this XML has too many elements; not opened",
        ),
        "xml-entities": (
            "XML ini memakai entitas buatan sendiri, yang bisa berbahaya; tidak dibuka",
            "this XML defines entities of its own, which can do harm; not opened",
        ),
        "xml-broken": ("XML ini rusak", "this XML is broken"),
        "unknown-form": (
            "bukan ekspor blog atau umpan yang kami kenal",
            "not an export or feed that we know",
        ),
        "no-text": ("tidak ada tulisan di dalamnya", "there is no text in it"),
        "unreadable": ("tidak dapat dibaca", "it cannot be read"),
        # texts
        "empty": ("tidak ada isinya", "there is nothing in it"),
        "too-long": ("lebih panjang daripada yang boleh (128 kB)", "longer than is allowed (128 kB)"),
        "private": (
            "pribadi di blog lama; pakai --private bila tetap ingin dibawa",
            "private on the old blog; use --private to bring it all the same",
        ),
        "protected": (
            "memakai kata sandi di blog lama; pakai --private bila tetap ingin dibawa",
            "under a password on the old blog; use --private to bring it all the same",
        ),
        "scheduled": ("dijadwalkan terbit; menjadi draf biasa", "was scheduled; now a plain draft"),
        "draft": ("memang masih draf", "was a draft already"),
        "changed": (
            "sumbernya berubah sejak dibawa; berkas di situ tidak disentuh",
            "its source has changed since; the file here is left as it is",
        ),
        "trashed": ("sudah dibuang di blog lama", "was thrown away on the old blog"),
        "other-type": ("jenis isi yang tidak punya tempat di sini", "of a type that has no place here"),
        "blogger-own": ("pengaturan dan tampilan blog lama", "settings and looks of the old blog"),
        "not-markdown": ("bukan berkas Markdown", "not a Markdown file"),
        "section-index": (
            "halaman daftar, dibuat sendiri oleh situs ini",
            "a page that lists others; this site makes its own",
        ),
        "head-broken": ("kepala berkasnya tidak terbaca", "its front matter cannot be read"),
        "html-alone": (
            "HTML tanpa kepala berkas; bawa satu per satu",
            "HTML without front matter; bring it by itself",
        ),
        "title-made": (
            "tanpa judul; diambil dari kata-kata pertama",
            "had no title; made from its first words",
        ),
        "day-made": ("tanpa tanggal; memakai hari ini", "had no date; today's stands in"),
        "day-guessed": (
            "hari dan bulan bisa tertukar; periksalah",
            "day and month could be the other way round; have a look",
        ),
        "part-taken": ("bagian seri itu sudah ada", "that part of the series is there already"),
        "labels-of-page": ("halaman tidak memakai label", "pages have no labels"),
        "feed-newest": (
            "umpan biasanya hanya memuat tulisan terbaru, kadang hanya awalnya",
            "a feed mostly has only the newest texts, and sometimes only their beginnings",
        ),
        "encoding-guessed": (
            "pengodeannya ditebak; periksa huruf beraksen dan tanda kutip",
            "its encoding was guessed; look at accents and quotation marks",
        ),
        "characters": ("karakter yang tidak tampak", "invisible characters"),
        "furniture": ("perabot halaman, bukan isi tulisan", "furniture of the page, not part of the text"),
        # replies
        "reply-spam": ("ditandai spam", "marked as spam"),
        "reply-trash": ("sudah dibuang di blog lama", "was thrown away on the old blog"),
        "reply-ping": (
            "lacak balik otomatis, bukan kata-kata orang",
            "an automatic trackback, nobody's words",
        ),
        "reply-empty": ("tidak ada isinya", "there is nothing in it"),
        "reply-undated": (
            "tanpa tanggal, dan ceritanya pun tidak bertanggal",
            "has no date, nor has its story",
        ),
        "reply-raised": (
            "menjawab jawaban; kini menjawab tanggapan pertamanya",
            "answered an answer; now answers the first reply of its thread",
        ),
        "reply-waiting": ("di blog lama belum disetujui", "was not approved on the old blog"),
        "reply-address": ("alamat surel di dalamnya dihapus", "an e-mail address in it was taken out"),
        "reply-to-page": ("halaman tidak punya tanggapan di sini", "pages have no replies here"),
        "with-its-text": ("tulisannya tidak ikut", "its text does not come along"),
        "attached-to-file": ("tanggapan atas berkas, bukan atas tulisan", "a reply to a file, not to a text"),
        # pictures and files
        "alt-guessed": (
            "tanpa keterangan; ditulis seadanya, perbaikilah",
            "had no description; one was made up, better it",
        ),
        "picture-linked": ("tidak ada di sini; menjadi tautan", "not here; now a link"),
        "picture-missing": ("tidak ada di sini dan tidak punya alamat", "not here, and it has no address"),
        "pixel": ("gambar pelacak", "a tracking pixel"),
        "attachment-used": ("dipakai di dalam tulisan", "used in a text"),
        "attachment-unused": ("tidak dipakai tulisan mana pun", "no text uses it"),
        "attachment-away": (
            "berkasnya tidak ada di sini; sebutkan foldernya dengan --images",
            "its file is not here; give its folder with --images",
        ),
        "gallery-pictures": ("menjadi gambar satu per satu", "now pictures, one by one"),
        "gallery-empty": ("gambarnya tidak disebut di ekspor", "its pictures are not in the export"),
        # parts of texts
        "embed-link": ("menjadi tautan", "now a link"),
        "embed-nowhere": ("tidak punya alamat", "it has no address"),
        "shortcode-caption": ("keterangannya menjadi teks", "its caption is now text"),
        "shortcode-unknown": (
            "kode untuk blog lama, tidak berarti di sini",
            "a code for the old blog, without meaning here",
        ),
        "tag-dropped": ("tidak boleh ada di dalam cerita", "has no place in a story"),
        "look-lost": ("kata-katanya tetap, tampilannya tidak", "its words stay, its look does not"),
        "comment-mark": ("catatan tersembunyi", "a hidden remark"),
        "block-marks": ("tanda penyunting, tanpa isi", "marks of the editor, empty"),
        "too-deep": ("bersarang terlalu dalam; diratakan", "nested too deeply; made flat"),
        "link-nowhere": ("tidak menuju ke mana-mana; kata-katanya tetap", "led nowhere; its words stay"),
        "link-by-name": (
            "tautan rujukan ke cerita; tulis sebagai [[slug]]",
            "a link by name to a story; write it as [[slug]]",
        ),
        "address-unfit": ("alamat ini tidak bisa dialihkan", "this address cannot be redirected"),
        "address-of-page": (
            "alamat lama halaman tidak dapat dialihkan",
            "an old address of a page cannot be redirected",
        ),
        "address-taken": (
            "alamat ini sudah menuju cerita lain",
            "this address leads to another story already",
        ),
    }
)
KINDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "story": ("cerita", "stories"),
        "page": ("halaman", "pages"),
        "reply": ("tanggapan", "replies"),
        "attachment": ("lampiran", "attachments"),
        "other": ("lain-lain", "other"),
        "picture": ("gambar", "pictures"),
        "embed": ("sematan", "embeds"),
        "code": ("kode", "code"),
        "link": ("tautan", "links"),
        "text": ("teks", "text"),
    }
)
FATES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "made": ("menjadi draf", "made into drafts"),
        "kept": ("berganti bentuk", "kept in another form"),
        "present": ("sudah ada", "here already"),
        "changed": ("berubah di sumbernya", "changed at the source"),
        "dropped": ("tidak ikut", "left out"),
    }
)
