"""Dossiers of as many positions as one asks for, the same ones every time, in every format."""

import json
import random
from functools import cache

from demarche.records.reading import read_bytes
from demarche.records.writing import render

WORDS = ("guarantee", "alliance", "border", "treaty", "missile", "state", "Straße", "гарантии")
RELATIONS = ("restates", "clarifies", "narrows", "widens", "revises", "replaces")


@cache
def as_json(count: int, seed: int = 1, each: int = 5) -> bytes:
    """Give a dossier of so many positions, five to a demand and 630 bytes each, as JSON."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    demands = [_demand(number, each, chance) for number in range(count // each)]
    dossier = {
        "format": "demarche/1",
        "title": f"{count} positions",
        "parties": {f"party-{n}": {"name": f"Party {n}", "kind": "state"} for n in range(10)},
        "sources": {f"source-{n}": _source(n) for n in range(200)},
        "demands": demands,
    }
    return json.dumps(dossier, ensure_ascii=False, indent=1).encode()


@cache
def as_yaml(count: int) -> bytes:
    """Give the same dossier as YAML."""
    return render(_dossier(count), "a.yaml").data


@cache
def as_csv(count: int) -> bytes:
    """Give the same dossier as a table."""
    return render(_dossier(count), "a.csv").data


@cache
def as_xlsx(count: int) -> bytes:
    """Give the same dossier as a workbook."""
    return render(_dossier(count), "a.xlsx").data


def _dossier(count):
    return read_bytes(as_json(count), "a.json").dossier


def _source(number):
    url = f"https://x.example/{number}"
    return {"title": f"Note {number}", "published": "2021-12-17", "url": url}


def _demand(number, each, chance):
    by = f"party-{number % 10}"
    positions = [_position(number, index, chance) for index in range(each)]
    return {
        "id": f"demand-{number}",
        "title": _words(6, chance),
        "by": by,
        "to": [f"party-{(number + 1) % 10}"],
        "topic": f"Topic {number % 40}",
        "positions": positions,
    }


def _position(number, index, chance):
    position = {
        "id": f"demand-{number}.{index + 1}",
        "date": f"20{10 + 2 * index}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
        "text": _words(22, chance),
        "wording": "translation",
        "terms": {"scope": _words(2, chance), "form": "treaty"},
        "quotes": [
            {
                "exact": _words(8, chance),
                "source": f"source-{chance.randrange(200)}",
                "locator": f"Article {index}",
            }
        ],
    }
    if index:
        to = f"demand-{number}.{index}"
        position["links"] = [{"relation": chance.choice(RELATIONS), "to": to}]
    return position


def _words(count, chance):
    return " ".join(chance.choices(WORDS, k=count))
