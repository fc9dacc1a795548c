//! Every appearance in compact form: 24 bytes each, with names, posts and sets of posts stored once.

use std::hash::Hasher as _;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use twox_hash::XxHash3_64;

use super::input::{ChangeSeen, PersonSeen, PostSeen, ReportSeen};
use super::names::key;
use super::standings::{Field, Standings};
use super::words::{
    ARTISTS, ATHLETES, BUSINESS, HEALTH, RELATIVE, RELATIVE_TO_CITY, RELATIVE_TO_COUNTY, RELATIVE_TO_PROVINCE,
    SCHOLARS, WORKERS,
};
use crate::interned::Interned;
use crate::lexicon::Lexicon;
use crate::record::{Rank, Word as _};

/// One person in one report.
#[derive(Clone, Copy, Debug)]
pub struct Appearance {
    /// The number of the name as written.
    pub name: u32,
    /// The number of the report in the order given.
    pub report: u32,
    /// The number of the person in the report.
    pub person: u32,
    /// The number of the set of posts.
    pub set: u32,
    /// The day, or [`NO_DAY`].
    pub day: i32,
    /// The field that the words before the name give, for one without posts.
    pub field: Field,
    /// The number of the list of names in the report, from 1; 0 for none.
    pub list: u16,
    /// The part in the event.
    pub part: Part,
}

/// What part someone has in the event of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// Only named.
    Named,
    /// Takes part.
    Present,
    /// Takes part, or is listed, beside leaders of the state. [`leaders_beside`] decides.
    AmongLeaders,
}

impl Part {
    /// The part of someone as far as the report says.
    pub fn of(seen: &PersonSeen) -> Self {
        if seen.takes_part { Self::Present } else { Self::Named }
    }
}

/// The day of an appearance in a report without a day.
pub const NO_DAY: i32 = i32::MIN;
/// A report that names more people than this says nothing about who belongs together.
const MOST_COMPANY: usize = 20;

/// The digest of strings: the same on every machine.
pub fn digest<T: AsRef<str>>(parts: impl IntoIterator<Item = T>) -> u64 {
    let mut hasher = XxHash3_64::new();
    for part in parts {
        hasher.write(part.as_ref().as_bytes());
        hasher.write_u8(0);
    }
    hasher.finish()
}

/// All that linkage keeps of the records.
#[derive(Default)]
pub struct Store {
    /// The appearances.
    pub appearances: Vec<Appearance>,
    /// Names as written.
    pub names: Interned<str>,
    /// For each name the digest of its key.
    pub keys: Vec<u64>,
    /// For the digest of each name the number of reports that name it.
    pub frequencies: FxHashMap<u64, u32>,
    /// For the digest of each name the number of reports where its posts are a leader's, and where they have a lower
    /// rank.
    ranks: FxHashMap<u64, (u32, u32)>,
    /// The posts, read once each.
    pub standings: Standings,
    /// Sets of posts, each sorted by content.
    pub sets: Interned<[u32]>,
    /// For each set of posts the digest of its content.
    pub contents: Vec<u64>,
    /// For each report the digest of its id.
    pub reports: Vec<u64>,
    /// The divisions that reports are of.
    pub homes: Interned<[String]>,
    /// For each report the number by which `homes` knows its divisions.
    home_of: Vec<u32>,
    /// By report and person, the number by which `homes` knows the divisions of an appearance, if they differ from
    /// the report's.
    origins: FxHashMap<(u32, u32), u32>,
    /// People with a role other than `mention`, by report and person.
    pub participants: Vec<(u32, u32)>,
    /// For each report the index of its first entry in `companions`.
    starts: Vec<u32>,
    /// Digests of the names of people, report by report.
    companions: Vec<u64>,
    /// Changes, with the number of the report and the digest of the name.
    pub changes: Vec<(u32, u64, ChangeSeen)>,
    /// The number of all reports, also of those that another machine reads.
    pub total: usize,
    lexicon: Option<Arc<Lexicon>>,
}

/// Where an appearance is: the report, its day, the list, the part in the event.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The number of the report.
    pub report: u32,
    /// The number of the person in it.
    pub person: u32,
    /// The day.
    pub day: Option<i32>,
    /// The list of names.
    pub list: u16,
    /// The part in the event.
    pub part: Part,
}

/// The digest of a name's key.
pub fn name_key(name: &str) -> u64 {
    digest([key(name).as_str()])
}

/// The digests of the names in a report; none if it names fewer than two people, or too many.
pub fn company_of(people: &[PersonSeen]) -> Vec<u64> {
    let has_company = (2..=MOST_COMPANY).contains(&people.len());
    people.iter().filter(|_| has_company).map(|seen| name_key(&seen.name)).collect()
}

