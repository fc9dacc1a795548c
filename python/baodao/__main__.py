"""``python -m baodao`` is the command line."""

import sys

from baodao.cli import main

sys.exit(main())
