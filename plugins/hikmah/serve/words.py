"""What ``hikmah serve`` says, in the terminal and over the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hikmah.names import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's sentences; what is in braces is filled in."""

    title: str
    titles: str
    below: str
    waiting: str
    hide: str
    reading: str
    at: str
    editor: str
    open_to_all: str
    moved: str
    refused: str
    no_port: str
    done: str
    mended: str
    ended: str


WORDS: Mapping[Language, Words] = MappingProxyType(
    {
        "id": Words(
            title="Satu hal harus diperbaiki",
            titles="{count} hal harus diperbaiki",
            below="Halaman di bawah ini yang terakhir berhasil. Perbaiki dan simpan; pesan ini akan hilang.",
            waiting="Halaman ini belum bisa ditampilkan.",
            hide="Sembunyikan",
            reading="Membaca {folder} …",
            at="Pratinjau: {url}   (Ctrl-C untuk berhenti)",
            editor="Meja tulis: {url}admin/   (Chrome atau Edge)",
            open_to_all="Siapa pun di jaringan Anda bisa membaca pratinjau ini, termasuk draf.",
            moved="Port {asked} sedang dipakai; kami memakai {port}.",
            refused="{host}:{port} tidak bisa dipakai: {problem}",
            no_port="Tidak ada port bebas dari {first} sampai {last}; pilih yang lain dengan --port.",
            done="{what}: {seconds} detik",
            mended="Semua sudah beres.",
            ended="Selesai.",
        ),
        "en": Words(
            title="One thing to be mended",
            titles="{count} things to be mended",
            below="The page below is the last that came out well. Mend and save; this message goes away.",
            waiting="This page cannot be shown yet.",
            hide="Hide",
            reading="Reading {folder} …",
            at="Preview: {url}   (Ctrl-C to stop)",
            editor="Editor: {url}admin/   (Chrome or Edge)",
            open_to_all="Anyone in your network can read this preview, drafts as well.",
            moved="Port {asked} is in use; we take {port}.",
            refused="{host}:{port} cannot be used: {problem}",
            no_port="No port from {first} to {last} is free; choose another one with --port.",
            done="{what}: {seconds} s",
            mended="All is well again.",
            ended="Done.",
        ),
    }
)
