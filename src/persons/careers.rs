//! How likely two appearances under one name are one person: what careers can be, against how many share the name.
//!
//! The score is the decimal logarithm of odds. For one person speaks how often holders of the first post come to hold the
//! second; for two, how many bearers of the name hold posts of that kind: the share of the name, times the number of
//! people with such posts whom reports name within some years.

use super::names::Bearers;
use super::standings::{CENTRAL, FIELDS, Field, House, Standing};
use super::words::{CAPITAL, HEADS, HEIRS, MONARCHS, TO_CHINA};

/// A standing, with the first and the last day on which it was seen.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The standing.
    pub standing: &'a Standing,
    /// The first and the last day on which reports show the standing.
    pub days: Option<(i32, i32)>,
    /// The divisions that all reports on the person share.
    pub home: &'a [String],
    /// Whether the post tells nothing, and the person takes part in an event, or is listed, beside leaders of the
    /// state.
    pub is_among_leaders: bool,
    /// The assembly that the person is in: the people's congress or the consultative conference.
    pub house: Option<House>,
}

impl<'a> Seen<'a> {
    /// The divisions of the post, and `false`; or those of the reports, and `true`.
    ///
    /// Those of the reports serve where the post has none, its level is not high and it is not a foreign or
    /// diplomatic one.
    fn divisions(self) -> (&'a [String], bool) {
        let own = self.standing.divisions.as_slice();
        let is_open = self.standing.level < CENTRAL && !matches!(self.standing.field, Field::Abroad | Field::Diplomacy);
        if own.is_empty() && is_open && !self.is_among_leaders { (self.home, true) } else { (own, false) }
    }
}

/// Score of two appearances that cannot be of one person.
pub const IMPOSSIBLE: f64 = -9.0;
/// Two appearances with this score or a higher one are of one person.
pub const SAME: f64 = 0.15;
/// Scores between this and [`SAME`] are undecided.
pub const OPEN: f64 = -1.4;

/// Days of a year.
const YEAR: f64 = 365.25;
/// Days by which two posts may overlap in reports: a report may come late, or name a post that was just left.
///
/// A move to another place within as few days is unlikely.
const GRACE: i32 = 30;
/// Years between two reports beyond which one career hardly holds both posts.
const LONGEST_CAREER: f64 = 22.0;
/// Decimal logarithm of the people of one foreign country whom reports name.
const COUNTRY_POPULATION: f64 = 2.5;
/// Decimal logarithm of the people of one post and body.
const ONE_SEAT: f64 = 0.7;
/// Decimal logarithm of the people of one body.
const ONE_BODY: f64 = 2.2;

/// Decimal logarithms of the numbers of officials by level, from 0 (unknown) to 10 (正国级).
const OFFICIALS: [f64; 11] = [6.3, 6.2, 6.2, 5.9, 5.7, 5.0, 4.6, 3.8, 3.0, 2.3, 2.0];

/// Decimal logarithm of the people who take part in events beside leaders of the state.
const AMONG_LEADERS: f64 = 3.3;

/// Decimal logarithm of the people in the committees of the country's assemblies.
const COMMITTEES: f64 = 3.3;
/// Decimal logarithm of the people in the committees of one assembly.
const COMMITTEES_OF_ONE: f64 = 2.9;
/// Decimal logarithm of the heads of associations of the whole country.
const NATIONAL_HEADS: f64 = 4.0;

/// Decimal logarithm of the number of people with posts like this whom reports name.
fn population(seen: Seen<'_>) -> f64 {
    let standing = seen.standing;
    match standing.field {
        _ if seen.is_among_leaders && !standing.is_of_other_work() => AMONG_LEADERS,
        Field::Military if standing.is_high_command() => 3.0,
        Field::Assembly if standing.is_committee() => COMMITTEES,
        Field::Scholar if standing.level > 0 => 4.0,
        Field::Unknown if standing.level >= CENTRAL => NATIONAL_HEADS,
        Field::Office | Field::Assembly => OFFICIALS.get(usize::from(standing.level)).copied().unwrap_or(OFFICIALS[0]),
        field => OTHERS[field as usize],
    }
}

