"""Lints every QML file against the view-models' real properties; any warning is a failure."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "app" / "qml"
MODULE = "Yi.App"


def describe_view_models(imports: Path) -> None:
    """Write the types of `Yi.App` where qmllint looks: only Python knows them otherwise."""
    folder = imports.joinpath(*MODULE.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    dump = folder / "metaobjects.json"
    sources = [
        path
        for path in sorted((ROOT / "app" / "viewmodels").glob("*.py"))
        if "PySide6" in path.read_text(encoding="utf-8")
    ]
    subprocess.run([_tool("metaobjectdump"), "-o", dump, *sources], check=True)
    _mark_constants(dump)
    registrar = subprocess.run(
        [_tool("qmltyperegistrar"), f"--generate-qmltypes={folder / 'app.qmltypes'}",
         f"--import-name={MODULE}", "--major-version=1", "--minor-version=0",
         "-o", folder / "registration.cpp", dump],
        check=True, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    for line in registrar.stderr.splitlines():
        if "used as base type" not in line:  # Qt's own, which qmllint finds through `depends`
            print(line, file=sys.stderr)
    (folder / "qmldir").write_text(
        f"module {MODULE}\ntypeinfo app.qmltypes\ndepends QtQml.Models\ndepends QtQuick\n",
        encoding="utf-8",
    )


def _mark_constants(dump: Path) -> None:
    """Add `constant=True`, which metaobjectdump leaves out, from the classes themselves."""
    units = json.loads(dump.read_text(encoding="utf-8"))
    for unit in units:
        module = import_module(f"app.viewmodels.{Path(unit['inputFile']).stem}")
        for entry in unit["classes"]:
            for one in entry.get("properties", ()):
                meta = getattr(module, entry["className"]).staticMetaObject
                one["constant"] = meta.property(meta.indexOfProperty(one["name"])).isConstant()
    dump.write_text(json.dumps(units), encoding="utf-8")


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def main(arguments: list[str]) -> int:
    """Lint the named files, or all of ours; returns 1 after any warning, else 0."""
    sys.path.insert(0, str(ROOT))
    imports = ROOT / ".build" / "qml"
    describe_view_models(imports)
    files = arguments or [str(path) for path in sorted(QML.rglob("*.qml"))]
    command = [_tool("qmllint"), "-W", "0", "-I", str(imports), "-I", str(QML), *files]
    # Its warnings go to stderr; stdout only repeats the command.
    return min(subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
