"""What stands behind the name of a row, ``4×10 @ 60 kg``: its dose, read and remembered by itself."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.common_doses import places_in_common_dose, read_common_dose
from hipflex_kit.notation.doses.line_words import MORE, UNLIKELY_REPS, UNLIKELY_SETS, order_of, order_of_pair
from hipflex_kit.notation.doses.prescription import DOSE, Body, read_slowly, read_tail
from hipflex_kit.notation.doses.slips import slips_in
from hipflex_kit.notation.words.folding import fold, tidy
from hipflex_kit.notation.words.markup import MARKUP
from hipflex_kit.notation.words.tokens import NUMBERED
from hipflex_kit.program import Dose
from hipflex_kit.record_making import record


@record
class RowDose:
    """What stands behind the name, in brackets or without: ``4×10 @ 60 kg``.

    Attributes:
        text: The text.
        low: The text, folded.
        order: 1 where its numbers look like sets × reps, -1 for reps × sets, else 0.
        dose: What it means.
        common: It is of the common kind: sets, repetitions and no more than a side, a load, an effort and a rest.
        usual: It says how many sets, of its row alone and in the usual order: it decides nothing about its neighbours.
    """

    text: str
    low: str
    order: int
    dose: Dose
    common: bool
    usual: bool

    @property
    def body(self) -> Body:
        """The whole reading; columns count from the first one of the dose."""
        return read_tail(self.text) or read_slowly(self.text)

    @property
    def places(self) -> dict[str, tuple[int, int]]:
        """Field → stretch of the text."""
        return places_in_common_dose(self.low) if self.common else self.body.spans


def _order_of_common(low: str, text: str, dose: Dose) -> int:
    """``line_words.order_of`` of a common dose: a range says nothing, and a great X may be a tempo's."""
    if dose.sets is None or dose.reps is None or "X" in text:
        return order_of(low, text)
    return 0 if "-" in low else order_of_pair(dose.sets.low, dose.reps.low)


_NO_DOSE = re.compile(r"\||//")


@lru_cache(maxsize=4096)
def read_row_dose(text: str) -> RowDose | None:
    """What stands behind a name; None where it is more than one dose, or might be."""
    if tidy(text) != text:
        return None
    low = fold(text)
    if (dose := read_common_dose(low, text)) is not None:
        order = _order_of_common(low, text, dose)
        return RowDose(text, low, order, dose, True, order >= 0 and dose.sets is not None)
    if not DOSE.fullmatch(text) or _NO_DOSE.search(text) or MARKUP.search(text) or slips_in(text):
        return None
    body = read_tail(text) if MORE.search(low) is None else None
    if body is None or not NUMBERED & body.spans.keys():
        return None
    sets, reps = body.dose.sets, body.dose.reps
    if (sets is not None and sets.high > UNLIKELY_SETS) or (reps is not None and reps.high >= UNLIKELY_REPS):
        return None
    if reps is not None and body.dose.seconds is not None and body.dose.seconds.high % 5:
        return None  # seconds that may be dumbbells
    if body.scope == "round" or body.round_rest is not None:
        return None  # the rest is the block's
    order = order_of(low, text)
    return RowDose(text, low, order, body.dose, False, order >= 0 and body.dose.sets is not None)
