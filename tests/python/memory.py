"""The most memory that a process has held, told by the process itself.

A process that a test starts with ``-c`` in the folder ``HERE`` imports it from there.
"""

import re
import resource
import sys
from pathlib import Path

HERE = Path(__file__).parent
STATUS = Path("/proc/self/status")


def peak() -> int:
    """The most that this process has held, in KiB; ``ru_maxrss`` would count what its parent held before it, too."""
    if STATUS.is_file():
        return int(re.search(r"VmHWM:\s*(\d+)", STATUS.read_text())[1])  # type: ignore[index]
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 1024 if sys.platform == "darwin" else most
