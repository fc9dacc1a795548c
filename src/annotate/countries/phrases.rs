//! The state that a post or body names first: 法国总统, 莫斯科市长, 俄外长, 越共中央.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::{
    BONDS, CHINA, FIELDS, HOME, LEADS, MINISTER_ENDS, NATIONAL_ORGANS, OWN_SHORT, PAIRED_POSTS, RELATION_NOUNS,
    RELATIONS, SENT_TO, SIDES, STATE_ORGANS, SUBSIDIARIES, SURELY_FOREIGN,
};
use crate::annotate::Context;
use crate::annotate::names::is_dot;
use crate::lexicon::kinds::{country, post};
use crate::lexicon::load::pairs;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::Span;
use crate::words::WordList;

/// Most words that are skipped before a country.
const MOST_LEADS: usize = 3;
/// Longest organ between a state and the last noun of a post, in code points.
const LONGEST_ORGAN: usize = 6;
/// How far before the end of a post the side of a joint body is looked for, in code points: 英方执行院长.
const LONGEST_SIDE: usize = 8;
/// The column of [`Table::Countries`] with the abbreviation.
const ABBREVIATION: usize = 2;
/// The column of [`Table::Countries`] with the code.
const CODE: usize = 6;
/// The column of [`Table::ForeignPlaces`] with the country.
const COUNTRY_OF_PLACE: usize = 1;
/// The code of China, which is no foreign country.
const OWN: &str = "CN";

/// Names of places, of which one may be inside another.
const NAMING: Tables = Tables::of(&[Table::Countries, Table::ForeignPlaces, Table::Divisions]);

/// Whose post or body a phrase names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner<'a> {
    /// The state of this code.
    Abroad(&'a str),
    /// China or one of its regions.
    China,
    /// Probably China: a body that other states have as well, such as 外交部.
    Home,
    /// An international body.
    Union,
    /// The phrase names none.
    Unnamed,
}

impl Owner<'_> {
    /// This owner, or `other` where it names none.
    pub fn or(self, other: Self) -> Self {
        if self == Self::Unnamed { other } else { self }
    }
}

/// Names that `countries.tsv` does not have, and abbreviations that stand for one state unless the report names another.
static NAMES: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| pairs("country_names.tsv", include_str!("../../lexicon/lists/country_names.tsv")).collect());

/// Places abroad of which another state has one, too, and the code of that state.
static HOMONYMS: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| pairs("place_homonyms.tsv", include_str!("../../lexicon/lists/place_homonyms.tsv")).collect());

/// The names of [`NAMES`] that are longer than one character.
static LONG_NAMES: LazyLock<WordList> = LazyLock::new(|| {
    let mut names: Vec<&str> = NAMES.keys().copied().filter(|name| name.chars().nth(1).is_some()).collect();
    names.sort_unstable();
    WordList::new(&names)
});

/// Whose post or body `phrase` names, by the state, place or abbreviation that it begins with.
pub fn find_owner<'a>(cx: &Context<'a>, phrase: Span) -> Owner<'a> {
    let text = &cx.document.reading;
    let start = skip_leads(cx, phrase);
    let fits = |span: &Span| span.end <= phrase.end;
    if SUBSIDIARIES.first_in(text, phrase).is_some() {
        return Owner::Unnamed;
    }
    if CHINA.longest_at(text, start).as_ref().is_some_and(fits) {
        return Owner::China;
    }
    if let Some((name, code)) = find_named_body(cx, start).filter(|(name, _)| name.end <= phrase.end) {
        // 耶鲁大学|北京中心: a branch in China; 美军|太平洋总部 is none.
        let division = cx.hits.longest_at(name.end, Table::Divisions).filter(|hit| hit.span().len() > 1);
        let is_branch = division.is_some() && SIDES.longest_before(text, name.end).is_none();
        return if is_branch { Owner::Unnamed } else { Owner::Abroad(code) };
    }
    // 苏丹 after the name of a sultan is a post and no country.
    let is_whole = |hit: &Hit| hit.span() == phrase && cx.hits.longest_at(start, Table::Posts).is_some();
    if let Some(hit) = find_country(cx, start).filter(|hit| fits(&hit.span())) {
        return if is_whole(hit) { Owner::Unnamed } else { read_country(cx, hit) };
    }
    if cx.hits.tables_starting_at(start).has(Table::Divisions) {
        return Owner::China;
    }
    let unnamed = if HOME.longest_at(text, start).is_some() { Owner::Home } else { Owner::Unnamed };
    find_abbreviated(cx, Span::new(start, phrase.end)).map_or(unnamed, Owner::Abroad)
}

