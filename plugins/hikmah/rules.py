"""Every rule a diagnostic can name: its code, how grave it is, and its sentences in both languages.

Codes are public and stable. A sentence's ``{words}`` are the values the finding gives.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from hikmah.names import Language

Severity = Literal["error", "warning", "hint"]
_HOLE = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule's gravity and sentences."""

    severity: Severity
    message: Mapping[Language, str]
    remedy: Mapping[Language, str]
    otherwise: Mapping[Language, str]
    """The remedy where the finding has a value ``near`` and that is empty."""

    def in_general(self, lang: Language) -> tuple[str, str]:
        """Message and remedy, with “…” for what a finding would fill in."""
        return _HOLE.sub("…", self.message[lang]), _HOLE.sub("…", self.remedy[lang])


_Sentence = tuple[str, str]
"""In Indonesian, in English."""


def _both(sentence: _Sentence) -> Mapping[Language, str]:
    return MappingProxyType({"id": sentence[0], "en": sentence[1]})


def _rule(
    severity: Severity, message: _Sentence, remedy: _Sentence, otherwise: _Sentence | None = None
) -> Rule:
    return Rule(
        severity=severity,
        message=_both(message),
        remedy=_both(remedy),
        otherwise=_both(otherwise or remedy),
    )


def _error(message: _Sentence, remedy: _Sentence, otherwise: _Sentence | None = None) -> Rule:
    return _rule("error", message, remedy, otherwise)


def _warning(message: _Sentence, remedy: _Sentence) -> Rule:
    return _rule("warning", message, remedy)


def _hint(message: _Sentence, remedy: _Sentence) -> Rule:
    return _rule("hint", message, remedy)


