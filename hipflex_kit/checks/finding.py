"""What a check says: a sentence, where, the numbers behind it, how good its source is, and a fix where there is one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hipflex_kit.diagnostics import Diagnostic, Severity, Span
from hipflex_kit.program import Path
from hipflex_kit.record_making import field, record

if TYPE_CHECKING:
    from hipflex_kit.notation import ParseResult
    from hipflex_kit.notation.edits import Edited


class Strength(StrEnum):
    """How much stands behind a check. The value is what the details say."""

    STUDY = "published studies"
    POSITION_STAND = "position stand"
    ARTICLE = "professional article"
    HEURISTIC = "coaching rule of thumb"
    HOUSE = "house rule"


@record
class Fix:
    """A change that settles a finding.

    Attributes:
        words: What the button says.
        edit: The splice.
        masters: Exercises that the client is said to master by it. Where the client has a file, that is its place.
    """

    words: str
    edit: Callable[[ParseResult], Edited]
    masters: tuple[str, ...] = ()


@record
class Finding:
    """One thing worth a look.

    Attributes:
        code: The check's code, such as ``L01``.
        severity: How much it matters.
        message: One sentence that a coach understands.
        paths: The lines that it is about; empty for the week or program as a whole.
        span: Where in the text; None where no line is meant.
        hint: What one could do, in words; None where there is nothing to say.
        numbers: The figures behind the sentence, by name.
        source: Where the rule comes from.
        strength: How good that is.
        fixes: Changes that can be applied, the best first.
        about: What it is about, where one check speaks of several things on the same line; "" where it does not.
    """

    code: str
    severity: Severity
    message: str
    paths: tuple[Path, ...] = ()
    span: Span | None = None
    hint: str | None = None
    numbers: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    source: str = ""
    strength: Strength = Strength.HOUSE
    fixes: tuple[Fix, ...] = ()
    about: str = ""

    def diagnostic(self) -> Diagnostic:
        """The finding in the form that every stage reports in."""
        return Diagnostic(self.code, self.severity, self.message, self.span, self.hint)
