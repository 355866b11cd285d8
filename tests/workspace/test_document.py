"""An open program: edits, undo, changes from outside, history."""

import pytest

from hipflex_kit.notation import edits
from hipflex_kit.notation.edits import Edited, EditError
from hipflex_kit.workspace import DeletedFileError, Document, FileExistsAlreadyError, LineGoneError

TEXT = "Day 1\n1a) Squat 3x5\n1b) Row 3x8\n\nDay 2\n1a) Press 3x8\n"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "anna.txt"
    path.write_text(TEXT, "utf-8")
    return path


def swap(old, new):
    return lambda text: text.replace(old, new)


def test_an_edit_is_on_disk_when_it_returns(path):
    document = Document.open(path)
    outcome = document.edit_text(swap("3x5", "4x5"))
    assert path.read_text("utf-8") == document.text == TEXT.replace("3x5", "4x5")
    assert (outcome.revision, document.revision, outcome.outside) == (2, 2, False)


def test_an_edit_that_changes_nothing_makes_no_revision_and_no_write(path):
    document = Document.open(path)
    before = path.stat().st_ino
    assert document.edit_text(lambda text: text).revision == 1
    assert path.stat().st_ino == before


def test_a_refused_edit_leaves_text_file_and_revision_untouched(path):
    document = Document.open(path)

    def refuse(read):
        raise EditError("A name is needed.")

    with pytest.raises(EditError, match="A name is needed"):
        document.edit(refuse)
    assert (document.revision, document.text, path.read_text("utf-8")) == (1, TEXT, TEXT)


def test_an_edit_is_applied_to_what_somebody_else_has_written(path):
    document = Document.open(path)
    path.write_text("Client: Anna\n" + TEXT, "utf-8")
    outcome = document.edit_text(swap("3x5", "4x5"))
    assert path.read_text("utf-8") == "Client: Anna\n" + TEXT.replace("3x5", "4x5")
    assert outcome.outside
    assert outcome.carried[2] == 3
    assert document.revision == 3, "the outside change is a revision of its own"


def test_a_splice_gets_the_newest_text_and_the_lines_that_it_knew(path):
    document = Document.open(path)
    document.edit_text(lambda text: "Client: Anna\n" + text)
    path.write_text("Coach: Jo\nClient: Anna\n" + TEXT, "utf-8")

    def change(read):
        assert read.text.startswith("Coach: Jo")
        assert read.carried[2] == 4
        text = read.text.replace("3x5", "4x5")
        return Edited(text, {line: line for line in range(1, 10)})

    outcome = document.edit(change, base_rev=1)
    assert outcome.carried[2] == 4
    assert outcome.outside
    assert document.text == "Coach: Jo\nClient: Anna\n" + TEXT.replace("3x5", "4x5")


def test_a_typed_text_is_merged_with_what_came_since(path):
    document = Document.open(path)
    base = document.revision
    document.edit_text(swap("Press 3x8", "Press 4x8"))
    path.write_text(document.text.replace("Row", "Cable Row"), "utf-8")
    outcome = document.set_text(TEXT.replace("3x5", "5x5"), base)
    assert outcome.conflict is None
    assert path.read_text("utf-8") == TEXT.replace("Press 3x8", "Press 4x8").replace("Row", "Cable Row").replace(
        "3x5", "5x5"
    )


def test_a_typed_text_that_overlaps_keeps_both_versions_and_says_so(path):
    document = Document.open(path)
    path.write_text(TEXT.replace("3x5", "4x5"), "utf-8")
    outcome = document.set_text(TEXT.replace("3x5", "5x5"), 1)
    assert "4x5" in document.text
    assert "5x5" in document.text
    assert outcome.conflict.mine == TEXT.replace("3x5", "5x5")
    assert outcome.conflict.theirs == TEXT.replace("3x5", "4x5")
    document.set_text(outcome.conflict.mine, document.revision)
    assert path.read_text("utf-8") == outcome.conflict.mine


