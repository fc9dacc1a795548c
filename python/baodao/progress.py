"""The progress of a run on one line of a terminal; silent where the output is no terminal."""

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from baodao import terminal
from baodao.types import Failed, Record

PAUSE = 0.2
"""Seconds between two updates."""
NAMED = 20
"""Failures that are named one by one at the end; the others are only counted."""
MINUTE, HOUR = 60, 3600


class Progress:
    """Counts reports and failures, and shows the counts where the output is a terminal.

    ``total`` is how many reports there will be, where that is known.
    """

    def __init__(self, stream: TextIO | None = None, *, total: int | None = None, quiet: bool = False) -> None:
        self._stream = stream or sys.stderr
        self.shown = self._stream.isatty() and not quiet
        self._began = time.monotonic()
        self._next = self._began + PAUSE
        self.total = total
        self.passed = self.failed_before = 0
        self.reports = 0
        self.failed = 0
        self.failures: list[str] = []

    def count(self, failure: str | None = None) -> None:
        """Count a report, and name it if it failed."""
        self.reports += 1
        if failure is not None:
            self.failed += 1
            if len(self.failures) < NAMED:
                self.failures.append(failure)
        if self.shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + PAUSE
            self._stream.write(f"\r\x1b[K{self.line()}")
            self._stream.flush()

    def counting(self, records: Iterable[Record | Failed]) -> Iterator[Record | Failed]:
        """Yield the same records, and count each; a failure is named by the report's id."""
        for record in records:
            self.count(f"{record['id']}: {record['error']['message']}" if "error" in record else None)
            yield record

    def counting_batches(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Yield the same record batches, and count their rows as `counting` does."""
        for batch in batches:
            for row, error in enumerate(batch.column("error").to_pylist()):
                self.count(error and f"{batch.column('id')[row].as_py()}: {error['message']}")
            yield batch

    def line(self) -> str:
        """Show the progress, the speed and the time left."""
        seconds = max(time.monotonic() - self._began, 1e-9)
        rate = self.reports / seconds
        parts = [f"{self.reports:,} reports", f"{rate:,.0f}/s"]
        if self.total is not None:
            left = max(self.total - self.passed - self.reports, 0)
            parts[0] = f"{self.reports + self.passed:,} of {self.total:,} reports"
            parts.append(f"{span(left / rate)} left" if rate else "")
        if self.failed:
            parts.append(f"{self.failed:,} failed")
        return ", ".join(part for part in parts if part)

    def summary(self) -> str:
        """Show the number of reports and failures, and the time."""
        seconds = time.monotonic() - self._began
        rate = self.reports / seconds if seconds > 0 else 0.0
        before = f"; {self.passed:,} done before, {self.failed_before:,} of them failed" if self.passed else ""
        reports = "1 report" if self.reports == 1 else f"{self.reports:,} reports"
        return f"{reports}, {self.failed:,} failed, {seconds:.1f} s ({rate:,.0f}/s){before}"

    def clear(self) -> None:
        """Clear the line."""
        if self.shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def conclude(self, output: Path | None, *, quiet: bool) -> int:
        """Name the failures, print a summary unless ``quiet``, and return the exit code: 1 where a report failed."""
        say = self._stream.write
        for failure in self.failures:
            say(f"failed: {terminal.clean(failure)}\n")
        if self.failed > len(self.failures):
            say(f"failed: {self.failed - len(self.failures):,} more\n")
        if not quiet:
            say(f"{self.summary()}{f' -> {output}' if output else ''}\n")
        return 1 if self.failed or self.failed_before else 0


def span(seconds: float) -> str:
    """Format a duration.

    >>> span(7.4), span(200), span(7300)
    ('7 s', '3:20', '2:01:40')
    """
    whole = round(seconds)
    if whole < MINUTE:
        return f"{whole} s"
    if whole < HOUR:
        return f"{whole // MINUTE}:{whole % MINUTE:02}"
    return f"{whole // HOUR}:{whole // MINUTE % MINUTE:02}:{whole % MINUTE:02}"