/// Decimal logarithms of the numbers of people of a field, in the order of [`Field`].
#[rustfmt::skip]
const OTHERS: [f64; FIELDS] = [
    // Office Milit. Diplo. Assem. Seat Schol. Health Busin. Art Sport Grass. Unkn. Bare Abroad
    6.3, 5.5, 3.0, 6.3, 4.3, 5.5, 5.5, 5.5, 5.3, 4.7, 5.5, 5.5, 5.3, 4.0,
];

/// Decimal logarithm of the share of people of one field who are seen in the other, too.
fn affinity(one: Seen<'_>, other: Seen<'_>) -> f64 {
    let (a, b) = (one.standing, other.standing);
    if one.is_among_leaders != other.is_among_leaders {
        let (among, known) = if one.is_among_leaders { (a, b) } else { (b, a) };
        match known.field {
            Field::Office | Field::Assembly | Field::Military if known.level >= CENTRAL => return LEADERS_BESIDE,
            // A villager whom a leader meets is no leader.
            Field::Office | Field::Grassroots | Field::Business
                if known.level < PREFECTURE && !among.is_of_other_work() =>
            {
                return OTHERS_BESIDE;
            }
            _ => {}
        }
    }
    let is_international = |one: &Standing| one.field == Field::Abroad && one.country.is_none();
    let is_official = |one: &Standing| matches!(one.field, Field::Office | Field::Diplomacy | Field::Assembly);
    if is_international(a) && is_official(b) || is_international(b) && is_official(a) {
        return OFFICIAL_ABROAD;
    }
    // Heads of state enterprises and of ministries change places.
    let row = |one: &Standing| {
        if one.field == Field::Business && one.level >= PREFECTURE {
            Field::Office as usize
        } else {
            one.field as usize
        }
    };
    AFFINITIES[row(a)][row(b)]
}

/// Affinity of a high official with someone without a telling post who takes part in events beside leaders of the
/// state.
const LEADERS_BESIDE: f64 = -0.3;
/// Affinity of an official below a prefecture's, or of a villager or businessman, with such a person.
const OTHERS_BESIDE: f64 = -2.0;
/// The level of heads of prefectures.
const PREFECTURE: u8 = 6;

/// Affinity of an official of China with a post in an international organization.
const OFFICIAL_ABROAD: f64 = -1.5;

/// Affinity of two fields, in the order of [`Field`]. The table is symmetric.
#[rustfmt::skip]
const AFFINITIES: [[f64; FIELDS]; FIELDS] = [
    // Office Milit. Diplo. Assem. Seat   Schol. Health Busin. Art    Sport  Grass. Unkn.  Bare   Abroad
    [-0.3, -3.0, -0.6, -0.5, -0.6, -1.0, -1.5, -1.0, -1.5, -1.5, -3.0, -1.0, -0.8, -4.0],
    [-3.0, -0.3, -2.5, -0.5, -1.0, -1.3, -1.3, -2.5, -1.5, -1.5, -2.5, -1.0, -0.9, -4.0],
    [-0.6, -2.5, -0.3, -0.8, -1.0, -1.0, -2.5, -2.0, -2.5, -2.5, -3.0, -1.0, -0.8, -4.0],
    [-0.5, -0.5, -0.8, -0.3, -0.4, -0.6, -1.0, -0.8, -1.0, -1.2, -2.0, -1.0, -0.7, -4.0],
    [-0.6, -1.0, -1.0, -0.4, -0.3, -0.4, -0.4, -0.6, -0.5, -0.6, -0.5, -0.8, -0.4, -4.0],
    [-1.0, -1.3, -1.0, -0.6, -0.4, -0.3, -0.5, -1.2, -1.5, -2.0, -2.5, -1.0, -0.6, -4.0],
    [-1.5, -1.3, -2.5, -1.0, -0.4, -0.5, -0.3, -2.0, -2.5, -2.5, -2.0, -1.0, -0.6, -4.0],
    [-1.0, -2.5, -2.0, -0.8, -0.6, -1.2, -2.0, -0.3, -2.0, -1.5, -1.2, -1.0, -0.6, -4.0],
    [-1.5, -1.5, -2.5, -1.0, -0.5, -1.5, -2.5, -2.0, -0.3, -2.0, -2.5, -1.0, -0.6, -4.0],
    [-1.5, -1.5, -2.5, -1.2, -0.6, -2.0, -2.5, -1.5, -2.0, -0.3, -2.5, -1.0, -0.6, -4.0],
    [-3.0, -2.5, -3.0, -2.0, -0.5, -2.5, -2.0, -1.2, -2.5, -2.5, -0.3, -1.0, -0.5, -4.0],
    [-1.0, -1.0, -1.0, -1.0, -0.8, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -0.5, -0.8, -1.5],
    [-0.8, -0.9, -0.8, -0.7, -0.4, -0.6, -0.6, -0.6, -0.6, -0.6, -0.5, -0.8, -0.3, -1.0],
    [-4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -1.5, -1.0, -0.3],
];

