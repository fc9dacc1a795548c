//! Two reports side by side: what they share.

use super::days::Days;
use super::ordinals::strip_numbers;
use super::profile::{Document, Named, Profile, Roles, Wording};
use super::sketch::Overlap;
use super::strings::Id;
use super::words::{PARTS_OF_EVENTS, PLACE_UNITS};
use crate::record::Role;

/// The roles of one who takes part in an event: all but that of one who is only named.
pub const ACTIVE: Roles = Roles::of(&[
    Role::Preside,
    Role::Speak,
    Role::Report,
    Role::Attend,
    Role::Accompany,
    Role::Inspect,
    Role::Meet,
    Role::Call,
    Role::Write,
    Role::Officiate,
    Role::Appointed,
    Role::Removed,
]);
/// The roles of one who was there, rather than quoted.
pub const PRESENT: Roles = Roles::of(&[
    Role::Preside,
    Role::Report,
    Role::Attend,
    Role::Accompany,
    Role::Inspect,
    Role::Meet,
    Role::Call,
    Role::Officiate,
    Role::Appointed,
]);
/// The roles of both sides of a reception or a call.
pub const SIDES: Roles = Roles::of(&[Role::Meet, Role::Call]);
/// Fewest letters of a name that is found inside another.
const WHOLE_NAME: usize = 5;
/// Letters at the beginning that names of two parts of one event share.
const COMMON_HEAD: usize = 4;

/// Two reports that are compared.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// One report.
    pub a: &'a Profile,
    /// The other.
    pub b: &'a Profile,
    /// How much of the texts of both reports is the same.
    pub overlap: Overlap,
}

/// How the names of two events compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// One of the events has no name.
    Unknown,
    /// Both have the same name.
    Same,
    /// One name is inside the other, and what follows it names no other event (开幕式); or only words in the middle
    /// differ.
    Within,
    /// The names begin alike or one is inside the other, and different words follow: the start of a forum, its
    /// symposium.
    Siblings,
    /// None of these; how alike they are, in hundredths.
    Alike(usize),
}

impl<'a> Pair<'a> {
    /// Two reports with their overlap.
    pub fn new(a: &'a Profile, b: &'a Profile) -> Self {
        Self { a, b, overlap: a.sketch.overlap(&b.sketch) }
    }

    /// The pair and its reverse, for questions that are asked of `a` about `b`.
    pub fn both_ways(self) -> [Self; 2] {
        [self, Self { a: self.b, b: self.a, overlap: self.overlap }]
    }

    /// Whether so much of the text is the same that the reports tell of one thing.
    pub fn has_much_text(self) -> bool {
        let Overlap { shingles, share } = self.overlap;
        (share >= 500 && shingles >= 40) || (share >= 300 && shingles >= 100) || (share >= 200 && shingles >= 150)
    }

    /// Whether nearly all of the shorter text is in the other.
    pub fn is_copy(self) -> bool {
        self.overlap.share >= 850 && self.overlap.shingles >= 80
    }

    /// Whether one of the two is a commentary.
    pub fn has_commentary(self) -> bool {
        self.a.is_commentary || self.b.is_commentary
    }

    /// Whether one of the two announces the event.
    pub fn has_announcement(self) -> bool {
        self.a.is_announcement() || self.b.is_announcement()
    }

    /// The days of both events; none if one is not known.
    pub fn days(self) -> Option<(Days, Days)> {
        self.a.days.zip(self.b.days)
    }

    /// The number of days between the publications; none where a day is not known.
    pub fn days_between_publications(self) -> Option<i32> {
        self.a.published.zip(self.b.published).map(|(a, b)| (a - b).abs())
    }

    /// Whether the events are of one day. If both days are known, the first or the last is the same.
    ///
    /// If not, the reports were published within two days, and each from a day before to three days after the other's
    /// event. An announcement may precede the event by 30 days. If nothing else is known, month and day must be the
    /// same.
    pub fn is_of_one_day(self) -> bool {
        if let Some((a, b)) = self.days() {
            return a.first == b.first || a.last == b.last;
        }
        if self.a.is_undated() || self.b.is_undated() {
            return false;
        }
        if self.a.day().is_none() || self.b.day().is_none() {
            return self.a.month_and_day == self.b.month_and_day;
        }
        let is_close = self.days_between_publications().is_none_or(|days| days <= 2);
        let announces = |pair: Self| pair.b.is_announcement() && pair.a.days.is_some();
        (is_close || self.both_ways().into_iter().any(announces))
            && self.both_ways().into_iter().all(|pair| pair.b_may_be_of_the_day_of_a(-1..=3, 30))
    }

    /// Whether report `b` was published so many days after the event of `a`, or announces it at most `ahead` days
    /// before. True if a day is not known.
    pub fn b_may_be_of_the_day_of_a(self, after: std::ops::RangeInclusive<i32>, ahead: i32) -> bool {
        let Some((days, published)) = self.a.days.zip(self.b.published) else { return true };
        let announces = self.b.is_announcement() && (0..=ahead).contains(&(days.first - published));
        announces || after.contains(&(published - days.last))
    }

