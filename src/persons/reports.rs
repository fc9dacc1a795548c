//! What linkage takes from a record.

use super::beside::{divisions_of_origin, find_counted_post, section_of, sections};
use super::input::{ChangeSeen, PersonSeen, PostSeen, ReportSeen};
use super::names::{bearers, key};
use super::standings::countries;
use super::words::{DEPUTY_SEATS, NAME_LISTS, STOPS};
use crate::calendar::day_number;
use crate::lexicon::Lexicon;
use crate::reading::canonical;
use crate::record::{EventStatus, Person, Record, Role, Word as _};
use crate::span::{Span, Text};

/// Characters before a name that may say what its bearer is: 村民, 运动员.
const BEFORE: usize = 8;
/// The roles of those who take part in an event.
const PARTS: [Role; 5] = [Role::Preside, Role::Attend, Role::Accompany, Role::Meet, Role::Inspect];

impl ReportSeen {
    /// What linkage needs of a record.
    pub fn of(record: &Record) -> Self {
        let day = day_of(record);
        let has_body = |person: &Person| person.posts.iter().any(|post| post.organization.is_some());
        let has_bare = record.people.iter().any(|person| !has_body(person));
        let text = if has_bare { Text::new(record.text.clone()) } else { Text::default() };
        let listed = post_of_list(&record.title);
        let sections = if listed.is_some() { sections(&record.text) } else { Vec::new() };
        let country = country_of(record);
        let lists = lists_of(&record.people);
        let people = record.people.iter().zip(lists).map(|(person, list)| {
            let section = section_of(person, &sections);
            let listed = listed.clone().map(|post| PostSeen { section, ..post });
            let listed = listed.or_else(|| find_counted_post(person, list.end, &text));
            let seen = person_seen(person, &text, listed.as_ref(), country.as_deref());
            PersonSeen { list: list.number, home: divisions_of_origin(person, &record.places, &text), ..seen }
        });
        let changes = record.changes.iter().map(|change| ChangeSeen {
            name: change.name.clone(),
            action: change.action.word().to_owned(),
            post: change.post.clone(),
            organization: change.organization_full.clone().or_else(|| change.organization.clone()),
            day: change.effective.as_deref().and_then(day_number).or(day),
        });
        Self { id: record.id.clone(), home: home_of(record), day, people: people.collect(), changes: changes.collect() }
    }
}

fn person_seen(person: &Person, text: &Text, listed: Option<&PostSeen>, country: Option<&str>) -> PersonSeen {
    let post = |post: &crate::record::Post| PostSeen {
        text: post.text.clone(),
        organization: post.organization.clone(),
        organization_full: post.organization_full.clone(),
        post: post.post.clone(),
        rank: post.rank.map(|rank| rank.word().to_owned()),
        country: person.country.clone(),
        section: String::new(),
    };
    let mut posts: Vec<PostSeen> = person.posts.iter().map(post).collect();
    if posts.is_empty() {
        posts.extend(listed.cloned());
    }
    if person.country.is_none() && country.is_some() && may_be_foreign(person) {
        if posts.is_empty() {
            posts.push(PostSeen::default());
        }
        for post in posts.iter_mut().filter(|post| countries(&canonical(&post.text), &Lexicon::shared()).is_empty()) {
            post.country = country.map(str::to_owned);
        }
    }
    let before = if posts.is_empty() { before(person, text) } else { String::new() };
    let takes_part = person.roles.iter().any(|role| PARTS.contains(role));
    let has_role = person.roles.iter().any(|role| *role != Role::Mention);
    PersonSeen { name: person.name.clone(), posts, before, takes_part, has_role, ..PersonSeen::default() }
}

/// A list of names that a person is in.
#[derive(Clone, Copy, Debug, Default)]
struct List {
    /// The number of the longest list of the person, from 1; 0 if it has fewer than three names.
    number: u16,
    /// How many names are in the list.
    length: usize,
    /// Where the last name of the list ends, even if it has only one or two; 0 for a person whom the text does not
    /// name.
    end: usize,
}

/// For each person the longest list with the person's name. Names in a list are at most two characters apart: a mark
/// or 和.
fn lists_of(people: &[Person]) -> Vec<List> {
    let mut mentions: Vec<(usize, usize, usize)> = Vec::new();
    for (number, person) in people.iter().enumerate() {
        let own = person.mentions.iter().filter(|mention| !mention.in_title);
        mentions.extend(own.map(|mention| (mention.start, mention.end, number)));
    }
    mentions.sort_unstable();
    let mut found = vec![List::default(); people.len()];
    let mut next: u16 = 1;
    for list in mentions.chunk_by(|one, next| next.0 <= one.1.saturating_add(BETWEEN_NAMES)) {
        let (length, end) = (list.len(), list.last().map_or(0, |last| last.1));
        let number = if length >= SHORTEST_LIST { next } else { 0 };
        next = next.saturating_add(u16::from(number > 0));
        for (_, _, person) in list {
            if let Some(best) = found.get_mut(*person).filter(|best| best.length < length) {
                *best = List { number, length, end };
            }
        }
    }
    found
}

