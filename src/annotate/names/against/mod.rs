//! Evidence against a candidate: words that hold it, begin with it or overlap it.

mod reasons;

pub use reasons::{Against, Reason};

use super::words::{
    ADDRESSES, AFTER_ARRIVAL, AFTER_PAST, AND_OTHERS, APPOINTING, ARRIVAL, BECOMES, BEFORE_MEASURE, HELD, HONORIFICS,
    MEASURES, OFFICE_END, PARTICLE, PAST, PLACE_END, PLACE_NEXT, STATE_NOUN, TIMES, TOOLS, TOWN_END,
};
use crate::annotate::Context;
use crate::annotate::grammar::beside_names::{FITS_AFTER, FITS_BEFORE, FITS_WELL_AFTER};
use crate::annotate::grammar::marks::{is_han, is_list_mark};
use crate::lexicon::kinds::{date_word, post};
use crate::lexicon::{Hit, Table, Tables};
use crate::record::Role;
use crate::span::Span;

/// Longest ordinary word from the first character of a candidate on that is evidence against it, in code points.
const LONGEST_WORD: usize = 4;
/// Longest formulation that is evidence against a name inside it, in code points. A longer one may begin with its
/// author's name (习近平经济思想).
const LONGEST_SLOGAN: usize = 4;

/// Longest post that follows a name though it begins like the end of a place name (村支书), in code points.
const LONGEST_HONORIFIC: usize = 3;
/// Tables of words that may follow the name of a town.
const TOWN_BODIES: Tables = Tables::of(&[Table::Posts, Table::Institutions, Table::OrgSuffixes]);

/// The evidence against `span` being a name.
pub fn against(cx: &Context, span: Span) -> Against {
    let mut odds = Against::default();
    for length in 2..=LONGEST_WORD {
        odds.add_all(word_from_start(cx, span, length));
    }
    odds.add_all(given_name(cx, span));
    odds.add_all(place_by_form(cx, span));
    odds.add_all(phrase(cx, span));
    let is_new = is_appointed(cx, span);
    for at in span.start..span.end {
        for hit in cx.hits.starting_at(at) {
            odds.add_all(
                overlap(hit, span).filter(|_| (!is_new || at == span.start) && !is_cut_by_post(cx, span, hit)),
            );
            odds.add_all(word_inside(hit, span));
        }
        for hit in cx.hits.ending_at(at + 1) {
            odds.add_all(overlap(hit, span));
            // 市|长安区, but 市长|安若溪.
            let is_place = matches!(hit.table, Table::Divisions | Table::ForeignPlaces);
            let is_inside = is_place && hit.span().len() > 2 && hit.span().start < span.start;
            odds.add_all(is_inside.then_some(Reason::InsidePlaceName));
        }
    }
    odds
}

/// Whether the candidate is between 任命 and 为, so that words across its end are chance: 任命茅仲|华|为.
fn is_appointed(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    APPOINTING.longest_before(text, span.start).is_some() && BECOMES.longest_at(text, span.end).is_some()
}

impl Against {
    fn add_all(&mut self, reasons: impl IntoIterator<Item = Reason>) {
        reasons.into_iter().for_each(|reason| self.add(reason));
    }
}

/// The reason against the candidate if an ordinary word of `length` characters begins at its first character.
fn word_from_start(cx: &Context, span: Span, length: usize) -> Option<Reason> {
    let word = Span::new(span.start, span.start + length);
    if !cx.hits.is_common(word) {
        return None;
    }
    let pick = |verb, noun| if cx.hits.is_common_verb(word) { verb } else { noun };
    Some(if length < span.len() {
        pick(Reason::VerbInside, Reason::NounInside)
    } else if length > span.len() {
        Reason::InsideLongerWord
    } else if PARTICLE.longest_at(&cx.document.reading, span.end).is_some() {
        Reason::IsAttribute
    } else if precedes_post(cx, span) {
        Reason::IsNounBeforePost
    } else if length > 2 {
        pick(Reason::IsLongVerb, Reason::IsLongNoun)
    } else {
        let is_closed = cx.document.reading.get(span.end).is_none_or(|c| !is_han(c));
        pick(
            if is_closed { Reason::IsVerb } else { Reason::IsAdverb },
            if runs_on(cx, span.end) { Reason::IsVerb } else { Reason::IsNoun },
        )
    })
}

