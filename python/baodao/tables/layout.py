"""The tables, as data: what stands in which column. The data dictionary is made from this."""

from typing import Any, get_args

from baodao import types
from baodao.tables.columns import (
    PLACED,
    SPAN,
    Column,
    Kind,
    Table,
    boolean,
    category,
    dates,
    integer,
    listing,
    number,
    text,
)

REPORT = (
    integer("report_index", "the number of the report among those given, from 0: a row of `reports`", key="#", level=0),
    text("report_id", "the report's `id`; two reports may share one", key="id", level=0, nullable=True),
)
"""The columns that every table begins with."""

PERSON = (number("person_index", 1, "person"), text("name", "the person's full name", level=1))
SPEECH = (number("speech_index", 1, "speech"), text("speaker", "who says it", level=1))
MENTIONED = ("people", "organizations", "places")


def _closed(literal: Any) -> tuple[str, ...]:
    return tuple(get_args(literal))


EVENT = (
    category("event_kind", _closed(types.EventKind), "kind of the main event", key="event.kind", nullable=True),
    text("event_name", "its own name", key="event.name", nullable=True),
    integer("event_start", "where the name begins", key="event.start", nullable=True),
    integer("event_end", "where the name ends", key="event.end", nullable=True),
    boolean("event_in_title", "the name stands in the title only", key="event.in_title", nullable=True),
    category("event_form", _closed(types.Form), "how it was held", key="event.form", nullable=True),
    *dates("date", "event.date.iso", "when it began"),
    *dates("last_date", "event.date.iso_end", "when it ended, if on another day"),
    text("date_text", "the words of the date", key="event.date.text", nullable=True),
    integer("date_start", "where they begin", key="event.date.start", nullable=True),
    integer("date_end", "where they end", key="event.date.end", nullable=True),
    boolean("date_in_title", "they stand in the title only", key="event.date.in_title", nullable=True),
    category("part_of_day", _closed(types.PartOfDay), "when in the day", key="event.date.part_of_day", nullable=True),
    category("year_from", _closed(types.YearFrom), "what says the year", key="event.date.year_from", nullable=True),
    text("place_text", "the words of the place", key="event.place.text", nullable=True),
    integer("place_start", "where they begin", key="event.place.start", nullable=True),
    integer("place_end", "where they end", key="event.place.end", nullable=True),
    boolean("place_in_title", "they stand in the title only", key="event.place.in_title", nullable=True),
    text("place_code", "the GB/T 2260 code of the division", key="event.place.code", nullable=True),
    listing("place_path", "the division's names, widest first", key="event.place.path", nullable=True),
)
"""The main event of a report, in its row of ``reports``."""

REPORTS = Table(
    "reports",
    "one row for each report, in the order given; one that has no record has its error",
    ((),),
    (
        *REPORT,
        text("title", "the headline", nullable=True),
        text("text", "the body, paragraphs joined by line feeds", nullable=True),
        text("source", "who published it", key="meta.source", nullable=True),
        text("agency", "the news agency", key="meta.agency", nullable=True),
        listing("authors", "who wrote it", key="meta.authors", nullable=True),
        listing("editors", "who edited it", key="meta.editors", nullable=True),
        *dates("published", "meta.published", "when it was published"),
        text("url", "the page's address, if it says so", key="meta.url", nullable=True),
        text("encoding", "how the bytes were read", key="meta.encoding", nullable=True),
        category("format", _closed(types.Format), "how the page was read", key="meta.format", nullable=True),
        text("site", "the site it stands on", key="meta.site", nullable=True),
        *EVENT,
        text("error_type", "why there is no record: the name of the exception", key="error.type", nullable=True),
        text("error_message", "and its message", key="error.message", nullable=True),
    ),
)

