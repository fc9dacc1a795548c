"""The record, as types: every key of every dict that baodao returns.

At run time all of them are plain dicts, lists and values. ``start`` and ``end`` are half-open positions in code points:
``record["text"][start:end]`` is the value, or ``record["title"][start:end]`` where ``in_title`` is true. Where both a
record and a failure are possible, ``"error" in record`` distinguishes them.

Made by tests/python/regenerate.py from the declarations in src/record: change these, not this file.
"""

from typing import Literal, TypeAlias, TypedDict, final

ParagraphKind: TypeAlias = Literal["body", "heading", "caption", "byline"]
"""What a paragraph is."""
Format: TypeAlias = Literal["wrapped", "page", "page-full", "fragment", "plain"]
"""How a report was read."""
Script: TypeAlias = Literal["traditional", "simplified"]
"""A script of Han characters."""
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
"""What kind of event a report is about."""
EventStatus: TypeAlias = Literal["held", "announced", "recalled"]
"""Whether an event was held, lies ahead or is recalled."""
PartOfDay: TypeAlias = Literal["early_morning", "morning", "noon", "afternoon", "evening"]
"""A part of the day."""
YearFrom: TypeAlias = Literal["stated", "published", "path", "dateline", "anniversary", "congress", "context"]
"""How the year of a date is known."""
Form: TypeAlias = Literal["video"]
"""How an event is held."""
VenueKind: TypeAlias = Literal["main", "branch"]
"""Whether a place of a video conference is the main one."""
CounterpartKind: TypeAlias = Literal["person", "body", "country"]
"""What a counterpart of an event is."""
VisitKind: TypeAlias = Literal["state", "official", "working", "informal", "goodwill", "courtesy", "private", "transit"]
"""The kind of a visit."""
Rank: TypeAlias = Literal[
    "正国级",
    "副国级",
    "正部级",
    "副部级",
    "正厅级",
    "副厅级",
    "正处级",
    "副处级",
    "正科级",
    "副科级",
]
"""The administrative rank of a post (公务员级别)."""
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
    "removed",
    "mention",
]
"""A person's role in the event."""
Relation: TypeAlias = Literal[
    "issued",
    "adopted",
    "studied",
    "conveyed",
    "revised",
    "repealed",
    "signed",
    "drafted",
    "cited",
]
"""What is done with a document."""
FormulationKind: TypeAlias = Literal["lexicon", "numeral", "quoted"]
"""How a formulation was recognized."""
Action: TypeAlias = Literal[
    "appointed",
    "elected",
    "removed",
    "resigned",
    "acting",
    "nominated",
    "promoted",
    "expelled",
]
"""What happens to a person's post."""
Stage: TypeAlias = Literal[
    "investigation",
    "detention",
    "expelled_from_party",
    "dismissed",
    "transferred_to_prosecutors",
    "charged",
    "sentenced",
]
"""A stage of a case."""
Rule: TypeAlias = Literal[
    "headline_verb",
    "headline_name",
    "text_verb",
    "text_name",
    "word_ahead",
    "day_ahead",
    "looks_back",
    "told_as_held",
    "in_statement",
    "in_restatement",
    "in_headline",
    "day_before",
    "day_of_dateline",
    "paragraph_before",
    "first_sentence",
    "day_after",
    "first_place",
    "organizer_word",
    "subject",
    "led_by_subject",
    "object",
    "relative_clause",
    "list_opener",
    "lines_of_list",
    "companion",
    "listened_to",
    "visited",
    "given_to",
    "journey",
    "appointing_word",
    "change",
    "side_of_reception",
    "statement",
    "death",
    "audience",
    "team",
    "headed_team",
    "named",
    "pronoun",
    "holder",
    "sender",
    "earlier_clause",
    "last_person",
    "continued",
    "after_quotation",
    "modal",
    "wish",
    "bare_verb",
    "counted_point",
    "body_before",
    "body_after",
    "after_title",
    "before_title",
    "inside_title",
    "verb_before",
    "verb_after",
    "describing_verb",
    "subject_of_talk",
    "draft_title",
    "invoking_word",
    "document_title",
    "quoted_row",
    "unquoted_row",
    "numeral_head",
    "quoted_shape",
    "policy_verb",
    "policy_noun",
    "policy_end",
    "order_verb",
    "own_verb",
    "verb_without_post",
    "expulsion_verb",
    "rank_verb",
    "appointment_letter",
    "notice_line",
    "stated_body",
    "listed_body",
    "body_before_name",
    "longer_form",
    "own_body",
    "state_post",
    "same_person",
    "other_post",
]
"""A rule that decides a value."""
WarningCode: TypeAlias = Literal[
    "no-body",
    "undecodable-bytes",
    "encoding-mismatch",
    "html-truncated",
    "no-title",
    "year-unknown",
    "impossible-date",
    "garbled-text",
    "data-left-out",
    "unknown-region",
    "bad-published",
    "too-many-items",
]
"""A stable code of a warning."""


