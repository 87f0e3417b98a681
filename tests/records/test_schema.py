import json
import re

import jsonschema
import pytest

from demarche.records.describing import DESCRIPTIONS
from demarche.records.model import Dossier
from demarche.records.parsing.yaml_text import parse_yaml
from demarche.records.schema import RESOURCE, json_schema, schema_text
from demarche.records.shape import fields_of, records_in
from demarche.resources import resource


@pytest.fixture(scope="module")
def validator():
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_kept_schema_is_the_one_that_is_made():
    assert resource(RESOURCE).read_text(encoding="utf-8") == schema_text()


def test_a_good_file_fits_the_schema(validator, good):
    validator.validate(good)


def test_the_example_of_the_format_fits_the_schema(validator, shared):
    words = (shared / "record-format.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", words, re.DOTALL)[1]
    validator.validate(parse_yaml(example).value)


def test_the_shipped_dossiers_fit_the_schema(validator, project):
    for path in (project / "seeds").glob("*.yaml"):
        validator.validate(parse_yaml(path.read_text(encoding="utf-8")).value)


def first_position(values):
    return values["demands"][0]["positions"][0]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda v: v.update(format="demarche/2"),
        lambda v: v.pop("format"),
        lambda v: v.update(colour="blue"),
        lambda v: v.update(language="english language"),
        lambda v: v["parties"].update({"Upper Land": {"name": "U"}}),
        lambda v: v["sources"]["note"].update(url="ftp://x.example"),
        lambda v: v["sources"]["note"].update(published="yesterday"),
        lambda v: v["demands"][0].update(positions=[]),
        lambda v: first_position(v).update(kind="order"),
        lambda v: first_position(v).update(date="2022-13"),
        lambda v: first_position(v).pop("text"),
        lambda v: first_position(v).update(links=[{"relation": "answers", "to": []}]),
        lambda v: first_position(v).update(links=[{"relation": "conditional-on", "to": "a"}]),
        lambda v: first_position(v).update(
            links=[{"relation": "contests", "to": "a", "outcome": "rejects"}]
        ),
    ],
)
def test_what_reading_refuses_the_schema_refuses(validator, good, read, spoil):
    spoil(good)
    assert not validator.is_valid(good)
    assert not read(good).ok


@pytest.mark.parametrize(
    "change",
    [
        lambda v: v.update({"x-mine": {"a": [1, None]}}),
        lambda v: first_position(v).update({"x-mine": 1}),
        lambda v: first_position(v).update(text=""),
        lambda v: v["demands"][0]["positions"][1].update(
            links=[{"relation": "withdraws", "to": ["flow.note"]}]
        ),
    ],
)
def test_what_reading_takes_the_schema_takes(validator, good, read, change):
    change(good)
    assert validator.is_valid(good)
    assert read(good).ok


def test_every_field_says_what_it_is():
    schema = json.loads(schema_text())
    records = [schema, *schema["$defs"].values()]
    fields = [field for record in records for field in record["properties"].values()]
    assert all(field.get("description") for field in fields)


def test_no_description_is_of_a_field_that_is_gone(good):
    kinds = {kind.__name__: kind for kind, _, _ in records_in(good)} | {"Dossier": Dossier}
    for key in DESCRIPTIONS:
        record, field = key.split(".")
        assert record not in kinds or field in fields_of(kinds[record])
