"""Values kept in files: what comes back is equal, and damage is as if nothing had been kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.kept import keep, kept_in, packed, unpacked
from hikmah.names import Place, SourcePath
from hikmah.text import Href, Target

PLACE = Place(SourcePath("stories/a.md"), 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crate:
    """Some of each kind of field."""

    label: str
    inside: tuple[Crate, ...] = ()
    marks: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    place: Place = PLACE


@dataclass(frozen=True, slots=True)
class Empty:
    """Without a field."""


crates = st.recursive(
    st.builds(Crate, label=st.text(), marks=st.dictionaries(st.text(), st.integers()).map(MappingProxyType)),
    lambda inner: st.builds(Crate, label=st.text(), inside=st.lists(inner, max_size=3).map(tuple)),
)


@given(crates)
def test_what_is_packed_comes_out_equal(crate: Crate) -> None:
    """And of the same types, at every depth."""
    again = unpacked(packed(crate))
    assert again == crate
    assert repr(again) == repr(crate)


def test_a_class_of_one_field_and_one_of_none_come_back() -> None:
    """Their values are no tuples of several."""
    values = (Href(Target("story", "kado")), Empty())
    assert unpacked(packed(values)) == values


def test_what_comes_back_is_frozen() -> None:
    """As it was."""
    with pytest.raises(AttributeError):
        unpacked(packed(Crate(label="a"))).label = "b"


def test_other_code_finds_nothing(tmp_path: Path) -> None:
    """What older code has made may mean something else."""
    keep(tmp_path / "a" / "value", "one", [1, 2])
    assert kept_in(tmp_path / "a" / "value", "one") == [1, 2]
    assert kept_in(tmp_path / "a" / "value", "other") is None


@given(st.binary(max_size=40))
def test_a_damaged_file_is_as_none(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Cut short, or not ours at all."""
    file = tmp_path_factory.mktemp("kept") / "value"
    keep(file, "one", Crate(label="a"))
    whole = file.read_bytes()
    file.write_bytes(whole[: len(data)] + data)
    assert kept_in(file, "one") is None


def test_one_fallen_bit_is_damage(tmp_path: Path) -> None:
    """Wherever it is: in a text it would be a wrong letter on a page, and nobody would complain."""
    file = tmp_path / "value"
    keep(file, "one", Crate(label="kado"))
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert kept_in(file, "one") is None
    file.write_bytes(whole)
    assert kept_in(file, "one") == Crate(label="kado")


def test_a_folder_that_cannot_be_written_is_let_be(tmp_path: Path) -> None:
    """The build goes on."""
    (tmp_path / "file").write_text("in the way")
    keep(tmp_path / "file" / "value", "one", 1)
    assert kept_in(tmp_path / "file" / "value", "one") is None