/// The decimal logarithm of the odds that one person, and not two of this name, has both standings.
pub fn score(a: Seen<'_>, b: Seen<'_>, bearers: Bearers) -> f64 {
    let (first, second) = (a.standing, b.standing);
    let log_share = bearers.log_share;
    if let Some(found) = score_abroad(a, b, bearers) {
        return found;
    }
    if first.seat.is_some() && first.seat == second.seat {
        return affinity(a, b) - ONE_SEAT - log_share;
    }
    if cannot_be(a, b) {
        return IMPOSSIBLE;
    }
    let mut affinity = affinity(a, b) + assembly_evidence(a, b) + same_subject(first, second);
    let mut population = population(a).max(population(b));
    let years = years_between(a, b);
    if first.field != Field::Seat && second.field != Field::Seat {
        population = population.min(shared_body(first, second));
    }
    if first.is_committee() && second.is_committee() && first.house().is_some() && first.house() == second.house() {
        population = population.min(COMMITTEES_OF_ONE);
    }
    if is_same_title(first, second) {
        (affinity, population) = (affinity.max(SAME_TITLE), population.min(TITLE_HOLDERS));
    }
    match shared_divisions(first, second) {
        _ if shared_ending(first, second) > 0.0 => {}
        Some(0) if is_below_province(first) || is_below_province(second) => affinity -= 0.7,
        Some(shared @ 1..) => population -= REGIONAL[shared.min(REGIONAL.len()) - 1],
        _ => population -= shared_home(a, b),
    }
    if is_move_within_days(a, b) {
        affinity += MOVE_WITHIN_DAYS;
    }
    if first.field == Field::Office && second.field == Field::Office && first.level > 0 && second.level > 0 {
        let steps = f64::from(first.level.abs_diff(second.level));
        affinity -= 0.2 * steps + 0.4 * (steps - years / 3.0).max(0.0);
    }
    affinity += leader_bonus(first, second) + leader_bonus(second, first);
    if years > LONGEST_CAREER && !(first.is_former || second.is_former) {
        affinity -= match (is_in_office(first), is_in_office(second)) {
            // Those who have left office are still among the leaders whom reports list.
            _ if a.is_among_leaders || b.is_among_leaders => 0.6,
            (false, false) => 0.6,
            _ => 3.0,
        };
    }
    let found = affinity + same_post(first, second) - population.max(ONE_SEAT) - log_share;
    if found < 0.0 && years > LONGEST_CAREER && (is_seat_before(a, b) || is_seat_before(b, a)) {
        return IMPOSSIBLE;
    }
    found
}

/// Whether the first was a member of the country's assemblies, who are mostly at the end of a career, and the second was
/// in an office below the leaders of the state later.
fn is_seat_before(seat: Seen<'_>, office: Seen<'_>) -> bool {
    let is_national = seat.standing.field == Field::Seat && seat.house.is_some() && seat.standing.divisions.is_empty();
    let is_later = seat.days.zip(office.days).is_some_and(|(seat, office)| seat.1 < office.0);
    let is_below = is_in_office(office.standing) && (1..=LEVEL_OF_MINISTERS).contains(&office.standing.level);
    is_national && is_later && is_below
}