    /// The number of people with one of these roles in both reports; and the number in each.
    pub fn people_who(self, roles: Roles) -> (usize, usize, usize) {
        let (a, b) = (self.a.people_who(roles), self.b.people_who(roles));
        let is_same = |one: &Named, other: &Named| one.last == other.last;
        let common = a.clone().filter(|one| b.clone().any(|other| is_same(one, other))).count();
        (common, a.count(), b.count())
    }

    /// How the names of the events compare.
    pub fn names(self) -> Names {
        let (a, b) = (&self.a.name, &self.b.name);
        if a.letters.is_empty() || b.letters.is_empty() {
            return Names::Unknown;
        }
        if a.letters == b.letters {
            return Names::Same;
        }
        let (plain_a, plain_b) = (strip_numbers(&a.letters), strip_numbers(&b.letters));
        let (short, long) = if plain_a.len() <= plain_b.len() { (&plain_a, &plain_b) } else { (&plain_b, &plain_a) };
        if short.chars().count() >= WHOLE_NAME
            && let Some((_, rest)) = long.split_once(short.as_str())
        {
            let adds_nothing = rest.chars().count() <= 2 || PARTS_OF_EVENTS.contains(rest);
            return if adds_nothing { Names::Within } else { Names::Siblings };
        }
        let head = plain_a.chars().zip(plain_b.chars()).take_while(|(x, y)| x == y).count();
        let tail = plain_a.chars().rev().zip(plain_b.chars().rev()).take_while(|(x, y)| x == y).count();
        // The longer name only has words inserted: 在京西会堂.
        if head >= COMMON_HEAD && tail >= COMMON_HEAD && head + tail >= short.chars().count() {
            return Names::Within;
        }
        let adds = |name: &str| name.chars().count() >= head + 2;
        if head >= COMMON_HEAD && adds(&plain_a) && adds(&plain_b) {
            return Names::Siblings;
        }
        Names::Alike(self.likeness(|profile| &profile.name).0)
    }

    /// How many pairs of neighbouring letters of the shorter wording are in the other: in hundredths, and as a
    /// number.
    pub fn likeness(self, wording: impl Fn(&Profile) -> &Wording) -> (usize, usize) {
        let (common, shorter) = wording(self.a).pairs.shared(&wording(self.b).pairs);
        (common * 100 / shorter.max(1), common)
    }

    /// Whether both reports name a document that at least one of them is about.
    pub fn shares_subject_document(self) -> bool {
        self.both_ways().into_iter().any(|pair| {
            subjects(pair.a).any(|subject| pair.b.documents.iter().any(|other| other.letters == subject.letters))
        })
    }

    /// Whether the counterparts, or the headlines, name one country; none unless both reports name one in the same
    /// way.
    pub fn shares_country(self) -> Option<bool> {
        let shares = |a: &[Id], b: &[Id]| (!a.is_empty() && !b.is_empty()).then(|| a.iter().any(|one| b.contains(one)));
        let of_sides = shares(&self.a.countries, &self.b.countries);
        let of_headlines = shares(&self.a.abroad, &self.b.abroad);
        of_sides.into_iter().chain(of_headlines).max()
    }

    /// Whether the places are in different divisions, neither of which contains the other. A town named without its
    /// county may be the same if the reports have more in common.
    pub fn is_of_two_divisions(self) -> bool {
        let has_more = || self.people_who(PRESENT).0 > 0 || self.names() == Names::Same;
        let is_one_town = || names_one_town(self.a, self.b) && has_more();
        do_diverge(&self.a.path, &self.b.path) && !is_one_town()
    }

    /// Whether the words of one place contain those of the other: 人民大会堂, 北京人民大会堂.
    pub fn shares_place(self) -> bool {
        let (a, b) = (&self.a.place_letters, &self.b.place_letters);
        !a.is_empty() && !b.is_empty() && (a.contains(&**b) || b.contains(&**a))
    }

    /// Whether both name the same host of the event.
    pub fn shares_host(self) -> bool {
        self.a.hosts.iter().any(|host| self.b.hosts.contains(host))
    }
}

/// Whether neither of two paths of divisions is the beginning of the other. An empty path is the beginning of every
/// other.
pub fn do_diverge(a: &[Id], b: &[Id]) -> bool {
    let common = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    common < a.len().min(b.len())
}

/// Whether one report names a town alone that the other names with its county: 乌江镇, 甘州区乌江镇.
///
/// The division of the bare town was inferred, and may be another one.
pub fn names_one_town(a: &Profile, b: &Profile) -> bool {
    let (one, other) = (&*a.place_letters, &*b.place_letters);
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let is_town = short.chars().last().is_some_and(|last| PLACE_UNITS.contains_char(last));
    is_town && short.len() < long.len() && long.ends_with(short)
}

/// The documents that a report is about: its headline names them.
pub fn subjects(profile: &Profile) -> impl Iterator<Item = &Document> {
    profile.documents.iter().filter(|document| document.subject.is_some())
}
