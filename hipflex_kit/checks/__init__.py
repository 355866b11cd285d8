"""The program linter: one function a check, each with its source and how good that is."""

from hipflex_kit.checks import (  # noqa: F401  (registers the checks, in this order)
    balance_checks,
    effort_checks,
    gate_checks,
    pairing_checks,
    range_checks,
    runner_checks,
    session_checks,
    volume_checks,
    watch_checks,
)
from hipflex_kit.checks.finding import Finding, Fix, Strength
from hipflex_kit.checks.keeping import Keep, keeps_of
from hipflex_kit.checks.registry import CHECKS, Check
from hipflex_kit.checks.running import Report, check_report, run_checks
from hipflex_kit.checks.subject import Subject

__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Fix",
    "Keep",
    "Report",
    "Strength",
    "Subject",
    "check_report",
    "keeps_of",
    "run_checks",
]
