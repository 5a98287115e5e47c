"""Brings a database to this version's schema, so that a kill leaves the old one or the new."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

import apsw

from yi_desktop.errors import YiError
from yi_desktop.storage.transaction import transaction


class NewerDatabase(YiError):
    """The file was written by a later version of the program; it was left as it is."""

    code = "newer_database"


def migrations() -> tuple[str, ...]:
    """The SQL of every migration; the first brings an empty file to version 1."""
    folder = files("yi_desktop.storage") / "migrations"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple((folder / name).read_text("utf-8") for name in names)


def version_of(connection: apsw.Connection) -> int:
    """The version of the schema in the file; 0 is a file without one."""
    return int(connection.pragma("user_version"))


def migrate(connection: apsw.Connection, steps: Sequence[str] | None = None) -> None:
    """Run what is missing of `steps` (by default all that this version knows).

    Raises NewerDatabase, before anything is changed, where the file knows more.
    """
    known = migrations() if steps is None else steps
    version = version_of(connection)
    if version > len(known):
        raise NewerDatabase(f"the file has schema {version}, this program knows {len(known)}")
    for number, sql in enumerate(known[version:], start=version + 1):
        with transaction(connection):
            connection.execute(sql)
            connection.execute(f"PRAGMA user_version = {number}")
