"""How far a run is, on one line of a terminal; silent where nobody looks."""

import sys
import time
from typing import TextIO

PAUSE = 0.2
"""Seconds between two looks."""


class Progress:
    """Counts reports and failures, and shows them while it is a terminal that would see them."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty()
        self._began = time.monotonic()
        self._next = self._began + PAUSE
        self.reports = 0
        self.failures: list[str] = []

    def count(self, failure: str | None = None) -> None:
        """Count a report, and name it if it failed."""
        self.reports += 1
        if failure is not None:
            self.failures.append(failure)
        if self._shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + PAUSE
            self._stream.write(f"\r\x1b[K{self.summary()}")
            self._stream.flush()

    def summary(self) -> str:
        """Say how many, in what time, how many failed."""
        seconds = time.monotonic() - self._began
        rate = self.reports / seconds if seconds > 0 else 0.0
        return f"{self.reports:,} reports, {len(self.failures):,} failed, {seconds:.1f} s ({rate:,.0f}/s)"

    def clear(self) -> None:
        """Leave the line empty."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
