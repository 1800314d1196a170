"""A process that does what it is asked: a line of JSON in, a line of JSON out. So each side has settings of its own."""

import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Mapping
from typing import Any


class Agent:
    """Our end of the line to a process that runs `serve`."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def ask(self, name: str, **arguments: Any) -> Any:
        """The answer of the function `name`. Raises RuntimeError with what went wrong over there."""
        self.tell(name, **arguments)
        return self.answer()

    def tell(self, name: str, **arguments: Any) -> None:
        """Ask without waiting: two agents can work at the same time."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps([name, arguments]) + "\n")
        self.process.stdin.flush()

    def answer(self) -> Any:
        assert self.process.stdout
        line = self.process.stdout.readline()
        said = json.loads(line) if line else {"error": "the process ended"}
        if "error" in said:
            raise RuntimeError(said["error"])
        return said["answer"]

    def hang_up(self) -> None:
        """Let the process end, and wait for it: its database is free then."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def serve(functions: Mapping[str, Callable[..., Any]]) -> None:
    """Answer until the other end hangs up. What libraries print goes to standard error."""
    with os.fdopen(os.dup(1), "w") as out:
        os.dup2(2, 1)
        for line in sys.stdin:
            name, arguments = json.loads(line)
            try:
                said = {"answer": functions[name](**arguments)}
            except Exception:
                said = {"error": traceback.format_exc()}
            out.write(json.dumps(said) + "\n")
            out.flush()