_FILES = {
    "HKM001": _error(
        (
            "berkas ini tidak tersimpan sebagai UTF-8 (lihat bita ke-{offset})",
            "this file is not UTF-8 (see byte {offset})",
        ),
        ("simpan ulang dengan pengodean UTF-8", "save it again with the encoding UTF-8"),
    ),
    "HKM002": _warning(
        ("berkas ini diawali tanda BOM yang tidak perlu", "the file starts with a byte order mark"),
        ("simpan sebagai “UTF-8 tanpa BOM”", "save it as “UTF-8 without BOM”"),
    ),
    "HKM003": _error(
        (
            "berkas terlalu besar: {size} kB, paling banyak {limit} kB",
            "the file is too large: {size} kB, at most {limit} kB",
        ),
        (
            "bagi ceritanya, atau pindahkan gambar ke content/images/",
            "split the story, or move pictures to content/images/",
        ),
    ),
    "HKM004": _error(
        ("“{found}” adalah folder, bukan berkas", "“{found}” is a folder, not a file"),
        (
            "ganti nama foldernya atau hapus “.md” dari namanya",
            "rename the folder or drop “.md” from its name",
        ),
    ),
    "HKM005": _error(
        (
            "tautan simbolis ini menunjuk ke luar folder content",
            "this symbolic link leads out of the content folder",
        ),
        ("salin berkasnya ke dalam folder ini", "copy the file into this folder"),
    ),
    "HKM006": _warning(
        (
            "“{found}” bukan berkas {expected}, jadi tidak dibaca",
            "“{found}” is not a {expected} file, so it is not read",
        ),
        (
            "ubah akhirannya menjadi {expected}, atau pindahkan berkas ini",
            "change its ending to {expected}, or move the file elsewhere",
        ),
    ),
    "HKM007": _error(
        (
            "berkas ini belum punya kepala, yaitu isian di antara dua baris “---”",
            "the file does not start with front matter (a line “---”)",
        ),
        (
            "tulis “---” di baris pertama, lalu title, date, dan seterusnya, lalu “---” lagi",
            "write “---” on the first line, then title, date and so on, then “---” again",
        ),
    ),
    "HKM008": _error(
        ("isian ini tidak terbaca: {problem_id}", "these fields cannot be read: {problem_en}"),
        (
            "periksa titik dua, tanda kutip, dan spasi di awal baris ini",
            "look at colons, quotation marks and the spaces that begin this line",
        ),
    ),
    "HKM009": _error(
        (
            "ada tab di sini, padahal isian hanya memakai spasi",
            "there is a tab here; fields are written with spaces only",
        ),
        ("ganti tab dengan spasi", "use spaces instead of the tab"),
    ),
    "HKM010": _error(
        (
            "isian “{found}” ditulis dua kali (yang pertama di baris {first})",
            "the field “{found}” is written twice (first on line {first})",
        ),
        ("hapus salah satunya", "delete one of them"),
    ),
    "HKM019": _error(
        ("kepala berkas belum ditutup", "the front matter is not closed"),
        (
            "tambahkan baris “---” sesudah isian terakhir, sebelum isi tulisan",
            "add a line “---” after the last field, before the text begins",
        ),
    ),
    "HKM021": _error(
        ("ini tidak dapat dibaca: {problem_id}", "this cannot be read: {problem_en}"),
        (
            "periksa nama, tautan, dan izin berkas atau folder ini",
            "look at the name, the link and the permissions of this file or folder",
        ),
    ),
    "HKM022": _warning(
        (
            "ada karakter yang tidak tampak (U+{found}); karakter itu kami buang",
            "an invisible character (U+{found}) was dropped",
        ),
        (
            "hapus karakter itu; biasanya ikut terbawa saat menyalin dan menempel teks",
            "delete it; it usually comes along when pasting",
        ),
    ),
    "HKM023": _warning(
        ("“{found}” berada di luar folder yang dibaca", "“{found}” stands outside the folders that are read"),
        ("pindahkan ke salah satu folder ini: {allowed}", "move it to one of these folders: {allowed}"),
    ),
    "HKM024": _error(
        (
            "“lang: {found}” tidak cocok dengan nama berkas yang berakhir “.{suffix}.md”",
            "“lang: {found}” does not agree with a file name that ends in “.{suffix}.md”",
        ),
        ("tulis “lang: {suffix}”, atau ganti nama berkasnya", "write “lang: {suffix}”, or rename the file"),
    ),
    "HKM025": _warning(
        (
            "“{found}” tidak dibaca; nama itu tidak dikenal di folder ini",
            "“{found}” is not read; this folder knows no such name",
        ),
        ("ganti namanya menjadi “{near}”", "call it “{near}”"),
    ),
    "HKM026": _error(
        ("gambar ini tidak dapat dipakai: {problem_id}", "this picture cannot be used: {problem_en}"),
        (
            "buka di program gambar, kecilkan bila perlu, lalu simpan ulang sebagai JPEG, PNG, atau WebP",
            "open it in a picture program, make it smaller if need be, and save it again as JPEG, PNG or WebP",
        ),
    ),
    "HKM027": _error(
        (
            "gambar SVG ini menjalankan atau mengambil sesuatu dari luar",
            "this SVG runs something or fetches something from elsewhere",
        ),
        (
            "simpan ulang sebagai “SVG polos” tanpa skrip, tautan, dan huruf dari luar",
            "save it again as “plain SVG”, without scripts, links and fonts from elsewhere",
        ),
    ),
    "HKM028": _error(
        (
            "gambar berjenis “{found}” tidak dapat ditampilkan di semua peramban dan di kertas",
            "pictures of the kind “{found}” cannot be shown by every browser and on paper",
        ),
        ("simpan ulang sebagai JPEG atau PNG", "save it again as JPEG or PNG"),
    ),
    "HKM029": _error(
        (
            "gambar tidak dapat disiapkan karena Pillow belum terpasang",
            "pictures cannot be prepared because Pillow is not installed",
        ),
        ("jalankan pip install pillow", "run pip install pillow"),
    ),
}
_FIELDS = {
    "HKM011": _error(
        ("isian “{found}” tidak dikenal", "unknown field “{found}”"),
        ("mungkin maksudnya: {near}", "did you mean: {near}"),
        ("yang ada: {allowed}", "there are: {allowed}"),
    ),
    "HKM012": _error(
        ("pelajaran “{found}” tidak dikenal", "unknown lesson “{found}”"),
        ("mungkin maksudnya: {near} (yang ada: {allowed})", "did you mean: {near} (there are: {allowed})"),
        ("pelajaran yang ada: {allowed}", "there are these lessons: {allowed}"),
    ),
    "HKM013": _error(
        ("isian wajib “{field}” belum diisi", "the required field “{field}” is missing"),
        ("tambahkan: {example}", "add: {example}"),
    ),
    "HKM014": _error(
        ("tanggal “{found}” di “{field}” tidak terbaca", "cannot read the date “{found}” in “{field}”"),
        ("tulis tahun-bulan-tanggal, misalnya 2008-04-27", "write year-month-day, for example 2008-04-27"),
    ),
    "HKM015": _error(
        (
            "“{field}” seharusnya {expected_id}, bukan {found_id}",
            "“{field}” should be {expected_en}, not {found_en}",
        ),
        ("tulislah, misalnya: {example}", "write, for example: {example}"),
    ),
    "HKM016": _error(
        ("“{found}” tidak berlaku untuk “{field}”", "“{found}” is not allowed for “{field}”"),
        ("pilih salah satu: {allowed} (misalnya {near})", "choose one of: {allowed} (for example {near})"),
    ),
    "HKM017": _error(
        ("alamat “{found}” sudah dipakai oleh {other}", "the address “{found}” is already taken by {other}"),
        ("ganti “slug” atau nama berkas salah satunya", "change the “slug” or the file name of one of them"),
    ),
    "HKM018": _error(
        ("isi tulisannya masih kosong", "there is no text after the front matter"),
        ("tulis isinya di bawah baris “---” yang kedua", "write it below the second “---”"),
    ),
    "HKM020": _error(
        (
            "“{found}” tidak bisa menjadi nama alamat di “{field}”",
            "“{found}” cannot be an address name in “{field}”",
        ),
        (
            "pakai huruf kecil a–z, angka, dan tanda hubung saja, misalnya: {example}",
            "use small letters a–z, digits and hyphens, for example: {example}",
        ),
    ),
}
_BLOCKS = {
    "HKM030": _error(
        ("blok “/// {found}” tidak dikenal", "unknown block “/// {found}”"),
        ("mungkin maksudnya: {near} (yang ada: {allowed})", "did you mean: {near} (there are: {allowed})"),
        ("yang ada: {allowed}", "there are: {allowed}"),
    ),
    "HKM031": _error(
        ("blok “/// {found}” belum ditutup", "the block “/// {found}” is not closed"),
        ("tambahkan baris “///” di akhir blok", "add a line “///” where the block ends"),
    ),
    "HKM032": _error(
        (
            "“///” ini menutup blok yang tidak pernah dibuka",
            "this “///” closes a block that was never opened",
        ),
        (
            "hapus baris ini, atau buka bloknya dengan “/// nama”",
            "delete the line, or open the block with “/// name”",
        ),
    ),
    "HKM033": _error(
        ("blok “{block}” tidak mengenal pilihan “{found}”", "the block “{block}” has no option “{found}”"),
        ("pilihan yang ada: {allowed} (mungkin: {near})", "its options are: {allowed} (perhaps: {near})"),
        ("pilihan yang ada: {allowed}", "its options are: {allowed}"),
    ),
    "HKM034": _error(
        (
            "nilai “{found}” tidak bisa dipakai untuk “{option}”",
            "the value “{found}” is not allowed for “{option}”",
        ),
        ("tulis angka {expected}", "write a number, {expected}"),
    ),
    "HKM035": _error(
        ("blok “{found}” tidak boleh berada di sini", "the block “{found}” may not stand here"),
        ("letakkan {expected_id}", "put it {expected_en}"),
    ),
    "HKM036": _error(
        ("petikan ini belum menyebut pelajarannya", "this passage names no lesson"),
        ("tulis misalnya “/// passage | extra-mile”", "write for example “/// passage | extra-mile”"),
    ),
    "HKM037": _error(
        (
            "petikan ini membawa pelajaran “{found}”, tetapi ceritanya belum menyebut pelajaran itu",
            "this passage carries the lesson “{found}”, but its story does not",
        ),
        (
            "tambahkan “{found}” pada “lessons” di kepala berkas, atau hapus dari petikan ini",
            "add “{found}” to “lessons” in the front matter, or drop it from the passage",
        ),
    ),
    "HKM038": _error(
        (
            "id petikan “{found}” dipakai dua kali (yang pertama di baris {first})",
            "the passage id “{found}” is used twice (first on line {first})",
        ),
        ("beri id lain pada salah satunya", "give one of them another id"),
    ),
    "HKM039": _error(
        ("tanda pelajaran tidak dapat dipasang pada {found}", "the lesson mark cannot be put on {found}"),
        (
            "pasang pada satu paragraf utuh, atau pakai blok “/// passage”",
            "put it on a whole paragraph, or use a “/// passage” block",
        ),
    ),
    "HKM040": _error(
        ("blok “{found}” masih kosong", "the block “{found}” is empty"),
        ("isi bloknya, atau hapus saja", "fill the block or delete it"),
    ),
    "HKM041": _warning(
        (
            "“{found}” tidak diizinkan, jadi tidak ikut ke halaman",
            "“{found}” is not allowed and was left out of the page",
        ),
        ("tulislah dengan Markdown biasa", "write it in plain Markdown"),
    ),
    "HKM042": _warning(
        ("catatan kaki “{found}” tidak punya pasangan", "the footnote “{found}” has no counterpart"),
        (
            "tulis keduanya: tanda [^{found}] di dalam teks dan catatannya “[^{found}]: …”",
            "write the call [^{found}] in the text and its note “[^{found}]: …”",
        ),
    ),
    "HKM044": _warning(
        ("judul tingkat {level} ini tidak pada tempatnya", "this heading of level {level} is out of place"),
        (
            "tingkat 1 sudah dipakai judul tulisan: mulailah dari “##”, lalu turun satu demi satu",
            "the text's title is level 1: start with “##” and go down one level at a time",
        ),
    ),
}
_IDS = {
    "HKM043": _error(
        ("tulisan ini terlalu rumit: {problem_id}", "this text is too intricate: {problem_en}"),
        (
            "periksa tanda yang tidak sengaja berulang, atau bagi tulisannya",
            "look for signs that are repeated by accident, or split the text",
        ),
    ),
    "HKM045": _error(
        (
            "id “{found}” sudah dipakai di tulisan ini (lihat baris {first})",
            "the id “{found}” is already taken in this text (see line {first})",
        ),
        ("beri id lain pada salah satunya", "give one of them another id"),
    ),
    "HKM046": _error(
        (
            "id “{found}” diawali garis bawah, dan itu milik halaman",
            "the id “{found}” starts with an underscore, which is kept for the page itself",
        ),
        ("hapus garis bawah di awalnya", "drop the underscore it starts with"),
    ),
    "HKM047": _warning(
        (
            "baris tabel ini punya {cells} sel, padahal kepala tabelnya {head}",
            "this row of a table has {cells} cells, but the table's head has {head}",
        ),
        (
            "samakan jumlahnya; sel yang berlebih tidak tampil di halaman",
            "make the numbers equal; cells past the head are not shown",
        ),
    ),
    "HKM048": _warning(
        ("tanda “{found}” belum benar: {problem_id}", "the sign “{found}” is not right: {problem_en}"),
        (
            "betulkan tandanya; kalau memang ingin ditampilkan, apit dengan `…`",
            "mend the sign; if readers shall see it, put `…` around it",
        ),
    ),
    "HKM049": _error(
        ("“{found}” tidak memulai blok", "“{found}” begins no block"),
        (
            "tulis “/// {near}” di awal baris, sendirian",
            "write “/// {near}” at the beginning of a line, alone",
        ),
    ),
}
_LINKS = {
    "HKM050": _error(
        ("tautan [[{found}]] belum punya tujuan", "the link [[{found}]] leads nowhere"),
        ("mungkin maksudnya: {near}", "did you mean: {near}"),
        ("yang ada: {allowed}", "there are: {allowed}"),
    ),
    "HKM051": _error(
        ("cerita “{story}” tidak punya petikan “{found}”", "the story “{story}” has no passage “{found}”"),
        ("mungkin maksudnya: {near}", "did you mean: {near}"),
        ("petikan yang ada: {allowed}", "its passages are: {allowed}"),
    ),
    "HKM052": _error(
        ("bentuk tautan “{found}” tidak kami kenali", "the link form “{found}” is not understood"),
        ("mungkin maksudnya: {near}", "did you mean: {near}"),
        (
            "tulis [[slug]], [[slug#petikan|label]] atau ![[slug#petikan]]",
            "write [[slug]], [[slug#passage|label]] or ![[slug#passage]]",
        ),
    ),
    "HKM053": _error(
        ("berkas “{found}” tidak ada", "there is no file “{found}”"),
        ("mungkin maksudnya: {near}", "did you mean: {near}"),
        ("simpan berkasnya di content/images/", "save the file in content/images/"),
    ),
    "HKM054": _error(
        ("gambar ini belum punya keterangan", "this picture has no alternative text"),
        (
            "tulis apa yang tampak: ![seorang teller menjemur buku tabungan](…)",
            "say what it shows: ![a teller drying a passbook](…)",
        ),
    ),
    "HKM055": _error(
        ("kutipan-kutipan ini berputar tanpa ujung: {path}", "the quotes go round in a circle: {path}"),
        ("jadikan salah satu ![[…]] tautan biasa [[…]]", "make one of the ![[…]] a plain link [[…]]"),
    ),
    "HKM056": _error(
        (
            "“{found}” tertaut ke “{target}”, yang masih draf",
            "“{found}” links to “{target}”, which is still a draft",
        ),
        ("terbitkan dulu tujuannya, atau hapus tautannya", "publish the target first, or drop the link"),
    ),
    "HKM057": _error(
        ("di tulisan ini tidak ada “#{found}”", "there is no “#{found}” in this text"),
        ("mungkin maksudnya: {near}", "did you mean: {near}"),
        ("yang ada: {allowed}", "there are: {allowed}"),
    ),
    "HKM058": _hint(
        (
            "keterangan gambar “{found}” belum mengatakan apa yang tampak",
            "the alternative text “{found}” does not say what the picture shows",
        ),
        (
            "tulis apa yang tampak: ![seorang teller menjemur buku tabungan](…)",
            "say what it shows: ![a teller drying a passbook](…)",
        ),
    ),
    "HKM059": _error(
        ("alamat gambar “{found}” tidak bisa dipakai", "the picture's address “{found}” cannot be used"),
        (
            "simpan gambarnya di content/images/, lalu tulis ![apa yang tampak](images/nama-berkas.jpg)",
            "save the picture in content/images/ and write ![what it shows](images/file-name.jpg)",
        ),
    ),
}
_WHOLE = {
    "HKM060": _error(
        ("cerita “{found}” tidak ada", "there is no story “{found}”"),
        ("mungkin maksudnya: {near}", "did you mean: {near}"),
        ("yang ada: {allowed}", "there are: {allowed}"),
    ),
    "HKM061": _error(
        (
            "cerita “{found}” tidak membawa pelajaran “{lesson}”",
            "the story “{found}” does not carry the lesson “{lesson}”",
        ),
        (
            "tambahkan “{lesson}” pada “lessons” cerita itu, atau hapus dari urutan ini",
            "add “{lesson}” to that story's “lessons”, or drop it from this order",
        ),
    ),
    "HKM063": _warning(
        ("pelajaran “{found}” belum punya cerita", "the lesson “{found}” has no story yet"),
        ("tambahkan “{found}” pada “lessons” sebuah cerita", "add “{found}” to a story's “lessons”"),
    ),
    "HKM064": _warning(
        ("motif “{found}” sudah dipakai oleh {other}", "the motif “{found}” is already taken by {other}"),
        ("pilih motif lain yang masih bebas", "choose another that is still free"),
    ),
    "HKM065": _error(
        (
            "seri “{found}” punya dua bagian ke-{part} (lihat {other})",
            "the series “{found}” has two parts {part} (see {other})",
        ),
        ("ganti nomor “part” salah satunya", "change the “part” of one of them"),
    ),
    "HKM066": _error(
        (
            "naskah asli “{found}” yang disebut di “translation_of” tidak ada",
            "“translation_of: {found}” names nothing that exists",
        ),
        ("mungkin maksudnya: {near}", "did you mean: {near}"),
        ("yang ada: {allowed}", "there are: {allowed}"),
    ),
    "HKM067": _warning(
        (
            "seri “{found}” belum punya bagian {missing}, padahal sudah sampai bagian {part}",
            "the series “{found}” has part {part} but no part {missing}",
        ),
        (
            "tulis bagian {missing}, atau ubah nomor “part” supaya berurutan dari 1",
            "write part {missing}, or number the parts from 1 without a gap",
        ),
    ),
    "HKM068": _error(
        (
            "cerita ini dua kali di seri “{found}”: bagian {one} dan bagian {two}",
            "this story is in the series “{found}” twice: as part {one} and as part {two}",
        ),
        ("hapus salah satunya dari “series”", "drop one of them from “series”"),
    ),
    "HKM070": _error(
        (
            "susunan acara ini berjumlah {found} menit, padahal waktunya {slot} menit",
            "the agenda's minutes add up to {found}, but the slot is {slot}",
        ),
        (
            "sesuaikan menitnya; selisihnya {difference} menit",
            "adjust the minutes; the difference is {difference} minutes",
        ),
    ),
    "HKM071": _error(
        (
            "butir acara harus menyebut tepat satu dari: {allowed}",
            "an agenda item must name exactly one of: {allowed}",
        ),
        (
            "tulis misalnya {{story: tentang-sebuah-proses, minutes: 20}}",
            "write for example {{story: tentang-sebuah-proses, minutes: 20}}",
        ),
    ),
    "HKM072": _error(
        (
            "susunan acara ini {found} menit, {difference} menit lebih lama daripada waktunya ({slot} menit); yang tidak muat: {items}",
            "the agenda takes {found} minutes, {difference} more than its slot of {slot}; past the end: {items}",
        ),
        (
            "pendekkan atau hapus beberapa butir, atau perpanjang “slot”",
            "shorten or drop some items, or make the “slot” longer",
        ),
    ),
    "HKM074": _error(
        (
            "tidak ada yang dapat dicetak dari “{found}” ({kind})",
            "there is nothing to print of “{found}” ({kind})",
        ),
        (
            "pilih jenis cetakan lain, atau tulisan yang memuatnya",
            "choose another kind of paper, or a text that has it",
        ),
    ),
    "HKM075": _error(
        (
            "istilah “{found}” ditulis dua kali (juga di baris {first})",
            "the term “{found}” is defined twice (also on line {first})",
        ),
        ("jadikan satu", "make them one"),
    ),
    "HKM076": _warning(
        ("istilah “{found}” belum dipakai di tulisan mana pun", "no text uses the term “{found}”"),
        (
            "pakai istilahnya, tambahkan ejaan lain pada “forms”, atau hapus dari daftar istilah",
            "use the term, add the spelling that is used to its “forms”, or drop it from the glossary",
        ),
    ),
    "HKM079": _warning(
        (
            "berkas .br tidak dibuat karena Brotli belum terpasang; berkas .gz tetap dibuat",
            "no .br files are made because Brotli is not installed; .gz files are made all the same",
        ),
        (
            "jalankan pip install 'hikmah[publish]', atau tulis HIKMAH_PRECOMPRESS = False di berkas pengaturan",
            "run pip install 'hikmah[publish]', or write HIKMAH_PRECOMPRESS = False in the settings file",
        ),
    ),
    "HKM080": _error(
        (
            "dua berkas hasil berebut tempat “{found}”: {one} dan {other}",
            "two outputs want “{found}”: {one} and {other}",
        ),
        (
            "ganti “slug”, “aliases”, atau nama berkas salah satunya",
            "change the “slug”, “aliases” or file name of one of them",
        ),
    ),
    "HKM081": _error(
        ("alias “{found}” bukan alamat di situs ini", "the alias “{found}” is not an address on this site"),
        (
            "tulis mulai dari garis miring, misalnya /2008/04/proses/",
            "write it from the slash on, for example /2008/04/proses/",
        ),
    ),
    "HKM082": _error(
        (
            "alias “{found}” adalah alamat tulisan ini sendiri",
            "the alias “{found}” is this text's own address",
        ),
        (
            "hapus alias itu; sebuah halaman tidak bisa mengalihkan ke dirinya sendiri",
            "delete it; a page cannot redirect to itself",
        ),
    ),
    "HKM083": _error(
        ("alias “{found}” sudah dipakai oleh {other}", "the alias “{found}” is already taken by {other}"),
        (
            "hapus alias itu di sini, atau ganti alamat yang satunya",
            "delete it here, or change the other one's address",
        ),
    ),
    "HKM084": _warning(
        (
            "berkas Word, salindia, dan buku elektronik tidak dibuat karena pandoc belum terpasang",
            "no Word documents, slides or e-books are made because pandoc is not installed",
        ),
        (
            "jalankan pip install 'hikmah[office]', atau kosongkan HIKMAH_FORMATS di berkas pengaturan",
            "run pip install 'hikmah[office]', or empty HIKMAH_FORMATS in the settings file",
        ),
    ),
    "HKM085": _error(
        ("lembar cetak tidak dapat disusun: {problem}", "the handout could not be typeset: {problem}"),
        ("periksa bagian itu di ceritanya", "look at the part it names in the story"),
    ),
    "HKM086": _error(
        ("karakter “{found}” tidak ada di huruf cetak", "the character “{found}” is not in the print fonts"),
        ("ganti dengan kata atau tanda lain", "use a word or another sign instead"),
    ),
    "HKM087": _warning(
        (
            "pencarian tidak dapat dibuat karena Pagefind belum terpasang; halaman cari hanya memuat daftar abjad",
            "there will be no search because Pagefind is not installed; the search page shows its register alone",
        ),
        (
            "jalankan pip install 'pagefind[bin]', atau tulis HIKMAH_SEARCH = False di berkas pengaturan",
            "run pip install 'pagefind[bin]', or write HIKMAH_SEARCH = False in the settings file",
        ),
    ),
    "HKM088": _error(
        ("indeks pencarian tidak dapat dibuat: {problem}", "the search index could not be made: {problem}"),
        (
            "pasang ulang Pagefind, atau tulis HIKMAH_SEARCH = False di berkas pengaturan",
            "install Pagefind anew, or write HIKMAH_SEARCH = False in the settings file",
        ),
    ),
    "HKM089": _error(
        (
            "berkas kantor atau buku elektronik tidak dapat dibuat: {problem}",
            "the office file or e-book could not be made: {problem}",
        ),
        (
            "pasang pandoc dengan pip install 'hikmah[office]', atau kosongkan HIKMAH_FORMATS di berkas pengaturan",
            "install pandoc with pip install 'hikmah[office]', or empty HIKMAH_FORMATS in the settings file",
        ),
    ),
}

