//! The full official name of a body: 省委 in a report of Heilongjiang is 中共黑龙江省委员会.
//!
//! A listed body has its name or a template in `institutions.tsv`. The gap of a template is filled with the division
//! that the body is named with (绍兴市委) or that the report speaks of (市委). A body that is already written in full is its
//! own full name. Everything else has none. Lexicon: `institutions.tsv`, `divisions.tsv`, `lists/full_names.tsv`.

mod place;
mod short_endings;
mod special;
mod taiwan;
mod words;

use std::borrow::Cow;

use crate::annotate::Context;
use crate::annotate::regions::Region;
use crate::lexicon::divisions::Level;
use crate::lexicon::{Hit, Table, Tables};
use crate::reading::Script;
use crate::span::Span;
use place::{Leading, leading_division};
pub use place::{
    Place, division_of_level, division_of_name, has_level, is_guest, leading_place, named_special_region, place_of,
    special_region,
};
pub use short_endings::{GAP, committee_of};
pub use taiwan::{government_of_taiwan, is_of_taiwan};
use words::{
    ABBREVIATED_LENGTH, BRANCH_ENDS, BUREAUS, CENTRAL, CHINA, COMMITTEES, COMPANIES, COUNTY_LEVELS, COURT_RANKS,
    DEPARTMENT_ENDS, FULL_COMMITTEES, FULL_ENDS, GENERIC_NAMES, HIGHEST, LEVELS, LIAISONS, LOCAL_COMMITTEES,
    LOCAL_ENDS, LONGEST_NUMERAL, NO_OWNERS, NUMERALS, OPEN_WORDS, OWN, OWN_NAME_ENDS, OWNER_ENDS, PARTY, PARTY_INNER,
    PREFECTURE_LEVELS, PROVINCE_LEVELS, RELATIVE_BODIES, SESSION_END, SESSION_START, SPECIAL_BODIES, SPECIAL_REGIONS,
    STATE, STATE_LEVELS, TOWN_BODIES,
};

/// Longest name that is looked up, in code points.
const LONGEST: usize = 60;
/// Most gaps of a template.
const MOST_GAPS: usize = 4;

/// The full official name of the body at `span`; none where it is not certain.
pub fn full_name(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    if span.len() > LONGEST || span.is_empty() {
        return None;
    }
    if is_of_taiwan(cx) {
        let listed = listed(cx, region, span).filter(|name| !is_of_state(name) && PARTY.longest_prefix(name).is_none());
        return listed.or_else(|| taiwan::of_taiwan(cx, span)).or_else(|| itself(cx, span));
    }
    let name = special::of_special_region(cx, span)
        .or_else(|| listed(cx, region, span))
        .or_else(|| of_china(cx, region, span))
        .or_else(|| of_state(cx, region, span))
        .or_else(|| of_party(cx, region, span))
        .or_else(|| of_session(cx, region, span))
        .or_else(|| of_democratic_party(cx, region, span))
        .or_else(|| short_endings::numbered(cx, region, span))
        .or_else(|| short_endings::of_zone(cx, span))
        .or_else(|| short_endings::of_only_zone(cx, span))
        .or_else(|| of_listed(cx, region, span))
        .or_else(|| of_division(cx, region, span))
        .or_else(|| relative(cx, region, span))
        .or_else(|| of_town(cx, span))
        .or_else(|| of_abbreviated_province(cx, span))
        .or_else(|| of_department(cx, region, span))
        .or_else(|| itself(cx, span))?;
    Some(short_endings::expanded(name))
}

