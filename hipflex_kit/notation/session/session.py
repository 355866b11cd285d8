"""One session: its lines become blocks and rows, told apart by what they say and by what stands around them."""

from __future__ import annotations

from hipflex_kit.notation.doses.doubts import unread_line
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.findings.second_look import second_look
from hipflex_kit.notation.groups.dose_footers import speaks_for_all
from hipflex_kit.notation.groups.doses_for_all import give_told_dose
from hipflex_kit.notation.groups.doses_of_each import doses_each
from hipflex_kit.notation.groups.fields_ahead import fields_ahead
from hipflex_kit.notation.groups.intensity_below import give_intensity, heads_intensity
from hipflex_kit.notation.groups.joins import awaits_next, join_line, plus_alone
from hipflex_kit.notation.groups.named_supersets import joins_named_rows
from hipflex_kit.notation.groups.rest_of_all import give_told_rest
from hipflex_kit.notation.groups.sentences_apart import rounds_apart
from hipflex_kit.notation.groups.sets_ahead import sets_ahead
from hipflex_kit.notation.groups.work_and_rest import clocked_below
from hipflex_kit.notation.habits.evidence import Evidence
from hipflex_kit.notation.handouts.described_rows import (
    heads_description,
    read_counted,
    read_described,
    read_told,
    tells_at_length,
    tells_dose,
)
from hipflex_kit.notation.handouts.names_in_bold import read_in_bold
from hipflex_kit.notation.handouts.spaced_descriptions import goes_on_telling, names_told_below
from hipflex_kit.notation.headings.block_headings import opens_block
from hipflex_kit.notation.headings.italic_headings import as_heading
from hipflex_kit.notation.headings.told_rounds import opens_rounds
from hipflex_kit.notation.headings.version_headings import heads_version_alone
from hipflex_kit.notation.headings.workout_names import names_workout
from hipflex_kit.notation.lines.front_matter import words_of_comment
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.one_line.group_prefixes import joins_group
from hipflex_kit.notation.one_line.inline_headings import inline_section
from hipflex_kit.notation.one_line.inline_rounds import rounds_and_rows
from hipflex_kit.notation.one_line.inline_sections import bout_alone, names_in_section
from hipflex_kit.notation.one_line.labelled_pieces import lays_headed, lays_labelled
from hipflex_kit.notation.one_line.minute_rows import by_the_minute
from hipflex_kit.notation.one_line.named_groups import lays_group
from hipflex_kit.notation.one_line.rep_scheme_lists import lays_rep_scheme
from hipflex_kit.notation.one_line.repeated_groups import doses_list, repeats_group
from hipflex_kit.notation.one_line.row_laying import add, rows_of_line
from hipflex_kit.notation.one_line.runs_in_parts import lays_run_of_part
from hipflex_kit.notation.one_line.tabata_rows import lays_tabata
from hipflex_kit.notation.roles.calories_alone import lays_calories
from hipflex_kit.notation.roles.kept_facts import keeps_fact
from hipflex_kit.notation.roles.line_roles import is_row
from hipflex_kit.notation.roles.other_ways import offers_another
from hipflex_kit.notation.roles.plain_notes import heads_notes
from hipflex_kit.notation.roles.title_lines import heads_form
from hipflex_kit.notation.session.continuations import continues, tells_more
from hipflex_kit.notation.session.label_lines import (
    LONGEST_COUNT,
    LONGEST_LABEL,
    counts_exercise,
    label_alone,
    next_text_index,
    takes_label,
)
from hipflex_kit.notation.session.looking import look_at
from hipflex_kit.notation.session.remarks import is_quotation, keep_words, keeps_remark, pictures_above
from hipflex_kit.notation.session.rows_behind_days import stands_behind_day
from hipflex_kit.notation.session.sure_lines import continues_surely, lays_simple_row, stands_alone
from hipflex_kit.notation.session.table_lines import behind_table, may_begin_table
from hipflex_kit.notation.sets.bare_runs import lays_bare_run
from hipflex_kit.notation.sets.log_lines import MISSED, logged_sets, open_set, sets_behind_words, told_set
from hipflex_kit.notation.sets.run_lines import lays_told_run
from hipflex_kit.notation.sets.set_lines import one_of_sets
from hipflex_kit.notation.sets.some_sets import FIRST_SIGNS, tells_of_some_sets
from hipflex_kit.notation.sets.unnamed_runs import lays_easy_run, lays_run
from hipflex_kit.notation.sets.worded_doses import dose_with_words
from hipflex_kit.program import Section


