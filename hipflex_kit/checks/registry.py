"""The list of checks. A check is one function; its docstring is its page in the documentation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import cleandoc
from typing import TYPE_CHECKING

from hipflex_kit.checks.finding import Finding, Strength
from hipflex_kit.diagnostics import Severity
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.checks.subject import Subject

Function = Callable[["Subject"], Iterator[Finding]]


@record
class Check:
    """A rule of the program linter.

    Attributes:
        code: Stable code: V volume, B balance, L load of blocks and sessions, E effort, G gates.
        name: What offends, as the function is called.
        severity: Of its findings.
        source: Where the rule comes from.
        strength: How good that is.
        weekly: True where it judges weeks: silent below two sessions without ``Weeks:``, and where lines could not
            be counted.
        function: Yields the findings.
    """

    code: str
    name: str
    severity: Severity
    source: str
    strength: Strength
    weekly: bool
    function: Function

    @property
    def page(self) -> str:
        """The docstring: what it does, why it matters, an example, the way out."""
        return cleandoc(self.function.__doc__ or "")

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


CHECKS: dict[str, Check] = {}
"""Code → check, in the order of the modules."""


def check(
    code: str, severity: Severity, *, source: str, strength: Strength, weekly: bool = False
) -> Callable[[Function], Function]:
    """Put a function on the list of checks."""

    def register(function: Function) -> Function:
        name = function.__name__.replace("_", "-")
        CHECKS[code] = Check(code, name, severity, source, strength, weekly, function)
        return function

    return register
