//! The rank of a division, read from the start of a body's full name.

use super::words::{COUNTY_ENDINGS, STREETS, SUB_PROVINCIAL, TOWN_BODIES, TOWNS};
use crate::annotate::Context;
use crate::lexicon::divisions::{Level, in_force, is_below};
use crate::lexicon::{Division, Table};

/// The rank of the leaders of a division, in half steps below 正国级.
pub(super) mod steps {
    pub const PROVINCE: u8 = 2;
    pub const SUB_PROVINCIAL: u8 = 3;
    pub const PREFECTURE: u8 = 4;
    /// A district of a city under the central government; a district of a sub-provincial city is half a step below.
    pub const MUNICIPAL_DISTRICT: u8 = 4;
    pub const SUB_PROVINCIAL_DISTRICT: u8 = 5;
    pub const COUNTY: u8 = 6;
    pub const TOWN: u8 = 8;
}

/// The year in which the fifteen sub-provincial cities got their rank (中编〔1994〕1号).
const SUB_PROVINCIAL_SINCE: i32 = 1994;
/// Shortest and longest name of a town, in characters.
const TOWN_LENGTH: std::ops::RangeInclusive<usize> = 2..=8;

/// Reads the divisions at the start of `name`; returns the rank of the last one and the rest of the name.
pub(super) fn read<'n>(cx: &Context, year: Option<i32>, name: &'n str) -> Option<(u8, &'n str)> {
    let (mut rest, mut outer): (&str, Vec<&Division>) = (name, Vec::new());
    while let Some((inner, after)) = read_one(cx, year, rest, &outer) {
        (rest, outer) = (after, inner);
    }
    if let Some((is_street, after)) = read_town(rest) {
        return Some((town_steps(cx, year, &outer, is_street)?, after));
    }
    Some((common_steps(cx, year, &outer)?, rest))
}

/// The divisions, inside one of `outer`, whose name `name` begins with, and the rest. 津市市 is read before 津市.
fn read_one<'c, 'n>(
    cx: &Context<'c>,
    year: Option<i32>,
    name: &'n str,
    outer: &[&Division],
) -> Option<(Vec<&'c Division>, &'n str)> {
    let ends: Vec<usize> = cx.lexicon.prefix_ends(name).collect();
    ends.iter().rev().find_map(|end| {
        let (word, rest) = name.split_at_checked(*end)?;
        let divisions = cx.lexicon.divisions();
        let rows = cx.lexicon.rows_of(Table::Divisions, word).filter_map(|row| divisions.row(row));
        let mut named: Vec<&Division> = rows.filter(|division| division.name == word).collect();
        // Of the short names (宁夏) only those of provinces begin names of bodies.
        if named.is_empty() && outer.is_empty() {
            named.extend(province_called(cx, year, word));
        }
        let is_inside = |d: &&Division| outer.is_empty() || outer.iter().any(|o| is_below(&d.code, &o.code));
        named.retain(is_inside);
        let is_current = |d: &&Division| in_force(d, year);
        if named.iter().any(is_current) {
            named.retain(is_current);
        }
        (!named.is_empty()).then_some((named, rest))
    })
}

/// The province that `name` is a short name of: 宁夏.
fn province_called<'c>(cx: &Context<'c>, year: Option<i32>, name: &str) -> Option<&'c Division> {
    let rows =
        cx.lexicon.rows_of(Table::RegionAliases, name).filter_map(|row| cx.lexicon.rows(Table::RegionAliases).get(row));
    let codes = rows.filter(|row| row.get(2).is_some_and(|kind| kind == "short")).filter_map(|row| row.get(1));
    let mut provinces = codes.filter_map(|code| cx.lexicon.divisions().of_code(code, year));
    provinces.find(|division| division.level == Level::Province)
}

/// The rank that all divisions of one name have; `None` if they differ.
fn common_steps(cx: &Context, year: Option<i32>, divisions: &[&Division]) -> Option<u8> {
    let mut steps = divisions.iter().map(|division| steps_of(cx, year, division));
    let first = steps.next()??;
    steps.all(|other| other == Some(first)).then_some(first)
}

fn steps_of(cx: &Context, year: Option<i32>, division: &Division) -> Option<u8> {
    let is_municipal = cx.lexicon.divisions().is_of_municipality(&division.code);
    match division.level {
        Level::Province => Some(steps::PROVINCE),
        Level::Prefecture if SUB_PROVINCIAL.contains(&division.name) => {
            year.is_none_or(|year| year >= SUB_PROVINCIAL_SINCE).then_some(steps::SUB_PROVINCIAL)
        }
        Level::Prefecture => Some(steps::PREFECTURE),
        // Counties of Chongqing and the like: sources differ.
        Level::County if is_municipal && COUNTY_ENDINGS.longest_suffix(&division.name).is_some() => None,
        Level::County if is_municipal => Some(steps::MUNICIPAL_DISTRICT),
        Level::County => {
            let path = cx.lexicon.divisions().path(&division.code, year);
            let of_sub_provincial = path.names().iter().any(|name| SUB_PROVINCIAL.contains(name));
            let is_district = super::words::DISTRICT.longest_suffix(&division.name).is_some();
            Some(if of_sub_provincial && is_district { steps::SUB_PROVINCIAL_DISTRICT } else { steps::COUNTY })
        }
    }
}

/// Whether `rest` begins with a town or a street office that a body of towns follows, and what follows it.
fn read_town(rest: &str) -> Option<(bool, &str)> {
    let ends = rest.char_indices().map(|(byte, c)| byte + c.len_utf8()).enumerate();
    let mut ends = ends.skip_while(|(i, _)| *i + 1 < *TOWN_LENGTH.start()).take(*TOWN_LENGTH.end());
    ends.find_map(|(_, end)| {
        let (town, after) = rest.split_at_checked(end)?;
        let is_town = TOWNS.longest_suffix(town).is_some() && TOWN_BODIES.contains(after);
        is_town.then(|| (STREETS.longest_suffix(town).is_some(), after))
    })
}

/// The rank of a town in `outer`. An unnamed county is taken for an ordinary one; a street office needs its district.
fn town_steps(cx: &Context, year: Option<i32>, outer: &[&Division], is_street: bool) -> Option<u8> {
    if outer.is_empty() {
        return (!is_street).then_some(steps::TOWN);
    }
    match common_steps(cx, year, outer)? {
        steps::COUNTY => Some(steps::TOWN),
        steps::MUNICIPAL_DISTRICT if outer.iter().all(|d| d.level == Level::County) => Some(steps::COUNTY),
        _ => None,
    }
}
