"""The trainer's folder is made ready without touching what is in it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from hipflex_kit.designer import folders, launch


def test_an_empty_folder_gets_the_sample(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "hipflex programs"
    folders.prepare_folder(folder)
    assert [file.name for file in folder.iterdir()] == [folders.SAMPLE_NAME]
    assert (folder / folders.SAMPLE_NAME).read_bytes() == folders.sample_path().read_bytes()
    assert os.access(folder / folders.SAMPLE_NAME, os.W_OK), "the sample can be changed"


def test_a_folder_with_anything_in_it_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "anna.txt").write_text("Day 1\n")
    folders.prepare_folder(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["anna.txt"]


def test_the_notebook_is_copied_once_and_last_time_s_page_is_taken_out(tmp_path: Path) -> None:
    notebook = folders.prepare_notebook(tmp_path)
    content = json.loads(notebook.read_text("utf-8"))
    content["cells"][0]["outputs"] = [
        {"output_type": "display_data", "data": {"application/vnd.jupyter.widget-view+json": {"model_id": "gone"}}}
    ]
    content["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": ["my notes"]})
    notebook.write_text(json.dumps(content), "utf-8")
    folders.prepare_notebook(tmp_path)
    again = json.loads(notebook.read_text("utf-8"))
    assert again["cells"][0]["outputs"] == []
    assert again["cells"][-1]["source"] == ["my notes"]


def test_a_notebook_that_is_no_notebook_is_left_alone(tmp_path: Path) -> None:
    broken = tmp_path / folders.NOTEBOOK_NAME
    broken.write_text('{"cells": 3', "utf-8")
    folders.prepare_notebook(tmp_path)
    assert broken.read_text("utf-8") == '{"cells": 3'


def test_the_program_changed_last_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for age, name in enumerate(["new.txt", "old.txt", ".hidden.txt"]):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1_000_000 - age if age < 2 else 2_000_000,) * 2)
    monkeypatch.setenv(folders.FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.delenv(folders.PROGRAM_VARIABLE, raising=False)
    assert folders.program_to_open() == (tmp_path, tmp_path / "new.txt")
    monkeypatch.setenv(folders.PROGRAM_VARIABLE, "old.txt")
    assert folders.program_to_open() == (tmp_path, tmp_path / "old.txt")


def test_a_folder_or_one_program_can_be_asked_for(tmp_path: Path) -> None:
    program = tmp_path / "anna.txt"
    program.touch()
    assert folders.split_target(tmp_path) == (tmp_path, None)
    assert folders.split_target(program) == (tmp_path, program)
    assert folders.split_target(None)[0].name == "hipflex programs"


def test_what_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "photo.png").touch()
    for target, says in [
        (tmp_path / "nobody.txt", "no program"),
        (tmp_path / "photo.png", "neither a folder nor a program"),
        (tmp_path / "photo.png" / "below", "cannot be used"),
    ]:
        with pytest.raises(launch.LaunchError, match=says):
            launch.launch_app(target, browser=False)


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind((launch.HOST, 0))
        taken.listen()
        with pytest.raises(launch.LaunchError, match="in use"):
            launch.launch_lab(tmp_path, port=taken.getsockname()[1], browser=False)


def test_only_this_machine_can_reach_the_page_and_only_with_its_token() -> None:
    arguments = launch.voila_arguments(8866, "secret")
    assert "--Voila.ip=127.0.0.1" in arguments
    assert "--Voila.token=secret" in arguments
    assert f"--Voila.root_dir={folders.HOSTS}" in arguments, "the server's root is outside of the trainer's folder"
    assert any(argument.startswith("--MappingKernelManager.cull_idle_timeout") for argument in arguments)


def test_a_letter_that_was_changed_last_is_not_opened_as_a_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "program.txt").write_text("Day 1\n1a) Back Squat 4x10\n")
    os.utime(tmp_path / "program.txt", (1_000_000,) * 2)
    (tmp_path / "letter.txt").write_text("Dear Anna,\nsee you.\n")
    (tmp_path / "photo.txt").write_bytes(b"\x00\x01")
    monkeypatch.setenv(folders.FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.delenv(folders.PROGRAM_VARIABLE, raising=False)
    assert folders.program_to_open() == (tmp_path, tmp_path / "program.txt")
