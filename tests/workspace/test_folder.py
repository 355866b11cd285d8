"""The trainer's folder: what is found in it, and that nothing outside it ever is."""

import json
import os

import pytest

from hipflex_kit.workspace import Document, FileExistsAlreadyError, FileNameError, Folder, NotAFileError, root_of
from hipflex_kit.workspace.clients import new_client_path


def make(root, *names):
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, "utf-8")


def named(root, paths):
    return [path.relative_to(root).as_posix() for path in paths]


def test_programs_are_the_text_files_without_clients_and_hidden_ones(tmp_path):
    make(tmp_path, "b.txt", "A.TXT", "team/c.txt", "clients/anna.txt", "team/clients/jo.txt", ".hipflex/x.txt", "n.md")
    assert named(tmp_path, Folder(tmp_path).programs()) == ["A.TXT", "b.txt", "team/c.txt"]


def test_the_trainers_own_files_are_found_from_the_program_upwards_nearest_first(tmp_path):
    root = tmp_path / "root"
    make(tmp_path, "my_exercises.toml")
    make(root, "my_exercises.toml", "gym/my_exercises.toml", "gym/team/a.txt", "other/my_exercises.toml")
    folder = Folder(root)
    found = folder.find("my_exercises.toml", near=root / "gym/team/a.txt")
    assert named(root, found) == ["gym/my_exercises.toml", "my_exercises.toml"], "never above the root, never beside"
    assert named(root, folder.find("my_exercises.toml")) == ["my_exercises.toml"]
    assert folder.find("brand.toml", near="gym/team/a.txt") == ()


def test_a_client_is_found_by_the_name_in_the_program(tmp_path):
    make(tmp_path, "clients/anna-berg.txt", "gym/clients/Anna Berg.txt", "clients/jo.txt", "gym/a.txt")
    folder = Folder(tmp_path)
    assert named(tmp_path, folder.client("anna berg", near="gym/a.txt")) == [
        "gym/clients/Anna Berg.txt",
        "clients/anna-berg.txt",
    ]
    assert folder.client("Somebody") == ()
    assert named(tmp_path, folder.clients()) == ["clients/anna-berg.txt", "clients/jo.txt"]


@pytest.mark.parametrize(
    "name", ["../secret", "../../etc/passwd", "a/../../secret", '#panic("x") <script>', "x\0y", ""]
)
def test_a_client_name_never_becomes_part_of_a_path(tmp_path, name):
    make(tmp_path, "secret.txt", "root/clients/anna.txt")
    assert Folder(tmp_path / "root").client(name) == ()


@pytest.mark.parametrize("name", ["Con", "nul", "COM1"])
def test_a_client_is_not_called_as_no_file_can_be_on_windows(tmp_path, name):
    with pytest.raises(FileNameError, match="Windows cannot have a file"):
        new_client_path(Folder(tmp_path), name)
    assert new_client_path(Folder(tmp_path), f"{name} Berg").name.endswith("-berg.txt")


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "x\0y", "a\nb.txt"])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path, name):
    make(tmp_path, "secret.txt", "root/a.txt")
    with pytest.raises(FileNameError):
        Folder(tmp_path / "root").path(name)


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path):
    make(tmp_path, "secret.txt", "root/a.txt")
    (tmp_path / "root/link.txt").symlink_to(tmp_path / "secret.txt")
    folder = Folder(tmp_path / "root")
    assert named(folder.root, folder.programs()) == ["a.txt"]
    with pytest.raises(FileNameError):
        folder.path("link.txt")


def test_a_deleted_program_goes_to_the_bin_and_comes_back(tmp_path):
    make(tmp_path, "team/a.txt")
    folder = Folder(tmp_path)
    folder.delete("team/a.txt")
    assert folder.programs() == []
    (binned,) = folder.bin()
    assert binned.original.as_posix() == "team/a.txt"
    assert folder.restore(binned).read_text("utf-8") == "team/a.txt"
    assert folder.bin() == []


