"""The states that come and go: where there is nothing to show, bars, tabs, what is dragged."""

from PySide6.QtCore import QPoint

from demarche.gui.actions import Name
from pictures.scenes import BOEING, PATENTS, Scene
from pictures.stage import FOUNDING, Stage


def nothing_open(stage: Stage) -> None:
    stage.do(Name.CLOSE)


def nothing_readable(stage: Stage) -> None:
    broken = stage.folder / "broken.yaml"
    broken.write_text("format: demarche/1\ntitle: [\n", "utf-8")
    stage.open(broken)


def nothing_kept(stage: Stage) -> None:
    stage.window.parts.outline.filters.box.setText("zeppelin")


def nothing_written(stage: Stage) -> None:
    with stage.saving(stage.folder / "river.yaml"):
        stage.do(Name.NEW)


def nothing_chosen(stage: Stage) -> None:
    stage.window.parts.evidence.show_nothing()


def reload_notice(stage: Stage) -> None:
    path = stage.window.desk.workspace.paths[0]
    path.write_text(path.read_text("utf-8").replace("NATO", "the Alliance"), "utf-8")
    reloader = stage.window.staff.reloader
    reloader.look()
    stage.settle(lambda: reloader._bar is not None and reloader.bar.isVisible())


def at_work(stage: Stage) -> None:
    stage.window.room.presenter.say("Reading security-guarantees.yaml …")
    stage.window.parts.counts.progress.show_share(0.4)


def tabs(stage: Stage) -> None:
    stage.open(FOUNDING, BOEING, PATENTS)


def head_dragged(stage: Stage) -> None:
    heads = stage.open(PATENTS).parts.pane.view.heads
    heads._heads[0].dragged.emit(0, heads.viewport().mapToGlobal(QPoint(heads._edge(2), 10)))


STATES: tuple[Scene, ...] = (
    nothing_open, nothing_readable, nothing_kept, nothing_written, nothing_chosen, reload_notice,
    at_work, tabs, head_dragged,
)  # fmt: skip
