"""The command `move`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli import tables
from trademission.cli.exit_codes import BLOCKED, FINE
from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import (
    JsonOption,
    LangOption,
    MissionArgument,
    ProgrammeArgument,
    TodayOption,
)
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.export_mission import export_programme
from trademission.desk.move_entry import Wanted, move_entry
from trademission.desk.open_files import open_programme
from trademission.desk.report import changes_report, findings_report
from trademission.domain.check import blocks

HELP = said(
    de="Einen Programmpunkt von Hand ändern und sehen, was daraus folgt.",
    en="Change an item of the programme by hand and see what follows.",
)

EntryOption = Annotated[
    str,
    typer.Option(
        "--entry",
        help=said(
            de="Welcher: Kennung des Eintrags, oder Kennung oder Name des Termins.",
            en="Which one: id of the entry, or id or name of the appointment.",
        ),
    ),
]
ToOption = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="TIME",
        help=said(
            de="Neuer Beginn, etwa '2023-09-12 14:00', in der Zeit des Ortes.",
            en="New start, like '2023-09-12 14:00', in the time of the place.",
        ),
    ),
]
DropOption = Annotated[
    bool, typer.Option("--drop", help=said(de="Er entfällt.", en="It falls out."))
]
AttendOption = Annotated[
    list[str],
    typer.Option(
        "--attend",
        metavar="WHO",
        default_factory=list,
        help=said(de="Dieses Mitglied kommt dazu.", en="This delegate joins."),
    ),
]
LeaveOption = Annotated[
    list[str],
    typer.Option(
        "--leave",
        metavar="WHO",
        default_factory=list,
        help=said(de="Dieses Mitglied kommt nicht mehr.", en="This delegate no longer comes."),
    ),
]
PinOption = Annotated[
    bool,
    typer.Option(
        "--pin", help=said(de="Spätere Pläne lassen ihn, wo er ist.", en="Later plans keep it.")
    ),
]
UnpinOption = Annotated[
    bool,
    typer.Option(
        "--unpin", help=said(de="Spätere Pläne dürfen ihn verlegen.", en="Later plans may move it.")
    ),
]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help=said(
            de="Wohin das geänderte Programm geschrieben wird (JSON oder XLSX); ohne sie wird "
            "nur gezeigt, was geschähe.",
            en="Where to write the changed programme (JSON or XLSX); without it the command only "
            "shows what would happen.",
        ),
    ),
]


def move(
    mission: MissionArgument,
    programme: ProgrammeArgument,
    *,
    entry: EntryOption,
    attend: AttendOption,
    leave: LeaveOption,
    today: TodayOption,
    to: ToOption = None,
    drop: DropOption = False,
    pin: PinOption = False,
    unpin: UnpinOption = False,
    out: OutOption = None,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read both, move, tell what changes and what is wrong then, write."""
    talk = Talk(language=lang, as_json=as_json)
    task = mission_at(mission, talk=talk)
    wanted = Wanted(
        entry=entry,
        to=to,
        drop=drop,
        attend=tuple(attend),
        leave=tuple(leave),
        pin=pin,
        unpin=unpin,
    )
    moved = move_entry(task, open_programme(programme), wanted=wanted, today=today)
    talk.show(tables.changes(moved.changes, brief=task.brief, talk=talk))
    talk.show(tables.findings(moved.findings, talk=talk))
    if out is not None:
        export_programme(out, mission=task, programme=moved.programme, language=lang)
    talk.answer(
        {
            **changes_report(moved.changes, brief=task.brief),
            "blocks": blocks(moved.findings),
            "findings": findings_report(moved.findings),
        }
    )
    raise typer.Exit(BLOCKED if blocks(moved.findings) else FINE)