/// The highest level below the leaders of the state.
const LEVEL_OF_MINISTERS: u8 = 8;

/// The score of two standings of which at least one is of another country.
///
/// None where neither is, or where the one of China cannot be abroad: then the rules for China apply.
fn score_abroad(a: Seen<'_>, b: Seen<'_>, bearers: Bearers) -> Option<f64> {
    let (first, second) = (a.standing, b.standing);
    match (&first.country, &second.country) {
        (Some(one), Some(other)) if one != other => Some(IMPOSSIBLE),
        (Some(_), Some(_)) if is_heir_after(a, b) || is_heir_after(b, a) => Some(IMPOSSIBLE),
        (Some(_), Some(_)) => {
            let is_same_post = first.post == second.post && !first.post.is_empty();
            let rank = match is_envoy_and_head(first, second) {
                true => ENVOY_AND_HEAD,
                false if is_same_post => ONE_POST_ABROAD,
                false => 0.0,
            };
            Some(affinity(a, b) - COUNTRY_POPULATION - bearers.log_share + rank)
        }
        (None, None) => None,
        (one, _) => {
            let open = if one.is_none() { first } else { second };
            let may_be_abroad = open.level == 0
                && open.divisions.is_empty()
                && !matches!(open.field, Field::Diplomacy | Field::Seat | Field::Grassroots);
            let is_unnamed = bearers.has_foreign_form && may_be_abroad;
            is_unnamed.then_some(COUNTRY_UNNAMED - ABROAD_POPULATION - bearers.log_share)
        }
    }
}

/// Decimal logarithm of the people of other countries whom reports name.
const ABROAD_POPULATION: f64 = 3.3;
/// Affinity of a post in another country with a post in a report that does not name the country.
const COUNTRY_UNNAMED: f64 = -0.5;
/// Evidence for one person: the same post in the same country.
const ONE_POST_ABROAD: f64 = 1.0;
/// Evidence against one person: an ambassador to China hardly comes to lead the state.
const ENVOY_AND_HEAD: f64 = -1.6;

/// Whether one was seen as heir of a throne on or after a day on which the other was seen as monarch. They are two
/// persons.
fn is_heir_after(heir: Seen<'_>, monarch: Seen<'_>) -> bool {
    let is = HEIRS.longest_suffix(&heir.standing.post).is_some()
        && MONARCHS.longest_suffix(&monarch.standing.post).is_some();
    is && heir.days.zip(monarch.days).is_some_and(|(heir, monarch)| heir.1 >= monarch.0)
}

/// Whether one is an envoy to China and the other leads a state.
fn is_envoy_and_head(a: &Standing, b: &Standing) -> bool {
    let is_envoy = |one: &Standing| {
        TO_CHINA.occurs_in(&one.post) || one.body.as_deref().is_some_and(|body| TO_CHINA.occurs_in(body))
    };
    let is_head = |one: &Standing| HEADS.contains(&one.post);
    is_envoy(a) && is_head(b) || is_envoy(b) && is_head(a)
}

/// Evidence against one person where one standing is in a congress and the other in a consultative conference of the
/// same divisions. Their members are different people at one time, and mostly for ever.
fn assembly_evidence(a: Seen<'_>, b: Seen<'_>) -> f64 {
    let (Some(one), Some(other)) = (a.house, b.house) else { return 0.0 };
    if one == other || a.standing.divisions != b.standing.divisions {
        return 0.0;
    }
    if is_at_once(a, b) { TWO_HOUSES_AT_ONCE } else { TWO_HOUSES }
}

/// Evidence against one person who would have changed from one assembly to the other.
const TWO_HOUSES: f64 = -1.0;
/// Evidence against one person who would have been in both assemblies at once.
const TWO_HOUSES_AT_ONCE: f64 = -2.5;