def test_a_typed_text_from_before_a_restart_is_never_laid_over_another(path):
    document = Document.open(path)
    outcome = document.set_text("Day 1\nSomething else\n", base_rev=99)
    assert path.read_text("utf-8") == TEXT
    assert outcome.conflict.mine == "Day 1\nSomething else\n"
    assert document.versions()[0].path.read_text("utf-8") == outcome.conflict.mine
    assert document.set_text(TEXT, base_rev=99).conflict is None


def test_undo_and_redo_are_new_revisions(path):
    document = Document.open(path)
    document.edit_text(swap("3x5", "4x5"))
    document.edit_text(swap("4x5", "5x5"))
    assert document.undo().revision == 4
    assert document.undo().revision == 5
    assert document.text == path.read_text("utf-8") == TEXT
    assert not document.can_undo
    document.redo()
    document.redo()
    assert document.text == TEXT.replace("3x5", "5x5")
    assert not document.can_redo
    assert document.undo().revision == 8
    assert document.edit_text(swap("Row", "Cable Row")).revision == 9
    assert not document.can_redo, "a new edit ends what could be redone"


def test_undo_takes_back_my_change_and_leaves_another_writers_lines(path):
    document = Document.open(path)
    document.edit_text(swap("3x5", "4x5"))
    path.write_text(document.text.replace("Row 3x8", "Row 5x8") + "1b) Chin Up 3x5\n", "utf-8")
    document.undo()
    assert path.read_text("utf-8") == TEXT.replace("Row 3x8", "Row 5x8") + "1b) Chin Up 3x5\n"
    document.redo()
    assert path.read_text("utf-8") == TEXT.replace("3x5", "4x5").replace("Row 3x8", "Row 5x8") + "1b) Chin Up 3x5\n"


def test_undo_of_a_line_that_somebody_else_rewrote_does_nothing_and_says_so(path):
    document = Document.open(path)
    document.edit_text(swap("Press 3x8", "Press 4x8"))
    document.edit_text(swap("3x5", "4x5"))
    path.write_text(document.text.replace("4x5", "9x9"), "utf-8")
    outcome = document.undo()
    assert outcome.conflict.overlaps
    assert "9x9" in path.read_text("utf-8")
    document.undo()
    assert path.read_text("utf-8") == TEXT.replace("3x5", "9x9"), "the change before that one can still be undone"


def test_refresh_takes_an_outside_change_as_a_revision(path):
    document = Document.open(path)
    assert document.refresh() is False
    path.write_text(TEXT + "end\n", "utf-8")
    assert document.refresh() is True
    assert (document.text, document.revision) == (TEXT + "end\n", 2)
    assert document.text_of(1) == TEXT
    assert document.carried_since(1)[6] == 6
    assert [version.path.read_text("utf-8") for version in document.versions()] == [TEXT]


def test_a_deleted_file_keeps_its_text_and_comes_back_only_on_request(path):
    document = Document.open(path)
    path.unlink()
    assert document.refresh() is True
    assert document.deleted
    assert "deleted" in document.problem
    with pytest.raises(DeletedFileError, match="your text is kept"):
        document.edit_text(swap("3x5", "4x5"))
    assert not path.exists()
    assert document.text == TEXT
    document.recreate()
    assert path.read_text("utf-8") == TEXT
    assert not document.deleted
    document.edit_text(swap("3x5", "4x5"))


def test_after_an_outside_change_both_versions_are_kept_whichever_is_taken(path):
    document = Document.open(path)
    document.set_text("mine\n")
    path.write_text("theirs\n", "utf-8")
    document.refresh()
    document.set_text("mine\n")
    kept = {version.path.read_text("utf-8") for version in document.versions()}
    assert {"mine\n", "theirs\n", TEXT} <= kept


def test_how_the_text_stood_before_each_pause_is_kept(path, monkeypatch):
    clock = [1000.0]
    monkeypatch.setattr("hipflex_kit.workspace.storage.time.monotonic", lambda: clock[0])
    document = Document.open(path)

    def write(text, after_s):
        clock[0] += after_s
        document.set_text(text)

    for text, after_s in [("one\n", 0), ("two\n", 5), ("three\n", 130), ("four\n", 5)]:
        write(text, after_s)
    assert [version.path.read_text("utf-8") for version in document.versions()] == ["two\n", TEXT]
    for n in range(7):
        write(f"on and on {n}\n", 100)
    assert "on and on 4\n" in [version.path.read_text("utf-8") for version in document.versions()]