def test_a_file_from_the_bin_never_overwrites_a_new_one(tmp_path):
    make(tmp_path, "a.txt")
    folder = Folder(tmp_path)
    binned = folder.delete("a.txt")
    make(tmp_path, "a.txt")
    with pytest.raises(FileExistsAlreadyError):
        folder.restore(binned)
    assert folder.bin() == [binned]
    with pytest.raises(NotAFileError):
        folder.delete("gone.txt")


def test_a_deleted_program_comes_back_under_another_name_where_its_own_is_taken(tmp_path):
    make(tmp_path, "a.txt")
    folder = Folder(tmp_path)
    binned = folder.delete("a.txt")
    make(tmp_path, "a.txt")
    assert folder.restore(binned, "a (restored).txt").read_text("utf-8") == "a.txt"
    with pytest.raises(FileNameError):
        folder.restore(folder.delete("a.txt"), "../a.txt")


def test_a_renamed_program_takes_its_history_along_and_overwrites_nobody(tmp_path):
    make(tmp_path, "a.txt", "b.txt")
    folder = Folder(tmp_path)
    document = Document.open(tmp_path / "a.txt", root=tmp_path)
    document.edit_text(str.upper)
    with pytest.raises(FileExistsAlreadyError):
        folder.rename("a.txt", "b.txt")
    for bad in ("../c.txt", "gone/\x00.txt"):
        with pytest.raises(FileNameError):
            folder.rename("a.txt", bad)
    document.renamed(folder.rename("a.txt", "ann.txt"))
    assert named(tmp_path, folder.programs()) == ["ann.txt", "b.txt"]
    assert [version.path.read_text("utf-8") for version in document.versions()] == ["a.txt"]
    document.edit_text(str.lower)
    assert (tmp_path / "ann.txt").read_text("utf-8") == "a.txt"
    assert document.undo().conflict is None
    assert (tmp_path / "b.txt").read_text("utf-8") == "b.txt"


def test_a_single_program_belongs_to_its_git_root_or_its_own_folder(tmp_path):
    make(tmp_path, "repo/team/a.txt", "plain/b.txt")
    (tmp_path / "repo/.git").mkdir()
    assert root_of(tmp_path / "repo/team/a.txt") == tmp_path / "repo"
    assert root_of(tmp_path / "plain/b.txt") == tmp_path / "plain"


def test_history_keeps_the_newest_copies_and_thins_out_older_ones(tmp_path, monkeypatch):
    from datetime import UTC, datetime, timedelta

    from hipflex_kit.workspace import history

    class Clock:
        now_at = datetime(2026, 1, 1, tzinfo=UTC)

        @classmethod
        def now(cls, _):
            cls.now_at += timedelta(minutes=20)
            return cls.now_at

        strptime = datetime.strptime

    monkeypatch.setattr(history, "datetime", Clock)
    path = tmp_path / "a.txt"
    for n in range(72 * 20):
        assert history.keep_version(tmp_path, path, f"{n}".encode())
    versions = history.versions_of(tmp_path, path)
    assert [v.path.read_text("utf-8") for v in versions[:30]] == [str(72 * 20 - 1 - i) for i in range(30)]
    days = {v.replaced_at.date() for v in versions}
    assert len(days) == 21
    assert len(versions) <= 30 + 24 + 21


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_is_never_renamed_over_the_file_that_it_leads_to(tmp_path):
    make(tmp_path, "anna.txt")
    (tmp_path / "Anna.txt").symlink_to("anna.txt")
    (tmp_path / "other.txt").symlink_to("anna.txt")
    for link in ("Anna.txt", "other.txt"):
        with pytest.raises(FileExistsAlreadyError):
            Folder(tmp_path).rename(link, "anna.txt")
    assert (tmp_path / "anna.txt").read_text("utf-8") == "anna.txt"


def test_what_was_tampered_with_in_the_bin_is_left_out_and_hides_nothing_else(tmp_path):
    make(tmp_path, "a.txt", "b.txt", "c.txt")
    folder = Folder(tmp_path)
    binned = folder.delete("a.txt")
    for name, note in (("b.txt", {"deleted_at": "2025-03-31"}), ("c.txt", {"original": "../c.txt"})):
        about = folder.delete(name).path.with_name("about.json")
        about.write_text(json.dumps(json.loads(about.read_text("utf-8")) | note), "utf-8")
    assert folder.bin() == [binned]