/// The name of a listed body that is exactly `span`.
fn listed(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let hit = listed_at(cx, span)?;
    if LIAISONS.contains(cx.slice(span)) {
        return liaison_office(cx, span);
    }
    let template = cx.lexicon.cell(hit, 1);
    if !template.contains('{') {
        let name = cx.slice(span);
        let is_local = cx.document.script == Some(Script::Traditional)
            && template.ends_with(name)
            && SPECIAL_REGIONS.longest_prefix(template).is_some();
        let is_of_region = SPECIAL_BODIES.contains(template) && cx.document.script != Some(Script::Traditional);
        if let Some(region) = named_special_region(cx).filter(|_| is_of_region) {
            return Some(region.name + template);
        }
        if is_local || template == name {
            return Some(cx.written(span));
        }
        return Some(template.to_owned()).filter(|name| !name.is_empty());
    }
    let named = strip_own(cx.slice(span));
    // The level may be after the name of a league: 团市委.
    let level = LEVELS.longest_prefix(named).or_else(|| LEVELS.find_in(named).and_then(|at| named.get(at)))?;
    let place = division_of_level(cx, region, level)?;
    fill(&of_rank(template, place.level), &place.name)
}

/// The liaison office in the special administrative region that the headline or the report names: 中联办.
fn liaison_office(cx: &Context, span: Span) -> Option<String> {
    let region = named_special_region(cx)?;
    let short = cx.slice(span);
    let named = |row: &crate::lexicon::Row| {
        row.first().is_some_and(|name| name.ends_with(short))
            && row.get(1).is_some_and(|full| full.contains(&region.name))
    };
    let rows = cx.lexicon.rows(Table::Institutions).iter();
    rows.filter(|row| named(row)).find_map(|row| row.get(1)).map(ToString::to_string)
}

fn listed_at<'a>(cx: &'a Context, span: Span) -> Option<&'a Hit> {
    cx.hits.starting_at(span.start).iter().find(|h| h.table == Table::Institutions && h.span() == span)
}

/// `name` without 我 before a level: 我市教育局.
fn strip_own(name: &str) -> &str {
    OWN.longest_prefix(name).and_then(|own| name.strip_prefix(own)).unwrap_or(name)
}

/// China itself (中国驻法大使), and a body with 中国 before its listed name (中国财政部).
fn of_china(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let china = CHINA.longest_at(&cx.document.reading, span.start).filter(|china| china.end <= span.end)?;
    let rest = Span::new(china.end, span.end);
    if rest.is_empty() {
        return STATE.words().next().map(str::to_owned);
    }
    let is_official = STATE.contains(cx.slice(china));
    if is_official { Some(cx.slice(span).to_owned()) } else { listed(cx, region, rest).or_else(|| itself(cx, span)) }
}

/// A ministry with 国家 before its listed name, or its department: 国家商务部电子商务司.
fn of_state(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let state = STATE_LEVELS.longest_at(&cx.document.reading, span.start).filter(|state| state.end < span.end)?;
    let rest = Span::new(state.end, span.end);
    listed(cx, region, rest).or_else(|| of_listed(cx, region, rest)).filter(|name| is_of_state(name))
}

/// A body of the party with 中共 before its short name: 中共长春市委宣传部.
fn of_party(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let party = PARTY.longest_at(&cx.document.reading, span.start).filter(|party| party.end < span.end)?;
    let rest = Span::new(party.end, span.end);
    let named = listed(cx, region, rest)
        .or_else(|| of_division(cx, region, rest))
        .or_else(|| relative(cx, region, rest))
        .or_else(|| of_department(cx, region, rest));
    named.filter(|name| PARTY.longest_prefix(name).is_some())
}