class SessionBuilder:
    """Reads the lines of one session, top to bottom."""

    def __init__(self, lines: list[Line], raws: list[str], evidence: Evidence) -> None:
        self.state = SessionState(lines, raws, evidence)

    def read(self) -> SessionReading:
        """Read every line."""
        state = self.state
        index = 0
        while index < len(state.lines):
            line = state.lines[index]
            row = line.row
            if row is not None and state.labelled is None and index != state.other_way and stands_alone(state, row):
                state.add_plain_row(index, row)
                state.gap = False
                index += 1
                continue
            if may_begin_table(line, state.raws[index]) and (behind := behind_table(state, index)) is not None:
                index, state.gap = behind, False
                state.keep_label()
                continue
            self._line(index, line)
            passed = line.kind in ("comment", "rule") or state.labelled is not None
            state.gap = line.kind == "blank" or (state.gap and passed)
            index += 1
        if state.intense or state.intense_all or state.evidence.intensity is not None:
            give_intensity(state)
        if state.unsure or any(not block.rows for block in state.blocks):
            give_told_dose(state)
        if state.evidence.rest_of_all is not None:
            give_told_rest(state, state.evidence.rest_of_all)
        if state.unsure:
            second_look(state)
        return state.finish()

    def _line(self, index: int, line: Line) -> None:
        state = self.state
        if line.kind == "rule":
            state.close()
        elif line.kind == "long":
            state.note_line(index, line)
            state.problem(index, unread_line(line.start, line.end))
        elif line.kind == "comment":
            state.comment(words_of_comment(line), index)
        elif line.kind != "blank":
            self._text(index, as_heading(state, index, line) if line.starred else line)
            if state.row is not None and state.row.line == index and (state.row.notes or line.low[line.end - 1] == "+"):
                awaits_next(state, index)
            if line.comment is not None:
                state.comment(line.shown[line.comment + 2 :], index)

    def _text(self, index: int, line: Line) -> None:
        state = self.state
        if state.labelled is not None:
            self._labelled(state.labelled)
            return
        if ". " in line.low and self._rounds_apart(index, line):
            return
        look = look_at(state, index, line)
        if (
            (line.level and heads_form(state, look))
            or fields_ahead(state, look)
            or keeps_fact(state, look)
            or heads_version_alone(state, look)
            or offers_another(state, look)
            or heads_intensity(state, look)
            or (line.end - line.start <= LONGEST_COUNT and self._label_above(look))
            or (index == 0 and stands_behind_day(state, look))
            or clocked_below(state, look)
            or joins_group(state, look)
            or self._surely_read(look)
        ):
            return
        if not look.content.strip(" .:-{}"):
            self._only_signs(look)
        elif self._goes_with_above(look):
            return
        elif look.body.literal and not names_workout(state, look) and not is_quotation(look):
            add(state, look)
        elif not (self._says_of_several(look) or self._speaks_of_above(look) or self._heads_below(look)):
            self._row_or_note(look)

    def _only_signs(self, look: Look) -> None:
        """A label that waits for its exercise, or nothing but signs; a bracket that closes ends its block."""
        state, line = self.state, look.line
        if look.content.strip() == "}":
            state.block = state.row = None
        if look.label is not None:
            state.label_alone(look)
        else:
            state.note_line(look.number, line)

    def _goes_with_above(self, look: Look) -> bool:
        """A field, a week or a set of the row above, told by how the line begins; or the exercises of a named group."""
        state, line = self.state, look.line
        return (
            lays_group(state, look)
            or (line.low[line.start] in "sw#" and one_of_sets(state, look))
            or (line.low[line.start] in FIRST_SIGNS and tells_of_some_sets(state, look))
            or tells_more(state, look)
            or (" for " in line.low and told_set(state, look))
            or (line.low.endswith(MISSED, 0, line.end) and open_set(state, look))
        )

    def _says_of_several(self, look: Look) -> bool:
        """Rows by the clock, exercises that are repeated together, and what is said ahead for all of them."""
        state = self.state
        return (
            by_the_minute(state, look)
            or lays_tabata(state, look)
            or repeats_group(state, look)
            or doses_list(state, look)
            or lays_rep_scheme(state, look)
            or sets_ahead(state, look)
        )

    def _speaks_of_above(self, look: Look) -> bool:
        """A remark, what joins the row above or goes on with it, and what is said of all rows above."""
        state = self.state
        return (
            speaks_for_all(state, look)
            or heads_notes(state, look)
            or keeps_remark(state, look)
            or joins_named_rows(state, look)
            or plus_alone(state, look)
            or join_line(state, look)
            or tells_dose(state, look)
            or continues(state, look)
            or (look.body.leading and logged_sets(state, look))
            or dose_with_words(state, look)
            or sets_behind_words(state, look)
        )

    def _heads_below(self, look: Look) -> bool:
        """A heading, alone or with rows behind it on its line, and sentences that say how all below is done."""
        state = self.state
        return (
            rounds_and_rows(state, look)
            or bout_alone(state, look)
            or lays_run_of_part(state, look)
            or inline_section(state, look)
            or doses_each(state, look)
            or heads_description(state, look)
            or opens_block(state, look)
            or opens_rounds(state, look)
        )

    def _rounds_apart(self, index: int, whole: Line) -> bool:
        """What stands before the rounds on their line, then the rounds: of one section."""
        apart = rounds_apart(whole)
        if apart is None:
            return False
        state, (line, rounds) = self.state, apart
        self._text(index, line)
        first, known = state.block, len(state.blocks)
        self._text(index, rounds)
        if first is not None and first.line == index and first.section is not Section.WORK:
            for block in state.blocks[known:]:
                block.section = first.section
        return True

    def _surely_read(self, look: Look) -> bool:
        """Several labelled exercises, a run with its recovery, or a line whose words leave no doubt."""
        state = self.state
        if look.label is not None and lays_labelled(state, look):
            return True
        if look.label is None and ": " in look.content and " b" in look.line.low and lays_headed(state, look):
            return True
        if (
            lays_run(state, look)
            or lays_easy_run(state, look)
            or lays_bare_run(state, look)
            or lays_told_run(state, look)
            or ("calories" in look.body.spans and lays_calories(state, look))
        ):
            return True
        sure = look.line.plain and look.content[:1] != "[" and "•" not in look.content
        return sure and (lays_simple_row(state, look) or continues_surely(state, look))

    def _label_above(self, look: Look) -> bool:
        """``A1`` or ``Exercise 2:`` on a line of its own: the exercise on the next line is read with it."""
        line = look.line
        label = label_alone(line) if line.end - line.start <= LONGEST_LABEL else None
        counted = label is None and counts_exercise(line)
        index = next_text_index(self.state, look.number) if counted or label is not None else None
        if index is None:
            return False
        below = look_at(self.state, index, self.state.lines[index])
        if below.label is not None or not takes_label(self.state, below._replace(label=label)):
            return False
        self.state.labelled = below._replace(label=label, label_line=look.number)
        return True

    def _labelled(self, look: Look) -> None:
        """The exercise below its label."""
        self.state.labelled = None
        if look.body.literal:
            add(self.state, look)
        else:
            self._row_or_note(look)

    def _row_or_note(self, look: Look) -> None:
        """Nothing but its own words decide about this line."""
        state = self.state
        if pictures_above(state, look):
            keep_words(state, look)
        elif (bold := read_in_bold(look, state)) is not None:
            add(state, bold)
        elif ". " in look.content and (told := read_told(look, state)) is not None:
            add(state, told)
        elif names_in_section(state, look) or goes_on_telling(state, look) or names_told_below(state, look):
            return
        elif is_row(state, look):
            described = read_described(look, state) if tells_at_length(look) else None
            if described is not None:
                add(state, described)
            else:
                rows_of_line(state, look)
        elif (described := read_described(look, state)) is not None:
            add(state, described)
        elif (counted := read_counted(look)) is not None:
            add(state, counted)
        else:
            keep_words(state, look)