class Paragraph(TypedDict):
    """A paragraph of the text."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    kind: ParagraphKind
    """What the paragraph is."""
    page: int | None
    """The page of the source on which the paragraph begins, from 1: of a PDF file, of a report that is spread over
    several web pages. None for a report of one page.
    """


class Words(TypedDict):
    """Words of the report that state a value."""

    text: str
    """The words as written."""
    start: int | None
    """First code point."""
    end: int | None
    """One past the last code point."""
    in_title: bool | None
    """Whether the position counts in the title instead of the text."""


class Meta(TypedDict):
    """What is known of the report as a publication."""

    source: str | None
    """The publisher that the page names in its line 来源."""
    agency: str | None
    """The news agency or medium that the report names as its origin."""
    agency_words: Words | None
    """The words of the title or the text that name the agency; none where only the page does."""
    authors: list[str]
    """Reporters, correspondents and photographers."""
    author_words: list[Words]
    """For each author, the name in the text; without a position where the byline is outside of the text."""
    editors: list[str]
    """Editors (编辑, 责任编辑)."""
    published: str | None
    """When the report was published: an ISO 8601 date, with the time where it is stated."""
    url: str | None
    """The address of the page, if the page or the caller states it."""
    encoding: str | None
    """Name of the encoding in which the bytes were read; none for a `str`."""
    format: Format
    """How the report was read."""
    site: str | None
    """Name of the site."""
    script: Script | None
    """The script of the Han characters; none for a text without any."""
    page: str | None
    """The number of the newspaper's page, without 第, 版 and leading zeros: `1`, `A3`."""
    edition: str | None
    """The name of the newspaper's page: 要闻."""
    position: int | None
    """The number of the item on its page, or in the round-up that it was split from."""


class Date(TypedDict):
    """When an event took place."""

    text: str
    """The words of the date."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""
    iso: str | None
    """First day: `2019-06-04`, `--06-04`, `2019-06`, `--06` or none."""
    iso_end: str | None
    """Last day of a range; none for a single day."""
    part_of_day: PartOfDay | None
    """The part of the day."""
    year_from: YearFrom | None
    """How the year is known."""


class EventPlace(TypedDict):
    """Where an event took place."""

    text: str
    """The words of the place."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""
    code: str | None
    """GB/T 2260 code of the division that the place is, or is in."""
    path: list[str]
    """Names of the division, from the province down."""


class Venue(TypedDict):
    """A place of a video conference."""

    text: str
    """The words of the place."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""
    kind: VenueKind
    """Whether it is the main place or a branch."""


class Host(TypedDict):
    """A body that holds or organizes an event."""

    text: str
    """The body as written."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""


class Counterpart(TypedDict):
    """A person, body or country with whom an event is held."""

    name: str
    """The full name of the person, or the name of the body or country as written."""
    kind: CounterpartKind
    """Whether it is a person, a body or a country."""
    person: int | None
    """Index of the person in `people`."""
    country: str | None
    """ISO 3166-1 alpha-2 code of the country; none for parties of China and international ones."""
    text: str
    """The words that name the party, with its posts."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""


class Event(TypedDict):
    """The main event of a report."""

    kind: EventKind
    """What kind of event it is."""
    name: str | None
    """The event's own name in its longest natural form; none where it has no name."""
    start: int | None
    """First code point."""
    end: int | None
    """One past the last code point."""
    in_title: bool | None
    """Whether the position counts in the title instead of the text."""
    status: EventStatus
    """Whether the event was held, lies ahead or is recalled."""
    status_words: Words | None
    """The words that show the status: 将于 before the verb, a day after publication, the verb of a past event."""
    date: Date | None
    """When the event took place."""
    place: EventPlace | None
    """Where the event took place."""
    form: Form | None
    """How the event was held."""
    venues: list[Venue]
    """The places of a video conference."""
    hosts: list[Host]
    """The bodies that hold or organize the event."""
    counterparts: list[Counterpart]
    """Whom the event is held with: the guest, host or partner of a reception, visit, call, letter or talk."""
    visit: VisitKind | None
    """The kind of the visit, where the report names it."""
    visit_words: Words | None
    """The words for the kind of the visit: 国事访问."""