/// The local committee of a party other than the Communist Party: 民盟绍兴市委, 农工党省委会.
fn of_democratic_party(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let parties = cx.hits.starting_at(span.start).iter().filter(|h| h.table == Table::Institutions);
    let is_party = |h: &&Hit| cx.lexicon.cell(h, 2) == NATIONAL && cx.lexicon.cell(h, 3) == PARTY_KIND;
    let party = parties.filter(|h| is_party(h) && h.span().end < span.end);
    let party =
        party.max_by_key(|h| h.span().len()).filter(|h| PARTY.longest_prefix(cx.lexicon.cell(h, 1)).is_none())?;
    let committee = LOCAL_COMMITTEES.longest_before(&cx.document.reading, span.end)?;
    let of_place = Span::new(party.span().end, committee.start.max(party.span().end));
    let level = cx.slice(of_place);
    let relative = || LEVELS.contains(level).then(|| division_of_level(cx, region, level)).flatten();
    let place = division_of_name(cx, region, of_place).or_else(relative)?;
    Some(format!("{}{}{}", cx.lexicon.cell(party, 1), place.name, FULL_COMMITTEES.words().next()?))
}

/// The scope of a body of the whole country in the table of institutions.
const NATIONAL: &str = "national";
/// The kind of a political party in the table of institutions.
const PARTY_KIND: &str = "party";

/// The name of a body that begins with the division it is of: 绍兴市委, 杨浦区法院.
fn of_division(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let Leading { code, end, is_full, .. } = leading_division(cx, region, span)?;
    let place = place_of(cx, code)?;
    let rest = strip_session(cx, Span::new(end, span.end));
    // 仪陇县|县委: the level may be written twice.
    let doubled =
        LEVELS.longest_at(&cx.document.reading, rest.start).filter(|level| place.name.ends_with(cx.slice(*level)));
    let doubled = doubled.and_then(|level| local_body(cx, Span::new(level.end, rest.end), &place));
    local_body(cx, rest, &place).or(doubled).or_else(|| by_inner_level(cx, rest, &place)).or_else(|| {
        let is_bureau = BUREAUS.longest_before(&cx.document.reading, span.end).is_some();
        let is_named = is_full_form(cx, rest) && (is_full || is_bureau);
        // 江苏省盐城市亭湖区某某中心 is written in full.
        let is_whole = is_full && !cx.slice(span).starts_with(place.name.as_str());
        is_named.then(|| if is_whole { cx.written(span) } else { place.name + cx.slice(rest) })
    })
}

/// The full name of a body of `place` whose short name has the level inside: 遂昌县|团县委 is 共青团遂昌县委员会.
fn by_inner_level(cx: &Context, rest: Span, place: &Place) -> Option<String> {
    let template = cx.lexicon.cell(listed_at(cx, rest)?, 1);
    let named = cx.slice(rest);
    let level = LEVELS.find_in(named).and_then(|at| named.get(at))?;
    let is_local = template.contains('{') && has_level(&place.name, level);
    is_local.then(|| fill(&of_rank(template, place.level), &place.name)).flatten()
}

/// A body of a numbered congress: 第十三届全国人大常委会, 第二十届中央.
fn of_session(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let rest = strip_session(cx, span);
    if rest.start == span.start {
        return None;
    }
    let name = listed(cx, region, rest).or_else(|| relative(cx, region, rest))?;
    if name == cx.slice(rest) {
        return Some(cx.slice(span).to_owned());
    }
    let central = CENTRAL.contains(cx.slice(rest)).then(|| CENTRAL.longest_suffix(cx.slice(rest))).flatten();
    let session = cx.slice(Span::new(span.start, rest.start));
    Some(central.map_or_else(|| name.clone(), |central| name.replacen(central, &format!("{session}{central}"), 1)))
}

/// `rest` without the number of a term before the name of a congress: 第八届, 八届.
fn strip_session(cx: &Context, rest: Span) -> Span {
    let text = &cx.document.reading;
    let start = SESSION_START.longest_at(text, rest.start).map_or(rest.start, |start| start.end);
    let is_numeral = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || NUMERALS.contains_char(c));
    let numeral = (start..rest.end.min(start + LONGEST_NUMERAL)).take_while(is_numeral).last();
    let end = numeral.and_then(|last| SESSION_END.longest_at(text, last + 1));
    end.filter(|end| end.end < rest.end).map_or(rest, |end| Span::new(end.end, rest.end))
}

