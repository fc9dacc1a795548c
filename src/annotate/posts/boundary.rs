//! Where the organization of a post begins: at 某 in 会见某国财政部部长.

use super::heads::{
    LONGEST_ORGANIZATION, NAMED, WORDS, ends_an_organization, is_inside_body, is_inside_division, longest_post,
};
use super::words::{
    ASPECT, BECOMES, BULLETS, BYLINE, CHARGE_OBJECTS, CHARGES, COMMITTEE, CONCURRENT, COUNTS, LEADING_LINKS,
    MEMBER_UNITS, NO_REPRESENTING, ORDINALS, PARTICLE, PARTIES, PREPOSITIONS, RELATIVE_BODIES, REPRESENTING, SAID,
    SERVED, SERVING, TERM_NUMBERS, TERMS, TIME_UNITS,
};
use crate::annotate::Context;
use crate::annotate::grammar::links::SHORT_LINKS;
use crate::annotate::grammar::marks::{is_blank, is_boundary, is_closing, is_list_mark, is_opening};
use crate::document::{Quote, QuoteKind};
use crate::lexicon::kinds::name_context;
use crate::lexicon::{Hit, Table};
use crate::span::{Span, Text};

/// Longest bracket inside the name of an organization, in code points.
const LONGEST_BRACKET: usize = 12;
/// How far before 的 the verb of what a post is in charge of is looked for, in code points.
const CHARGE_REACH: usize = 12;

/// Where the organization before `head`, the last word of a post, begins; not before `limit`.
pub fn organization_start(cx: &Context, head: Span, limit: usize) -> usize {
    let text = &cx.document.reading;
    let floor = limit.max(head.start.saturating_sub(LONGEST_ORGANIZATION));
    let mut at = head.start;
    while at > floor {
        let Some(c) = text.before(at) else { break };
        if c == '】' {
            break;
        }
        if is_closing(c) || c == '"' {
            match cx.document.quote_ending_at(at) {
                Some(quote) if quote.span.start >= floor && is_part(cx, quote) => at = quote.span.start,
                _ => break,
            }
            continue;
        }
        let is_link = SHORT_LINKS.contains_char(c) || is_list_mark(c);
        let links_names = at == limit + 1 && is_link && !begins_a_division(cx, limit);
        if links_names || is_edge(cx, at, c, head) {
            break;
        }
        at -= 1;
    }
    skip_link(cx, at, head.start)
}

/// Whether a quotation or bracket may be part of the name of an organization.
fn is_part(cx: &Context, quote: &Quote) -> bool {
    let is_byline = || BYLINE.first_in(&cx.document.reading, quote.span).is_some();
    quote.kind != QuoteKind::Round || quote.span.len() <= LONGEST_BRACKET && !is_byline()
}

/// The position after a link, a preposition or 代表 at `start` that is not part of the organization (以及, 就). Else
/// `start`.
fn skip_link(cx: &Context, start: usize, head: usize) -> usize {
    let text = &cx.document.reading;
    let is_before_body = |word: &Span| {
        let begins = |h: &Hit| h.span().len() > 1 && (NAMED.has(h.table) || h.table == Table::Posts);
        cx.hits.starting_at(word.end).iter().any(begins) || RELATIVE_BODIES.longest_at(text, word.end).is_some()
    };
    let link = LEADING_LINKS.longest_at(text, start);
    let link = link.or_else(|| PREPOSITIONS.longest_at(text, start).filter(is_before_body));
    let link = link.filter(|_| !is_inside_body(cx, start + 1) && !begins_a_division(cx, start));
    let is_other = NO_REPRESENTING.longest_at(text, start).is_some();
    let speaks_for = REPRESENTING.longest_at(text, start).filter(|word| !is_other && is_before_body(word));
    link.or(speaks_for).map_or(start, |link| link.end.min(head))
}

/// Whether a division's name begins at `start` with a body or post of its own after it (和县|县委书记, but 和|县委书记).
pub fn begins_a_division(cx: &Context, start: usize) -> bool {
    let text = &cx.document.reading;
    let division = cx.hits.longest_at(start, Table::Divisions).filter(|h| h.span().len() > 1);
    let is_committee = |end| text.get(end).is_some_and(|c| COMMITTEE.contains_char(c));
    division.is_some_and(|h| {
        let end = h.span().end;
        // 和县委书记 is 和|县委书记, but 和顺县委书记 is 和顺县|委书记.
        if is_committee(end) { h.span().len() > 2 } else { cx.hits.tables_starting_at(end).meets(WORDS) }
    })
}

