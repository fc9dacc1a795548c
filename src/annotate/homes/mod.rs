//! The division whose bodies the report names without their place: the 市 of 市委, the 镇 of 镇党委.
//!
//! The region of the report decides if it is a county or a city, then the name of the source (商洛之窗). Otherwise the report
//! is of the city that it names more often than all others together, or of that of the medium in the dateline (黄梅融媒讯).
//! `counties.rs` weighs the counties inside that city, or anywhere if no city is known. A town that only one county has counts
//! for that county. A place that someone travels to or comes from does not count (赴深圳, 来自上海), nor does one whose people
//! come here (来我县). The town is the only one of its kind that the report names. Known misses: reports that name only the
//! place of their guests, and short names of districts without an organ or a goal beside them.

mod counties;
mod slogans;

use rustc_hash::FxHashMap;

use super::Context;
use super::organizations::{Place, is_guest, place_of};
use super::places::PlaceMention;
use super::regions::{Region, TRAVELS, in_medium, in_source};
use crate::lexicon::divisions::Level;
use crate::words::word_lists;
use counties::Counties;

word_lists! {
    "homes.tsv":
    /// Levels of towns: 镇, 街道.
    TOWN_LEVELS = "town_level",
    /// Words for zones: 开发区, 高新区.
    ZONE_WORDS = "zone_word",
}

/// How many digits of a division's code name its province.
const PROVINCE: usize = 2;
/// How many digits of a division's code name its prefecture.
const PREFECTURE: usize = 4;

/// How often a prefecture and its counties are named.
#[derive(Default)]
struct Prefecture<'a> {
    count: usize,
    counties: FxHashMap<&'a str, usize>,
}

impl<'a> Prefecture<'a> {
    /// The county that is named more often than all others together.
    fn county(&self) -> Option<&'a str> {
        let all: usize = self.counties.values().sum();
        self.counties.iter().find(|(_, count)| 2 * **count > all).map(|(county, _)| *county)
    }
}

/// The division that relative names mean, as far down as it is certain.
pub fn home<'a>(cx: &'a Context, region: Option<&Region<'a>>, places: &[PlaceMention<'a>]) -> Option<Region<'a>> {
    let is_county = |code: &&str| !code.ends_with("00");
    let known = region.map(|region| region.code);
    if known.as_ref().is_some_and(is_county) {
        return region.copied();
    }
    let city = known.filter(|code| !code.ends_with("0000")).or_else(|| city(cx, region, places));
    if city.as_ref().is_some_and(is_county) {
        return city.map(|code| region_of(cx, code));
    }
    let outer = city.or(known);
    let county = Counties::of(cx, counted(cx, places), outer).own(cx, outer);
    county.or(outer).map(|code| region_of(cx, code))
}

fn region_of<'a>(cx: &'a Context, code: &'a str) -> Region<'a> {
    Region { code, path: cx.lexicon.divisions().path(code, None) }
}

/// The city or county that the source names, or that the report names more often than all others together.
fn city<'a>(cx: &'a Context, region: Option<&Region<'a>>, places: &[PlaceMention<'a>]) -> Option<&'a str> {
    if let Some(code) = in_source(cx) {
        return Some(code);
    }
    let codes: Vec<&str> = counted(cx, places).collect();
    let in_region = |code: &str| region.is_none_or(|region| region.holds(code));
    let outside = codes.iter().filter(|code| !in_region(code)).count();
    let mut prefectures: FxHashMap<&str, Prefecture> = FxHashMap::default();
    for code in codes.iter().copied().filter(|code| in_region(code)) {
        let Some(head) = head_of(cx, code) else { continue };
        let prefecture = prefectures.entry(head).or_default();
        prefecture.count += 1;
        if !code.ends_with("00") {
            *prefecture.counties.entry(code).or_default() += 1;
        }
    }
    let all: usize = prefectures.values().map(|prefecture| prefecture.count).sum();
    let most = prefectures.iter().find(|(_, prefecture)| 2 * prefecture.count > all + outside);
    let code = match most {
        Some((head, prefecture)) => prefecture.county().or_else(|| code_of(cx, head)),
        None => only_province(cx, &codes),
    };
    code.or_else(|| in_medium(cx, cx.document.meta.agency.as_deref().filter(|_| region.is_none())?))
}

