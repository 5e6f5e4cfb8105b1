"""The Nu checker finds nothing to say of any page, style sheet or drawing."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from audit.conftest import from_npm, program
from tests.site.small_site import Site

NEWER = Path(__file__).parent / "nu-does-not-know.txt"
"""What it takes for a fault and is none: a pattern a line."""


@pytest.mark.parametrize("kind", ["html", "css", "svg"])
def test_the_nu_checker_is_content(public: Site, kind: str) -> None:
    """No error, no warning, no remark, over every file of the kind."""
    files = sorted(str(path) for path in public.output.rglob(f"*.{kind}") if "pagefind" not in path.parts)
    assert files
    jar = from_npm("vnu-jar/build/dist/vnu.jar")
    patterns = [line for line in NEWER.read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")]
    done = subprocess.run(
        [
            *(program("java"), "-Xmx1g", "-jar", jar, f"--{kind}", "--Werror", "--format", "gnu"),
            *("--filterpattern", "|".join(patterns), *files),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr + done.stdout == ""
    assert done.returncode == 0
