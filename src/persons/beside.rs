//! The post, division or field of a person without a post, by the words beside the name.
//!
//! Examples: 甲、乙、丙三名航天员; 来自甘州区的女孩甲.

use super::input::PostSeen;
use super::store::noun_of_field;
use super::words::{CLAUSE_MARKS, COUNT_WORDS, LIST_ENDS, PART_STARTS, PART_UNITS, PARTICLES, PERSON_UNITS, SECTIONS};
use crate::lexicon::{Lexicon, Table};
use crate::numerals::{TEN, numeral};
use crate::reading::canonical;
use crate::record::{Person, Place};
use crate::span::{Span, Text};

/// How many characters after a list of names are searched for the number of its people and their post.
const BEHIND: usize = 12;
/// Characters of the longest heading of a section in a list of members: 文化艺术界.
const LONGEST_HEADING: usize = 10;
/// Characters of the longest bracket that counts the people of a section: （157人）.
const LONGEST_COUNT: usize = 6;
/// Most characters between the name of a division and the name of a person who comes from there.
const BETWEEN: usize = 16;

/// The post that a count after a list of names gives to each of them: 甲、乙等3名航天员. None for a person who has posts.
pub fn find_counted_post(person: &Person, list_end: usize, text: &Text) -> Option<PostSeen> {
    if !person.posts.is_empty() || list_end == 0 {
        return None;
    }
    let behind =
        canonical(text.slice(Span::new(list_end, list_end.saturating_add(BEHIND).min(text.len())))).into_owned();
    let others = LIST_ENDS.longest_prefix(&behind).unwrap_or_default();
    let counted = behind.strip_prefix(others)?;
    let count: usize = counted.chars().take_while(|c| is_of_count(*c)).map(char::len_utf8).sum();
    let unit = counted.get(count..).filter(|_| count > 0)?;
    let noun = unit.strip_prefix(PERSON_UNITS.longest_prefix(unit)?)?;
    let post = longest_post(noun)?;
    Some(PostSeen { text: post.to_owned(), post: post.to_owned(), ..PostSeen::default() })
}

/// Whether a character is part of a count: 三, 3, 两, 十.
fn is_of_count(c: char) -> bool {
    c == TEN || COUNT_WORDS.contains_char(c) || numeral(c).is_some()
}

/// The longest post that a string begins with.
fn longest_post(string: &str) -> Option<&str> {
    let lexicon = Lexicon::shared();
    let words = lexicon.prefix_ends(string).filter_map(|end| string.get(..end));
    words.filter(|word| lexicon.rows_of(Table::Posts, word).next().is_some()).last()
}

/// The sections of a list of members whose heading counts its people: 文化艺术界（157人）.
///
/// Each is given by the position where the heading ends and by the ten characters up to there.
pub fn sections(text: &str) -> Vec<(usize, String)> {
    let text = Text::new(canonical(text).into_owned());
    let counted = SECTIONS.starting_in(&text, text.span()).filter(|word| is_counted(&text, word.end));
    let heading = |word: Span| text.slice(Span::new(word.end.saturating_sub(LONGEST_HEADING), word.end)).to_owned();
    counted.map(|word| (word.end, heading(word))).collect()
}

/// Whether a bracket with a number of people begins at `at`: （157人）.
fn is_counted(text: &Text, at: usize) -> bool {
    let near = text.slice(Span::new(at, (at + LONGEST_COUNT).min(text.len())));
    let number = PART_STARTS.longest_prefix(near).and_then(|start| near.strip_prefix(start));
    let digits = |number: &str| number.chars().take_while(|c| is_of_count(*c)).map(char::len_utf8).sum::<usize>();
    number.is_some_and(|number| {
        let length = digits(number);
        length > 0 && number.get(length..).is_some_and(|rest| PART_UNITS.longest_prefix(rest).is_some())
    })
}

/// The heading of the section in which a person is first mentioned; empty before the first section.
pub fn section_of(person: &Person, sections: &[(usize, String)]) -> String {
    let name = person.mentions.iter().find(|mention| !mention.in_title).map_or(0, |mention| mention.start);
    let after = sections.partition_point(|(start, _)| *start <= name);
    after.checked_sub(1).and_then(|last| sections.get(last)).map(|(_, heading)| heading.clone()).unwrap_or_default()
}

/// The divisions of a person whose name follows a division and a noun: 甘州区村民甲, 来自甘州区的女孩甲. Empty for a person with a
/// post at a body.
pub fn divisions_of_origin(person: &Person, places: &[Place], text: &Text) -> Vec<String> {
    let has_body = person.posts.iter().any(|post| post.organization.is_some());
    let Some(name) = person.mentions.iter().find(|mention| !mention.in_title).filter(|_| !has_body) else {
        return Vec::new();
    };
    let near = |place: &Place| {
        let ends = place.mentions.iter().filter(|mention| !mention.in_title).map(|mention| mention.end);
        ends.filter(|end| *end < name.start && name.start <= end.saturating_add(BETWEEN)).max()
    };
    let nearest = places.iter().filter(|place| !place.path.is_empty()).filter_map(|place| Some((near(place)?, place)));
    let Some((end, place)) = nearest.max_by_key(|(end, place)| (*end, place.path.len())) else { return Vec::new() };
    let between = canonical(text.slice(Span::new(end, name.start))).into_owned();
    if is_noun_phrase(&between) { place.path.clone() } else { Vec::new() }
}

/// Whether the words between a division and a name are a noun for a person (村民), or 的 with words that end in one
/// (的退休工人).
fn is_noun_phrase(between: &str) -> bool {
    let is_attributive = PARTICLES.longest_prefix(between).is_some();
    let has_mark = between.chars().any(|c| CLAUSE_MARKS.contains_char(c));
    !has_mark && noun_of_field(between).is_some_and(|(noun, _)| is_attributive || noun == between)
}
