"""`python -m regesta` is the command `regesta`."""

import sys

from regesta.cli import run

sys.exit(run())
