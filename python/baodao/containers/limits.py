"""How much a container may hold: limits that are looked at while it is read."""

from dataclasses import dataclass

from baodao._baodao import LimitError

FREE = 16 << 20
"""Bytes that may come out of a container before their ratio to what went in is looked at."""
VALUES = 1_000_000
"""Values that one row of a table may have."""
HEADERS = 4 << 20
"""Bytes that may stand between the contents of two members."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one archive or table may grow to before ``read`` gives it up.

    ``expanded`` is how many bytes may come out of it, ``ratio`` how many times its own size that may be (looked at
    from 16 MiB on), ``members`` how many members or rows it may have. What was read before a limit was
    passed has been given by then; after it comes one source with an ``error``.

    >>> Limits(ratio=1000).members
    10000000
    """

    expanded: int = 1 << 38
    ratio: int = 300
    members: int = 10_000_000


class Meter:
    """Counts what comes out of one container."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.expanded = 0
        self.members = 0

    def expand(self, size: int, consumed: int) -> None:
        """Count ``size`` bytes more, which ``consumed`` bytes of the file became so far."""
        self.expanded += size
        if self.expanded > self._limits.expanded:
            raise LimitError(
                f"more than {self._limits.expanded:,} bytes come out of it; Limits(expanded=…) allows more"
            )
        if self.expanded > FREE and self.expanded > self._limits.ratio * max(consumed, 1):
            raise LimitError(f"it grows more than {self._limits.ratio:,}-fold; Limits(ratio=…) allows more")

    def member(self) -> None:
        """Count a member."""
        self.members += 1
        self.check_members(self.members)

    def check_members(self, count: int) -> None:
        """Refuse a number of members."""
        if count > self._limits.members:
            raise LimitError(f"it has more than {self._limits.members:,} members; Limits(members=…) allows more")
