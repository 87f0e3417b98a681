"""Read a workbook in one bounded process, changed as many ways as there are numbers behind it."""

import json
import sys
from pathlib import Path

from demarche.records.parsing.workbook_child import bound, output_of
from mutating import mutated

if __name__ == "__main__":
    good = Path(sys.argv[1]).read_bytes()
    bound()
    for number in map(int, sys.argv[2:]):
        output = output_of(mutated(good, "a.xlsx", number))
        sys.stdout.write(json.dumps(output.decode()) + "\n")
        sys.stdout.flush()
