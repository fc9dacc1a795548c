//! The region of a report, which resolves 省委, 我市 and 在哈.
//!
//! It is given by the caller, else by the headline, the medium, the dateline, or the first province that the body
//! names. Otherwise it is unknown. Lexicon: `divisions.tsv`, `region_aliases.tsv`, `media.tsv`.

use super::Context;
use super::grammar::marks;
use super::places::divisions;
use crate::lexicon::divisions::{Level, Path, in_force, is_inside};
use crate::lexicon::{Lexicon, Table};
use crate::span::Span;
use crate::words::word_lists;

word_lists! {
    "regions.tsv":
    /// Last words of a dateline: 电, 讯.
    WIRES = "wire",
    /// Words before guests, whose region is another one: 会见.
    RECEIVED = "received",
}

/// Longest dateline, in characters.
const LONGEST_DATELINE: usize = 40;
/// The code of Beijing.
const BEIJING: &str = "110000";

/// An administrative division.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region<'a> {
    /// GB/T 2260 code.
    pub code: &'a str,
    /// Its name and the names of the divisions that contain it.
    pub path: Path<'a>,
}

impl Region<'_> {
    /// Whether `code` is this region or a division inside it.
    pub fn holds(&self, code: &str) -> bool {
        is_inside(code, self.code)
    }

    /// Whether `code` and this region are in the same province.
    pub fn shares_province(&self, code: &str) -> bool {
        self.code.get(..2) == code.get(..2)
    }
}

/// The region of the report, if the caller, the headline, the source, the dateline or the body names it.
pub fn region<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<Region<'a>> {
    let code = given(cx, year)
        .or_else(|| in_title(cx, year))
        .or_else(|| of_medium(cx))
        .or_else(|| in_dateline(cx, year))
        .or_else(|| first_province(cx, year))?;
    let path = cx.lexicon.divisions().path(code, year);
    Some(Region { code, path })
}

/// Whether `name` is the name, the short name or the code of a division of any year.
///
/// ```
/// use baodao::Lexicon;
/// use baodao::annotate::regions::is_region;
/// let lexicon = Lexicon::shared();
/// assert!(is_region(&lexicon, "黑龙江省") && is_region(&lexicon, "230100") && !is_region(&lexicon, "火星省"));
/// ```
pub fn is_region(lexicon: &Lexicon, name: &str) -> bool {
    let name = name.trim();
    lexicon.divisions().of_code(name, None).is_some()
        || lexicon.rows_of(Table::Divisions, name).next().is_some()
        || lexicon.rows_of(Table::RegionAliases, name).next().is_some()
}

fn given<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<&'a str> {
    let stated = cx.source.region.filter(|region| !region.trim().is_empty());
    let name = stated.or(cx.options.region.as_deref())?.trim();
    let divisions = cx.lexicon.divisions();
    if divisions.of_code(name, year).is_some() {
        return Some(name);
    }
    let named = cx.lexicon.rows_of(Table::Divisions, name).filter_map(|row| divisions.row(row));
    let highest = named.filter(|d| in_force(d, year)).min_by_key(|d| d.level);
    highest.map(|d| d.code.as_ref()).or_else(|| {
        let alias = cx.lexicon.rows_of(Table::RegionAliases, name).next()?;
        Some(cx.lexicon.rows(Table::RegionAliases).get(alias)?.get(1)?.as_ref())
    })
}

/// The division that the headline names. Of several in one province it is the one of the lowest level; of two provinces
/// there is none.
fn in_title<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<&'a str> {
    let title = Span::new(0, cx.document.body.saturating_sub(1));
    let mut found: Option<&str> = None;
    for candidate in divisions::candidates(cx, title, year, None) {
        let Some(code) = candidate.only() else { continue };
        if RECEIVED.longest_before(&cx.document.reading, candidate.span.start).is_some() {
            continue;
        }
        match found {
            None => found = Some(code),
            Some(before) if before.get(..2) == code.get(..2) => {
                let deeper = code.trim_end_matches("00").len() > before.trim_end_matches("00").len();
                found = Some(if deeper { code } else { before });
            }
            Some(_) => return None,
        }
    }
    found
}

/// The region whose party committee or government runs the medium of the report. Without such a medium, the first one
/// that the body names at its start counts.
fn of_medium<'a>(cx: &Context<'a>) -> Option<&'a str> {
    let meta = &cx.document.meta;
    let named = [&meta.source, &meta.agency, &meta.site];
    let codes = named.into_iter().flatten().filter_map(|name| {
        let row = cx.lexicon.medium(name)?;
        Some(cx.lexicon.rows(Table::Media).get(row)?.get(2)?.as_ref())
    });
    let mut codes = codes.filter(|code: &&str| !code.is_empty());
    codes.next().or_else(|| {
        let head = Span::new(cx.document.body, (cx.document.body + 24).min(cx.document.reading.len()));
        let hit = cx.hits.within(head).find(|h| h.table == Table::Media)?;
        Some(cx.lexicon.cell(hit, 2)).filter(|code| !code.is_empty())
    })
}

/// The place before the day of a dateline (本报南京6月4日电). Beijing does not count: news agencies have their seat there.
fn in_dateline<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<&'a str> {
    let text = &cx.document.reading;
    let head = Span::new(cx.document.body, (cx.document.body + LONGEST_DATELINE).min(text.len()));
    let close = WIRES.first_in(text, head)?;
    let before = Span::new(head.start, close.start);
    if text
        .chars_of(before)
        .iter()
        .any(|c| marks::is_boundary(*c) || marks::is_opening(*c) && !matches!(c, '（' | '【' | '('))
    {
        return None;
    }
    divisions::candidates(cx, before, year, None).first()?.only().filter(|code| *code != BEIJING)
}

fn first_province<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<&'a str> {
    let body = Span::new(cx.document.body, cx.document.reading.len());
    let in_body = divisions::candidates(cx, body, year, None);
    let province = in_body.iter().find(|c| c.level == Level::Province && c.full)?;
    province.only()
}
