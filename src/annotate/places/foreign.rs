//! Countries, and cities and regions abroad.

use super::PlaceMention;
use super::words::{
    BEFORE_CHINA, CHINA_WORDS, CHINESE, CITY_LEVELS, FOREIGN_LEVELS, HEADS, ORDINARY, OWN_COUNTRY, PROVINCE_OF_CITIES,
    STATE_FORMS, STATE_MODIFIERS,
};
use crate::annotate::Context;
use crate::annotate::grammar::ordinary;
use crate::lexicon::kinds::country;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::Span;

/// The column of [`Table::ForeignPlaces`] with the country.
const COUNTRY: usize = 1;

/// Tables of places abroad.
const ABROAD: Tables = Tables::of(&[Table::Countries, Table::ForeignPlaces]);

/// Countries with their full names, and other places abroad, by start.
pub(super) fn places<'a>(cx: &Context<'a>) -> Vec<PlaceMention<'a>> {
    let is_place = |hit: &Hit| hit.table == Table::ForeignPlaces || hit.is(country::COUNTRY);
    let hits = cx.hits.of_any_within(ABROAD, cx.document.reading.span());
    let hits = hits.filter(|hit| hit.span().len() > 1 && is_place(hit));
    let spans = hits
        .map(|hit| if hit.table == Table::Countries { with_form(cx, hit.span()) } else { with_level(cx, hit.span()) });
    let spans = spans.filter(|span| is_free(cx, *span));
    spans.map(PlaceMention::abroad).collect()
}

/// The path of a city or county of Taiwan, which has no code of its own; empty for any other place.
pub fn path_in_taiwan(cx: &Context, span: Span) -> Vec<String> {
    let of_china = |hit: &&Hit| {
        hit.table == Table::ForeignPlaces
            && hit.span().end <= span.end
            && OWN_COUNTRY.contains(cx.lexicon.cell(hit, COUNTRY))
    };
    let Some(hit) = cx.hits.starting_at(span.start).iter().find(of_china) else { return Vec::new() };
    let name = cx.slice(hit.span());
    let is_listed = |name: &String| cx.lexicon.rows_of(Table::ForeignPlaces, name).next().is_some();
    let is_whole = CITY_LEVELS.longest_suffix(name).is_some();
    let levels = CITY_LEVELS.words().map(|level| format!("{name}{level}"));
    let whole = if is_whole { Some(name.to_owned()) } else { levels.filter(is_listed).last() };
    let province = PROVINCE_OF_CITIES.words().next().map(str::to_owned);
    province.into_iter().chain(whole).collect()
}

/// A country with the rest of its full name (赞比亚 + 共和国).
fn with_form(cx: &Context, country: Span) -> Span {
    let text = &cx.document.reading;
    let mut at = country.end;
    while let Some(modifier) = STATE_MODIFIERS.longest_at(text, at) {
        at = modifier.end;
    }
    STATE_FORMS.longest_at(text, at).map_or(country, |form| Span::new(country.start, form.end))
}

/// A city with its level (曼谷 + 市).
fn with_level(cx: &Context, city: Span) -> Span {
    let text = &cx.document.reading;
    let is_level = text.get(city.end).is_some_and(|c| FOREIGN_LEVELS.contains_char(c));
    let is_post = text.get(city.end + 1).is_some_and(|c| HEADS.contains_char(c));
    if is_level && !is_post { Span::new(city.start, city.end + 1) } else { city }
}

fn is_free(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let is_word = ordinary::is_inside_word(text, span) || ordinary::is_between_words(text, span);
    let is_china = text.get(span.start).is_some_and(|c| CHINESE.contains_char(c));
    let is_new_china = text.before(span.start).is_some_and(|c| BEFORE_CHINA.contains_char(c));
    let in_phrase = is_china && (is_new_china || CHINA_WORDS.longest_at(text, span.end).is_some());
    let is_country = cx.hits.longest_at(span.start, Table::Countries).is_some();
    !is_word && !in_phrase && !ORDINARY.contains(cx.slice(span)) && (is_country || !continues_transliteration(cx, span))
}

/// Whether a name of two characters is the end of a longer transliteration.
fn continues_transliteration(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let before = text.chars_of(Span::new(span.start.saturating_sub(2), span.start));
    let is_used = |c: &char| cx.lexicon.names().odds(*c).foreign > 0.5;
    let follows_country = cx.hits.tables_ending_at(span.start).meets(ABROAD);
    span.len() == 2 && !follows_country && before.len() == 2 && before.iter().all(is_used)
}
