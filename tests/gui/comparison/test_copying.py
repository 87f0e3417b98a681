"""A row as it is copied, with its sources."""

import pytest

from builders import demand, position, quote, source
from demarche.gui.comparison.copying import row_as_html, row_as_text
from demarche.gui.comparison.model import ComparisonModel

ADDRESS, KEPT = "https://water.example/3?a&b", "https://kept.example/3"


@pytest.fixture
def copied(workspace, qapp):
    """Give what is copied of a demand that rests on a source, as text and as a table."""

    def of(**fields):
        said = position("150", quotes=(quote("150"),))
        found = workspace(demand(said), sources={"note": source("A <note>", **fields)})
        model = ComparisonModel()
        model.show(found.comparison, found.lookups)
        return row_as_text(model, 0), row_as_html(model, 0)

    return of


def test_a_source_is_copied_with_its_address_and_its_archived_copy(copied):
    text, table = copied(url=ADDRESS, archive_url=KEPT)
    assert f"A <note>: {ADDRESS}#:~:text=150\n" in text
    assert f"A <note>, archived copy: {KEPT}#:~:text=150\n" in text
    link = f'<a href="{ADDRESS.replace("&", "&amp;")}#:~:text=150">A &lt;note&gt;</a>'
    assert f"<p>{link} · <a href=" in table


def test_a_source_without_an_address_is_only_named(copied):
    text, table = copied()
    assert "\nA <note>\n" in text
    assert "<p>A &lt;note&gt;</p>" in table