/// Evidence for one person: former heads of a field of work join the assembly's committee or take a seat for it.
fn same_subject(a: &Standing, b: &Standing) -> f64 {
    let is_of_assembly = |one: &Standing| one.is_committee() || one.field == Field::Seat;
    let is_shared = (is_of_assembly(a) || is_of_assembly(b)) && a.house() != b.house() && a.subjects & b.subjects != 0;
    if is_shared { SAME_SUBJECT } else { 0.0 }
}

/// Evidence for one person where [`same_subject`] finds a shared field of work.
const SAME_SUBJECT: f64 = 0.6;

/// By how much smaller the population is if a post without divisions is named in reports of the other's division. A
/// decimal logarithm.
fn shared_home(a: Seen<'_>, b: Seen<'_>) -> f64 {
    let ((one, of_reports), (other, of_others)) = (a.divisions(), b.divisions());
    if !of_reports && !of_others {
        return 0.0;
    }
    let shared = shared_prefix(one, other);
    // Events of the whole country are held in the capital.
    if shared == 0 || shared == 1 && one.first().is_some_and(|first| CAPITAL.contains(first)) {
        return 0.0;
    }
    // Two towns or villages of one county.
    let is_apart = shared == REGIONAL.len() && one.len() > shared && other.len() > shared;
    REGIONAL[shared.min(REGIONAL.len()) - 1] * BY_HOME - if is_apart { TWO_TOWNS } else { 0.0 }
}

/// Share of the value in [`REGIONAL`] that counts if a division is only that of the reports: they name people of
/// others, too.
const BY_HOME: f64 = 0.7;

/// Evidence that people of two towns of one county are two persons.
const TWO_TOWNS: f64 = 1.0;

/// How many divisions both lists share, from the largest down.
pub fn shared_prefix(one: &[String], other: &[String]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one == other).count()
}

/// Decimal logarithm of the people of the body that both are in: the same, or one inside the other (大学, 大学文学院).
/// Infinite if they share none.
fn shared_body(a: &Standing, b: &Standing) -> f64 {
    let (Some(one), Some(other)) = (&a.body, &b.body) else { return f64::INFINITY };
    let is_inside = one.starts_with(other.as_str()) || other.starts_with(one.as_str());
    match (one == other, is_inside && one.len().min(other.len()) >= LEAST_BODY) {
        (true, _) => ONE_BODY,
        (_, true) => OUTER_BODY,
        _ => f64::INFINITY,
    }
}

/// Decimal logarithm of the people of a body that has bodies inside.
const OUTER_BODY: f64 = 3.0;
/// Bytes of the shortest name of a body that has bodies inside: four characters.
const LEAST_BODY: usize = 12;

/// Decimal logarithms: by how much fewer people there are in one province, prefecture or county than in the country.
const REGIONAL: [f64; 3] = [1.3, 2.3, 3.3];

/// Evidence for one person where one standing is a leader's and the other is a name without a post.
///
/// Such a name is mostly that of the leader of the state or the party whom all reports name.
fn leader_bonus(leader: &Standing, bare: &Standing) -> f64 {
    match (bare.field, leader.level) {
        (Field::Bare, 10) => 3.0,
        (Field::Bare, 9) => 1.0,
        (Field::Bare, 8) => 0.3,
        _ => 0.0,
    }
}

/// Evidence for one person by equal words of both posts: much if the body is the same, little otherwise (护林员, 村支书).
fn same_post(a: &Standing, b: &Standing) -> f64 {
    let is_telling = !a.is_vague && !b.is_vague && a.post == b.post;
    let same_body = a.body.is_some() && a.body == b.body;
    match (is_telling, same_body) {
        (true, true) => 1.0,
        (true, false) => shared_ending(a, b).max(0.2),
        _ => shared_ending(a, b),
    }
}

/// Whether two reports name one office, and one of them at least leaves out its body: 省林业局局长, 局长.
fn is_same_title(a: &Standing, b: &Standing) -> bool {
    let is_office = |one: &Standing| one.field == Field::Office && !one.is_former;
    is_office(a) && is_office(b) && (a.is_vague || b.is_vague) && a.post == b.post
}