_ANCHORS = {
    "HKM090": _error(
        (
            "baris ini di anchors.lock tidak terbaca: “{found}”",
            "this line of anchors.lock cannot be read: “{found}”",
        ),
        (
            "kembalikan baris itu seperti semula (tanda konflik git harus dihapus), lalu jalankan “hikmah anchors”",
            "put the line back as it was (marks of a git conflict must go), then run “hikmah anchors”",
        ),
    ),
    "HKM091": _warning(
        (
            "petikan “{found}” kami kenali sebagai “{was}” ({likeness}% serupa), dan itu belum tercatat",
            "the passage “{found}” was taken for “{was}” ({likeness}% alike), which is not recorded yet",
        ),
        (
            "jalankan “hikmah anchors” untuk mencatatnya; bila keliru, beri petikan ini id sendiri",
            "run “hikmah anchors” to record it; if it is wrong, give the passage an id of its own",
        ),
    ),
    "HKM092": _warning(
        (
            "“{found}” kami kenali sebagai “{was}” yang berganti alamat ({likeness}% serupa), dan itu belum tercatat",
            "“{found}” was taken for “{was}” under a new address ({likeness}% alike), which is not recorded yet",
        ),
        (
            "jalankan “hikmah anchors” untuk mencatatnya; bila keliru, kembalikan tulisan yang lama",
            "run “hikmah anchors” to record it; if it is wrong, bring the old text back",
        ),
    ),
    "HKM093": _warning(
        ("petikan “{found}” (“{words}…”) sudah tidak ada", "the passage “{found}” (“{words}…”) is no more"),
        (
            "berikan id itu kepada petikan penggantinya, atau jalankan “hikmah anchors” bila memang dihapus",
            "give that id to the passage in its place, or run “hikmah anchors” if it was meant to go",
        ),
    ),
    "HKM094": _warning(
        ("“{found}” (“{words}…”) sudah tidak ada", "“{found}” (“{words}…”) is no more"),
        (
            "tulis alamat lamanya pada “aliases” tulisan penggantinya, atau jalankan “hikmah anchors” bila memang dihapus",
            "write its address into the “aliases” of the text in its place, or run “hikmah anchors” if it was meant to go",
        ),
    ),
    "HKM095": _error(
        (
            "tautan ini menuju “{found}” (“{words}…”), yang sudah tidak ada",
            "this link leads to “{found}” (“{words}…”), which is no more",
        ),
        (
            "tautkan ke tempat lain, atau berikan nama itu kepada penggantinya",
            "link to something else, or give that name to what stands in its place",
        ),
    ),
    "HKM096": _warning(
        ("“{found}” sekarang bernama “{current}”", "“{found}” is now called “{current}”"),
        ("tulis “{current}”; nama lama masih sampai", "write “{current}”; the old name still leads there"),
    ),
    "HKM097": _warning(
        (
            "nama “{found}” sekarang dipakai untuk teks lain; teks lamanya ada di “{current}”",
            "the name “{found}” now stands for another text; what it stood for is “{current}”",
        ),
        (
            "beri teks yang baru nama lain, atau jalankan “hikmah anchors” bila memang begitu",
            "give the new text another name, or run “hikmah anchors” if it is meant so",
        ),
    ),
}
_REPLIES = {
    "HKM110": _error(
        ("tanggapan ini tidak berada di folder sebuah cerita", "this reply is not in the folder of a story"),
        (
            "pindahkan ke replies/nama-cerita/, misalnya replies/kado-untuk-ibu/wulan.md",
            "move it to replies/story-slug/, for example replies/kado-untuk-ibu/wulan.md",
        ),
    ),
    "HKM111": _error(
        (
            "tanggapan “{found}” yang disebut di “reply_to” tidak ada atau belum terbit",
            "“reply_to: {found}” names no reply to this story that is published",
        ),
        ("mungkin maksudnya: {near}", "did you mean: {near}"),
        ("tanggapan yang ada: {allowed}", "there are these replies: {allowed}"),
    ),
    "HKM112": _error(
        (
            "tanggapan “{found}” sendiri sudah menjawab tanggapan lain",
            "the reply “{found}” answers another reply itself",
        ),
        (
            "tulis “reply_to: {other}”; jawaban hanya setingkat",
            "write “reply_to: {other}”; answers go one level deep",
        ),
    ),
    "HKM113": _error(
        ("“{found}” tidak dipakai di dalam tanggapan", "“{found}” has no place in a reply"),
        (
            "pakai paragraf, daftar, kutipan, dan tautan saja",
            "use paragraphs, lists, quotations and links only",
        ),
    ),
    "HKM114": _error(
        (
            "ada alamat surel di tanggapan ini (“{found}”); alamat penanggap tidak boleh tersimpan di situs",
            "there is an e-mail address in this reply (“{found}”); a replier's address must not be kept here",
        ),
        ("hapus alamatnya; namanya sudah cukup", "delete the address; the name is enough"),
    ),
    "HKM115": _warning(
        (
            "tanggapan ini belum tampil karena cerita “{found}” masih draf",
            "this reply is not shown because the story “{found}” is still a draft",
        ),
        (
            "terbitkan ceritanya, atau tulis “status: draft” di tanggapan ini",
            "publish the story, or write “status: draft” in this reply",
        ),
    ),
}
_TRANSLATIONS = {
    "HKM120": _warning(
        (
            "naskah asli petikan “{found}” ({original}) sudah berubah sejak diterjemahkan",
            "the original of the passage “{found}” ({original}) has changed since it was translated",
        ),
        (
            "sesuaikan terjemahannya, lalu jalankan “hikmah translations {file}”",
            "bring the translation up to date, then run “hikmah translations {file}”",
        ),
    ),
    "HKM121": _warning(
        (
            "petikan “{found}” ({original}) belum ada di terjemahan ini",
            "this translation has no passage “{found}” ({original})",
        ),
        (
            "terjemahkan petikannya dengan id yang sama, lalu jalankan “hikmah translations {file}”",
            "translate it under the same id, then run “hikmah translations {file}”",
        ),
    ),
    "HKM122": _warning(
        (
            "belum tercatat dari naskah mana terjemahan ini dibuat",
            "nobody has recorded what this translation was made from",
        ),
        (
            "cocokkan dengan naskah aslinya, lalu jalankan “hikmah translations {found}”",
            "compare it with the original, then run “hikmah translations {found}”",
        ),
    ),
    "HKM123": _warning(
        (
            "“{found}” di catatan terjemahan tidak terbaca",
            "“{found}” in the record of translations cannot be read",
        ),
        (
            "hapus baris itu, lalu jalankan “hikmah translations” untuk berkasnya",
            "delete the line, then run “hikmah translations” for its file",
        ),
    ),
    "HKM124": _warning(
        (
            "naskah aslinya ({original}) sudah berubah di luar petikan sejak diterjemahkan",
            "the original ({original}) has changed outside its passages since it was translated",
        ),
        (
            "sesuaikan terjemahannya, lalu jalankan “hikmah translations {file}”",
            "bring the translation up to date, then run “hikmah translations {file}”",
        ),
    ),
    "HKM125": _error(
        (
            "“{found}” sudah ada dalam bahasa ini: {other}",
            "“{found}” is already there in this language: {other}",
        ),
        (
            "hapus “translation_of” di salah satunya, atau jadikan keduanya satu tulisan",
            "delete “translation_of” in one of them, or make one text of the two",
        ),
    ),
}
_CRAFT = {
    "HKM130": _hint(
        (
            "catatan mengajar cerita ini belum lengkap: {missing_id}",
            "the teaching note of this story lacks: {missing_en}",
        ),
        (
            "lengkapi “teaching” di kepala berkas dan pertanyaan di dalam cerita",
            "complete “teaching” in the front matter and the questions in the story",
        ),
    ),
    "HKM131": _hint(
        (
            "kalimat ini panjang: {words} kata (batasnya {limit})",
            "this sentence is long: {words} words (the limit is {limit})",
        ),
        ("bagi menjadi dua kalimat", "make two sentences of it"),
    ),
    "HKM132": _hint(
        (
            "paragraf ini panjang: {words} kata (batasnya {limit})",
            "this paragraph is long: {words} words (the limit is {limit})",
        ),
        ("bagi di tempat pembaca boleh menarik napas", "part it where a reader may draw breath"),
    ),
    "HKM133": _hint(
        (
            "cerita ini panjang: {words} kata (batasnya {limit})",
            "this story is long: {words} words (the limit is {limit})",
        ),
        (
            "ringkas, atau bagi menjadi seri, supaya selesai dibaca sekali duduk",
            "shorten it, or make it a series, so that it can be read at one sitting",
        ),
    ),
    "HKM134": _hint(
        (
            "cerita ini seharusnya sudah ditinjau {days} hari yang lalu",
            "this story should have been looked over {days} days ago",
        ),
        ("tinjau isinya, lalu tulis “review_by” yang baru", "look it over, then write a new “review_by”"),
    ),
}

