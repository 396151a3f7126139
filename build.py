"""Build the site of this project: `python build.py`; `python build.py --help` says more."""

import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent
SETUP = (
    "python3 -m venv .venv && .venv/bin/pip install -e '.[search,drafting]' "
    "&& .venv/bin/python build.py"
)

sys.path.insert(0, str(PROJECT / "src"))

if sys.version_info < (3, 11):  # noqa: UP036 - said in one line, not in a traceback
    sys.stderr.write("Regesta needs Python 3.11 or newer\n")
    sys.exit(3)

try:
    from regesta.cli import run
except ModuleNotFoundError as missing:
    if (missing.name or "").startswith("regesta"):
        raise
    sys.stderr.write(f"`{missing.name}` is not installed; in {PROJECT} run: {SETUP}\n")
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(run(project=PROJECT))