/// The full name of the body `rest` of `place` by the listed template of a body of its level (委 of a city is 市委), else
/// of any level.
fn local_body(cx: &Context, rest: Span, place: &Place) -> Option<String> {
    body_of_level(cx, rest, place).or_else(|| LEVELS.words().find_map(|level| by_level(cx, level, rest, place)))
}

/// The name by the listed template of a body of a level that the place has.
fn body_of_level(cx: &Context, rest: Span, place: &Place) -> Option<String> {
    if rest.is_empty() {
        return None;
    }
    let levels = match place.level {
        Level::Province => &PROVINCE_LEVELS,
        Level::Prefecture => &PREFECTURE_LEVELS,
        Level::County => &COUNTY_LEVELS,
    };
    let of_committee = |level: &str| {
        let committee = format!("{level}{}", COMMITTEES.words().next()?);
        by_level(cx, &committee, rest, place)
    };
    let of_level = levels.words().find_map(|level| by_level(cx, level, rest, place));
    let listed = of_level.or_else(|| levels.words().find_map(of_committee));
    listed.or_else(|| short_endings::local(cx, rest, place))
}

fn by_level(cx: &Context, level: &str, rest: Span, place: &Place) -> Option<String> {
    let row = cx.lexicon.rows_of_parts(Table::Institutions, level, cx.slice(rest)).next()?;
    let template = cx.lexicon.rows(Table::Institutions).get(row)?.get(1)?;
    template.contains('{').then(|| fill(&of_rank(template, place.level), &place.name)).flatten()
}

/// The name of a body of `place` that is written without it, with its level or without: 县教育局, 教育局.
pub fn full_name_in(cx: &Context, place: &Place, span: Span) -> Option<String> {
    let named = strip_own(cx.slice(span));
    let own = cx.slice(span).chars().count() - named.chars().count();
    let level = LEVELS.longest_prefix(named);
    if level.is_some_and(|level| !has_level(&place.name, level)) {
        return None;
    }
    let rest = Span::new(span.start + own + level.map_or(0, |level| level.chars().count()), span.end);
    let is_named = !rest.is_empty() && level.is_some() && is_full_form(cx, rest);
    body_of_level(cx, rest, place).or_else(|| is_named.then(|| place.name.clone() + cx.slice(rest)))
}

/// Whether a full name begins with that of the state.
pub fn is_of_state(name: &str) -> bool {
    STATE.longest_prefix(name).is_some()
}

/// A template for a court without 中级 or 高级 where the division is a county.
fn of_rank(template: &str, level: Level) -> Cow<'_, str> {
    let rank = COURT_RANKS.words().find(|rank| level == Level::County && template.contains(rank));
    rank.map_or(Cow::Borrowed(template), |rank| Cow::Owned(template.replace(rank, "")))
}

/// The name of a body of the report's own region: 市公路与运输管理中心.
fn relative(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let name = cx.slice(span);
    let named = strip_own(name);
    let level = LEVELS.longest_prefix(named)?;
    let skipped = name.chars().count() - named.chars().count() + level.chars().count();
    let rest = strip_session(cx, Span::new(span.start + skipped, span.end));
    let place = || division_of_level(cx, region, level);
    let listed = place().and_then(|place| local_body(cx, rest, &place));
    listed.or_else(|| is_full_form(cx, rest).then(place).flatten().map(|place| place.name + cx.slice(rest)))
}

/// The name of a body after the one character for its province: 黔政协, 晋省委.
fn of_abbreviated_province(cx: &Context, span: Span) -> Option<String> {
    let province =
        cx.hits.starting_at(span.start).iter().find(|h| h.table == Table::RegionAliases && h.span().len() == 1)?;
    let place = place_of(cx, cx.lexicon.cell(province, 1)).filter(|place| place.level == Level::Province)?;
    let rest = Span::new(province.span().end, span.end);
    // 省委 has the level, 政协 has not.
    let after_level = LEVELS.longest_at(&cx.document.reading, rest.start).map_or(rest.start, |level| level.end);
    local_body(cx, Span::new(after_level, rest.end), &place)
}

