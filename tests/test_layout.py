"""The walls of the house: imports go one way, home ← groups ← forms, and the tree stays as the design draws it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[1]
MAY_USE = {
    "home": {"home"},
    "groups": {"home", "groups"},
    "search": {"home", "groups", "search"},
    "forms": {"home", "groups", "forms"},
}
ROOMS = {*MAY_USE, "config", "demo"}
FOLDERS = {room: ROOT / room for room in MAY_USE} | {room: ROOT / "site" / room for room in ("config", "demo")}
MODEL_BY_NAME = re.compile(rf"({'|'.join(ROOMS)})\.[A-Z]\w+")
LOAD = re.compile(r"{%-?\s*load\s+(?:[\w\s]+\sfrom\s+)?([\w\s]+?)\s*-?%}")


def modules(room: str) -> list[Path]:
    return sorted(FOLDERS[room].rglob("*.py"))


def imported_rooms(source: str) -> Iterator[str]:
    """The rooms that `source` imports, wherever in it, or names as the home of a model ("forms.Case")."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Constant) and (found := MODEL_BY_NAME.fullmatch(str(node.value))):
            yield found[1]


def tag_libraries() -> dict[str, str]:
    """Each of our libraries of template tags, and the room it belongs to."""
    return {path.stem: room for room in ROOMS for path in FOLDERS[room].glob("templatetags/[!_]*.py")}


def loaded_rooms(template: str) -> set[str]:
    """The rooms whose tags `template` loads."""
    libraries = tag_libraries()
    names = " ".join(LOAD.findall(template)).split()
    return {libraries[name] for name in names if name in libraries}


def crossings(room: str) -> dict[str, set[str]]:
    """The modules of `room` that use a room they may not use, and which."""
    used = {str(path.relative_to(ROOT)): set(imported_rooms(path.read_text())) & ROOMS for path in modules(room)}
    return {path: rooms - MAY_USE[room] for path, rooms in used.items() if rooms - MAY_USE[room]}


@pytest.mark.parametrize("room", MAY_USE)
def test_imports_go_one_way(room: str) -> None:
    assert modules(room)
    assert crossings(room) == {}


def test_the_wall_sees_a_crossing_in_each_of_its_disguises() -> None:
    assert "forms" in imported_rooms("from forms.models import Case")
    assert "forms" in imported_rooms("def later():\n    import forms.links")
    assert "forms" in imported_rooms('ForeignKey("forms.Case")')
    assert "forms" not in imported_rooms("from django.forms import Form\nfrom wagtail.contrib.forms import models")


@pytest.mark.parametrize("room", MAY_USE)
def test_templates_load_tags_of_rooms_below_only(room: str) -> None:
    templates = (FOLDERS[room] / "templates").rglob("*")
    used = {path.name: loaded_rooms(path.read_text()) - MAY_USE[room] for path in templates if path.is_file()}
    assert {name: rooms for name, rooms in used.items() if rooms} == {}


def test_the_wall_reads_what_a_template_loads() -> None:
    assert LOAD.findall("{% load i18n static %}{% load a b from wall %}{%load x%}") == ["i18n static", "wall", "x"]


def test_nobody_imports_the_tests_or_the_benches() -> None:
    outside = {"tests", "bench"}
    users = [path for room in ROOMS for path in modules(room) if outside & set(imported_rooms(path.read_text()))]
    assert users == []


def test_site_is_a_folder_and_never_a_package() -> None:
    assert not (ROOT / "site" / "__init__.py").exists(), "`site` is a module of Python itself"


def test_no_module_is_empty_besides_init() -> None:
    empty = [path for room in ROOMS for path in modules(room) if not path.read_text().strip()]
    assert [str(path) for path in empty if path.name != "__init__.py"] == []


@pytest.mark.parametrize("room", [*MAY_USE])
def test_every_room_has_migrations_if_it_has_models(room: str) -> None:
    has_models = (FOLDERS[room] / "models").exists() or (FOLDERS[room] / "models.py").exists()
    assert (FOLDERS[room] / "migrations" / "__init__.py").exists() == has_models