/// Most characters between two names of a list.
const BETWEEN_NAMES: usize = 2;
/// Fewest names of a list that gets a number.
const SHORTEST_LIST: usize = 3;

/// The post of all whom a list names, by its title: 中国共产党第十九届中央委员会候补委员名单.
fn post_of_list(title: &str) -> Option<PostSeen> {
    let title = canonical(title);
    let list = NAME_LISTS.longest_suffix(&title)?;
    let text = title.strip_suffix(list)?;
    let post = DEPUTY_SEATS.longest_suffix(text)?;
    let body = text.strip_suffix(post).filter(|body| !body.is_empty())?;
    Some(PostSeen {
        text: text.to_owned(),
        organization: Some(body.to_owned()),
        post: post.to_owned(),
        ..PostSeen::default()
    })
}

/// Whether a name has the form of a transliteration, and its bearer may be a guest. A post at a known body or a role
/// of the hosts speaks against it.
fn may_be_foreign(person: &Person) -> bool {
    let has_body = person.posts.iter().any(|post| post.organization_full.is_some());
    let is_host = person.roles.iter().any(|role| *role != Role::Meet && PARTS.contains(role));
    !has_body && !is_host && bearers(&key(&person.name), false).has_foreign_form
}

/// The country of people whose country the record does not give: the only one that the headline names.
///
/// Where the headline names none, it is the only one in the first sentence. None if a person of the record is of
/// another country.
fn country_of(record: &Record) -> Option<String> {
    if !record.people.iter().any(|person| person.country.is_none() && may_be_foreign(person)) {
        return None;
    }
    let lexicon = Lexicon::shared();
    let first: String = record.text.chars().take(FIRST_WORDS).take_while(|c| !STOPS.contains_char(*c)).collect();
    let found = [record.title.as_str(), first.as_str()].map(|words| countries(&canonical(words), &lexicon));
    let mut named = found.into_iter().find(|named| !named.is_empty())?;
    named.dedup();
    let only = named.pop().filter(|_| named.is_empty())?;
    let mut known = record.people.iter().filter_map(|person| person.country.as_deref());
    known.all(|known| known == only).then_some(only)
}

/// How many characters of the text are read, at most, as its first sentence.
const FIRST_WORDS: usize = 80;

/// The eight characters before the first mention in the text.
fn before(person: &Person, text: &Text) -> String {
    let start = person.mentions.iter().find(|mention| !mention.in_title).map_or(0, |mention| mention.start);
    text.slice(Span::new(start.saturating_sub(BEFORE), start)).to_owned()
}

/// The day of an event that was held, if its year, month and day are known; else the day of publication.
fn day_of(record: &Record) -> Option<i32> {
    let event = record.event.as_ref().filter(|event| event.status == EventStatus::Held);
    let iso = event.and_then(|event| event.date.as_ref()?.iso.as_deref());
    iso.and_then(day_number).or_else(|| record.meta.published.as_deref().and_then(day_number))
}

/// The divisions of the event's place. Without one, the longest path of a place, if it contains the paths of all
/// others.
fn home_of(record: &Record) -> Vec<String> {
    let place = record.event.as_ref().and_then(|event| event.place.as_ref());
    if let Some(place) = place.filter(|place| !place.path.is_empty()) {
        return place.path.clone();
    }
    let longest = record.places.iter().map(|place| &place.path).max_by_key(|path| path.len());
    let longest = longest.filter(|longest| record.places.iter().all(|place| longest.starts_with(&place.path)));
    longest.cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_of_a_list_gives_the_post_of_all() {
        let post = |title| post_of_list(title).map(|post| (post.organization.unwrap_or_default(), post.post));
        let of = |body: &str, post: &str| Some((body.to_owned(), post.to_owned()));
        assert_eq!(post("甘州区第五届人民代表大会代表名单"), of("甘州区第五届人民代表大会", "代表"));
        assert_eq!(post("政协甘州区委员会委员名單"), of("政协甘州区委员会", "委员"));
        assert_eq!(post("甘州区公布合格单位名单"), None);
        assert_eq!(post("代表名单"), None);
    }
}
