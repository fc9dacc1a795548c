//! What speaks for one event: each reason with its weight.

use super::pair::{ACTIVE, Names, PRESENT, Pair, SIDES};
use super::profile::Roles;
use super::words::SHARED_NAMES;
use crate::record::{EventKind, Role};

/// Fewest letters of an event's name that is looked for in the other headline. A headline needs two more.
const WHOLE_TITLE: usize = 8;

/// A reason to take two reports for reports of one event: whether it holds for the pair.
type Reason = fn(Pair<'_>) -> bool;

/// The weight of the evidence that two reports are of one event; none if no reason holds.
///
/// The heaviest reason counts. Among pairs with equal reasons, those that share more text are heavier.
pub fn weigh(pair: Pair<'_>) -> Option<usize> {
    let reasons: [(usize, Reason); 10] = [
        (9000, |pair| pair.a.digest == pair.b.digest),
        (5000, share_text),
        (4500, share_both_sides),
        (4000, share_name),
        (3700, share_inspection),
        (3500, share_headline),
        (3000, share_subject),
        (2800, share_letter),
        (2500, is_reception_of_visit),
        (2000, share_announced_visit),
    ];
    let reason = reasons.iter().find(|(_, speaks)| speaks(pair))?;
    Some(reason.0 + pair.overlap.share.min(499))
}

/// Whether much of the text is the same. Two commentaries need more, because a series comments on one speech. A
/// commentary and a report need less.
fn share_text(pair: Pair<'_>) -> bool {
    match (pair.a.is_commentary, pair.b.is_commentary) {
        (true, true) => pair.has_much_text() && pair.overlap.share >= 500,
        (false, false) => pair.has_much_text(),
        _ => pair.has_much_text() || is_quoted(pair),
    }
}

/// Whether a commentary repeats passages of the report. A commentary on another event does not.
fn is_quoted(pair: Pair<'_>) -> bool {
    pair.overlap.share >= 120 && pair.overlap.shingles >= 80
}

fn have_events_of_one_day(pair: Pair<'_>) -> bool {
    pair.a.kind.is_some() && pair.b.kind.is_some() && pair.is_of_one_day()
}

/// Whether both are receptions or calls, with two people in common.
fn share_both_sides(pair: Pair<'_>) -> bool {
    let has_sides = matches!(pair.a.kind, Some(EventKind::Reception | EventKind::Call));
    has_sides && pair.a.kind == pair.b.kind && have_events_of_one_day(pair) && pair.people_who(SIDES).0 >= 2
}

/// Whether the events have one name, or one name contains the other, on one day, with something else in common.
fn share_name(pair: Pair<'_>) -> bool {
    let is_own = |name: &str| !SHARED_NAMES.contains(name);
    let have_own_names = is_own(&pair.a.name.letters) && is_own(&pair.b.name.letters);
    let is_one = matches!(pair.names(), Names::Same | Names::Within);
    let is_in_title = || {
        let within = |pair: Pair<'_>| {
            let name = &pair.a.name.letters;
            name.chars().nth(WHOLE_TITLE - 1).is_some() && pair.b.title.letters.contains(&**name)
        };
        pair.names() != Names::Siblings && pair.both_ways().into_iter().any(within)
    };
    have_events_of_one_day(pair) && have_own_names && (is_one || is_in_title()) && have_more_in_common(pair)
}

/// Whether one person inspects one place on one day, and some of the text is the same.
fn share_inspection(pair: Pair<'_>) -> bool {
    let are_inspections = pair.a.kind == Some(EventKind::Inspection) && pair.b.kind == pair.a.kind;
    let has_some_text = pair.overlap.shingles >= 10 && pair.overlap.share >= 80;
    let is_of_one_day = pair.days().is_some_and(|(a, b)| a == b);
    let is_of_one_leader = pair.people_who(Roles::of(&[Role::Inspect])).0 > 0;
    are_inspections && is_of_one_day && is_of_one_leader && pair.shares_place() && has_some_text
}

