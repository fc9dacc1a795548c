//! Administrative divisions written in a text, each with the codes it may stand for.

use crate::annotate::Context;
use crate::lexicon::divisions::{Level, in_force};
use crate::lexicon::{Hit, Table, Tables, Traits};
use crate::span::Span;

/// A division's name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The name.
    pub span: Span,
    /// What it may be.
    code: &'a str,
    /// What else it may be, where the name is not unique.
    others: Vec<&'a str>,
    /// How high the highest of them stands.
    pub level: Level,
    /// Written with 省, 市, 县 and the like.
    pub full: bool,
}

impl<'a> Candidate<'a> {
    /// What it may be: several codes where the name is not unique.
    pub fn codes(&self) -> impl Iterator<Item = &'a str> {
        std::iter::once(self.code).chain(self.others.iter().copied())
    }

    /// What it must be.
    pub fn only(&self) -> Option<&'a str> {
        self.others.is_empty().then_some(self.code)
    }
}

/// Tables of names of divisions.
const NAMES: Tables = Tables::of(&[Table::Divisions, Table::RegionAliases]);

/// The longest names of divisions inside `within`, by start, without overlaps.
pub fn candidates<'a>(cx: &Context<'a>, within: Span, year: Option<i32>) -> Vec<Candidate<'a>> {
    let mut found: Vec<Candidate> = Vec::new();
    for hit in cx.budget.over(cx.hits.of_any_within(NAMES, within)) {
        if hit.span().len() < 2 {
            continue;
        }
        if let Some(last) = found.last_mut() {
            if last.span == hit.span() {
                extend(cx, last, hit, year);
                continue;
            }
            if last.span.overlaps(hit.span()) {
                continue;
            }
        }
        found.extend(candidate(cx, hit, year));
    }
    found
}

fn candidate<'a>(cx: &Context<'a>, hit: &Hit, year: Option<i32>) -> Option<Candidate<'a>> {
    let (code, level, full) = of_hit(cx, hit, year)?;
    Some(Candidate { span: hit.span(), code, others: Vec::new(), level, full })
}

fn extend<'a>(cx: &Context<'a>, last: &mut Candidate<'a>, hit: &Hit, year: Option<i32>) {
    let Some((code, level, full)) = of_hit(cx, hit, year) else { return };
    if full && !last.full || level < last.level && full == last.full {
        *last = Candidate { span: last.span, code, others: Vec::new(), level, full };
    } else if full == last.full && level == last.level && !last.codes().any(|known| known == code) {
        last.others.push(code);
    }
}

fn of_hit<'a>(cx: &Context<'a>, hit: &Hit, year: Option<i32>) -> Option<(&'a str, Level, bool)> {
    if hit.table == Table::RegionAliases {
        let code = cx.lexicon.cell(hit, 1);
        let county = !code.ends_with("00") && !is_named_as_place(cx, hit.span());
        let single = hit.traits.has(Traits::BOUND) || hit.span().len() < 2 || county;
        let level = if code.ends_with("0000") { Level::Province } else { Level::Prefecture };
        return (!single && is_free(cx, hit.span(), false)).then_some((code, level, false));
    }
    let division = cx.lexicon.divisions().row(hit.row())?;
    let full = division.length == hit.span().len();
    let stands = in_force(division, year) && is_free(cx, hit.span(), full);
    let certain = if full {
        hit.span().len() > 2 || is_opened(cx, hit.span())
    } else {
        division.level < Level::County || is_named_as_place(cx, hit.span())
    };
    (stands && certain).then_some((division.code.as_ref(), division.level, full))
}

/// Whether the short name of a county stands where a place must be: after a name of what it lies in, or 在, 赴 …
fn is_named_as_place(cx: &Context, span: Span) -> bool {
    let before = cx.document.reading.before(span.start);
    let after_verb = before.is_some_and(|c| matches!(c, '在' | '赴' | '到' | '抵'));
    after_verb || cx.hits.tables_ending_at(span.start).has(Table::Divisions)
}

/// Whether a county of two characters (和县) does not begin inside a longer name.
fn is_opened(cx: &Context, span: Span) -> bool {
    let before = cx.document.reading.before(span.start);
    let opens = before.is_none_or(|c| !c.is_alphanumeric() || "在到赴抵往来于对由从至访驻和与及是".contains(c));
    opens || cx.hits.tables_ending_at(span.start).has(Table::Divisions)
}

/// Whether the name is not the beginning or the inside of a longer word.
fn is_free(cx: &Context, span: Span, full: bool) -> bool {
    let text = &cx.document.reading;
    let next = text.get(span.end);
    let in_word = next.is_some_and(|c| {
        if full {
            matches!(c, '域' | '划')
        } else {
            matches!(c, '路' | '街' | '话' | '菜' | '大' | '人' | '江' | '河' | '湖') && !followed_by_word(cx, span)
        }
    });
    !in_word
}

/// 浙江大 in 浙江大学 is free if a listed word begins with the name.
fn followed_by_word(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    text.has_at(span.end, "大学")
        || text.has_at(span.end, "人民")
        || text.has_at(span.end, "人大")
        || text.has_at(span.end, "大会")
}
