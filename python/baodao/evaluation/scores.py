"""What a report adds to a field, and the figures of a field over all reports."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one report adds to one field: the number of right values, and those missed and those too many.

    ``wrong`` counts missed and extra where that is not the number of entries: speeches are counted in characters.
    """

    right: int
    missed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    wrong: tuple[int, int] | None = None

    @property
    def errors(self) -> tuple[int, int]:
        """How many values are missed, and how many too many."""
        return self.wrong or (len(self.missed), len(self.extra))


@dataclass(slots=True)
class Score:
    """The figures of one field. A list has an F1, a single value the share of cases in which it is right."""

    name: str
    is_list: bool
    outcomes: dict[str, Outcome] = field(default_factory=dict)

    @property
    def right(self) -> int:
        """The number of right values."""
        return sum(outcome.right for outcome in self.outcomes.values())

    @property
    def missed(self) -> int:
        """The number of values that the records lack."""
        return sum(outcome.errors[0] for outcome in self.outcomes.values())

    @property
    def extra(self) -> int:
        """The number of values that only the records have."""
        return sum(outcome.errors[1] for outcome in self.outcomes.values())

    @property
    def cases(self) -> int:
        """The number of values that the annotations state."""
        return self.right + self.missed

    @property
    def recall(self) -> float:
        """The share of the stated values that the records have; 1 if none is stated."""
        return self.right / self.cases if self.cases else 1.0

    @property
    def precision(self) -> float:
        """The share of the records' values that are right; 1 if the records have none."""
        found = self.right + self.extra
        return self.right / found if found else 1.0

    @property
    def value(self) -> float:
        """The figure of the field, from 0 to 1: F1 of a list, else the share that is right."""
        if not self.is_list:
            return self.recall
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0
