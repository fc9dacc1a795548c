//! What speaks against a candidate: words that hold it, begin with it or reach over its edges.

use std::cmp::Ordering;

use crate::annotate::Context;
use crate::lexicon::{Hit, Table, Traits};
use crate::record::Role;
use crate::span::Span;

/// What a name of a division weighs where nothing calls for a person: neither a verb behind it nor a list
/// (到沈阳调研, 在唐山会见) makes it one.
const PLACE: f32 = -9.0;
/// What a verb of participants weighs that a candidate of three characters ends with (田|考察).
const VERB: f32 = -6.0;

/// What an ordinary word behind a compound surname weighs (东方|智慧, 百里|杜鹃).
const SAYING: f32 = -12.0;
/// What a candidate weighs that two ordinary words share (弘扬|平等).
const TWO_WORDS: f32 = -4.0;

/// What nothing that stands around a candidate outweighs.
const NONE: f32 = -30.0;

/// What names of places end with and given names seldom do.
const PLACE_SUFFIXES: &[char] = &['镇', '村', '县', '区', '乡', '市', '省', '州', '路', '街', '屯', '庄'];

/// What speaks against `span` being a name: words that hold it, begin with it or reach over its edges.
///
/// In a place that calls for a name, ordinary nouns and names of divisions weigh less: both are told in one look.
pub fn against(cx: &Context, span: Span) -> Against {
    let mut odds = Against::default();
    let noun = |word: Span, odds: f32| if cx.hits.is_common_verb(word) { odds } else { odds / 3.0 };
    for length in 2..=4 {
        let word = Span::new(span.start, span.start + length);
        if cx.hits.is_common(word) {
            match length.cmp(&span.len()) {
                Ordering::Less => odds.lower(-3.0, noun(word, -3.0)),
                // 总书记温暖的握手: how it is, not whose.
                Ordering::Equal if cx.document.reading.get(span.end) == Some('的') => odds.set(NONE),
                Ordering::Equal if precedes_post(cx, span) => odds.lower(noun(word, -4.0), noun(word, -4.0)),
                Ordering::Equal if length > 2 => odds.lower(-8.0, noun(word, -8.0)),
                Ordering::Equal => odds.lower(-4.0, noun(word, -4.0)),
                Ordering::Greater => odds.lower(-6.0, -6.0),
            }
        }
    }
    let given = Span::new(span.end - 2, span.end);
    if span.len() > 2 && cx.hits.is_common(given) {
        let (anywhere, called_for) = if span.len() > 3 { (SAYING, -2.0) } else { (-2.0, noun(given, -2.0)) };
        odds.lower(anywhere, called_for);
    }
    if span.len() == 3 && is_two_words(cx, span) {
        odds.lower(TWO_WORDS, TWO_WORDS);
    }
    if cx.lexicon.is_foreign_place(cx.slice(span)) {
        odds.lower(PLACE, -1.5);
    }
    let chars = cx.document.reading.chars_of(span);
    if let [.., last] = chars
        && span.len() > 2
        && PLACE_SUFFIXES.contains(last)
    {
        odds.lower(-3.0, -3.0);
    }
    if is_measure(cx, span) || is_arrival(cx, span) || is_past(cx, span) || is_address(cx, span) {
        odds.set(NONE);
    }
    if let [country, rest] = chars
        && matches!(rest, '军' | '方' | '国' | '外' | '防' | '总' | '媒' | '企')
        && cx.lexicon.is_country_abbreviation(*country)
    {
        odds.lower(-4.0, -4.0);
    }
    for at in span.start..span.end {
        for hit in cx.hits.starting_at(at) {
            let crossing = crossing(hit, span);
            odds.lower(crossing, crossing);
            let covers_from_start = hit.span().start == span.start && hit.span().end >= span.end;
            if hit.table == Table::Divisions && covers_from_start {
                odds.lower(PLACE, -1.5);
            }
            if hit.table == Table::PostPrefixes && covers_from_start {
                odds.set(-8.0);
            }
            let ends_it = hit.span().len() > 1 && at > span.start && hit.span().end == span.end;
            if matches!(hit.table, Table::Countries | Table::OrgSuffixes) && ends_it {
                odds.set(-6.0);
            }
            if matches!(hit.table, Table::RoleVerbs | Table::SpeechCues) && ends_it && span.len() == 3 {
                odds.lower(VERB, VERB);
            }
            if hit.span() == span && is_word(hit) || hit.table == Table::Posts && span.covers(hit.span()) {
                odds.set(-8.0);
            }
        }
        for hit in cx.hits.ending_at(at + 1) {
            // 市|长安区, but 市长|安若溪.
            if hit.table == Table::Divisions && hit.span().len() > 2 && hit.span().start < span.start {
                odds.set(NONE);
            }
            let crossing = crossing(hit, span);
            odds.lower(crossing, crossing);
        }
    }
    odds
}