/// Whether the text continues at `end` with a character that begins no word which follows names: 民警严格|按照.
fn runs_on(cx: &Context, end: usize) -> bool {
    let follows = |h: &Hit| match h.table {
        Table::NameContexts => h.is(FITS_AFTER),
        Table::Posts | Table::RoleVerbs | Table::SpeechCues | Table::EventVerbs => true,
        _ => false,
    };
    cx.document.reading.get(end).is_some_and(is_han) && !cx.hits.starting_at(end).iter().any(follows)
}

/// The reasons against a candidate whose given name is an ordinary word, or which two ordinary words share (弘扬|平等).
fn given_name(cx: &Context, span: Span) -> impl Iterator<Item = Reason> {
    let given = Span::new(span.end.saturating_sub(2), span.end);
    let is_word = span.len() > 2 && cx.hits.is_common(given);
    let word = is_word.then(|| match span.len() {
        3 if cx.hits.is_common_verb(given) => Reason::GivenIsVerb,
        3 => Reason::GivenIsNoun,
        _ => Reason::Saying,
    });
    let words = (span.len() == 3 && is_two_words(cx, span)).then_some(Reason::TwoWords);
    word.into_iter().chain(words)
}

/// Whether an ordinary word ends before the last of three characters, and another begins with the last.
fn is_two_words(cx: &Context, span: Span) -> bool {
    let (last, behind) = (span.end - 1, Span::new(span.end - 1, span.end + 1));
    // 、周江平|等: 等 closes a list of names.
    let text = &cx.document.reading;
    if AND_OTHERS.longest_at(text, span.end).is_some() && text.before(span.start).is_some_and(is_list_mark) {
        return false;
    }
    let reaches_out = |hit: &Hit| hit.span().len() > 1 && hit.span().end > span.end;
    cx.hits.is_common(Span::new(span.start, last))
        && (cx.hits.is_common(behind) || cx.hits.starting_at(last).iter().any(reaches_out))
}

/// The reasons against a candidate that has the form of a place, of a state's organ (美军), of a short title (蔡总) or of
/// a tool or plant in a list (洋铲、栾树).
fn place_by_form(cx: &Context, span: Span) -> impl Iterator<Item = Reason> {
    let text = &cx.document.reading;
    let last = text.before(span.end);
    let ends_as_place = span.len() > 2 && last.is_some_and(|c| PLACE_END.contains_char(c));
    let has_body = || cx.hits.tables_starting_at(span.end).meets(TOWN_BODIES);
    let is_town = ends_as_place && last.is_some_and(|c| TOWN_END.contains_char(c)) && has_body();
    let is_office = span.len() > 2 && last.is_some_and(|c| OFFICE_END.contains_char(c)) && has_body();
    let is_listed = || {
        let behind = text.get(span.end).is_some_and(is_list_mark) || AND_OTHERS.longest_at(text, span.end).is_some();
        behind || text.before(span.start).is_some_and(is_list_mark)
    };
    let is_tool = span.len() == 2 && last.is_some_and(|c| TOOLS.contains_char(c)) && is_listed();
    let is_honorific = span.len() == 2 && last.is_some_and(|c| HONORIFICS.contains_char(c));
    let is_state = |chars: &[char]| match *chars {
        [country, noun] => STATE_NOUN.contains_char(noun) && cx.lexicon.is_country_abbreviation(country),
        _ => false,
    };
    [
        (ends_as_place, Reason::PlaceEnd),
        (goes_on_as_place(cx, span), Reason::PlaceGoesOn),
        (is_town || is_office, Reason::TownWithBody),
        (holds_division(cx, span), Reason::DivisionWithBody),
        (is_behind_division(cx, span), Reason::PlaceBehindDivision),
        (is_honorific, Reason::Honorific),
        (is_tool, Reason::Tool),
        (cx.lexicon.is_foreign_place(cx.slice(span)), Reason::ForeignPlace),
        (is_state(text.chars_of(span)), Reason::StateNoun),
    ]
    .into_iter()
    .filter_map(|(holds, reason)| holds.then_some(reason))
}