/// The name of `country_names.tsv` of two or more characters that begins at `start` (胡塞武装, 耶鲁大学), with the code of
/// its state.
pub fn find_named_body(cx: &Context, start: usize) -> Option<(Span, &'static str)> {
    let name = LONG_NAMES.longest_at(&cx.document.reading, start)?;
    NAMES.get(cx.slice(name)).map(|code| (name, *code))
}

/// The state named right before the last noun of a post, or before an organ in front of it, though the phrase begins
/// with other words (主席国|古巴|国家主席); else the state whose side of a joint body the post is of (英方院长).
pub fn find_owner_of_head<'a>(cx: &Context<'a>, phrase: Span, head: Span) -> Owner<'a> {
    let ends_before = |at: usize| {
        let hit = cx.hits.ending_at(at).find(|hit| matches!(hit.table, Table::Countries | Table::ForeignPlaces));
        hit.filter(|hit| hit.span().start >= phrase.start)
    };
    let text = &cx.document.reading;
    let organ = (head.start.saturating_sub(LONGEST_ORGAN).max(phrase.start)..head.start)
        .find(|at| NATIONAL_ORGANS.longest_at(text, *at).is_some_and(|word| word.end == head.start));
    let hit = ends_before(head.start).or_else(|| organ.and_then(ends_before));
    let side = || find_side(cx, phrase);
    hit.and_then(|hit| find_code(cx, hit)).or_else(side).map_or(Owner::Unnamed, Owner::Abroad)
}

/// The state whose side of a joint body a post belongs to: 英 of 孔子学院|英方院长.
fn find_side<'a>(cx: &Context<'a>, phrase: Span) -> Option<&'a str> {
    let text = &cx.document.reading;
    let near = Span::new(phrase.end.saturating_sub(LONGEST_SIDE).max(phrase.start), phrase.end);
    let side = SIDES.starting_in(text, near).find(|side| side.start > near.start)?;
    let c = text.before(side.start).filter(|c| cx.lexicon.is_country_abbreviation(*c))?;
    let is_own = OWN_SHORT.longest_at(text, side.start - 1).is_some();
    find_abbreviation(cx, c).filter(|_| !is_own)
}

/// The longest country, union or place abroad at `start`.
fn find_country<'a>(cx: &'a Context, start: usize) -> Option<&'a Hit> {
    let is_named = |hit: &&Hit| matches!(hit.table, Table::Countries | Table::ForeignPlaces) && hit.span().len() > 1;
    let longest = cx.hits.starting_at(start).iter().find(is_named)?;
    let division = cx.hits.longest_at(start, Table::Divisions).map_or(0, |hit| hit.span().len());
    // 巴林左旗 is a division of China, 巴林 a country.
    let is_longer = longest.span().len() > division;
    (is_longer || longest.table == Table::Countries && longest.span().len() == division).then_some(longest)
}

fn read_country<'a>(cx: &Context<'a>, hit: &Hit) -> Owner<'a> {
    let text = &cx.document.reading;
    let is_field = FIELDS.longest_at(text, hit.span().end).is_some();
    if is_field || RELATIONS.longest_at(text, hit.span().start).is_some() {
        return Owner::Unnamed;
    }
    if hit.table == Table::Countries && !hit.is(country::COUNTRY) {
        return Owner::Union;
    }
    match code_of(cx, hit) {
        Some(OWN) => Owner::China,
        Some(code) => Owner::Abroad(code),
        None => Owner::Unnamed,
    }
}

