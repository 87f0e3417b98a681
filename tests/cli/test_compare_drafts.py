"""`compare` of two drafts: how pairs are said, and a person's word on them."""

import pytest


@pytest.fixture
def drafts(record):
    return record("a.yaml", flow="old"), record("b.yaml", flow="new", **{"150": "120"})


def test_how_a_pair_was_found_is_said(run, drafts):
    assert "paired by likeness, " in run("compare", *drafts).out
    pairing = run("compare", *drafts, "--json").plain["rows"][0]["pairing"]
    assert (pairing["found"], pairing["demands"]) == ("likeness", [["old"], ["new"]])


def test_a_word_is_noted_listed_and_taken_back(run, drafts):
    done = run("compare", *drafts, "--not-same", "1:old=2:new", "--because", "two rivers")
    assert "old and new are not the same" in done.err
    assert "paired by" not in done.out
    assert run("compare", *drafts, "--said").lines == ["--not-same old=new  because: two rivers"]
    assert "paired by" in run("compare", *drafts, "--forget", "old=new").out


@pytest.mark.parametrize("pair", ["old", "old=", "old=nothing", "="])
def test_a_pair_that_there_is_not_is_wrong_use(run, drafts, pair):
    assert run("compare", *drafts, "--same", pair).code == 2


def test_a_broken_sidecar_is_said(run, drafts):
    drafts[0].with_name("a.comparison.json").write_text("{")
    done = run("compare", *drafts)
    assert (done.code, "is not JSON" in done.err) == (0, True)
    assert run("compare", *drafts, "--same", "old=new").code == 3
