//! What speaks against one event so strongly that two reports stay apart, whatever else they share.

use super::pair::{Names, PRESENT, Pair, SIDES, subjects};
use super::profile::{Document, Profile, Roles};
use super::words::{PLACE_UNITS, RELATIVE_REGIONS};
use crate::record::{EventKind, Role};

/// Most days between the publications of two reports of one event, unless both give days of the event that overlap.
const FAR: i32 = 14;
/// Most days by which two copies of one text may differ in the day of the event.
const MISDATED: i32 = 3;
/// The share of a text, in thousandths, from which two reports without a day are copies.
const SAME_TEXT: usize = 900;
/// A name with so many letters is hardly shared by two events of one day.
const LONG_NAME: usize = 12;

/// Whether the two reports cannot tell of one event.
pub fn are_apart(pair: Pair<'_>) -> bool {
    if pair.a.digest == pair.b.digest {
        return false;
    }
    let vetoes: [fn(Pair<'_>) -> bool; 14] = [
        are_far_apart,
        are_of_other_days,
        have_no_day,
        is_day_inside_long_event,
        are_counted_differently,
        are_of_other_stages,
        are_about_other_documents,
        are_with_other_countries,
        have_other_sides,
        have_other_leaders,
        have_nobody_in_common,
        are_of_other_parts_of_the_day,
        are_siblings_of_one_day,
        are_in_other_towns,
    ];
    vetoes.iter().any(|veto| veto(pair)) || (pair.is_of_two_divisions() && !pair.is_copy())
}

/// Whether the reports were published weeks apart and do not give days of the event that overlap.
fn are_far_apart(pair: Pair<'_>) -> bool {
    let one_day = pair.days().is_some_and(|(a, b)| a.gap(b) == 0);
    pair.days_between_publications().is_some_and(|days| days > FAR) && !one_day
}

/// Whether the days of the events do not overlap. Copies may differ by three days.
///
/// If a day is not known, whether the report without it was published too long before or after the other's event.
fn are_of_other_days(pair: Pair<'_>) -> bool {
    if let Some((a, b)) = pair.days() {
        let gap = a.gap(b);
        let is_misdated = gap <= MISDATED && pair.is_copy() && !pair.has_announcement();
        return gap > 0 && !is_misdated;
    }
    !pair.both_ways().into_iter().all(|pair| pair.b_may_be_of_the_day_of_a(-1..=10, 30))
}

/// Whether nothing says that the events are of one day and the texts are not the same: a form that is filled in
/// again.
///
/// A commentary that shares much text is not concerned.
fn have_no_day(pair: Pair<'_>) -> bool {
    let is_unknown = |report: &Profile| report.day().is_none();
    let is_open = (is_unknown(pair.a) || is_unknown(pair.b)) && !pair.is_of_one_day();
    let is_quoted = pair.has_commentary() && pair.has_much_text();
    is_open && !is_quoted && pair.overlap.share < SAME_TEXT
}

/// Whether the events overlap in time but neither begin nor end on one day, and the texts share little.
///
/// So one of the days of a congress is kept apart from the report on the whole congress.
fn is_day_inside_long_event(pair: Pair<'_>) -> bool {
    let overlaps = pair.days().is_some_and(|(a, b)| a.gap(b) == 0);
    overlaps && !pair.is_of_one_day() && !pair.has_much_text()
}

/// Whether the events have different ordinal numbers: the eighth and the ninth meeting.
fn are_counted_differently(pair: Pair<'_>) -> bool {
    pair.a.ordinals.differ(&pair.b.ordinals)
}

/// Whether the headlines tell of different stages of an event: its start and its end, the talks and the banquet.
/// Commentaries and copies are not concerned.
fn are_of_other_stages(pair: Pair<'_>) -> bool {
    !pair.has_commentary() && pair.a.stages.differ(pair.b.stages) && !pair.is_copy()
}

/// Whether the reports are about different documents, or one is news of a document that the other does not name.
fn are_about_other_documents(pair: Pair<'_>) -> bool {
    if pair.is_copy() {
        return false;
    }
    let has_subjects = pair.both_ways().into_iter().all(|pair| subjects(pair.a).next().is_some());
    (has_subjects && !pair.shares_subject_document())
        || pair.both_ways().into_iter().any(|pair| is_about_document_unknown_to_other(pair))
}

fn is_about_document_unknown_to_other(Pair { a, b, .. }: Pair<'_>) -> bool {
    let is_news_of_document = matches!(a.kind, None | Some(EventKind::Other | EventKind::Letter));
    let names = |document: &Document| b.documents.iter().any(|other| other.letters == document.letters);
    // The headline of the other may name the document without 《》.
    let is_in_title =
        |document: &Document| document.subject.as_ref().is_some_and(|name| b.title.letters.contains(&**name));
    let mut subjects = subjects(a).peekable();
    is_news_of_document
        && subjects.peek().is_some()
        && !subjects.any(|document| names(document) || is_in_title(document))
}

/// Whether both are receptions, calls or letters, with counterparts of different countries. Copies are not concerned.
fn are_with_other_countries(pair: Pair<'_>) -> bool {
    let is_bilateral = |kind| matches!(kind, Some(EventKind::Reception | EventKind::Call | EventKind::Letter));
    let are_bilateral = pair.a.kind == pair.b.kind && is_bilateral(pair.a.kind);
    are_bilateral && pair.shares_country() == Some(false) && !pair.is_copy()
}

/// Whether both are receptions or calls, and neither an announcement, with different people as host or guest.
///
/// Two people must be the same, or one if a report names no more.
fn have_other_sides(pair: Pair<'_>) -> bool {
    let has_sides = matches!(pair.a.kind, Some(EventKind::Reception | EventKind::Call));
    let (common, a, b) = pair.people_who(SIDES);
    has_sides && pair.a.kind == pair.b.kind && !pair.has_announcement() && a > 0 && b > 0 && common < a.min(b).min(2)
}

/// Whether different people write the letter, inspect, are appointed or removed, or preside.
fn have_other_leaders(pair: Pair<'_>) -> bool {
    let differ = |roles: &[Role]| {
        let (common, a, b) = pair.people_who(Roles::of(roles));
        a > 0 && b > 0 && common == 0
    };
    let are_both = |kind| pair.a.kind == Some(kind) && pair.b.kind == Some(kind);
    differ(&[Role::Write])
        || (are_both(EventKind::Inspection) && differ(&[Role::Inspect]))
        || differ(&[Role::Appointed, Role::Removed])
        || (differ(&[Role::Preside]) && !pair.is_copy() && !pair.has_announcement())
}

/// Whether both reports name people who are present, but none in common. Commentaries, copies and events with one
/// long name are not concerned.
fn have_nobody_in_common(pair: Pair<'_>) -> bool {
    let (common, a, b) = pair.people_who(PRESENT);
    let name = &pair.a.name.letters;
    let is_whole = name.chars().nth(LONG_NAME - 1).is_some() && RELATIVE_REGIONS.longest_prefix(name).is_none();
    let have_one_name = is_whole && pair.names() == Names::Same;
    a > 0 && b > 0 && common == 0 && !pair.has_commentary() && !have_one_name && !pair.is_copy()
}

fn are_of_other_parts_of_the_day(pair: Pair<'_>) -> bool {
    let differ = pair.a.part.zip(pair.b.part).is_some_and(|(a, b)| a != b);
    differ && pair.days().is_some() && !pair.is_copy()
}

/// Whether the places are two divisions whose names end alike: two towns, two cities. Inspections, commentaries and
/// copies are not concerned.
fn are_in_other_towns(pair: Pair<'_>) -> bool {
    let (a, b) = (&pair.a.place_letters, &pair.b.place_letters);
    let unit = a.chars().last().filter(|last| PLACE_UNITS.contains_char(*last) && b.ends_with(*last));
    let is_inspection = |kind| kind == Some(EventKind::Inspection);
    let may_move = is_inspection(pair.a.kind) || is_inspection(pair.b.kind) || pair.has_commentary();
    unit.is_some() && !pair.shares_place() && !may_move && !pair.is_copy()
}

/// Whether these are two events whose names begin alike, such as the start of a forum and its symposium. Commentaries
/// and reports that share much text are not concerned.
fn are_siblings_of_one_day(pair: Pair<'_>) -> bool {
    pair.names() == Names::Siblings && !pair.has_commentary() && !pair.has_much_text()
}