/// The code of a country, or of the country of a place abroad; China has one, too.
fn code_of<'a>(cx: &Context<'a>, hit: &Hit) -> Option<&'a str> {
    let lexicon = cx.lexicon;
    let row = |hit: &Hit| lexicon.rows(hit.table).get(hit.row());
    if hit.table == Table::Countries {
        return row(hit).and_then(|row| row.get(CODE)).map(AsRef::as_ref).filter(|code| !code.is_empty());
    }
    let name = row(hit).and_then(|row| row.get(COUNTRY_OF_PLACE))?;
    let country = lexicon.rows_of(Table::Countries, name).next()?;
    let code = lexicon.rows(Table::Countries).get(country)?.get(CODE)?;
    let code = Some(code.as_ref()).filter(|code| !code.is_empty())?;
    let other = HOMONYMS.get(cx.slice(hit.span())).filter(|other| is_plainly_named(cx, other));
    Some(other.filter(|_| !is_plainly_named(cx, code)).copied().unwrap_or(code))
}

/// Whether the report names a state other than by a place of which two states have one: 圣地亚哥.
fn is_plainly_named(cx: &Context, code: &str) -> bool {
    let named = cx.plainly_named_states.get_or_init(|| {
        let places = cx.hits.of(Table::Countries).chain(cx.hits.of(Table::ForeignPlaces));
        let plain = places.filter(|hit| !HOMONYMS.contains_key(cx.slice(hit.span())));
        let mut codes: Vec<String> = plain.filter_map(|hit| find_code(cx, hit)).map(str::to_owned).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    });
    named.iter().any(|named| named == code)
}

/// The code of the foreign state that a hit names.
pub fn find_code<'a>(cx: &Context<'a>, hit: &Hit) -> Option<&'a str> {
    let is_state = match hit.table {
        Table::Countries => hit.is(country::COUNTRY) && hit.span().len() > 1,
        Table::ForeignPlaces => true,
        _ => false,
    };
    code_of(cx, hit).filter(|code| is_state && *code != OWN)
}

/// The partner of China that the words in `span` name: 中法关系, 中法两国. None if they name several.
pub fn find_partner<'a>(cx: &Context<'a>, span: Span) -> Option<&'a str> {
    let text = &cx.document.reading;
    let read = |own: Span| {
        let is_related = |at: usize| RELATION_NOUNS.longest_at(text, at).is_some();
        let after = text.get(own.end).filter(|_| is_related(own.end + 1));
        let short = after.or_else(|| text.before(own.start).filter(|_| is_related(own.end)))?;
        find_abbreviation(cx, short).filter(|_| RELATIONS.longest_at(text, own.start).is_none())
    };
    let mut codes = OWN_SHORT.starting_in(text, span).filter_map(read);
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

/// The codes of the foreign states that are named inside `span`, in order, without those that receive an envoy.
pub fn list_senders<'a>(cx: &Context<'a>, span: Span) -> Vec<&'a str> {
    let is_sender = |hit: &Hit| SENT_TO.longest_before(&cx.document.reading, hit.span().start).is_none();
    list_filtered(cx, span, is_sender)
}

/// The codes of the foreign states that are named inside `span`, in order.
///
/// A name inside a longer one (印度 in 印度尼西亚, 蒙古 in 内蒙古) is left out.
pub fn list_codes<'a>(cx: &Context<'a>, span: Span) -> Vec<&'a str> {
    list_filtered(cx, span, |_| true)
}

fn list_filtered<'a>(cx: &Context<'a>, span: Span, counts: impl Fn(&Hit) -> bool) -> Vec<&'a str> {
    let mut codes = Vec::new();
    let mut end = 0;
    for hit in cx.hits.of_any_within(NAMING, span) {
        if hit.span().start < end || hit.span().len() < 2 {
            continue;
        }
        end = hit.span().end;
        // 考文垂 in 柯丝蒂·考文垂 is no place.
        let text = &cx.document.reading;
        if text.before(hit.span().start).is_some_and(is_dot) || text.get(hit.span().end).is_some_and(is_dot) {
            continue;
        }
        if RELATIONS.longest_at(&cx.document.reading, hit.span().start).is_none() && counts(hit) {
            codes.extend(find_code(cx, hit));
        }
    }
    codes
}

/// The codes of the foreign states that the report names, each once.
pub fn list_named<'c>(cx: &'c Context) -> &'c [String] {
    cx.named_states.get_or_init(|| {
        let mut codes = list_codes(cx, cx.document.reading.span());
        codes.sort_unstable();
        codes.dedup();
        codes.into_iter().map(str::to_owned).collect()
    })
}