/// The parts of the people of a report, with those changed to [`Part::AmongLeaders`] who are beside leaders of the
/// state.
///
/// Each person is given as: is a leader, part, number of the list.
pub fn leaders_beside(people: impl Iterator<Item = (bool, Part, u16)>) -> Vec<Part> {
    let people: Vec<_> = people.collect();
    let present = people.iter().filter(|(is_leader, part, _)| *is_leader && *part != Part::Named).count();
    let mut lists: FxHashMap<u16, (usize, usize)> = FxHashMap::default();
    for (is_leader, _, list) in people.iter().filter(|(_, _, list)| *list > 0) {
        let counts = lists.entry(*list).or_default();
        counts.0 += usize::from(*is_leader);
        counts.1 += 1;
    }
    let part_of = |(is_leader, part, list): (bool, Part, u16)| {
        let own = usize::from(is_leader);
        let (leaders, all) = lists.get(&list).copied().unwrap_or_default();
        let is_listed = leaders >= LISTED_LEADERS + own && (leaders - own) * SHARE_OF_LEADERS >= all;
        let is_beside = part != Part::Named && present > own;
        if is_listed || is_beside { Part::AmongLeaders } else { part }
    };
    people.into_iter().map(part_of).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Store {
    /// Keeps what linkage needs of a report.
    pub fn add(&mut self, report: ReportSeen) {
        let number = self.open(&report.id, &report.home, &company_of(&report.people));
        self.total += 1;
        for (person, seen) in (0..).zip(report.people) {
            let (list, part) = (seen.list, Part::of(&seen));
            let is_high = is_leader(&seen);
            let key = self.push(seen, &report.home, Place { report: number, person, day: report.day, list, part });
            *self.frequencies.entry(key).or_default() += 1;
            let counts = self.ranks.entry(key).or_default();
            counts.0 += u32::from(is_high == Some(true));
            counts.1 += u32::from(is_high == Some(false));
        }
        for change in report.changes {
            self.changes.push((number, name_key(&change.name), change));
        }
    }

    /// Keeps a new report with the digests of the names in it, and returns its number.
    pub fn open(&mut self, id: &str, home: &[String], company: &[u64]) -> u32 {
        let number = count(self.reports.len());
        self.reports.push(digest([id]));
        self.starts.push(count(self.companions.len()));
        self.companions.extend_from_slice(company);
        let home = self.homes.number(home);
        self.home_of.push(home);
        number
    }

    /// Keeps an appearance, and returns the digest of its name.
    pub fn push(&mut self, seen: PersonSeen, home: &[String], place: Place) -> u64 {
        let name = self.names.number(&seen.name);
        if self.keys.len() < self.names.len() {
            self.keys.push(name_key(&seen.name));
        }
        let key = self.keys.get(name as usize).copied().unwrap_or_default();
        let field = if seen.posts.is_empty() { field_before(&seen) } else { Field::Bare };
        let Place { report, person, day, list, part } = place;
        if !seen.home.is_empty() {
            let origin = self.homes.number(&seen.home);
            self.origins.insert((report, person), origin);
        }
        if seen.has_role {
            self.participants.push((report, person));
        }
        let set = self.set_of(seen.posts, home);
        let day = day.unwrap_or(NO_DAY);
        self.appearances.push(Appearance { name, report, person, set, day, field, list, part });
        key
    }

    /// Finds out who takes part in an event, or is listed, beside leaders of the state.
    ///
    /// Lists of leaders often give no posts. So a name counts as a leader's if most reports that give it a rank give
    /// it a leader's.
    pub fn note_leaders(&mut self) {
        let Self { appearances, keys, ranks, .. } = self;
        for people in appearances.chunk_by_mut(|a, b| a.report == b.report) {
            let beside = leaders_beside(people.iter().map(|one| {
                let key = keys.get(one.name as usize).copied().unwrap_or_default();
                (ranks.get(&key).is_some_and(|(high, low)| high > low), one.part, one.list)
            }));
            for (one, part) in people.iter_mut().zip(beside) {
                one.part = part;
            }
        }
    }

    fn set_of(&mut self, posts: Vec<PostSeen>, home: &[String]) -> u32 {
        let lexicon = Arc::clone(self.lexicon.get_or_insert_with(Lexicon::shared));
        let mut posts: Vec<PostSeen> = posts.into_iter().map(|post| placed(post, home)).collect();
        posts.sort_unstable();
        posts.dedup();
        let set: Vec<u32> = posts.into_iter().map(|post| self.standings.number(post, &lexicon)).collect();
        let number = self.sets.number(&set);
        if self.contents.len() < self.sets.len() {
            self.contents.push(self.digest_of(&set));
        }
        number
    }

    fn digest_of(&self, set: &[u32]) -> u64 {
        let posts = set.iter().filter_map(|number| self.standings.post(*number));
        digest(posts.flat_map(|(post, _)| {
            let known = |value: &Option<String>| value.clone().unwrap_or_default();
            [post.text.clone(), known(&post.organization_full), known(&post.organization), post.post.clone()]
        }))
    }

    /// The digest of what an appearance says: its posts, or the field of the words before the name.
    pub fn content(&self, appearance: &Appearance) -> u64 {
        let set = self.contents.get(appearance.set as usize).copied().unwrap_or_default();
        set.rotate_left(8) ^ appearance.field as u64
    }

    /// The digest of all that is known of a person without telling posts: the content, the divisions of the report,
    /// the part in the event.
    pub fn surroundings(&self, appearance: &Appearance) -> u64 {
        let home = digest(self.home(appearance));
        (self.content(appearance) ^ home).rotate_left(1) ^ appearance.part as u64
    }

    /// The divisions of an appearance by the words before the name, else those of the report.
    pub fn home(&self, appearance: &Appearance) -> &[String] {
        let of_report = || self.home_of.get(appearance.report as usize).copied().unwrap_or_default();
        let own = self.origins.get(&(appearance.report, appearance.person)).copied();
        let number = own.unwrap_or_else(of_report);
        self.homes.get(number).unwrap_or_default()
    }

    /// The digests of the names in a report; none if it names fewer than two people, or too many.
    pub fn company(&self, report: u32) -> &[u64] {
        let start = self.starts.get(report as usize).map_or(0, |start| *start as usize);
        let end = self.starts.get(report as usize + 1).map_or(self.companions.len(), |end| *end as usize);
        self.companions.get(start..end).unwrap_or_default()
    }
}

/// Puts the divisions of the report before a body that is named by its level alone: 县政协.
///
/// The body is left out if these are unknown, or if its name distinguishes it from no other (我校).
fn placed(mut post: PostSeen, home: &[String]) -> PostSeen {
    let Some(body) = post.organization.as_deref().filter(|_| post.organization_full.is_none()) else { return post };
    let depth = [(&RELATIVE_TO_PROVINCE, 1), (&RELATIVE_TO_CITY, 2), (&RELATIVE_TO_COUNTY, 3)];
    let depth = depth.iter().find(|(words, _)| words.longest_prefix(body).is_some()).map(|(_, depth)| *depth);
    let divisions = depth.and_then(|depth| home.get(..depth).or(home.get(..MUNICIPAL).filter(|_| depth > MUNICIPAL)));
    if let Some(divisions) = divisions {
        post.organization_full = Some(format!("{}{body}", divisions.concat()));
    } else if depth.is_some() || RELATIVE.longest_prefix(body).is_some() {
        post.organization = None;
    }
    post
}

/// How many leaders of the state, other than the person, a list must name for the person to be listed beside leaders.
const LISTED_LEADERS: usize = 2;
/// A list names people beside leaders of the state if at least one in this many of its names is another leader's.
const SHARE_OF_LEADERS: usize = 5;

/// Whether the posts are those of a leader of the state; `None` if no post has a rank.
pub fn is_leader(seen: &PersonSeen) -> Option<bool> {
    let is_high = |rank: &str| [Rank::StateChief, Rank::StateDeputy].iter().any(|high| high.word() == rank);
    let mut ranks = seen.posts.iter().filter_map(|post| post.rank.as_deref()).peekable();
    ranks.peek()?;
    Some(ranks.any(is_high))
}

/// Number of divisions down to a county of a municipality, which has no prefecture: 重庆市, 渝中区.
const MUNICIPAL: usize = 2;

/// The field of the word right before a name: 村民, 运动员.
fn field_before(seen: &PersonSeen) -> Field {
    noun_of_field(&seen.before).map_or(Field::Bare, |(_, field)| field)
}

/// The noun for a person that a string ends with, and its field.
pub fn noun_of_field(string: &str) -> Option<(&'static str, Field)> {
    let fields = [
        (&ATHLETES, Field::Sport),
        (&WORKERS, Field::Grassroots),
        (&ARTISTS, Field::Art),
        (&SCHOLARS, Field::Scholar),
        (&HEALTH, Field::Health),
        (&BUSINESS, Field::Business),
    ];
    fields.iter().find_map(|(words, field)| Some((words.longest_suffix(string)?, *field)))
}
