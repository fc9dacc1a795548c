//! Equal appearances of one name as one profile, so that a name in 100,000 reports costs as much as one in a hundred.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::careers::{IMPOSSIBLE, Seen, score, shared_prefix};
use super::names::Bearers;
use super::standings::{Field, House, Standing};
use super::store::{Appearance, NO_DAY, Part, Store};

/// Appearances that say the same of a person.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// The standings of the posts, by number, with the first and the last day on which reports show each.
    pub standings: BTreeMap<u32, Option<(i32, i32)>>,
    /// The field of a person without posts, by the noun before the name.
    pub field: Option<Field>,
    /// The first and the last day of all appearances.
    pub days: Option<(i32, i32)>,
    /// The appearances, as numbers in the block.
    pub members: Vec<u32>,
    /// The divisions shared by all the reports whose divisions are known; none if there are no such reports.
    pub home: Option<Vec<String>>,
    /// Whether the person takes part in an event, or is listed, beside leaders of the state.
    pub is_among_leaders: bool,
    /// Digests of names of people in the same reports.
    pub company: FxHashSet<u64>,
    /// A digest of what the appearances say, which is the same in any order of the input.
    pub content: u64,
}

/// Most companions that are kept of a profile.
const MOST_COMPANIONS: usize = 256;

/// The range from the first to the last day of both ranges; a missing range changes nothing.
pub fn hull(a: Option<(i32, i32)>, b: Option<(i32, i32)>) -> Option<(i32, i32)> {
    match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (one, other) => one.or(other),
    }
}

impl Profile {
    /// Adds an appearance, `number` in the block.
    pub fn add(&mut self, number: u32, appearance: &Appearance, store: &Store) {
        let day = (appearance.day != NO_DAY).then_some((appearance.day, appearance.day));
        self.days = hull(self.days, day);
        for (_, standing) in
            set_of(appearance, store).iter().filter_map(|post| store.standings.posts.get(*post as usize))
        {
            let days = self.standings.entry(*standing).or_default();
            *days = hull(*days, day);
        }
        if self.standings.is_empty() && self.field.is_none() {
            self.field = Some(appearance.field);
        }
        self.members.push(number);
        self.is_among_leaders |= appearance.part == Part::AmongLeaders;
        self.keep_home(store.home(appearance));
        let own = store.keys.get(appearance.name as usize).copied().unwrap_or_default();
        self.company.extend(store.company(appearance.report).iter().filter(|key| **key != own));
        if self.company.len() > 2 * MOST_COMPANIONS {
            self.thin();
        }
    }

    /// Keeps of the divisions those that this report has, too.
    fn keep_home(&mut self, home: &[String]) {
        match &mut self.home {
            _ if home.is_empty() => {}
            None => self.home = Some(home.to_vec()),
            Some(own) => own.truncate(shared_prefix(own, home)),
        }
    }

    /// Keeps the companions with the smallest digests, the same in any order.
    pub fn thin(&mut self) {
        let mut kept: Vec<u64> = self.company.iter().copied().collect();
        kept.sort_unstable();
        kept.truncate(MOST_COMPANIONS);
        self.company = kept.into_iter().collect();
    }

    /// Joins another profile to this one.
    pub fn join(&mut self, other: Self) {
        for (standing, days) in other.standings {
            let own = self.standings.entry(standing).or_default();
            *own = hull(*own, days);
        }
        self.field = self.field.or(other.field);
        self.days = hull(self.days, other.days);
        self.members.extend(other.members);
        self.company.extend(other.company);
        self.thin();
        self.content = self.content.min(other.content);
        self.is_among_leaders |= other.is_among_leaders;
        if let Some(home) = &other.home {
            self.keep_home(home);
        }
    }
}

/// The numbers of the posts that an appearance has.
pub fn set_of<'a>(appearance: &Appearance, store: &'a Store) -> &'a [u32] {
    store.sets.get(appearance.set).unwrap_or_default()
}

/// What a post says, by the number of the standing.
pub fn standing(number: u32, store: &Store) -> Option<&Standing> {
    store.standings.all.get(number as usize).map(AsRef::as_ref)
}