/// The full name of a department whose owner is in the lexicon's tables of institutions or universities:
/// 中央党校社科部. `region` completes an owner that is named without its place.
fn of_listed(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    const OWNERS: Tables = Tables::of(&[Table::Institutions, Table::Universities]);
    let end = DEPARTMENT_ENDS.longest_before(&cx.document.reading, span.end)?;
    let is_owner = |h: &&Hit| OWNERS.has(h.table) && h.span().len() > 1 && h.span().end < end.start.max(span.end - 1);
    let owner = cx.hits.starting_at(span.start).iter().filter(is_owner).map(|h| h.span().end).max()?;
    if COMPANIES.longest_before(&cx.document.reading, span.end).is_some() {
        return None;
    }
    with_department(cx, region, span, owner)
}

/// The name of a department of a body by its last word: 四川省肿瘤医院外科.
fn of_department(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let text = &cx.document.reading;
    let end = DEPARTMENT_ENDS.longest_before(text, span.end)?;
    let ends_owner = |at: &usize| OWNER_ENDS.longest_before(text, *at).is_some_and(|word| word.start > span.start + 1);
    let owner = (span.start + 2..=end.start).rev().find(ends_owner);
    owner.and_then(|owner| with_department(cx, region, span, owner)).or_else(|| {
        // 南京市国资委|党建工作处: the owner ends with a listed short name.
        let listed = cx.hits.of_within(Table::Institutions, Span::new(span.start + 1, end.start));
        let ends = listed.map(|hit| hit.span().end).filter(|owner| *owner <= end.start);
        with_department(cx, region, span, ends.max()?)
    })
}

/// The name of the body that ends at `owner`, with the department after it.
fn with_department(cx: &Context, region: Option<&Region>, span: Span, owner: usize) -> Option<String> {
    let (owner, rest) = (Span::new(span.start, owner), Span::new(owner, span.end));
    // 民革的省委会|参政议政处 is no department of the 省委.
    let is_of_other_party = PARTY_INNER.longest_at(&cx.document.reading, rest.start).is_some()
        && COMMITTEES.longest_before(&cx.document.reading, owner.end).is_some();
    if is_of_other_party {
        return None;
    }
    if PARTY.longest_prefix(cx.slice(owner)).is_some() && NO_OWNERS.contains(cx.slice(owner)) {
        return Some(cx.written(span));
    }
    // 中国银行黑龙江省分行 is written in full.
    if BRANCH_ENDS.first_in(&cx.document.reading, rest).is_some() {
        return Some(cx.written(span));
    }
    let name = listed_or_local(cx, region, owner).or_else(|| itself(cx, owner))?;
    if NO_OWNERS.contains(cx.slice(owner)) {
        return None;
    }
    if name == cx.written(owner) {
        return Some(cx.written(span));
    }
    Some(strip_state(&name).to_owned() + cx.slice(rest))
}

/// The highest court or procuratorate without the state, as the names of its departments have it.
fn strip_state(name: &str) -> &str {
    let rest = STATE.longest_prefix(name).and_then(|state| name.strip_prefix(state));
    rest.filter(|rest| HIGHEST.longest_prefix(rest).is_some()).unwrap_or(name)
}

/// The name of a body by the table, its division or the report's region.
fn listed_or_local(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    listed(cx, region, span)
        .or_else(|| of_china(cx, region, span))
        .or_else(|| of_division(cx, region, span))
        .or_else(|| relative(cx, region, span))
}