_PAGES = {
    "HKM140": _error(
        ("gambar tanpa teks pengganti: {what}", "a picture without a text in its place: {what}"),
        (
            'beri atribut alt; kosongkan (alt="") hanya untuk hiasan',
            'give it an alt; leave it empty (alt="") for decoration alone',
        ),
    ),
    "HKM141": _error(
        ("{problem_id}", "{problem_en}"),
        (
            "susun judul seperti daftar isi: satu <h1>, lalu turun setingkat demi setingkat",
            "order the headings like a table of contents: one <h1>, then one level down at a time",
        ),
    ),
    "HKM142": _error(
        ("tanpa nama bagi pembaca layar: {what}", "nothing that a screen reader could call it: {what}"),
        ("beri teks, label, atau aria-label", "give it a text, a label or an aria-label"),
    ),
    "HKM143": _error(
        (
            "bahasa tidak disebut atau bukan kode bahasa: “{found}”",
            "no language is named, or it is no language code: “{found}”",
        ),
        ('tulis misalnya lang="id"', 'write, for example, lang="id"'),
    ),
    "HKM144": _error(
        ("id “{id}” dipakai dua kali di halaman ini", "the id “{id}” stands twice on this page"),
        ("beri setiap elemen id sendiri", "give each element an id of its own"),
    ),
    "HKM145": _error(
        ("{problem_id}", "{problem_en}"),
        (
            "pakai satu <main>, dan beri setiap <nav> aria-label yang berbeda",
            "have one <main>, and give each <nav> an aria-label of its own",
        ),
    ),
    "HKM146": _error(
        ("tabel tanpa sel kepala", "a table without header cells"),
        (
            "tandai judul baris atau kolom dengan <th scope>",
            "mark the heads of rows or columns with <th scope>",
        ),
    ),
    "HKM147": _error(
        ("halaman tanpa {what_id}", "the page has no {what_en}"),
        ("lengkapi kepala halaman di templatnya", "complete the head of the page in its template"),
    ),
    "HKM148": _error(
        (
            "warna terlalu pudar: {pair} hanya {ratio}, seharusnya {least}",
            "colours too faint: {pair} is {ratio}, and should be {least}",
        ),
        ("ubah salah satunya di tokens.css", "change one of them in tokens.css"),
    ),
    "HKM149": _error(
        ("gaya atau program tertulis di dalam halaman: {what}", "style or program inside the page: {what}"),
        (
            "pindahkan ke berkas sendiri; kebijakan keamanan situs menolaknya",
            "move it to a file; the security policy of the site refuses it",
        ),
    ),
    "HKM150": _error(
        ("judul “{title}” sudah dipakai {other}", "the title “{title}” is that of {other} too"),
        ("beri halaman ini judul yang berbeda", "give this page a title of its own"),
    ),
    "HKM151": _error(
        ("tautan ini buntu: {link}", "this link leads nowhere: {link}"),
        (
            "perbaiki alamatnya di templat atau di sumbernya",
            "mend the address in the template or in the source",
        ),
    ),
    "HKM152": _error(
        ("berkas diambil dari situs lain: {link}", "a file is fetched from another site: {link}"),
        (
            "simpan berkas itu di situs ini; pembaca tidak boleh terlacak",
            "keep the file on this site; readers must not be tracked",
        ),
    ),
}

RULES: Mapping[str, Rule] = MappingProxyType(
    dict(
        sorted(
            {
                **_FILES,
                **_FIELDS,
                **_BLOCKS,
                **_IDS,
                **_LINKS,
                **_WHOLE,
                **_ANCHORS,
                **_REPLIES,
                **_TRANSLATIONS,
                **_CRAFT,
                **_PAGES,
            }.items()
        )
    )
)
