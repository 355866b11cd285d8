"""The documented form of exported JSON is the form that is written."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from hipflex_kit.notation import parse_program
from hipflex_kit.program.json_form import dump_program
from hipflex_kit.program.json_schema import DOCS, PAGE, SCHEMA, json_page, json_schema

PROGRAMS = sorted((Path(__file__).parents[2] / "data" / "programs").glob("*.txt"))


def test_the_documents_are_made_from_the_records():
    assert json.loads((DOCS / SCHEMA).read_text("utf-8")) == json_schema(), "python -m hipflex_kit.program.json_schema"
    assert (DOCS / PAGE).read_text("utf-8") == json_page()


@pytest.mark.parametrize("file", PROGRAMS, ids=lambda file: file.stem)
def test_what_is_exported_fits_the_schema(file):
    jsonschema.validate(json.loads(dump_program(parse_program(file.read_text("utf-8")).program)), json_schema())


def test_the_schema_refuses_what_the_kit_refuses():
    whole = json.loads(dump_program(parse_program("Day 1\n1) Squat 3x5").program))
    whole["program"]["weeks"][0]["sessions"][0]["blocks"][0]["kind"] = "dance"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, json_schema())