/// Whether the characters after the candidate make it the name of a town or village (西陵寺|镇党委, 苏陈|镇人大).
fn goes_on_as_place(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let next = PLACE_NEXT.longest_at(text, span.end).filter(|_| APPOINTING.longest_before(text, span.start).is_none());
    next.is_some_and(|next| {
        let post = cx.hits.longest_at(next.start, Table::Posts);
        post.is_none_or(|post| !post.is(post::AFTER_NAME) || post.span().len() > LONGEST_HONORIFIC)
    })
}

/// Whether a division begins behind the first character and ends behind the candidate (任抚顺|市委书记). A short post that may
/// follow a name, right after the candidate, rules this out (赵海口|市长).
pub(super) fn holds_division(cx: &Context, span: Span) -> bool {
    let is_division = |hit: &Hit| hit.table == Table::Divisions && hit.span().end > span.end;
    let begins = || cx.hits.starting_at(span.start + 1).iter().any(is_division);
    let post = cx.hits.longest_at(span.end, Table::Posts).filter(|post| post.is(post::AFTER_NAME));
    post.is_none_or(|post| post.span().len() > LONGEST_HONORIFIC) && begins()
}

/// Whether the candidate is a place after a division whose last character begins a post: 海口市|长流镇, 邵阳县|长乐乡.
fn is_behind_division(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let is_place =
        || PLACE_END.longest_before(text, span.end).is_some() || PLACE_NEXT.longest_at(text, span.end).is_some();
    let post = cx.hits.longest_ending_at(span.start, Table::Posts).map(Hit::span).filter(|_| is_place());
    let crosses = |post: Span| {
        (post.start + 1..post.end)
            .any(|at| cx.hits.ending_at(at).any(|h| h.table == Table::Divisions && h.span().start < post.start))
    };
    post.is_some_and(crosses)
}

/// The reason against a phrase that only looks like a name: a count, an address, a verb of arrival, 曾 with a verb.
fn phrase(cx: &Context, span: Span) -> Option<Reason> {
    let text = &cx.document.reading;
    let first = text.get(span.start)?;
    let second = text.get(span.start + 1)?;
    let arrives = |h: &Hit| Role::parse(cx.lexicon.cell(h, 1)) == Some(Role::Inspect);
    let visits = || cx.hits.longest_at(span.end, Table::RoleVerbs).is_some_and(arrives);
    // 来|相应科室.
    let has_object = || cx.hits.is_common(Span::new(span.start + 1, span.start + 3));
    if MEASURES.contains_char(first) && text.before(span.start).is_some_and(|c| BEFORE_MEASURE.contains_char(c)) {
        Some(Reason::Measure)
    } else if ADDRESSES.longest_at(text, span.start).is_some() {
        Some(Reason::Address)
    } else if span.len() > 2 {
        let is_times = || {
            let unit = text.get(span.start + 2);
            BEFORE_MEASURE.contains_char(second) && unit.is_some_and(|c| TIMES.contains_char(c))
        };
        let is_past = PAST.contains_char(first) && (HELD.contains_char(second) || is_times());
        is_past.then_some(Reason::Past)
    } else if ARRIVAL.contains_char(first) && (AFTER_ARRIVAL.contains_char(second) || visits() || has_object()) {
        Some(Reason::Arrival)
    } else if PAST.contains_char(first) && AFTER_PAST.contains_char(second) {
        Some(Reason::Past)
    } else {
        None
    }
}

/// Whether `span` is no verb and is between a mark and a post that may follow a name (。高峰常委).
fn precedes_post(cx: &Context, span: Span) -> bool {
    let is_mark = |c: char| matches!(c, '，' | '。' | '；' | '\n') || is_list_mark(c);
    cx.document.reading.before(span.start).is_none_or(is_mark)
        && !cx.hits.is_common_verb(span)
        && cx.hits.longest_at(span.end, Table::Posts).is_some_and(|post| post.is(post::AFTER_NAME))
}

