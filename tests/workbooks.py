"""Small workbooks, made of rows."""

import datetime as dt
import io

import xlsxwriter


def book(**sheets):
    """Give a workbook of sheets, each with its rows."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as made:
        day = made.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    format_ = (day,) if isinstance(cell, dt.date) else ()
                    sheet.write(number, column, cell, *format_)
    return data.getvalue()
