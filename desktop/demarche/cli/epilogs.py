"""What the help of each command says below its options, as one reads it in a terminal."""

from __future__ import annotations

from typing import Final

COLUMNS: Final = """\
    A column (SPEC) is one of
      original        each demand as first stated
      revised         what is in force of it on the last day its own party spoke
      PARTY           what stands of a party on the last day it spoke
      PARTY@DATE      the same on a day, in a month or a year: russia@2022-01-10
      @DATE           each demand's own party on that day: @2021-12
      occasion:TEXT   what was stated on an occasion, written as the file has it
    A party is written by its id or its name. With two files, 1:SPEC and 2:SPEC
    choose the file. Left out, the columns are those a reader would begin with;
    of two files, what each comes to.
    """
EXITS: Final = """\
    Exit codes: 0 done (warnings do not count), 1 errors in a file (what is good
    was shown), 2 wrong use, 3 could not write.
    """
TOP_EPILOG: Final = """\
    commands (COMMAND --help says more):
      check FILE ...           list every problem of record files, each by line
      compare FILE [FILE2]     print the comparison, side by side
      report FILE -o OUT       write it as a document to hand on: PDF, DOCX ...
      convert FILE -o OUT      write a record file in another form
      schema                   print the JSON Schema of record files

    A first argument that is the name of a command is that command, also where a
    file has the same name: write ./check to open such a file.

    examples:
      demarche                                   open the window
      demarche talks.yaml                        open it on a file
      demarche check talks.yaml                  find what is wrong in a file
      demarche compare talks.yaml                original beside revised, here
      demarche report talks.yaml -o talks.pdf    the same as a PDF

    """
CHECK_EPILOG: Final = """\
    Each problem is one line, FILE:LINE:COLUMN: error: what is wrong; what to
    write instead. The last line counts.

    examples:
      demarche check talks.yaml
      demarche check *.yaml --json

    """
COMPARE_EPILOG: Final = """\
    Removed words are struck and added ones underlined; where the output is no
    terminal, or NO_COLOR is set, they stand as [-removed-] and {+added+}. What
    is ignored stands as [~before~] and {~after~}.
    Problems of a file go to standard error.

    examples:
      demarche compare talks.yaml
      demarche compare talks.yaml --only-changed
      demarche compare talks.yaml --filter 'party:russia is:unanswered missiles'
      demarche compare talks.yaml --column original --column @2022-01-10
      demarche compare draft.yaml final.yaml
      demarche compare draft.yaml final.yaml --same 1:flow=2:water --because WORDS
      demarche compare draft.yaml final.yaml --column 1:original --column 2:revised
      demarche compare talks.yaml --json

    """
REPORT_EPILOG: Final = """\
    OUT ends in one of
      .pdf .html      pages to read on paper and on screen
      .docx .odt      word processors; in a redline the changes are tracked, to
                      be accepted or rejected
      .md             Markdown
      .xlsx           a workbook: the comparison, every position, the sources
      .csv            every position, as a table of records
      .csl.json .bib  the sources alone, as citation programs read them

    A PDF or HTML report carries its record file, without your notes: whoever
    gets it can open it in Demarche like a record file, in the same columns.

    examples:
      demarche report talks.yaml -o talks.pdf
      demarche report talks.yaml -o talks.html --only-changed
      demarche report draft.yaml final.yaml -o changes.pdf --landscape
      demarche report talks.yaml -o talks.pdf --paper Letter --title "The talks"
      demarche report talks.yaml -o talks.docx --layout redline
      demarche report talks.yaml -o sources.bib
      demarche report talks.yaml -o days.pdf --layout chronology --missing
      demarche compare talks.pdf

    """
CONVERT_EPILOG: Final = """\
    Fields come in a fixed order, and what goes without saying is left out, so
    that the same dossier is the same file every time. A YAML file that becomes
    YAML stays as it is, comments included. A table (.csv, .tsv, .xlsx) holds one
    position a row and cannot hold everything; what OUT does not hold is listed
    on standard error. A file with errors is not converted, since what is broken
    in it would be missing in OUT; --anyway converts the rest of it.

    examples:
      demarche convert talks.yaml -o talks.json
      demarche convert talks.json -o talks.yaml
      demarche convert talks.yaml -o talks.xlsx
      demarche convert draft.yaml -o good-part.yaml --anyway

    """
SCHEMA_EPILOG: Final = """\
    An editor that knows JSON Schema checks a record file while you type.

    example:
      demarche schema > demarche.schema.json

    """