/// The codes of the divisions that are named in two characters or more, or by their towns. A place that someone travels
/// to, or whose people come here, does not count.
fn counted<'a, 'p>(cx: &'p Context, places: &'p [PlaceMention<'a>]) -> impl Iterator<Item = &'a str> + 'p
where
    'a: 'p,
{
    let text = &cx.document.reading;
    let is_counted = |place: &&PlaceMention| {
        place.span.len() > 1 && !is_guest(cx, place.span) && TRAVELS.longest_before(text, place.span.start).is_none()
    };
    let has_name = |place: &&PlaceMention, code: &str| {
        let name = cx.lexicon.divisions().of_code(code, None).map(|division| division.name.as_ref());
        place.is_town || name.is_some_and(|name| name.starts_with(cx.slice(place.span)))
    };
    places.iter().filter(is_counted).filter_map(move |place| place.code.filter(|code| has_name(&place, code)))
}

/// The digits that name the prefecture or the municipality of a code; none for a province.
fn head_of<'a>(cx: &Context, code: &'a str) -> Option<&'a str> {
    let province = code.get(..PROVINCE)?;
    if cx.lexicon.divisions().is_of_municipality(code) {
        return Some(province);
    }
    code.get(..PREFECTURE).filter(|_| !code.ends_with("0000"))
}

/// The code of the division whose first digits are `head` and whose other digits are 0.
fn code_of<'a>(cx: &'a Context, head: &str) -> Option<&'a str> {
    cx.lexicon.divisions().of_code(&format!("{head:0<6}"), None).map(|division| division.code.as_ref())
}

/// The only province whose divisions are named, at least twice.
fn only_province<'a>(cx: &'a Context, codes: &[&str]) -> Option<&'a str> {
    let province = codes.first()?.get(..PROVINCE)?;
    let is_only = codes.len() > 1 && codes.iter().all(|code| code.starts_with(province));
    if is_only { code_of(cx, province) } else { None }
}

/// Gives towns without a county that of `home`.
pub fn place_towns<'a>(places: &mut [PlaceMention<'a>], home: Option<&Region<'a>>) {
    let Some(county) = home.map(|home| home.code).filter(|code| !code.ends_with("00")) else { return };
    for town in places.iter_mut().filter(|place| place.is_town && place.code.is_none()) {
        town.code = Some(county);
    }
}

/// The towns of the report by their names, and the only one of each level; each with the county that it is in. The only zone
/// of a kind by the word for it: 高新区 in a report of 苏州高新区.
pub fn towns(cx: &Context, places: &[PlaceMention]) -> Vec<(String, Place)> {
    let full = |town: &PlaceMention| {
        let name = cx.slice(town.span);
        let county = town.code.and_then(|code| place_of(cx, code)).map_or_else(String::new, |county| county.name);
        Place { name: county + name, level: Level::County }
    };
    let is_town = |place: &&PlaceMention| place.is_town && TOWN_LEVELS.longest_suffix(cx.slice(place.span)).is_some();
    let towns: Vec<&PlaceMention> = places.iter().filter(is_town).collect();
    let only = |level: &'static str| {
        let mut of_level = towns.iter().filter(|town| cx.slice(town.span).ends_with(level));
        let first = of_level.next()?;
        let is_only = of_level.all(|other| cx.slice(other.span) == cx.slice(first.span));
        is_only.then(|| (level.to_owned(), full(first)))
    };
    let levels: Vec<(String, Place)> = TOWN_LEVELS.words().filter_map(only).collect();
    let named = towns.iter().map(|town| (cx.slice(town.span).to_owned(), full(town)));
    let zones = ZONE_WORDS.words().filter_map(|word| Some((word.to_owned(), only_zone(cx, places, word)?)));
    levels.into_iter().chain(zones).chain(named).collect()
}

/// The only zone whose name ends with `word` and is longer.
fn only_zone(cx: &Context, places: &[PlaceMention], word: &str) -> Option<Place> {
    let zones = places.iter().filter(|place| place.is_town).map(|place| cx.slice(place.span));
    let mut of_kind = zones.filter(|name| name.len() > word.len() && name.ends_with(word));
    let first = of_kind.next()?;
    of_kind.all(|name| name == first).then(|| Place { name: first.to_owned(), level: Level::County })
}