/// Whether posts tell two bearers of a name apart: one of them is not vague.
pub fn is_telling(set: &[u32], store: &Store) -> bool {
    set.iter().filter_map(|post| store.standings.post(*post)).any(|(_, standing)| !standing.is_vague)
}

/// The score of two profiles: that of their best pair of standings, unless one pair cannot be.
pub fn compare(a: &Profile, b: &Profile, bearers: Bearers, company: f64, store: &Store) -> f64 {
    let (bare_a, bare_b) = (bare(a), bare(b));
    let (ones, others) = (seen(a, &bare_a, store), seen(b, &bare_b, store));
    let mut best = f64::NEG_INFINITY;
    for one in &ones {
        for other in &others {
            let found = score(*one, *other, bearers);
            if found <= IMPOSSIBLE {
                return IMPOSSIBLE;
            }
            best = best.max(found);
        }
    }
    best + company
}

/// The standing of a profile without posts.
fn bare(profile: &Profile) -> Standing {
    Standing {
        field: profile.field.unwrap_or(Field::Bare),
        level: 0,
        country: None,
        divisions: Vec::new(),
        body: None,
        post: String::new(),
        is_former: false,
        seat: None,
        is_vague: true,
        subjects: 0,
    }
}

/// The standings of a profile with their days. Vague ones count only where there are no others.
///
/// Of an envoy of China, posts abroad are left out; of anyone else with a post abroad, those in China.
fn seen<'a>(profile: &'a Profile, bare: &'a Standing, store: &'a Store) -> Vec<Seen<'a>> {
    let house = profile.standings.keys().find_map(|number| standing(*number, store)?.house());
    let all = profile
        .standings
        .iter()
        .filter_map(|(number, days)| Some(seen_as(profile, standing(*number, store)?, *days, house)));
    let mut found: Vec<Seen> = all.collect();
    if found.iter().any(|one| !one.standing.is_vague) {
        found.retain(|one| !one.standing.is_vague);
    }
    let is_abroad = found.iter().any(|one| one.standing.country.is_some());
    let is_envoy = found.iter().any(|one| one.standing.field == Field::Diplomacy);
    if is_envoy {
        found.retain(|one| one.standing.country.is_none());
    } else if is_abroad {
        found.retain(|one| one.standing.country.is_some());
    }
    if found.is_empty() {
        found.push(seen_as(profile, bare, profile.days, None));
    }
    found
}

/// A standing of a profile with what the profile says of its place and assembly.
fn seen_as<'a>(
    profile: &'a Profile,
    standing: &'a Standing,
    days: Option<(i32, i32)>,
    house: Option<House>,
) -> Seen<'a> {
    let is_among_leaders = profile.is_among_leaders && standing.is_vague;
    let house = if standing.house().is_none() { house.filter(|_| standing.is_of_assembly()) } else { standing.house() };
    Seen { standing, days, home: profile.home.as_deref().unwrap_or_default(), is_among_leaders, house }
}

/// What the five rarest companions that both profiles share add to their score; one whom every report names adds
/// nothing.
pub fn company(a: &FxHashSet<u64>, b: &FxHashSet<u64>, store: &Store) -> f64 {
    let (small, large) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = small.iter().filter(|key| large.contains(key));
    let mut weights: Vec<f64> = shared.map(|key| weight(*key, &store.frequencies, store.total)).collect();
    weights.sort_unstable_by(|x, y| y.total_cmp(x));
    weights.iter().take(5).sum::<f64>().min(MOST_BY_COMPANY)
}

/// The most that shared companions add to the score.
const MOST_BY_COMPANY: f64 = 2.4;
/// What the rarest shared companion adds to the score.
const BY_COMPANION: f64 = 0.8;

/// Fewer reports than this count as so many: among a few, a share of them says little about how rare a companion is.
const LEAST_REPORTS: usize = 100;

/// The weight of a companion: full where one report in a thousand names it or fewer do.
fn weight(key: u64, frequencies: &FxHashMap<u64, u32>, reports: usize) -> f64 {
    let share = f64::from(frequencies.get(&key).copied().unwrap_or(1))
        / f64::from(u32::try_from(reports.max(LEAST_REPORTS)).unwrap_or(u32::MAX));
    (-share.log10() / 3.0).clamp(0.0, 1.0) * BY_COMPANION
}
