"""What Qt's binding need not load at once is put off, and says when asked what it ever said."""

import subprocess
import sys

import pytest

LOADED = """
import sys
from demarche.gui.binding import load_qt
load_qt()
"""
ASKED = """
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.support.signature import get_signature
from PySide6.support.signature.lib import enum_sig, pyi_generator
for wrong in (
    lambda: QObject(1, 2, 3),
    lambda: QObject().setObjectName(1),
    lambda: QObject(unheard_of=1),
    lambda: QCoreApplication.postEvent(1),
):
    try:
        wrong()
    except (AttributeError, TypeError) as error:
        print(type(error), error)
print(QObject.setObjectName.__doc__, get_signature(QObject.setObjectName, "existence"))
print(Qt.AlignmentFlag.__mro__, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
print(enum_sig.__spec__.name, enum_sig.__package__, enum_sig.HintingEnumerator.__module__)
print(pyi_generator.generate_pyi.__doc__)
"""


def said_by(program):
    """Run a program in a fresh interpreter, and give what it printed."""
    return subprocess.check_output([sys.executable, "-c", program], text=True)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the binding there is another")
def test_what_words_the_messages_of_the_binding_is_put_off():
    assert said_by(f"{LOADED}print('logging' in sys.modules)") == "False\n"
    assert said_by("import sys\nimport PySide6\nprint('logging' in sys.modules)") == "True\n"


def test_what_was_put_off_says_what_it_says_otherwise():
    assert said_by(LOADED + ASKED) == said_by(ASKED)


def test_a_choice_of_enumerations_is_still_heeded(monkeypatch):
    monkeypatch.setenv("PYSIDE6_OPTION_PYTHON_ENUM", "16")
    program = "from PySide6.QtCore import Qt\nprint(hasattr(Qt, 'AlignLeft'))"
    assert said_by(LOADED + program) == said_by(program) == "False\n"
