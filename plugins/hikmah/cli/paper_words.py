"""What ``hikmah print`` says, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from hikmah.names import Language

_SAID: Mapping[str, Mapping[Language, str]] = {
    "faults": {
        "id": "naskahnya masih bermasalah; tidak ada yang dicetak",
        "en": "the sources have faults; nothing was printed",
    },
    "no-language": {
        "id": "situs ini tidak punya naskah berbahasa {wanted}",
        "en": "the site has no texts in {wanted}",
    },
    "made": {"id": "Jadi: {file}", "en": "Made: {file}"},
    "trainers-only": {
        "id": "Hanya untuk fasilitator: ada jawaban atau catatan fasilitator di dalamnya.",
        "en": "For facilitators only: it holds answers or trainers’ notes.",
    },
    "turn": {
        "id": "Cetak bolak-balik, balik di sisi pendek, tanpa penskalaan; lalu lipat dan staples di tengah.",
        "en": "Print on both sides, turned over the short edge, unscaled; then fold, and staple in the fold.",
    },
    "fold-needs-pdf": {
        "id": "--booklet dan --two-up hanya untuk PDF, bukan {format}",
        "en": "--booklet and --two-up are for PDF alone, not for {format}",
    },
    "a3": {
        "id": "kertas A3 hanya untuk --booklet atau --two-up, dua halaman A4 per sisi",
        "en": "A3 is for --booklet or --two-up alone: two A4 pages a side",
    },
    "creep": {"id": "--creep hanya berlaku bersama --booklet", "en": "--creep goes with --booklet alone"},
    "creep-range": {
        "id": "--creep {found}: tulis milimeter per lembar, dari 0 sampai {most:g}",
        "en": "--creep {found}: write the millimetres a sheet, from 0 to {most:g}",
    },
    "would-be-public": {
        "id": "isinya jawaban atau catatan fasilitator, dan {folder}/ itu folder situs: simpan di luarnya",
        "en": "it holds answers or trainers’ notes, and the folder {folder}/ is the site: save it elsewhere",
    },
    "trainers-kind": {
        "id": "{kind} memuat jawaban, jadi hanya untuk fasilitator: hapus --edition participant",
        "en": "{kind} holds answers, so it is for facilitators alone: leave out --edition participant",
    },
    "needs-session": {
        "id": "{kind} dibuat dari sebuah pelatihan: sebutkan session:…",
        "en": "{kind} is made from a training session: name one as session:…",
    },
    "no-facilitator": {
        "id": "{kind} tidak punya edisi fasilitator; isinya sama untuk semua orang",
        "en": "{kind} has no facilitator edition; it is the same for everybody",
    },
    "ending": {
        "id": "{file}: akhiri nama berkas dengan .pdf, .docx, .pptx, atau .epub",
        "en": "{file}: end the file’s name in .pdf, .docx, .pptx or .epub",
    },
    "two-formats": {
        "id": "{file} tidak cocok dengan --format {format}",
        "en": "{file} does not go with --format {format}",
    },
    "code-several": {
        "id": "kode {code} dipakai bersama oleh {names}; sebutkan salah satunya",
        "en": "the code {code} is shared by {names}; name one of them",
    },
    "code-gone": {
        "id": "yang dulu berkode {code} sudah tidak dimuat di situs ini",
        "en": "what had the code {code} is no longer on this site",
    },
    "code-near": {
        "id": "tidak ada kode {code}; mungkin maksud Anda {near}?",
        "en": "there is no code {code}; did you mean {near}?",
    },
    "code-unknown": {
        "id": "tidak ada kode {code}; semua kode tercantum di halaman /k/",
        "en": "there is no code {code}; the page /k/ lists them all",
    },
    "unknown-kind": {"id": "“{found}”: mungkin maksud Anda {near}?", "en": "“{found}”: did you mean {near}?"},
    "no-kind": {
        "id": "“{found}”: tulis lesson:…, story:…, story:…#petikan, session:…, atau k:kode",
        "en": "“{found}”: write lesson:…, story:…, story:…#passage, session:… or k:code",
    },
    "unknown-lesson": {"id": "tidak ada pelajaran “{found}”", "en": "there is no lesson “{found}”"},
    "unknown-story": {"id": "tidak ada cerita “{found}”", "en": "there is no story “{found}”"},
    "unknown-session": {
        "id": "tidak ada pelatihan “{found}”",
        "en": "there is no training session “{found}”",
    },
    "unknown-passage": {
        "id": "cerita “{story}” tidak punya petikan “{found}”",
        "en": "the story “{story}” has no passage “{found}”",
    },
    "near": {"id": "; mungkin maksud Anda “{near}”?", "en": "; did you mean “{near}”?"},
    "known": {"id": "; yang ada: {names}", "en": "; there are: {names}"},
    "none": {"id": "tidak ada", "en": "none"},
    "paper-alone": {
        "id": "{kind} hanya ada di atas kertas: hapus --format {format}, atau akhiri nama berkas dengan .pdf",
        "en": "{kind} is for paper alone: leave out --format {format}, or end the file’s name in .pdf",
    },
    "missing": {
        "id": "untuk ini diperlukan {package}: pip install {package}",
        "en": "this needs {package}: pip install {package}",
    },
    "not-ours": {
        "id": "{file} sudah ada dan isinya bukan buatan terakhir hikmah; pilih nama lain (-o) atau --force",
        "en": "{file} is there already, and not as hikmah last made it; choose another name (-o) or --force",
    },
    "no-folder": {"id": "tidak ada folder {folder}", "en": "there is no folder {folder}"},
    "no-viewer": {
        "id": "tidak ada program yang bisa membukanya; buka sendiri berkas itu",
        "en": "found no program to show it; open the file yourself",
    },
    "reading": {"id": "membaca naskah", "en": "reading the texts"},
    "typesetting": {"id": "menata halaman", "en": "setting the pages"},
    "folding": {"id": "menyusun lembar", "en": "laying out the sheets"},
    "writing": {"id": "menyimpan", "en": "saving"},
}


def say(lang: Language, what: str, **values: object) -> str:
    """One of our sentences with *values* filled in."""
    return _SAID[what][lang].format(**values)