TABLES = (
    REPORTS,
    Table(
        "paragraphs",
        "the paragraphs of the text",
        (("paragraphs",),),
        (
            *REPORT,
            number("paragraph", 1, "paragraph"),
            *SPAN,
            category("kind", _closed(types.ParagraphKind), "its kind"),
        ),
    ),
    Table(
        "people",
        "everyone named, once a report, in order of first mention",
        (("people",),),
        (
            *REPORT,
            *PERSON,
            integer("order", "the place in the listing of participants, from 1", nullable=True),
            boolean("by_strokes", "the list goes by strokes of surnames: its order is no rank"),
        ),
    ),
    Table(
        "posts",
        "the posts (职务) of people",
        (("people", "posts"),),
        (
            *REPORT,
            *PERSON,
            text("text", "the words"),
            *PLACED,
            text("organization", "the body, as written", nullable=True),
            text("organization_full", "its full name", nullable=True),
            text("post", "the post in it"),
        ),
    ),
    Table(
        "roles",
        "what people do in the event",
        (("people", "roles"),),
        (*REPORT, *PERSON, category("role", _closed(types.Role), "the part", key="")),
    ),
    Table(
        "groups",
        "participants without a name",
        (("groups",),),
        (*REPORT, text("text", "the words"), *PLACED, category("role", _closed(types.Role), "their part")),
    ),
    Table(
        "speeches",
        "who said what",
        (("speeches",),),
        (
            *REPORT,
            *SPEECH,
            text("cue", "the verb that opens it (指出, 强调)", key="cue.text", nullable=True),
            integer("cue_start", "where the verb begins", key="cue.start", nullable=True),
            integer("cue_end", "where the verb ends", key="cue.end", nullable=True),
            *SPAN,
            integer("paragraph", "the number of its paragraph, from 0"),
            text("text", "the words", key="[]"),
        ),
    ),
    Table(
        "requirements",
        "what speeches demand",
        (("speeches", "requirements"),),
        (
            *REPORT,
            *SPEECH,
            text("text", "the words"),
            *SPAN,
            integer("number", "its number, if it has one (一要, 二要)", nullable=True),
            text("addressee", "of whom it is demanded", nullable=True),
        ),
    ),
    Table(
        "documents",
        "documents named in 《》",
        (("documents",),),
        (
            *REPORT,
            text("title", "its title"),
            *PLACED,
            text("issuer", "who issued it", nullable=True),
            text("number", "its number (国发〔2019〕5号)", nullable=True),
        ),
    ),
    Table(
        "formulations",
        "set political formulations (提法)",
        (("formulations",),),
        (
            *REPORT,
            text("text", "the words"),
            *PLACED,
            text("key", "the form that its variants share"),
            category("kind", _closed(types.FormulationKind), "by what it was recognised"),
            listing("members", "what it counts (四个意识 has four)"),
            *dates("first_used", "first_used", "when the document that first used it is from"),
        ),
    ),
    Table(
        "organizations",
        "bodies named",
        (("organizations",),),
        (
            *REPORT,
            number("organization_index", 1, "organization"),
            text("name", "as written"),
            text("full_name", "in full", nullable=True),
        ),
    ),
    Table(
        "places",
        "places named",
        (("places",),),
        (
            *REPORT,
            number("place_index", 1, "place"),
            text("name", "as written"),
            text("code", "the GB/T 2260 code of the division", nullable=True),
            listing("path", "the division's names, widest first"),
        ),
    ),
    Table(
        "mentions",
        "each place where a person, an organization or a place is named",
        tuple((name, "mentions") for name in MENTIONED),
        (
            *REPORT,
            Column("of", Kind.CATEGORY, "/", "the table of what is named", 0, MENTIONED),
            number("item_index", 1, "item"),
            text("name", "its name", level=1),
            *PLACED,
        ),
    ),
    Table(
        "hosts",
        "bodies that hold the event",
        (("event", "hosts"),),
        (*REPORT, text("text", "the words"), *PLACED),
    ),
    Table(
        "venues",
        "the places of a video conference",
        (("event", "venues"),),
        (
            *REPORT,
            text("text", "the words"),
            *PLACED,
            category("kind", _closed(types.VenueKind), "the main one or a branch"),
        ),
    ),
    Table(
        "keywords",
        "terms that weigh, when asked for",
        (("keywords",),),
        (*REPORT, text("term", "the term"), Column("weight", Kind.NUMBER, "weight", "its TF-IDF weight")),
    ),
    Table(
        "warnings",
        "what a reader should know of the reading",
        (("warnings",),),
        (*REPORT, category("code", _closed(types.WarningCode), "what it is"), text("message", "in words")),
    ),
)
"""All tables; ``reports`` is the first."""
