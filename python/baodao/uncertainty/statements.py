"""Reasons to doubt a statement, its speaker, what it demands, and a formulation."""

from collections.abc import Iterator
from typing import Any

from baodao.uncertainty.nearby import around, is_marked, kind_of
from baodao.uncertainty.values import Value
from baodao.uncertainty.words import count, ends_with, words

Record = Any
Found = Iterator[str | None]
SHORT_SPEECH, LONG_SPEECH = 25, 300
SHORT_DEMAND, LONG_DEMAND, LONG_ADDRESSEE = 12, 80, 8
SHORT_PHRASE, LONG_PHRASE = 4, 10


def speeches(record: Record, value: Value) -> Found:
    """Yield the reasons to think that a statement was not found."""
    yield f"kind_{kind_of(record)}"
    yield "none_found" if not value.value else None
    yield "more_cues" if count(record["text"], "cues") > len(value.value) else None
    yield "long_text" if len(record["text"]) > 1000 else None  # noqa: PLR2004


def speech(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt a statement or its speaker."""
    (one,) = value.items
    said = record["text"][one["start"] : one["end"]]
    yield "no_cue" if not one["cue"] else None
    yield "rare_cue" if one["cue"] and not one["cue"]["text"].startswith(words("cues")) else None
    yield "collective_speaker" if one["person"] is None else "person_speaks"
    yield "unnamed_speaker" if not one["speaker_words"] else None
    yield "short" if len(said) < SHORT_SPEECH else "long" if len(said) > LONG_SPEECH else None
    yield "ends_inside_paragraph" if record["text"][one["end"] : one["end"] + 1] not in {"", "\n"} else None
    yield "quoted" if "“" in said else None
    yield "demands" if one["requirements"] else None
    yield "no_event" if not record["event"] else None


def requirements(record: Record, value: Value) -> Found:
    """Yield the reasons to think that a demand was not found."""
    (one,) = value.items
    said = record["text"][one["start"] : one["end"]]
    yield "none_found" if not value.value else None
    yield "more_modals" if count(said, "modals") > len(value.value) else None
    yield "long" if len(said) > LONG_SPEECH else None


def requirement(_record: Record, value: Value) -> Found:
    """Yield the reasons to doubt a demand or its addressee."""
    one, its = value.items
    yield "numbered" if its["number"] else None
    yield "short" if len(its["text"]) < SHORT_DEMAND else "long" if len(its["text"]) > LONG_DEMAND else None
    yield "addressee" if its["addressee"] else "no_addressee"
    yield "long_addressee" if len(its["addressee"] or "") > LONG_ADDRESSEE else None
    yield "no_cue" if not one["cue"] else None
    yield "no_modal" if not any(word in its["text"] for word in words("modals")) else None


def formulations(record: Record, value: Value) -> Found:
    """Yield the reasons to think that a formulation was not found."""
    quoted = sum(item["kind"] != "numeral" for item in value.value)
    yield "none_found" if not value.value else None
    yield "more_quotations" if record["text"].count("“") > quoted else None


def formulation(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt that a phrase is a formulation."""
    (one,) = value.items
    _, after = around(record, one)
    outside = record["title" if one["in_title"] else "text"][one["end"] + 1 : one["end"] + 2]
    yield f"by_{one['kind']}"
    yield "short" if len(one["text"]) <= SHORT_PHRASE else "long" if len(one["text"]) > LONG_PHRASE else None
    yield "repeated" if record["text"].count(one["text"]) > 1 else None
    yield "never_quoted" if after != "”" else None
    yield "noun_after_quotation" if after == "”" and not is_marked(outside) else None
    inside = any(s["start"] <= one["start"] < s["end"] for s in record["speeches"]) and not one["in_title"]
    yield "in_speech" if inside else None
    yield "only_headline" if one["in_title"] else None
    yield "has_letters" if any(c.isascii() and c.isalnum() for c in one["text"]) else None
    yield "parts" if any(mark in one["text"] for mark in "、，") else None
    yield "of_meeting" if ends_with(one["text"], "meeting_ends") else None
