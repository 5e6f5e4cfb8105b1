"""The site as it opens from a folder, written into the cache: what the ZIPs are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from hikmah.plan.output import FOLDER, Output, SitePlan
from hikmah.write.folders import Folders
from hikmah.write.tree import Render, write_site


def write_folder(plan: SitePlan, cache: Path, render: Render, workers: int) -> Render:
    """Bring the folder up to date; gives what renders the site and makes no paper a second time."""
    place = cache / FOLDER
    if not (plan.folder or place.exists()):
        return render
    write_site(replace(plan, outputs=plan.folder), Folders(place, cache), render, workers)
    written = {(out.save_as, out.fingerprint) for out in plan.folder if out.recipe.kind == "handout"}

    def render_rest(output: Output) -> bytes | Mapping[str, bytes]:
        if (output.save_as, output.fingerprint) in written:
            return (place / output.save_as).read_bytes()
        return render(output)

    return render_rest
