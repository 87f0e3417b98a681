"""The web page in a real browser: axe finds nothing against it, and a validator no error.

Both come from npm, which the project does not need otherwise: `npm install -g axe-core vnu-jar`.
Where they, a browser or Java are missing, these tests are skipped and say which.
"""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from demarche.reports.html import write_html
from demarche.reports.options import Layout
from demarche.resources import seeds

pytestmark = pytest.mark.nightly

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
RUN = """
axe.run(document, {resultTypes: ["violations"]}).then(found => {
  document.documentElement.innerHTML = "<title>done</title><pre id=found></pre>";
  document.getElementById("found").textContent = JSON.stringify(found.violations.map(
    each => [each.id, each.impact, each.nodes.map(node => node.html.slice(0, 200))]));
});
"""


def _tool(*names):
    """Give the path of a program, or skip."""
    found = next((path for path in map(shutil.which, names) if path), None)
    return found or pytest.skip(f"none of {', '.join(names)} is installed")


def _from_npm(name):
    """Give the path of a file that npm installed for everybody, or skip."""
    root = subprocess.run([_tool("npm"), "root", "-g"], capture_output=True, text=True, check=True)
    path = Path(root.stdout.strip(), name)
    return path if path.exists() else pytest.skip(f"npm install -g {name.partition('/')[0]}")


def _violations(page, folder, *more):
    """Let axe look at a page in a browser, and give what it finds against it."""
    script = _from_npm("axe-core/axe.min.js").read_text("utf-8")
    page = POLICY.sub("", page).replace("</body>", f"<script>{script}</script></body>")
    place = folder / "page.html"
    place.write_text(page.replace("</body>", f"<script>{RUN}</script></body>"), "utf-8")
    run = [_tool(*BROWSERS), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
           f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=60000", *more,
           place.as_uri()]  # fmt: skip
    done = subprocess.run(run, capture_output=True, text=True, timeout=240, check=True)
    found = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)
    return json.loads(html.unescape(found[1]))


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("look", [(), ("--blink-settings=preferredColorScheme=0",)])
def test_axe_finds_nothing(report_of_file, tmp_path, layout, look):
    report = report_of_file(seeds()[0], layout=layout, missing=True)
    assert _violations(write_html(report), tmp_path, *look) == []


def test_axe_would_find_something(tmp_path):
    page = "<html><body><img src=x><input></body></html>"
    assert {name for name, _, _ in _violations(page, tmp_path)} >= {"image-alt", "label"}


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("path", seeds(), ids=lambda path: path.stem)
def test_a_validator_finds_no_error(report_of_file, tmp_path, layout, path):
    report = report_of_file(path, layout=layout, missing=True)
    (tmp_path / "page.html").write_text(write_html(report), "utf-8")
    jar = _from_npm("vnu-jar/build/dist/vnu.jar")
    run = [_tool("java"), "-Xss8m", "-jar", jar, "--format", "json", tmp_path / "page.html"]
    done = subprocess.run(run, capture_output=True, text=True, timeout=240, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert [each["message"] for each in messages] == []
