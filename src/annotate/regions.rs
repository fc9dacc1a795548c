//! The region a report speaks from: what 省委, 我市 and 在哈 stand for.
//!
//! The caller says it, or the headline, the medium, the dateline or the first province that the body names, in
//! that order; otherwise there is none. Lexicon: `divisions.tsv`, `region_aliases.tsv`, `media.tsv`.

use super::Context;
use super::places::divisions::{self, Candidate};
use crate::lexicon::Table;
use crate::lexicon::divisions::{Level, in_force};
use crate::span::Span;

/// An administrative division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// GB/T 2260 code.
    pub code: String,
    /// From the province down.
    pub path: Vec<String>,
}

impl Region {
    /// Whether `code` is this region or lies in it.
    pub fn holds(&self, code: &str) -> bool {
        let head = self.code.trim_end_matches("00");
        code.starts_with(head)
    }

    /// Whether `code` and this region lie in the same province.
    pub fn shares_province(&self, code: &str) -> bool {
        self.code.get(..2) == code.get(..2)
    }
}

/// The region of the report, if caller, title, source, dateline or the first province named tell it.
pub fn region(cx: &Context, year: Option<i32>) -> Option<Region> {
    let code = given(cx, year)
        .or_else(|| in_title(cx, year))
        .or_else(|| of_medium(cx))
        .or_else(|| in_dateline(cx, year))
        .or_else(|| first_province(cx, year))?;
    let path = cx.lexicon.divisions().path(&code, year);
    Some(Region { code, path })
}

fn given(cx: &Context, year: Option<i32>) -> Option<String> {
    let name = cx.source.region.or(cx.options.region.as_deref())?.trim();
    let divisions = cx.lexicon.divisions();
    if divisions.of_code(name, year).is_some() {
        return Some(name.to_owned());
    }
    let named = cx.lexicon.rows_of(Table::Divisions, name).filter_map(|row| divisions.row(row));
    let highest = named.filter(|d| in_force(d, year)).min_by_key(|d| d.level);
    highest.map(|d| d.code.to_string()).or_else(|| {
        let alias = cx.lexicon.rows_of(Table::RegionAliases, name).next()?;
        Some(cx.lexicon.rows(Table::RegionAliases).get(alias)?.get(1)?.to_string())
    })
}

/// The one province or prefecture that the headline names; one inside the other counts as the inner.
fn in_title(cx: &Context, year: Option<i32>) -> Option<String> {
    let title = Span::new(0, cx.document.body.saturating_sub(1));
    let mut found: Option<&str> = None;
    for candidate in divisions::candidates(cx, title, year) {
        let Some(code) = only(&candidate) else { continue };
        match found {
            None => found = Some(code),
            Some(before) if before.get(..2) == code.get(..2) => {
                let deeper = code.trim_end_matches("00").len() > before.trim_end_matches("00").len();
                found = Some(if deeper { code } else { before });
            }
            Some(_) => return None,
        }
    }
    found.map(str::to_owned)
}

/// The region whose party committee or government runs the medium that the report is from.
fn of_medium(cx: &Context) -> Option<String> {
    let meta = &cx.document.meta;
    let named = [&meta.source, &meta.agency, &meta.site];
    let codes = named.into_iter().flatten().filter_map(|name| {
        let row = cx.lexicon.medium(name)?;
        Some(cx.lexicon.rows(Table::Media).get(row)?.get(2)?.to_string())
    });
    let mut codes = codes.filter(|code| !code.is_empty());
    codes.next().or_else(|| {
        let head = Span::new(cx.document.body, (cx.document.body + 24).min(cx.document.text.len()));
        let hit = cx.hits.within(head).find(|h| h.table == Table::Media)?;
        Some(cx.lexicon.cell(hit, 2).to_owned()).filter(|code| !code.is_empty())
    })
}

/// 本报南京6月4日电: what stands right before the day of a dateline. Beijing is where agencies sit, and says nothing.
fn in_dateline(cx: &Context, year: Option<i32>) -> Option<String> {
    let head = Span::new(cx.document.body, (cx.document.body + 40).min(cx.document.text.len()));
    let close = cx.document.text.find("电", head).or_else(|| cx.document.text.find("讯", head))?;
    let before = Span::new(head.start, close.start);
    if cx.document.text.slice(before).contains(['，', '。', '“']) {
        return None;
    }
    let code = only(divisions::candidates(cx, before, year).first()?)?;
    (code != "110000").then(|| code.to_owned())
}

fn first_province(cx: &Context, year: Option<i32>) -> Option<String> {
    let body = Span::new(cx.document.body, cx.document.text.len());
    let in_body = divisions::candidates(cx, body, year);
    let province = in_body.iter().find(|c| c.level == Level::Province && c.full)?;
    only(province).map(str::to_owned)
}

fn only<'a>(candidate: &Candidate<'a>) -> Option<&'a str> {
    match candidate.codes.as_slice() {
        [code] => Some(code),
        _ => None,
    }
}