/// The reason that a word of the lexicon gives which starts inside the candidate.
fn word_inside(hit: &Hit, span: Span) -> Option<Reason> {
    let word = hit.span();
    let covers_from_start = word.start == span.start && word.end >= span.end;
    let ends_it = word.len() > 1 && word.start > span.start && word.end == span.end;
    match hit.table {
        Table::Divisions if covers_from_start => Some(Reason::PlaceName),
        Table::ForeignPlaces if covers_from_start && word.len() > 2 && word.len() > span.len() => {
            Some(Reason::PlaceName)
        }
        Table::PostPrefixes if covers_from_start => Some(Reason::BeginsPost),
        Table::Posts => post_inside(hit, span),
        Table::Countries | Table::OrgSuffixes if ends_it => Some(Reason::EndsWithBody),
        Table::RoleVerbs | Table::SpeechCues if ends_it && span.len() == 3 => Some(Reason::EndsWithVerb),
        _ => (word == span && is_genre_word(hit)).then_some(Reason::GenreWord),
    }
}

/// The reason that a post gives which starts inside the candidate. A foreign title may begin a longer name: 王子|灿.
fn post_inside(hit: &Hit, span: Span) -> Option<Reason> {
    let word = hit.span();
    let begins = word.start == span.start;
    if begins && word.len() < span.len() && is_title(hit) {
        return (word.len() == 2 && span.len() > 2).then_some(Reason::NounInside);
    }
    let reaches_out = begins && word.end > span.end;
    let reason = if reaches_out { Reason::BeginsPost } else { Reason::GenreWord };
    (reaches_out || span.covers(word)).then_some(reason)
}

/// Whether a hit is a post of other countries. Such a title may also begin a name: 王子|灿.
fn is_title(hit: &Hit) -> bool {
    hit.table == Table::Posts && hit.is(post::FOREIGN)
}

/// Whether a hit is a common word of official news, which is no person's name: 出席, 强调, 会议.
fn is_genre_word(hit: &Hit) -> bool {
    match hit.table {
        Table::GroupHeads | Table::RoleVerbs | Table::SpeechCues | Table::EventHeads | Table::OrgSuffixes => true,
        // 昨 and 今 are also characters of names, and 周一 begins some.
        Table::DateWords => !hit.is(date_word::BARE) && !hit.is(date_word::WEEKDAY),
        Table::Collectives => hit.span().len() == 2,
        Table::NameContexts => hit.is(FITS_WELL_AFTER) || is_no_neighbour(hit),
        _ => false,
    }
}

/// The reason that a word of the lexicon gives which begins before the candidate, ends after it, or both.
fn overlap(hit: &Hit, span: Span) -> Option<Reason> {
    let word = hit.span();
    let is_body_name = matches!(hit.table, Table::Institutions | Table::Countries)
        || hit.table == Table::ForeignPlaces && word.len() > 2
        || hit.table == Table::Formulations && word.len() <= LONGEST_SLOGAN;
    let starts_inside = span.start < word.start;
    if word.len() < 2 || span.covers(word) && (starts_inside || !is_body_name) {
        return None;
    }
    if is_body_name {
        return Some(Reason::InsideBodyName);
    }
    let overlaps = matches!(hit.table, Table::Posts | Table::NameContexts | Table::OrgSuffixes);
    if !overlaps || word.start == span.start {
        return None;
    }
    let is_long = hit.table == Table::Posts || word.len() > 2 || is_no_neighbour(hit);
    Some(if word.start < span.start && is_long { Reason::OverlapsLongWord } else { Reason::OverlapsWord })
}

/// Whether a word that begins with the last character of the candidate ends inside a post behind it, so that it is
/// chance: 陈|军委|员发言, but not 成员国|文化部|长.
fn is_cut_by_post(cx: &Context, span: Span, hit: &Hit) -> bool {
    let word = hit.span();
    span.start < word.start
        && word.start + 1 == span.end
        && cx
            .hits
            .longest_at(span.end, Table::Posts)
            .is_some_and(|post| post.is(post::AFTER_NAME) && post.span().end > word.end)
}

/// Whether a word of [`Table::NameContexts`] fits neither before a name nor after one (关于, 工程).
fn is_no_neighbour(hit: &Hit) -> bool {
    hit.table == Table::NameContexts && !hit.is(FITS_BEFORE) && !hit.is(FITS_AFTER)
}
