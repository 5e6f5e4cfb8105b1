"""Whether facilitators' papers go online: a slip must not do it, so it has to be said twice."""

from __future__ import annotations

from collections.abc import Mapping

from hikmah.language import Said

SWITCH, ADDRESS = "HIKMAH_PUBLISH_TRAINER", "HIKMAH_PUBLISH_TRAINER_TO"


def publishing_faults(given: Mapping[str, object], base: str) -> list[Said]:
    """Why facilitators' papers may not go to the site at *base*, if the settings ask for that.

    The second setting names the one site they may go to. A settings file for another site, which takes over
    all of the first one's settings, is refused with them.
    """
    if not given.get(SWITCH):
        return []
    named = str(given.get(ADDRESS) or "").rstrip("/")
    site = base.rstrip("/")
    if named and named == site:
        return []
    wanted = site or "https://intranet.example"
    return [
        Said(
            f"{SWITCH} = True akan memperlihatkan jawaban dan catatan fasilitator kepada semua orang yang "
            "bisa membuka situs ini. Kalau ini intranet, sebutkan alamatnya sekali lagi: "
            f"{ADDRESS} = {wanted!r}"
            + ("" if site else ", dan isi HIKMAH_PUBLIC_URL dengan alamat yang sama")
            + (f" (yang tertulis {named!r})" if named else ""),
            f"{SWITCH} = True would show answers and trainers' notes to everybody who can open this site. If "
            f"it is an intranet, say so once more by naming its address: {ADDRESS} = {wanted!r}"
            + ("" if site else ", and set HIKMAH_PUBLIC_URL to the same address")
            + (f" (it names {named!r})" if named else ""),
        )
    ]