/// Whether the reports share somebody present, a host, the place or some of the text.
fn have_more_in_common(pair: Pair<'_>) -> bool {
    pair.people_who(PRESENT).0 > 0
        || pair.shares_host()
        || pair.shares_place()
        || (pair.overlap.shingles >= 10 && pair.overlap.share >= 80)
}

/// Whether the headlines are nearly the same or one is in the other's headline or name, for events of one day.
///
/// Equal headlines also suffice for texts that are mostly the same and published on one day.
fn share_headline(pair: Pair<'_>) -> bool {
    let (share, common) = pair.likeness(|profile| &profile.title);
    let is_within = |pair: Pair<'_>| {
        let title = &pair.a.title.letters;
        let name = &pair.b.name.letters;
        title.chars().nth(WHOLE_TITLE + 1).is_some()
            && (pair.b.title.letters.contains(&**title) || name.contains(&**title))
    };
    let names_differ = match pair.names() {
        Names::Siblings => true,
        Names::Alike(hundredths) => hundredths < 70,
        _ => false,
    };
    let is_nearly_one = share >= 70 && common >= 10 && pair.people_who(ACTIVE).0 > 0 && !names_differ;
    let is_contained = || pair.both_ways().into_iter().any(is_within) && have_more_in_common(pair);
    let is_confirmed_by_text = share >= 85 && common >= 12 && pair.overlap.share >= 200;
    let is_one_text = pair.a.title.letters == pair.b.title.letters && pair.overlap.share >= 600;
    (have_events_of_one_day(pair) && (is_nearly_one || is_contained()))
        || (is_one_text && pair.overlap.shingles >= 10 && pair.days_between_publications() == Some(0))
        || (pair.is_of_one_day() && is_confirmed_by_text)
}

fn are_published_together(pair: Pair<'_>) -> bool {
    pair.days_between_publications().is_some_and(|days| days <= 2)
}

/// Whether the reports share some text and a document that one of them is about, and were published within two days.
fn share_subject(pair: Pair<'_>) -> bool {
    let has_some_text = pair.overlap.share >= 200 && pair.overlap.shingles >= 40;
    are_published_together(pair) && pair.shares_subject_document() && has_some_text
}

/// Whether both reports name one writer of a letter or an instruction, share some text, and were published within two
/// days.
///
/// One often tells of the letter, and the other of what people say about it.
fn share_letter(pair: Pair<'_>) -> bool {
    let has_some_text = pair.overlap.share >= 200 && pair.overlap.shingles >= 80;
    are_published_together(pair) && has_some_text && pair.people_who(Roles::of(&[Role::Write])).0 > 0
}

/// Whether one tells of a reception, and the other of the visit that it was a part of.
fn is_reception_of_visit(pair: Pair<'_>) -> bool {
    let is_told = |pair: Pair<'_>| {
        let (common, sides, _) = pair.people_who(SIDES);
        pair.a.kind == Some(EventKind::Reception) && sides >= 2 && common == sides
    };
    let is_dated_once = pair.a.days.is_none() || pair.b.days.is_none();
    let has_some_text = pair.overlap.share >= 300 && pair.overlap.shingles >= 40;
    let is_one_day = have_events_of_one_day(pair);
    pair.both_ways().into_iter().any(is_told) && is_dated_once && has_some_text && is_one_day
}

/// Whether one announces a visit and the other tells of its first day, and both name the country.
fn share_announced_visit(pair: Pair<'_>) -> bool {
    let are_visits = pair.a.kind == Some(EventKind::Reception) && pair.b.kind == pair.a.kind;
    let begin_together = pair.days().is_none_or(|(a, b)| a.first == b.first);
    let is_visit = are_visits && begin_together && have_events_of_one_day(pair);
    is_visit && pair.has_announcement() && pair.shares_country() == Some(true)
}
