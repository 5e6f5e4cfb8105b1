"""Who links to a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from hikmah.index.knowledge_base import Citing
from hikmah.index.on_demand import OnDemand
from hikmah.index.own_name import own_name
from hikmah.model import Document
from hikmah.names import TargetKind
from hikmah.text import Reference, Target


def cited_in(documents: Iterable[Document]) -> Mapping[Target, tuple[Citing, ...]]:
    """Links by what they lead to; a text's links to itself are not citations."""
    cited: defaultdict[tuple[TargetKind, str], list[tuple[Document, Reference]]] = defaultdict(list)
    for document in documents:
        if document.body.references:
            own = own_name(document)
            for reference in document.body.references:
                target = reference.target.kind, reference.target.id
                if target[0] != "asset" and target != own:
                    cited[target].append((document, reference))
    return OnDemand({Target(*target): found for target, found in cited.items()}, _citing)


def _citing(found: list[tuple[Document, Reference]]) -> tuple[Citing, ...]:
    return tuple(Citing(document=document, reference=reference) for document, reference in found)