class Post(TypedDict):
    """A post or title (职务) of a person."""

    text: str
    """The post as written, with its organization."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""
    organization: str | None
    """The organization as written."""
    organization_full: str | None
    """The official full name of the organization."""
    post: str
    """The post without its organization."""
    rank: Rank | None
    """The administrative rank (级别) of the post; none where the report leaves it open."""


class Act(TypedDict):
    """Words that give a person a role in the event."""

    role: Role
    """The role."""
    text: str
    """The verb or the noun that gives it, as written."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""


class Mention(TypedDict):
    """Where something occurs, in code points."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""


class Person(TypedDict):
    """Someone named in the report."""

    name: str
    """The full name, without blanks."""
    order: int | None
    """Place in the listing of participants, from 1; none for those only mentioned."""
    by_strokes: bool
    """Whether the listing goes by the strokes of the surnames (按姓氏笔画为序), so that its order is not a rank."""
    posts: list[Post]
    """Posts and titles that the text attaches to the person."""
    roles: list[Role]
    """The person's roles in the event."""
    acts: list[Act]
    """The words that give the roles, by position."""
    mentions: list[Mention]
    """Each place where the person is named."""
    country: str | None
    """ISO 3166-1 alpha-2 code of a foreign person's country; none for people of China and of international bodies."""


class Group(TypedDict):
    """Participants without a name."""

    text: str
    """The group as written."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""
    role: Role
    """The group's role in the event."""
    role_words: Words | None
    """The words that give the role."""


class Cue(TypedDict):
    """The verb that opens a statement (指出, 强调)."""

    text: str
    """The verb as written."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""


class Requirement(TypedDict):
    """One demand of a statement."""

    text: str
    """The demand as written."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    number: int | None
    """The number of the demand where the text counts them (一要…二要…)."""
    addressee: str | None
    """Who is to meet the demand, as written."""
    addressee_words: Words | None
    """The words that name the addressee."""


class Speech(TypedDict):
    """A reported or quoted statement."""

    speaker: str
    """Full name of the speaker, or the collective as written."""
    person: int | None
    """Index of the speaker in `people`; none for a collective."""
    speaker_words: Words | None
    """The words beside the cue that name the speaker (陆秉文, 他, 会议); none where the sentence does not name one."""
    cue: Cue | None
    """The verb that opens the statement; none where the statement continues without one."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    paragraph: int
    """Index of the paragraph in which the statement begins."""
    requirements: list[Requirement]
    """What the statement demands."""


class Document(TypedDict):
    """A document named in 《》."""

    title: str
    """The title without the marks."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""
    issuer: str | None
    """The body named with the document as its source."""
    issuer_words: Words | None
    """The words that name the issuer."""
    number: str | None
    """The document's number (文号: 国发〔2019〕5号)."""
    relation: Relation | None
    """What the report says is done with the document; none for works that are no documents."""
    relation_words: Words | None
    """The verb that gives the relation."""
    date: Date | None
    """The day on which the document was issued, adopted or signed, as the report gives it."""


class Formulation(TypedDict):
    """A set political formulation (提法)."""

    text: str
    """The formulation as written, without quotation marks."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""
    key: str
    """The form that its variants share: the lexicon's where it is a variant of one, else the text."""
    kind: FormulationKind
    """How the formulation was recognized."""
    members: list[str]
    """What a numeral formulation counts (四个意识: 政治意识, 大局意识, 核心意识, 看齐意识)."""
    first_used: str | None
    """ISO 8601 date of the document that first used it."""


class Organization(TypedDict):
    """A body named in the report."""

    name: str
    """The body as written."""
    full_name: str | None
    """The body's official full name."""
    mentions: list[Mention]
    """Each place where it is named."""
    country: str | None
    """ISO 3166-1 alpha-2 code of a foreign body's country; none for bodies of China and international ones."""