/// Least affinity of two reports that name one office, if at least one leaves out its body.
const SAME_TITLE: f64 = -0.3;
/// Decimal logarithm of the number of people who hold an office of one name.
const TITLE_HOLDERS: f64 = 5.2;

/// Evidence for one person: two grassroots bodies whose names have the same last three characters.
///
/// Reports name a village with more or fewer of the divisions around it: 乌江镇东湖村, 东湖村.
fn shared_ending(a: &Standing, b: &Standing) -> f64 {
    let (Some(one), Some(other)) = (&a.body, &b.body) else { return 0.0 };
    let shared = one.chars().rev().zip(other.chars().rev()).take_while(|(x, y)| x == y).count();
    if a.field == Field::Grassroots && b.field == Field::Grassroots && shared >= 3 { 1.5 } else { 0.0 }
}

fn is_in_office(standing: &Standing) -> bool {
    matches!(standing.field, Field::Office | Field::Military | Field::Diplomacy) && !standing.is_former
}

fn is_below_province(standing: &Standing) -> bool {
    standing.level <= 6 && !standing.divisions.is_empty()
}

/// How many divisions both posts share, from the largest down; none where one of them has no division.
fn shared_divisions(a: &Standing, b: &Standing) -> Option<usize> {
    if a.divisions.is_empty() || b.divisions.is_empty() {
        return None;
    }
    Some(shared_prefix(&a.divisions, &b.divisions))
}

/// The years between two standings, 0 if they overlap; five where a day is not known.
fn years_between(a: Seen<'_>, b: Seen<'_>) -> f64 {
    match (a.days, b.days) {
        (Some(a), Some(b)) => f64::from((b.0 - a.1).max(a.0 - b.1).max(0)) / YEAR,
        _ => 5.0,
    }
}

/// Whether no one person can hold both posts. Posts that were left before the report never exclude each other.
///
/// A commander known nationwide is no official. Nobody is in a committee of an assembly and in an office at once, or
/// in offices of two places. A rise or fall of three levels takes years.
fn cannot_be(a: Seen<'_>, b: Seen<'_>) -> bool {
    let (first, second) = (a.standing, b.standing);
    if first.is_former || second.is_former {
        return false;
    }
    let both = |test: fn(&Standing) -> bool, other: fn(&Standing) -> bool| {
        test(first) && other(second) || test(second) && other(first)
    };
    let is_office = |one: &Standing| one.field == Field::Office && one.level > 0;
    if both(Standing::is_high_command, is_office) {
        return true;
    }
    if both(Standing::is_committee, is_office) && is_at_once(a, b) {
        return true;
    }
    if !is_office(first) || !is_office(second) {
        return false;
    }
    let steps = f64::from(first.level.abs_diff(second.level));
    if steps >= 3.0 && years_between(a, b) < (steps - 2.0) * 1.5 {
        return true;
    }
    let shared = shared_divisions(first, second).unwrap_or_default();
    let is_nested = shared == first.divisions.len() || shared == second.divisions.len();
    first.is_local() && second.is_local() && !is_nested && is_at_once(a, b)
}

/// Whether one person would have moved to an office in another place within [`GRACE`] days between two reports.
fn is_move_within_days(a: Seen<'_>, b: Seen<'_>) -> bool {
    let (first, second) = (a.standing, b.standing);
    let shared = shared_divisions(first, second).unwrap_or_default();
    let is_nested = shared == first.divisions.len() || shared == second.divisions.len();
    let is_soon = || a.days.zip(b.days).is_some_and(|(a, b)| (b.0 - a.1).max(a.0 - b.1) <= GRACE);
    first.is_local() && second.is_local() && !(first.is_former || second.is_former) && !is_nested && is_soon()
}

/// Decimal logarithm of the share of moves that fall in the days between two reports.
const MOVE_WITHIN_DAYS: f64 = -1.5;