/// Whether an ordinary word ends before the last of three characters, and another begins with it.
fn is_two_words(cx: &Context, span: Span) -> bool {
    let (last, behind) = (span.end - 1, Span::new(span.end - 1, span.end + 1));
    let word = |hit: &Hit| hit.span().len() > 1 && hit.span().end > span.end;
    cx.hits.is_common(Span::new(span.start, last))
        && (cx.hits.is_common(behind) || cx.hits.starting_at(last).iter().any(word))
}

/// Whether `span` stands between a mark and a post that may follow a name (。高峰常委).
fn precedes_post(cx: &Context, span: Span) -> bool {
    let mark = |c| matches!(c, '，' | '。' | '；' | '、' | '\n');
    cx.document.reading.before(span.start).is_none_or(mark)
        && !cx.hits.is_common_verb(span)
        && cx.hits.longest_at(span.end, Table::Posts).is_some_and(|post| post.traits.has(Traits::AFTER_NAME))
}

/// Whether the first character counts things (又一张靓丽的名片).
fn is_measure(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    matches!(text.get(span.start), Some('张' | '项' | '段' | '束' | '双' | '支' | '封' | '台' | '门' | '房' | '班'))
        && text.before(span.start).is_some_and(|c| "一两三四五六七八九十几每这那".contains(c))
}

/// Whether two characters say that someone came (来了) or came to a place (来川视察).
fn is_arrival(cx: &Context, span: Span) -> bool {
    let arrives = |h: &Hit| Role::parse(cx.lexicon.cell(h, 1)) == Some(Role::Inspect);
    let visits = || cx.hits.longest_at(span.end, Table::RoleVerbs).is_some_and(arrives);
    matches!(cx.document.reading.chars_of(span), ['来', to] if "了到自".contains(*to) || visits())
}

/// Whether two characters say that something was once done (总书记曾来到).
fn is_past(cx: &Context, span: Span) -> bool {
    matches!(cx.document.reading.chars_of(span), ['曾', verb] if "为来到任在经说向对于被将把是".contains(*verb))
}

/// Whether it begins with a form of address (总统先生刚才).
fn is_address(cx: &Context, span: Span) -> bool {
    ["先生", "女士", "同志"].iter().any(|w| cx.document.reading.has_at(span.start, w))
}

/// What speaks against a name, as log odds: anywhere, and in a place that calls for one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Against {
    /// Anywhere.
    pub anywhere: f32,
    /// Behind a post or in an appointment.
    pub called_for: f32,
}

impl Against {
    fn lower(&mut self, anywhere: f32, called_for: f32) {
        self.anywhere = self.anywhere.min(anywhere);
        self.called_for = self.called_for.min(called_for);
    }

    fn set(&mut self, odds: f32) {
        *self = Self { anywhere: odds, called_for: odds };
    }
}

/// Whether a hit is a word of the genre that is nobody's name.
fn is_word(hit: &Hit) -> bool {
    match hit.table {
        Table::GroupHeads
        | Table::RoleVerbs
        | Table::SpeechCues
        | Table::EventHeads
        | Table::OrgSuffixes
        | Table::DateWords => true,
        Table::Collectives => hit.span().len() == 2,
        Table::NameContexts => hit.traits.after_name() >= 2,
        _ => false,
    }
}

/// Longest formulation that is no name: a longer one may begin with its author's (习近平经济思想).
const LONGEST_SLOGAN: usize = 4;

/// Whether a word of names' contexts may stand neither before a name nor behind one (关于, 工程).
fn is_neither(hit: &Hit) -> bool {
    hit.table == Table::NameContexts && hit.traits.before_name() == 0 && hit.traits.after_name() == 0
}

fn crossing(hit: &Hit, span: Span) -> f32 {
    let name_of_a_body = matches!(hit.table, Table::Institutions | Table::Countries)
        || hit.table == Table::Formulations && hit.span().len() <= LONGEST_SLOGAN;
    let starts_inside = span.start < hit.span().start;
    if hit.span().len() < 2 || span.covers(hit.span()) && (starts_inside || !name_of_a_body) {
        0.0
    } else if name_of_a_body {
        -12.0
    } else if matches!(hit.table, Table::Posts | Table::NameContexts | Table::OrgSuffixes)
        && hit.span().start != span.start
    {
        let word = hit.table == Table::Posts || hit.span().len() > 2 || is_neither(hit);
        if hit.span().start < span.start && word { -6.0 } else { -3.0 }
    } else {
        0.0
    }
}
