"""Files changed at random, the same way for the same number: in their bytes and in their structure.

A change of structure keeps the form of a file and spoils what it says, and so comes further than
one of bytes, which the parser mostly stops.
"""

import io
import json
import random
import re
import zipfile

from spoiling import PLACES, replaced

PIECES = [
    *(b"", b" ", b"\n", b"\r", b"\t", b"\0", b"\x1b", b"\x7f", b"\xff", b"\xc3", b"\xef\xbb\xbf"),
    *(
        b'"',
        b"'",
        b"\\",
        b",",
        b";",
        b":",
        b": ",
        b"{",
        b"}",
        b"[",
        b"]",
        b"- ",
        b"? ",
        b"#",
        b"/*",
    ),
    *(b"&a ", b"*a", b"!!a ", b"<<: ", b"---\n", b"...\n", b"|\n", b">-\n", b"%YAML 1.1\n", b"@"),
    *(
        b"NaN",
        b"-Infinity",
        b"1e999",
        b"9" * 400,
        b"null",
        b"true",
        b"\\ud800",
        b"\\u0000",
        b"=1+1",
    ),
    *("\u202e\u200d\u2028\x85\ufeff\U000e0001\ue000".encode(), b"[" * 300, b"{" * 90, b"- " * 90),
    *(b"..", b"../x", b"2019-02-30", b"9999-12-31/..", b"flow.note", b"x-", b"format", b"a;b=c\\;"),
]
ODD = [
    *(None, True, 0, -1, 1.5, 10**400, "", " ", "\0", "\u202e", "a" * 5_000, [], {}, [[]], [None]),
    *("flow", "flow.note", "upland", "unknown", "note", "withdraws", "answers", "2019", "../2020"),
    *({"x-": None}, {"": ""}, {"id": "flow"}, {"relation": "withdraws", "to": "flow.note"}),
]
CELLS = [
    *(
        "",
        '"',
        '""',
        '"a',
        'a"b',
        "'=1",
        "a\nb",
        ";",
        "\\",
        "a=b;c",
        "flow",
        "2019",
        "withdraws",
        "\0",
    ),
    *("demand", "position", "of", "relation", "=cmd", "+1", "-1", "@a", "x-y", "\t", "0" * 70_000),
]
PARTS = [
    *(
        '"A1"',
        '"XFD1048576"',
        '"AAAA1"',
        '"A0"',
        '"A99999999999"',
        't="s"',
        't="b"',
        't="e"',
        't="d"',
    ),
    *(
        "<v>-1</v>",
        "<v>99999999</v>",
        "<v>1e308</v>",
        "<v>NaN</v>",
        "<v></v>",
        "<f>1/0</f>",
        "<c",
        ">",
    ),
    *(
        "<row>",
        "</row>",
        "<si>",
        "</si>",
        "<t>",
        "&amp;",
        "&a;",
        "&#0;",
        "<![CDATA[",
        "]]>",
        "<!--",
    ),
    *(
        "../../x",
        "rId99",
        "0",
        "1900",
        "4294967296",
        "",
        "\0",
        "<!DOCTYPE a>",
        's="9999"',
        "utf-16",
    ),
]


def mutated(data: bytes, name: str, number: int) -> bytes:
    """Change a file of a name, as its number says."""
    chance = random.Random(number)  # noqa: S311 - not for secrets
    change = chance.choice((_bytes, _CHANGES[name.rpartition(".")[2]]))
    return change(data, chance)


def _bytes(data, chance):
    """Change some bytes: take them out, double, turn or replace them."""
    for _ in range(chance.randrange(1, 6)):
        at, length = chance.randrange(len(data) + 1), chance.choice((0, 0, 1, 1, 5, 20, 500))
        piece = data[at : at + length]
        byte = bytes([chance.randrange(256)])
        new = chance.choice([piece * 2, piece[::-1], byte, chance.choice(PIECES)])
        data = data[:at] + new + data[at + length :]
    return data


def _json(_data, chance):
    """Put something odd in one or two places of the good record."""
    from builders import GOOD_FILE  # noqa: PLC0415 - built for each test anew

    value = GOOD_FILE
    for _ in range(chance.randrange(1, 3)):
        try:
            value = replaced(value, chance.choice(PLACES), chance.choice(ODD))
        except (KeyError, IndexError, TypeError):
            continue
    return json.dumps(
        value, indent=chance.choice((None, 1)), ensure_ascii=chance.random() < 0.5
    ).encode()


def _lines(data, chance):
    """Move, indent, double, empty or comment lines."""
    lines = data.split(b"\n")
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(lines))
        line, other = lines[at], chance.choice(lines)
        choices = [b" " + line, b"  " + line, line[1:], line[2:], line + b" ", b"", other]
        lines[at] = chance.choice(
            [*choices, line + b"\n" + line, b"# " + line, line.rstrip(b"abcdef")]
        )
    return b"\n".join(lines)


def _cells(data, chance):
    """Put something odd in some cells, or move them."""
    rows = [row.split(b",") for row in data.split(b"\n")]
    for _ in range(chance.randrange(1, 5)):
        row = chance.choice(rows)
        at = chance.randrange(len(row))
        odd = chance.choice(CELLS).encode()
        new = chance.choice([[], [odd], [row[at], row[at]], [odd, row[at]], [chance.choice(row)]])
        row[at : at + 1] = new or [b""]
    separator = chance.choice((b",", b",", b";", b"\t", b" "))
    return chance.choice((b"\n", b"\r\n", b"\r")).join(separator.join(row) for row in rows)


def _parts(data, chance):
    """Change the text of one part of an archive and pack it anew."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {entry.filename: old.read(entry) for entry in old.infolist()}
    name = chance.choice(
        [*parts, *[part for part in parts if "sheet1" in part or "Strings" in part] * 4]
    )
    parts[name] = _markup(parts[name], chance)
    if chance.random() < 0.05:
        del parts[name]
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part, body in parts.items():
            new.writestr(part, body)
    return made.getvalue()


def _markup(body, chance):
    """Put something odd in the place of an attribute, a tag or a number."""
    places = [match.span() for match in re.finditer(rb'"[^"]*"|<[^>]*>|[0-9]+|[A-Z][a-z]+', body)]
    for _ in range(chance.randrange(1, 4)):
        start, end = chance.choice(places or [(0, 0)])
        piece = chance.choice(
            (chance.choice(PARTS).encode(), chance.choice(PIECES), body[start:end] * 2)
        )
        body = body[:start] + piece + body[end:]
    return body


_CHANGES = {
    "json": _json,
    "yaml": _lines,
    "csv": _cells,
    "tsv": _cells,
    "xlsx": _parts,
    "ods": _parts,
}
