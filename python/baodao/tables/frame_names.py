"""The frame of each table, as an attribute of ``Tables`` and as a method of the accessor of pandas.

Made by tests/python/regenerate.py from the declarations in src/record: change these, not this file.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Unpack

if TYPE_CHECKING:
    import pandas as pd

    from baodao import Extractor
    from baodao.pandas import Options


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Frames:
    """A data frame for each table."""

    reports: "pd.DataFrame"
    paragraphs: "pd.DataFrame"
    author_words: "pd.DataFrame"
    venues: "pd.DataFrame"
    hosts: "pd.DataFrame"
    counterparts: "pd.DataFrame"
    people: "pd.DataFrame"
    posts: "pd.DataFrame"
    roles: "pd.DataFrame"
    acts: "pd.DataFrame"
    groups: "pd.DataFrame"
    speeches: "pd.DataFrame"
    requirements: "pd.DataFrame"
    documents: "pd.DataFrame"
    formulations: "pd.DataFrame"
    organizations: "pd.DataFrame"
    places: "pd.DataFrame"
    changes: "pd.DataFrame"
    cases: "pd.DataFrame"
    findings: "pd.DataFrame"
    penalties: "pd.DataFrame"
    keywords: "pd.DataFrame"
    explanations: "pd.DataFrame"
    warnings: "pd.DataFrame"
    mentions: "pd.DataFrame"


class Accessors:
    """A method for each table, with the arguments of ``tables``."""

    def tables(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> Frames:
        """Make the tables."""
        raise NotImplementedError

    def paragraphs(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``paragraphs``: the paragraphs of the text."""
        return self.tables(extractor, **options).paragraphs

    def author_words(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``author_words``: for each author."""
        return self.tables(extractor, **options).author_words

    def venues(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``venues``: the places of a video conference."""
        return self.tables(extractor, **options).venues

    def hosts(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``hosts``: the bodies that hold or organize the event."""
        return self.tables(extractor, **options).hosts

    def counterparts(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``counterparts``: whom the event is held with."""
        return self.tables(extractor, **options).counterparts

    def people(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``people``: everyone named."""
        return self.tables(extractor, **options).people

    def posts(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``posts``: posts and titles that the text attaches to the person."""
        return self.tables(extractor, **options).posts

    def roles(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``roles``: the person's roles in the event."""
        return self.tables(extractor, **options).roles

    def acts(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``acts``: the words that give the roles."""
        return self.tables(extractor, **options).acts

    def groups(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``groups``: participants without a name."""
        return self.tables(extractor, **options).groups

    def speeches(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``speeches``: reported and quoted statements."""
        return self.tables(extractor, **options).speeches

    def requirements(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``requirements``: what the statement demands."""
        return self.tables(extractor, **options).requirements

    def documents(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``documents``: documents named in 《》."""
        return self.tables(extractor, **options).documents

    def formulations(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``formulations``: set political formulations (提法)."""
        return self.tables(extractor, **options).formulations

    def organizations(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``organizations``: bodies named."""
        return self.tables(extractor, **options).organizations

    def places(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``places``: places named."""
        return self.tables(extractor, **options).places

    def changes(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``changes``: personnel changes that the report states."""
        return self.tables(extractor, **options).changes

    def cases(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``cases``: disciplinary and criminal cases that the report states."""
        return self.tables(extractor, **options).cases

    def findings(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``findings``: what the person is found or accused to have done."""
        return self.tables(extractor, **options).findings

    def penalties(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``penalties``: what is imposed on the person."""
        return self.tables(extractor, **options).penalties

    def keywords(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``keywords``: terms by weight."""
        return self.tables(extractor, **options).keywords

    def explanations(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``explanations``: the rules that decided values."""
        return self.tables(extractor, **options).explanations

    def warnings(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``warnings``: what a reader should know about the reading."""
        return self.tables(extractor, **options).warnings

    def mentions(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> "pd.DataFrame":
        """Make the frame of the table ``mentions``: each place where one of people."""
        return self.tables(extractor, **options).mentions
