"""The command `schema`: the JSON Schema of record files."""

from __future__ import annotations

from demarche.cli.exits import Exit
from demarche.cli.speaking import safe_json, say
from demarche.records.schema import schema_text


def print_schema() -> int:
    """Print the schema; give the exit code."""
    say(safe_json(schema_text().rstrip()))
    return Exit.DONE