def test_the_version_at_the_start_of_a_sitting_can_be_had_back(path):
    document = Document.open(path)
    document.edit_text(swap("3x5", "4x5"))
    document.edit_text(swap("4x5", "5x5"))
    (version,) = document.versions()
    document.restore(version)
    assert path.read_text("utf-8") == TEXT
    document.undo()
    assert path.read_text("utf-8") == TEXT.replace("3x5", "5x5")


def test_a_new_file_never_overwrites_one_that_is_there(path):
    with pytest.raises(FileExistsAlreadyError):
        Document.create(path, "Day 1")
    assert path.read_text("utf-8") == TEXT


def test_a_pasted_text_can_be_edited_and_undone_before_it_has_a_file(tmp_path):
    document = Document.unsaved("Day 1\nSquat 3x5")
    document.edit_text(swap("3x5", "4x5"))
    document.undo()
    document.redo()
    document.save_as(tmp_path / "new.txt")
    document.edit_text(swap("4x5", "5x5"))
    assert (tmp_path / "new.txt").read_text("utf-8") == "Day 1\nSquat 5x5"
    document.undo()
    document.undo()
    assert document.text == "Day 1\nSquat 3x5"


def test_history_and_locks_stay_in_a_hidden_folder_that_git_ignores(path):
    Document.open(path).edit_text(swap("3x5", "4x5"))
    assert {entry.name for entry in path.parent.iterdir()} == {"anna.txt", ".hipflex"}
    assert (path.parent / ".hipflex" / ".gitignore").read_text("utf-8") == "*\n"


def test_an_edit_finds_its_row_where_somebody_else_has_moved_it(path):
    document = Document.open(path)
    path.write_text("Client: Anna\n\nDay 1\n1a) Row 3x8\n1b) Squat 3x5\n\nDay 2\n1a) Press 3x8\n", "utf-8")
    squat = (0, 0, 0, 0)
    document.edit(lambda read: edits.set_field(read, read.now(squat), "dose", "5x5"), base_rev=1)
    assert path.read_text("utf-8") == "Client: Anna\n\nDay 1\n1a) Row 3x8\n1b) Squat 5x5\n\nDay 2\n1a) Press 3x8\n"


def test_an_edit_of_a_row_that_somebody_else_has_taken_out_is_refused(path):
    document = Document.open(path)
    path.write_text(TEXT.replace("1b) Row 3x8\n", ""), "utf-8")
    with pytest.raises(LineGoneError, match="somebody else"):
        document.edit(lambda read: edits.delete(read, read.now((0, 0, 0, 1))), base_rev=1)
    assert path.read_text("utf-8") == TEXT.replace("1b) Row 3x8\n", "")


def test_a_splice_can_be_undone_and_its_lines_followed(path):
    document = Document.open(path)
    outcome = document.edit(lambda read: edits.move(read, (0, 0, 0, 1), (0, 0, 0), 0))
    assert document.text == TEXT.replace("1a) Squat 3x5\n1b) Row 3x8", "1a) Row 3x8\n1b) Squat 3x5")
    assert (outcome.carried[2], outcome.carried[3]) == (3, 2)
    document.undo()
    assert document.text == TEXT


def test_an_edit_of_a_day_beside_another_finds_its_own_cell_after_somebody_wrote_above(path):
    path.write_text("Mon\tThu\nSquat 3x5\tRow 3x8\nBench 3x5\tCurl 3x12\n", "utf-8")
    document = Document.open(path)
    base = document.revision
    document.edit(lambda read: edits.set_header(read, "Client", "Anna"))
    document.edit(lambda read: edits.set_field(read, read.now((0, 0, 0, 1)), "dose", "5x5"), base_rev=base)
    document.edit(lambda read: edits.set_field(read, read.now((0, 1, 0, 1)), "dose", "2x15"), base_rev=base)
    assert path.read_text("utf-8").endswith("Mon\tThu\nSquat 3x5\tRow 3x8\nBench 5x5\tCurl 2x15\n")
