"""Names and aliases letter by letter (case aside): the quick way for the names that coaches write most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hipflex_kit.library.records import Exercise
from hipflex_kit.record_making import record


@record
class DirectNames:
    """What a name means if it is written as in the library.

    Attributes:
        names: Display name in lower case → id of its exercise.
        aliases: Any other name in lower case → id of its exercise.
    """

    names: Mapping[str, str]
    aliases: Mapping[str, str]

    def find(self, folded: str) -> tuple[str, str] | None:
        """Look a name up.

        Args:
            folded: The name in lower case.

        Returns:
            The exercise's id, and ``exact`` or ``alias``; None where nothing is called just so.
        """
        if (id := self.names.get(folded)) is not None:
            return id, "exact"
        id = self.aliases.get(folded)
        return None if id is None else (id, "alias")


def direct_names(exercises: Iterable[Exercise], undecided: Iterable[str]) -> DirectNames:
    """Collect the names that mean one exercise each.

    Args:
        exercises: The exercises, those of the trainer's own files among them: for those they win.
        undecided: Names that stand for nothing by themselves, since they may mean several.
    """
    shipped: dict[str, tuple[str, bool]] = {}
    clashes = {name.casefold() for name in undecided}
    own = []
    for exercise in exercises:
        if exercise.own:
            own.append(exercise)
            continue
        for alias, shown in enumerate((exercise.name, *exercise.aliases)):
            folded = shown.casefold()
            if shipped.setdefault(folded, (exercise.id, alias == 0))[0] != exercise.id:
                clashes.add(folded)
    for folded in clashes:
        shipped.pop(folded, None)
    for exercise in own:
        shipped.update({alias.casefold(): (exercise.id, False) for alias in exercise.aliases})
        shipped[exercise.name.casefold()] = (exercise.id, True)
    return DirectNames(
        {folded: id for folded, (id, exact) in shipped.items() if exact},
        {folded: id for folded, (id, exact) in shipped.items() if not exact},
    )
