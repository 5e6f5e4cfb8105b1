"""An order → the bytes of its file."""

from __future__ import annotations

from hikmah.cli.paper_order import PaperOrder
from hikmah.cli.paper_words import say
from hikmah.errors import CannotDo
from hikmah.index.knowledge_base import Library
from hikmah.names import Format, Language
from hikmah.plan.edition import Edition
from hikmah.plan.guide import GuideView
from hikmah.plan.guides import trainer_view
from hikmah.plan.paper import HandoutView
from hikmah.plan.printed import printed_view
from hikmah.plan.refusals import choice_faults
from hikmah.render.impose import impose
from hikmah.render.paper import Press
from hikmah.settings import Settings


class PaperMaker:
    """Makes papers of one site in one language; *lang* is that of its complaints."""

    def __init__(self, settings: Settings, library: Library, edition: Edition, lang: Language) -> None:
        self._settings = settings
        self._trainer = library.trainer
        self._edition = edition
        self._lang = lang

    def make(self, order: PaperOrder) -> bytes:
        """The file before it is folded. Raises CannotDo or a RenderFault."""
        view = self._view(order)
        if order.format == "pdf":
            return Press(self._settings.theme, self._settings.content).typeset(view)
        return self._document(order.format, view)

    def fold(self, made: bytes, order: PaperOrder) -> bytes:
        """*made*, two pages a side where that was asked for."""
        if order.fold is None:
            return made
        try:
            return impose(made, order.fold, order.sheet, order.creep)
        except ModuleNotFoundError as missing:
            raise CannotDo(say(self._lang, "missing", package="pikepdf")) from missing

    def _view(self, order: PaperOrder) -> HandoutView | GuideView:
        if faults := choice_faults(self._edition, order.choice):
            raise CannotDo("\n".join(fault.message(self._lang) for fault in faults))
        if order.for_trainers:
            return trainer_view(self._edition, self._trainer, order.choice)
        return printed_view(self._edition, order.choice)

    def _document(self, made_as: Format, view: HandoutView | GuideView) -> bytes:
        from hikmah.render.office.press import Office

        return Office(self._settings.theme, self._settings.content).make(view, made_as)
