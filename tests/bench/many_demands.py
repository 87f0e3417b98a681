"""Files of as many demands as one asks for, each of two positions, the same ones every time."""

import json
import random
import tempfile
from functools import cache
from pathlib import Path

WORDS = ("water", "flow", "border", "dam", "litre", "season", "canal", "treaty", "right", "share")
PARTIES = {"lowland": {"name": "Lowland"}, "upland": {"name": "Upland"}}


@cache
def file_of(count):
    """Write a file of so many demands, and give where it is."""
    chance = random.Random(7)  # noqa: S311 - the same texts every time
    dossier = {
        "format": "demarche/1",
        "title": f"{count} demands",
        "parties": PARTIES,
        "demands": [_demand(number, chance) for number in range(count)],
    }
    path = Path(tempfile.mkdtemp(prefix="demarche-bench-")) / f"{count}.json"
    path.write_text(json.dumps(dossier))
    return path


def texts(chance):
    """Give two texts of one length or another, of which one in five words differs."""
    words = chance.choices(WORDS, k=chance.choice((6, 15, 30, 60, 90)))
    later = [chance.choice(WORDS) if chance.random() < 0.2 else word for word in words]
    return " ".join(words), " ".join(later)


def _demand(number, chance):
    first, later = texts(chance)
    return {
        "id": f"d{number}",
        "title": f"Demand {number} on the {first.partition(' ')[0]}",
        "by": "lowland",
        "to": ["upland"],
        "topic": f"Topic {number // 50}",
        "positions": [
            {"id": f"p{number}a", "date": "2019-03-01", "text": first},
            {"id": f"p{number}b", "date": "2019-04-01", "text": later},
        ],
    }
