"""Limits for the content of a container, checked while it is read."""

from dataclasses import dataclass

from baodao._baodao import LimitError

FREE = 16 << 20
"""Output in bytes below which the ratio of output to input is not checked."""
VALUES = 1_000_000
"""Maximum number of values in one row of a table."""
HEADERS = 4 << 20
"""Maximum bytes between the contents of two members."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits for one archive or table; ``read`` stops reading it when one is exceeded.

    ``expanded`` is the maximum output in bytes, ``ratio`` the maximum ratio of output to input (checked above
    16 MiB), ``members`` the maximum number of members or rows. Reports before the limit are returned; then follows
    one source with an ``error``.

    >>> Limits(ratio=1000).members
    10000000
    """

    expanded: int = 1 << 38
    ratio: int = 300
    members: int = 10_000_000


class Meter:
    """Counts the output and the members of one container."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.expanded = 0
        self.members = 0

    def expand(self, size: int, consumed: int) -> None:
        """Count ``size`` more bytes of output; ``consumed`` bytes of the file were read so far."""
        self.expanded += size
        if self.expanded > self._limits.expanded:
            raise LimitError(
                f"it expands to more than {self._limits.expanded:,} bytes; Limits(expanded=…) raises the limit"
            )
        if self.expanded > FREE and self.expanded > self._limits.ratio * max(consumed, 1):
            raise LimitError(f"it expands more than {self._limits.ratio:,}-fold; Limits(ratio=…) raises the limit")

    def member(self) -> None:
        """Count a member."""
        self.members += 1
        self.check_members(self.members)

    def check_members(self, count: int) -> None:
        """Raise ``LimitError`` if there are too many members."""
        if count > self._limits.members:
            raise LimitError(f"it has more than {self._limits.members:,} members; Limits(members=…) raises the limit")
