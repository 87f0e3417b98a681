"""LibreOffice reads the tracked changes of both formats: it writes each as a DOCX of its own."""

import io
import shutil
import subprocess

import pytest
from docx_revisions import RevisionDocument

from demarche.reports.options import Layout
from demarche.reports.writing import write_report
from demarche.resources import seed
from redlines import told_texts, word_texts

pytestmark = [
    pytest.mark.nightly,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here"),
]


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
@pytest.mark.parametrize("name", ["boeing-iam-2024.yaml", "security-guarantees.yaml"])
def test_changes_survive(report_of_file, tmp_path, suffix, name):
    beside = report_of_file(seed(name))
    write_report(report_of_file(seed(name), layout=Layout.REDLINE), tmp_path / f"a{suffix}")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    into = ["--convert-to", "docx", "--outdir", tmp_path / "out", tmp_path / f"a{suffix}"]
    subprocess.run(["soffice", profile, "--headless", *into], check=True, capture_output=True)
    data = (tmp_path / "out" / "a.docx").read_bytes()
    for accepted in (True, False):
        document = RevisionDocument(io.BytesIO(data))
        document.accept_all() if accepted else document.reject_all()
        assert word_texts(document.document) == list(told_texts(beside, accepted=accepted))
