"""A call that cannot be understood: one sentence, in the language of whoever made it."""

from __future__ import annotations

import pytest

from hikmah.cli.main import main

CALLS = [
    pytest.param(["print"], "belum disebutkan: WHAT", id="nothing-named"),
    pytest.param(
        ["print", "a:b", "--paper", "b5"], "--paper: 'b5' tidak dikenal; pilih salah satu: ", id="paper"
    ),
    pytest.param(
        ["print", "a:b", "--booklet", "--two-up"], "--two-up tidak bisa bersama --booklet", id="both"
    ),
    pytest.param(["print", "a:b", "--creep", "x"], "--creep: 'x' bukan angka", id="number"),
    pytest.param(["print", "a:b", "--title"], "--title: isinya belum ditulis", id="no-value"),
    pytest.param(["print", "a:b", "--kertas", "a5"], "tidak dikenal: --kertas", id="option"),
    pytest.param(["print", "a:b", "--p"], "--p bisa berarti --p", id="short"),
    pytest.param(["prnt"], "'prnt' tidak dikenal; pilih salah satu: ", id="command"),
]


@pytest.mark.parametrize(("words", "told"), CALLS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_wrong_call_is_told_in_one_sentence(
    words: list[str],
    told: str,
    lang: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And where to read more; the exit code is that of a call that is off."""
    monkeypatch.setattr(
        "sys.argv", ["hikmah", *words, "--lang", lang] if words != ["prnt"] else ["hikmah", *words]
    )
    monkeypatch.setenv("HIKMAH_LANG", lang)
    with pytest.raises(SystemExit) as ended:
        main(words)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert len(said.splitlines()) == 2
    assert (told in said) == (lang == "id")
    assert "--help" in said