/// The name of the party committee, the government or the congress of a town: 李集镇党委.
fn of_town(cx: &Context, span: Span) -> Option<String> {
    let text = &cx.document.reading;
    let body = TOWN_BODIES.longest_before(text, span.end).filter(|body| body.start > span.start + 1)?;
    // The table lists the bodies of towns with their level: 镇党委.
    let row = cx.lexicon.rows_of(Table::Institutions, cx.slice(body)).next()?;
    let template = cx.lexicon.rows(Table::Institutions).get(row)?.get(1)?;
    let level = LEVELS.longest_prefix(cx.slice(body))?;
    let town = cx.slice(Span::new(span.start, body.start + level.chars().count()));
    let county = cx.levels.borrow().get(town).cloned().flatten().map(|place| place.name);
    fill(template, county.as_deref().unwrap_or(town))
}

/// The name as written, if it is a full one: a listed university or medium, a company (某某有限公司), a long name after a
/// place, a school or hospital with a name of its own, or a foreign body.
fn itself(cx: &Context, span: Span) -> Option<String> {
    const WHOLE: Tables = Tables::of(&[Table::Universities, Table::Media]);
    const OPENING: Tables = Tables::of(&[
        Table::Universities,
        Table::Institutions,
        Table::Divisions,
        Table::RegionAliases,
        Table::Countries,
    ]);
    let text = &cx.document.reading;
    let is_whole = cx.hits.starting_at(span.start).iter().any(|h| WHOLE.has(h.table) && h.span() == span);
    let whole_end = FULL_ENDS.longest_before(text, span.end);
    let is_department = DEPARTMENT_ENDS
        .longest_before(text, span.end)
        .is_some_and(|end| whole_end.is_none_or(|whole| whole.start >= end.start));
    let is_open = !is_department && OPEN_WORDS.longest_at(text, span.start).is_some()
        || cx.hits.starting_at(span.start).iter().any(|h| OPENING.has(h.table) && h.span().len() > 1);
    let is_company = COMPANIES.longest_before(text, span.end).is_some_and(|end| end.start > span.start + 1);
    let has_level = LEVELS.longest_at(text, span.start).is_some() || OWN.longest_at(text, span.start).is_some();
    let is_local =
        cx.document.script == Some(Script::Traditional) && LOCAL_ENDS.longest_before(text, span.end).is_some();
    let behind_place = leading_division(cx, None, span).map_or(span, |leading| Span::new(leading.end, span.end));
    let is_full = is_full_form(cx, span) && is_full_form(cx, behind_place);
    let is_named = is_company || is_open && is_full || is_local || has_own_name(cx, span);
    let has_level = has_level || RELATIVE_BODIES.longest_at(text, span.start).is_some();
    let is_itself = is_whole || is_named && !has_level || place::is_foreign(cx, span);
    is_itself.then(|| cx.written(span))
}

/// Whether a name ends as full names do and is too long for an abbreviation (教体局).
fn is_full_form(cx: &Context, name: Span) -> bool {
    let text = &cx.document.reading;
    let end = FULL_ENDS.longest_before(text, name.end);
    let is_long = name.len() > ABBREVIATED_LENGTH || BUREAUS.longest_before(text, name.end).is_none();
    is_long && end.is_some_and(|end| end.start > name.start)
}

/// Whether a school, a hospital or a leading group has a name of its own, without a place: 城关中学.
fn has_own_name(cx: &Context, name: Span) -> bool {
    let is_generic = GENERIC_NAMES.longest_suffix(cx.slice(name)).is_some();
    let end = OWN_NAME_ENDS.longest_before(&cx.document.reading, name.end).filter(|_| !is_generic);
    end.is_some_and(|end| end.start > name.start + 1)
}

/// Fills the gaps of a template with the name of a division.
fn fill(template: &str, place: &str) -> Option<String> {
    let mut parts = template.split('{');
    let mut filled = parts.next()?.to_owned();
    for (i, part) in parts.enumerate() {
        let (_, after) = part.split_once('}').filter(|_| i < MOST_GAPS)?;
        filled.extend([place, after]);
    }
    Some(filled).filter(|filled| !filled.is_empty())
}