class Place(TypedDict):
    """A place named in the report."""

    name: str
    """The place as written."""
    code: str | None
    """GB/T 2260 code of the division."""
    path: list[str]
    """Names of the division, from the province down."""
    mentions: list[Mention]
    """Each place where it is named."""


class Change(TypedDict):
    """A personnel change that the report states: one person, one post, one action."""

    name: str
    """The full name of the person."""
    action: Action
    """What happens to the person: is appointed, elected, removed."""
    post: str | None
    """The post without its organization; none where the report names none (免去有关职务, 开除党籍)."""
    organization: str | None
    """The organization as written with the post."""
    organization_full: str | None
    """The official full name of the organization."""
    by: str | None
    """The body or person that decides, as written."""
    by_words: Words | None
    """The words that name the decider."""
    effective: str | None
    """The day from which the change counts, where the report states it."""
    effective_words: Words | None
    """The words that state that day."""
    text: str
    """The words that state the change."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""


class Finding(TypedDict):
    """One thing that a person is found or accused to have done."""

    text: str
    """What the person did, as written."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""


class Penalty(TypedDict):
    """One penalty or measure."""

    text: str
    """The words of the report."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""


class Case(TypedDict):
    """A disciplinary or criminal case against one person."""

    name: str
    """The full name of the person."""
    post: str | None
    """The posts that the report writes with the name, as written."""
    authority: str | None
    """The body that acts at this stage, as written."""
    authority_words: Words | None
    """The words that name the authority."""
    stage: Stage | None
    """The stage that the report announces; none for a lesser penalty such as a warning."""
    findings: list[Finding]
    """What the person is found or accused to have done."""
    penalties: list[Penalty]
    """What is imposed on the person."""
    text: str
    """The words that state the stage."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    in_title: bool
    """Whether the position counts in the title instead of the text."""


class Keyword(TypedDict):
    """A term of the text with its weight."""

    term: str
    """The term."""
    weight: float
    """The TF-IDF weight of the term."""


class Explanation(TypedDict):
    """The rule that decided a value of the record."""

    path: str
    """The value, by the keys and indices that lead to it: `people[0].acts[1]`, `event.place`."""
    rule: Rule
    """The rule."""


class Warning(TypedDict):  # noqa: A001 - the word of the record
    """Something that a reader should know about the reading of the report."""

    code: WarningCode
    """A stable code."""
    message: str
    """What the code means for this report, in words."""


@final
class Record(TypedDict):
    """One report as data."""

    id: str
    """The caller's name for the report, else the number or stem of the file, else XXH3 (64 bits, in hexadecimal) of the
    bytes.
    """
    title: str
    """The headline, without column tags, site names, index numbers and file suffixes."""
    text: str
    """The body: its paragraphs, joined by line feeds."""
    paragraphs: list[Paragraph]
    """The paragraphs of the text, in order."""
    meta: Meta
    """What is known of the report as a publication."""
    event: Event | None
    """The main event; none for a commentary or a round-up."""
    people: list[Person]
    """Everyone named, once each, in order of first mention."""
    groups: list[Group]
    """Participants without a name."""
    speeches: list[Speech]
    """Reported and quoted statements, in order."""
    documents: list[Document]
    """Documents named in 《》, once each."""
    formulations: list[Formulation]
    """Set political formulations (提法), once each."""
    organizations: list[Organization]
    """Bodies named."""
    places: list[Place]
    """Places named."""
    changes: list[Change]
    """Personnel changes that the report states, in order."""
    cases: list[Case]
    """Disciplinary and criminal cases that the report states, in order."""
    keywords: list[Keyword]
    """Terms by weight, in descending order; empty unless `fields` names them."""
    explanations: list[Explanation]
    """The rules that decided values; empty unless the caller asks for them (`explain=True`)."""
    warnings: list[Warning]
    """What a reader should know about the reading."""


class Failure(TypedDict):
    """Why a report has no record."""

    type: str
    """Name of the exception."""
    message: str
    """Its message."""


@final
class Failed(TypedDict):
    """What ``extract_many`` returns in place of the record of a report that has none."""

    id: str | None
    """The name of the report, if it is known."""
    error: Failure
    """Why there is no record."""