/// Whether a phrase begins with a name of `country_names.tsv` of two or more characters, such as a body of one state:
/// 胡塞武装.
pub fn begins_with_body(cx: &Context, phrase: Span) -> bool {
    find_named_body(cx, phrase.start).is_some()
}

/// Whether a phrase begins with the abbreviation of a state and 中 or a word for a side: 法中友好协会, 韩方代表.
pub fn begins_with_side(cx: &Context, phrase: Span) -> bool {
    let text = &cx.document.reading;
    let is_short = text.get(phrase.start).is_some_and(|c| cx.lexicon.is_country_abbreviation(c));
    is_short && [&OWN_SHORT, &SIDES].iter().any(|list| list.longest_at(text, phrase.start + 1).is_some())
}

/// Whether a post is of an international body: 联合国秘书长, 欧盟委员会主席.
pub fn is_of_union(cx: &Context, post: Span) -> bool {
    find_owner(cx, post) == Owner::Union
}

/// The state whose abbreviation begins a post: 俄外长, 美参议员.
fn find_abbreviated<'a>(cx: &Context<'a>, phrase: Span) -> Option<&'a str> {
    let text = &cx.document.reading;
    let c = text.get(phrase.start).filter(|c| cx.lexicon.is_country_abbreviation(*c))?;
    let side = SIDES.longest_at(text, phrase.start + 1).map(|word| word.end);
    let is_longer = |hit: &Hit| hit.span().len() > 1 && Some(hit.span().end) != side;
    let is_word = cx.hits.starting_at(phrase.start).iter().any(is_longer);
    let rest = skip_leads(cx, Span::new(phrase.start + 1, phrase.end));
    let has_foreign = || cx.hits.of_kind_at(post::FOREIGN, rest).is_some_and(|hit| hit.span().end <= phrase.end);
    let is_part = |word: Span| word.end < phrase.end;
    // 卢农业部长.
    let is_ministers = || {
        STATE_ORGANS.longest_at(text, rest).is_some_and(is_part)
            && MINISTER_ENDS.longest_before(text, phrase.end).is_some()
    };
    let has_organ = || NATIONAL_ORGANS.longest_at(text, rest).is_some_and(is_part) || is_ministers();
    // 俄总理, 俄方代表: the whole rest is a post of a state, or 方 names the side.
    let is_whole = |word: Span| word.end == phrase.end;
    let has_head = || {
        PAIRED_POSTS.longest_at(text, rest).is_some_and(is_whole)
            || SURELY_FOREIGN.longest_at(text, rest).is_some_and(is_whole)
    };
    let has_side = || side.is_some_and(|end| end < phrase.end);
    // 美中某某全国委员会: a body of the first state, for its relations with China.
    let has_bond = || OWN_SHORT.longest_at(text, phrase.start + 1).is_some() && BONDS.first_in(text, phrase).is_some();
    let is_of_state = has_foreign() || has_organ() || has_head() || has_side() || has_bond();
    if is_word || !is_of_state {
        return None;
    }
    find_abbreviation(cx, c)
}

/// The state that `c` abbreviates: the only such state that the report names, or the usual one if it names none.
pub fn find_abbreviation<'a>(cx: &Context<'a>, c: char) -> Option<&'a str> {
    let mut short = [0; 4];
    let short: &str = c.encode_utf8(&mut short);
    let named = list_named(cx);
    let rows = cx.lexicon.rows(Table::Countries).iter();
    let short_rows = rows.filter(|row| row.get(ABBREVIATION).is_some_and(|cell| cell == short));
    let codes = short_rows.filter_map(|row| row.get(CODE).map(AsRef::as_ref));
    let mut codes: Vec<&str> = codes.filter(|code| named.iter().any(|named| named == code)).collect();
    codes.sort_unstable();
    codes.dedup();
    match codes.as_slice() {
        [code] => Some(code),
        [] => NAMES.get(short).copied(),
        _ => None,
    }
}

/// Where the country of a phrase may begin: after 前, 新任, 来访的.
fn skip_leads(cx: &Context, phrase: Span) -> usize {
    let mut start = phrase.start;
    for _ in 0..MOST_LEADS {
        let Some(lead) = LEADS.longest_at(&cx.document.reading, start).filter(|lead| lead.end < phrase.end) else {
            break;
        };
        start = lead.end;
    }
    start
}
