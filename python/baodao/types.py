"""The record, as types: every key of every dict that baodao gives.

All of them are plain dicts, lists and values at run time. ``start`` and ``end`` are half-open positions in
code points: ``record["text"][start:end]`` is the value, or ``record["title"][start:end]`` where ``in_title``
is true. Where a record and a failure can both come, ``"error" in record`` tells them apart.
"""

from typing import Literal, TypeAlias, TypedDict, final

ParagraphKind: TypeAlias = Literal["body", "heading", "caption", "byline"]
EventKind: TypeAlias = Literal[
    "meeting",
    "reception",
    "inspection",
    "symposium",
    "ceremony",
    "training",
    "call",
    "letter",
    "appointment",
    "other",
]
Role: TypeAlias = Literal[
    "preside",
    "speak",
    "report",
    "attend",
    "accompany",
    "inspect",
    "meet",
    "call",
    "write",
    "officiate",
    "appointed",
    "mention",
]
FormulationKind: TypeAlias = Literal["lexicon", "numeral", "quoted"]
YearFrom: TypeAlias = Literal["stated", "published", "path", "dateline", "anniversary", "congress", "context"]
PartOfDay: TypeAlias = Literal["early_morning", "morning", "noon", "afternoon", "evening"]
VenueKind: TypeAlias = Literal["main", "branch"]
Form: TypeAlias = Literal["video"]
Format: TypeAlias = Literal["wrapped", "page", "page-full", "fragment", "plain"]
WarningCode: TypeAlias = Literal[
    "no-body",
    "undecodable-bytes",
    "encoding-mismatch",
    "html-truncated",
    "no-title",
    "year-unknown",
    "bad-published",
    "too-many-items",
]


class Paragraph(TypedDict):
    """A paragraph of the text."""

    start: int
    end: int
    kind: ParagraphKind


class Meta(TypedDict):
    """What is known of the report itself."""

    source: str | None
    agency: str | None
    authors: list[str]
    editors: list[str]
    published: str | None
    url: str | None
    encoding: str | None
    format: Format
    site: str | None


class Mention(TypedDict):
    """A place where something is named."""

    start: int
    end: int
    in_title: bool


class Date(TypedDict):
    """When an event took place: ``iso`` is ``2019-06-04``, ``--06-04``, ``2019-06``, ``--06`` or none."""

    text: str
    start: int
    end: int
    in_title: bool
    iso: str | None
    iso_end: str | None
    part_of_day: PartOfDay | None
    year_from: YearFrom | None


class EventPlace(TypedDict):
    """Where an event took place, with the GB/T 2260 code of its division."""

    text: str
    start: int
    end: int
    in_title: bool
    code: str | None
    path: list[str]


class Venue(TypedDict):
    """A place of a video conference."""

    text: str
    start: int
    end: int
    in_title: bool
    kind: VenueKind


class Host(TypedDict):
    """A body that holds an event."""

    text: str
    start: int
    end: int
    in_title: bool


class Event(TypedDict):
    """The main event of a report; positions are none where it has no name of its own."""

    kind: EventKind
    name: str | None
    start: int | None
    end: int | None
    in_title: bool | None
    date: Date | None
    place: EventPlace | None
    form: Form | None
    venues: list[Venue]
    hosts: list[Host]


class Post(TypedDict):
    """A post or title (职务) of a person."""

    text: str
    start: int
    end: int
    in_title: bool
    organization: str | None
    organization_full: str | None
    post: str


class Person(TypedDict):
    """Someone named; ``order`` is the place in the listing of participants, from 1."""

    name: str
    order: int | None
    by_strokes: bool
    posts: list[Post]
    roles: list[Role]
    mentions: list[Mention]


class Group(TypedDict):
    """Unnamed participants."""

    text: str
    start: int
    end: int
    in_title: bool
    role: Role


class Cue(TypedDict):
    """The verb that opens a statement (指出, 强调)."""

    text: str
    start: int
    end: int


class Requirement(TypedDict):
    """One demand of a statement."""

    text: str
    start: int
    end: int
    number: int | None
    addressee: str | None


class Speech(TypedDict):
    """A reported or quoted statement; ``paragraph`` is an index of ``paragraphs``."""

    speaker: str
    cue: Cue | None
    start: int
    end: int
    paragraph: int
    requirements: list[Requirement]


class Document(TypedDict):
    """A document named in 《》."""

    title: str
    start: int
    end: int
    in_title: bool
    issuer: str | None
    number: str | None


class Formulation(TypedDict):
    """A set political formulation (提法)."""

    text: str
    start: int
    end: int
    in_title: bool
    key: str
    kind: FormulationKind
    members: list[str]
    first_used: str | None


class Organization(TypedDict):
    """A body named in the report."""

    name: str
    full_name: str | None
    mentions: list[Mention]


class Place(TypedDict):
    """A place named in the report."""

    name: str
    code: str | None
    path: list[str]
    mentions: list[Mention]


class Keyword(TypedDict):
    """A term and its TF-IDF weight."""

    term: str
    weight: float


class Warning(TypedDict):  # noqa: A001 - the record's own word, in a module of its own
    """Something a reader should know of the reading."""

    code: WarningCode
    message: str


@final
class Record(TypedDict):
    """One report as data."""

    id: str
    title: str
    text: str
    paragraphs: list[Paragraph]
    meta: Meta
    event: Event | None
    people: list[Person]
    groups: list[Group]
    speeches: list[Speech]
    documents: list[Document]
    formulations: list[Formulation]
    organizations: list[Organization]
    places: list[Place]
    keywords: list[Keyword]
    warnings: list[Warning]


class Failure(TypedDict):
    """Why a report has no record: the name of the exception and its message."""

    type: str
    message: str


@final
class Failed(TypedDict):
    """What stands in for the record of a report that has none."""

    id: str | None
    error: Failure