/// Whether one was seen well inside the time of the other, or both on one day.
fn is_at_once(a: Seen<'_>, b: Seen<'_>) -> bool {
    let (Some(a), Some(b)) = (a.days, b.days) else { return false };
    let inside = |day: i32, time: (i32, i32)| time.0 + GRACE <= day && day + GRACE <= time.1;
    a == b || [a.0, a.1].into_iter().any(|day| inside(day, b)) || [b.0, b.1].into_iter().any(|day| inside(day, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn official(level: u8, divisions: &[&str], post: &str) -> Standing {
        Standing {
            field: Field::Office,
            level,
            country: None,
            divisions: divisions.iter().map(|name| (*name).to_owned()).collect(),
            body: Some(format!("{}人民政府", divisions.concat())),
            post: post.to_owned(),
            is_former: false,
            seat: None,
            is_vague: false,
            subjects: 0,
        }
    }

    fn of(a: &Standing, days_a: (i32, i32), b: &Standing, days_b: (i32, i32)) -> f64 {
        let seen =
            |standing, days| Seen { standing, days: Some(days), home: &[], is_among_leaders: false, house: None };
        score(seen(a, days_a), seen(b, days_b), Bearers { log_share: -6.5, has_foreign_form: false })
    }

    #[test]
    fn a_magistrate_is_not_in_two_counties_at_once() {
        let (one, other) =
            (official(4, &["甲省", "乙市", "丙县"], "县长"), official(4, &["甲省", "乙市", "丁县"], "县长"));
        assert!(of(&one, (0, 700), &other, (300, 300)) <= IMPOSSIBLE);
        assert!(of(&one, (0, 0), &other, (0, 0)) <= IMPOSSIBLE);
        assert!(of(&one, (0, 700), &other, (720, 1500)) > SAME);
    }

    #[test]
    fn no_one_falls_from_the_top_to_a_county_within_a_year() {
        let (top, county) = (official(9, &[], "主席"), official(4, &["甲省", "乙市", "丙县"], "县长"));
        assert!(of(&top, (0, 0), &county, (300, 300)) <= IMPOSSIBLE);
        assert!(of(&county, (0, 0), &top, (9000, 9000)) > IMPOSSIBLE);
    }

    #[test]
    fn an_heir_is_not_the_monarch_who_reigns() {
        let royal =
            |post: &str| Standing { field: Field::Abroad, country: Some("SA".to_owned()), ..official(0, &[], post) };
        assert!(of(&royal("国王"), (0, 900), &royal("王储"), (300, 300)) <= IMPOSSIBLE);
        assert!(of(&royal("国王"), (400, 900), &royal("王储"), (0, 300)) > SAME);
        assert!(
            of(&royal("总统"), (0, 900), &royal("驻华大使"), (300, 300))
                < of(&royal("总统"), (0, 900), &royal("总理"), (300, 300))
        );
    }

    #[test]
    fn a_name_without_a_post_in_reports_of_the_county_is_rather_its_official() {
        let (magistrate, bare) = (official(4, &["甲省", "乙市", "丙县"], "县长"), official(0, &[], ""));
        let bare = Standing { field: Field::Bare, body: None, is_vague: true, ..bare };
        let home: Vec<String> = ["甲省", "乙市", "丙县"].map(str::to_owned).to_vec();
        let of = |home: &[String]| {
            let seen = |standing, home| Seen { standing, days: None, home, is_among_leaders: false, house: None };
            let (one, other) = (seen(&magistrate, &[][..]), seen(&bare, home));
            score(one, other, Bearers { log_share: -5.5, has_foreign_form: false })
        };
        assert!(of(&home) > of(&[]) + 2.0);
        assert!((of(&home[..0]) - of(&["丁省".to_owned()])).abs() < 1e-9);
    }

    #[test]
    fn affinities_are_symmetric() {
        for (i, row) in AFFINITIES.iter().enumerate() {
            for (j, value) in row.iter().enumerate() {
                assert!((value - AFFINITIES[j][i]).abs() < 1e-9, "{i} {j}");
            }
        }
    }
}