/// Whether the character `c` before `at` is outside the name of the organization.
fn is_edge(cx: &Context, at: usize, c: char, head: Span) -> bool {
    let text = &cx.document.reading;
    if is_boundary(c) || is_opening(c) || is_blank(c) || c == '"' || BULLETS.contains_char(c) {
        return true;
    }
    if c == '—' {
        return !joins_places(cx, at - 1);
    }
    if is_list_mark(c) {
        return !ends_an_organization(cx, at - 1) && !links_terms(text, at);
    }
    if PARTICLE.contains_char(c) {
        return at != head.start || !is_charge(cx, at);
    }
    if TIME_UNITS.contains_char(c) && text.before(at - 1).is_some_and(char::is_numeric) {
        return true;
    }
    // 招商局|主持工作的副局长: what a post is in charge of is a part of it.
    let is_charge_verb = || {
        CHARGES.longest_before(text, at).is_some()
            && PARTICLE.longest_before(text, head.start).is_some_and(|particle| {
                particle.start <= at + CHARGE_REACH && CHARGE_OBJECTS.longest_before(text, particle.start).is_some()
            })
    };
    ends_a_word(cx, at, c).unwrap_or_else(|| ends_a_context(cx, at) && !is_charge_verb())
}

/// Whether the dash at `dash` is between two countries, places or listed bodies, and so inside one name: 中国—东盟商务理事会.
fn joins_places(cx: &Context, dash: usize) -> bool {
    let is_place = |hit: &Hit| {
        matches!(hit.table, Table::Countries | Table::Divisions | Table::ForeignPlaces | Table::Institutions)
    };
    cx.hits.ending_at(dash).any(is_place) && cx.hits.starting_at(dash + 1).iter().any(is_place)
}

/// Whether the mark before `at` links the numbers of terms: 第四|、|五届.
fn links_terms(text: &Text, at: usize) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || TERM_NUMBERS.contains_char(c);
    let before = text.before(at - 1).is_some_and(|c| is_number(c) || TERMS.contains_char(c));
    before && text.get(at).is_some_and(|c| is_number(c) || ORDINALS.contains_char(c))
}

/// Whether a word of one character that is not part of an organization ends at `at`; none where `c` is no such word.
fn ends_a_word(cx: &Context, at: usize, c: char) -> Option<bool> {
    let text = &cx.document.reading;
    if ASPECT.contains_char(c) {
        return Some(!is_inside_body(cx, at));
    }
    // 法国称|某组织领导人.
    if SAID.contains_char(c) {
        let of_state = cx.hits.longest_ending_at(at - 1, Table::Countries).is_some_and(|h| h.span().len() > 1);
        return of_state.then(|| !is_inside_body(cx, at));
    }
    if MEMBER_UNITS.contains_char(c) {
        let is_count = |c: char| c.is_ascii_digit() || TERM_NUMBERS.contains_char(c) || COUNTS.contains_char(c);
        return text.before(at - 1).is_some_and(is_count).then(|| !is_inside_body(cx, at));
    }
    if BECOMES.contains_char(c) {
        let is_named = SERVED.longest_at(text, at).is_some() || SERVING.longest_before(text, at - 1).is_some();
        return Some(!is_named && !is_inside_body(cx, at));
    }
    if CONCURRENT.contains_char(c) {
        return Some(!is_inside_body(cx, at) && !is_inside_division(cx, at) && !ends_an_organization(cx, at - 1));
    }
    if SHORT_LINKS.contains_char(c) {
        // 约旦与美国总统, but 能源与矿业部部长.
        let is_country = cx.hits.tables_starting_at(at).has(Table::Countries);
        // 一行3人及教育局书记: the link follows a count of others.
        let party = PARTIES.longest_before(text, at - 1);
        let is_counted = party.is_some_and(|unit| text.before(unit.start).is_some_and(char::is_numeric));
        return Some(
            !is_inside_body(cx, at) && (is_country || is_counted || longest_post(cx.hits.ending_at(at - 1)).is_some()),
        );
    }
    None
}

/// Whether a word ends at `at` after which a post may begin (来访的, 会见).
fn ends_a_context(cx: &Context, at: usize) -> bool {
    let Some(word) = cx.hits.ending_at(at).find(|h| h.is(name_context::EDGE)) else { return false };
    let longer = cx.hits.longest_at(word.span().start, Table::NameContexts).is_some_and(|h| h.span().end > at);
    !longer && !is_inside_body(cx, at)
}

/// Whether the words before 的, which ends at `at`, say what a post is in charge of (分管日常工作的|副主任).
fn is_charge(cx: &Context, at: usize) -> bool {
    let reach = Span::new(at.saturating_sub(CHARGE_REACH), at);
    CHARGES.first_in(&cx.document.reading, reach).is_some()
}
