//! How likely two appearances under one name are one person: what careers can be, against how many share the name.
//!
//! The score is the decimal logarithm of odds. For one person speaks how often holders of the first post come to hold the
//! second; for two, how many bearers of the name hold posts of that kind: the share of the name, times the number of
//! people with such posts whom reports name within some years.

use super::standings::{FIELDS, Field, Standing};

/// A standing, with the first and the last day on which it was seen.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The standing.
    pub standing: &'a Standing,
    /// The first and the last day.
    pub days: Option<(i32, i32)>,
}

/// Score of what cannot be.
pub const IMPOSSIBLE: f64 = -9.0;
/// Scores from here on are one person.
pub const SAME: f64 = 0.15;
/// Scores between this and [`SAME`] are undecided.
pub const OPEN: f64 = -1.4;

/// Days of a year.
const YEAR: f64 = 365.25;
/// Days by which two posts may overlap in reports: a report may come late, or name a post that was just left.
const GRACE: i32 = 30;
/// Years in office, from a first to a last report.
const LONGEST_CAREER: f64 = 22.0;
/// Two people of one transliterated name and country.
const COUNTRY_POPULATION: f64 = 2.5;
/// Decimal logarithm of the people of one post and body.
const ONE_SEAT: f64 = 0.7;
/// Decimal logarithm of the people of one body.
const ONE_BODY: f64 = 2.2;

/// Decimal logarithms of the numbers of officials by level, from 0 (open) to 10 (正国级).
const OFFICIALS: [f64; 11] = [6.3, 6.2, 6.2, 5.9, 5.7, 5.0, 4.6, 3.8, 3.0, 2.3, 2.0];

/// Decimal logarithm of the number of people with posts like this whom reports name.
fn population(standing: &Standing) -> f64 {
    match standing.field {
        Field::Military if standing.is_high_command() => 3.0,
        Field::Assembly if standing.is_committee() => 3.3,
        Field::Scholar if standing.level > 0 => 4.0,
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
fn affinity(a: &Standing, b: &Standing) -> f64 {
    let is_international = |one: &Standing| one.field == Field::Abroad && one.country.is_none();
    let is_official = |one: &Standing| matches!(one.field, Field::Office | Field::Diplomacy | Field::Assembly);
    if is_international(a) && is_official(b) || is_international(b) && is_official(a) {
        return OFFICIAL_ABROAD;
    }
    AFFINITIES[a.field as usize][b.field as usize]
}

/// Officials who go to international organizations.
const OFFICIAL_ABROAD: f64 = -1.5;

/// By field, in the order of [`Field`]. The table is symmetric.
#[rustfmt::skip]
const AFFINITIES: [[f64; FIELDS]; FIELDS] = [
    // Office Milit. Diplo. Assem. Seat   Schol. Health Busin. Art    Sport  Grass. Unkn.  Bare   Abroad
    [-0.3, -3.0, -0.6, -0.5, -0.6, -1.0, -1.5, -1.0, -1.5, -1.5, -3.0, -1.0, -0.8, -4.0],
    [-3.0, -0.3, -2.5, -0.5, -1.0, -1.3, -1.3, -2.5, -1.5, -1.5, -2.5, -1.0, -0.9, -4.0],
    [-0.6, -2.5, -0.3, -0.8, -1.0, -1.0, -2.5, -2.0, -2.5, -2.5, -3.0, -1.0, -0.8, -4.0],
    [-0.5, -0.5, -0.8, -0.3, -0.4, -0.6, -1.0, -0.8, -1.0, -1.2, -2.0, -1.0, -0.7, -4.0],
    [-0.6, -1.0, -1.0, -0.4, -0.3, -0.4, -0.4, -0.6, -0.5, -0.6, -0.5, -0.8, -0.6, -4.0],
    [-1.0, -1.3, -1.0, -0.6, -0.4, -0.3, -0.5, -1.2, -1.5, -2.0, -2.5, -1.0, -0.6, -4.0],
    [-1.5, -1.3, -2.5, -1.0, -0.4, -0.5, -0.3, -2.0, -2.5, -2.5, -2.0, -1.0, -0.6, -4.0],
    [-1.0, -2.5, -2.0, -0.8, -0.6, -1.2, -2.0, -0.3, -2.0, -1.5, -1.2, -1.0, -0.6, -4.0],
    [-1.5, -1.5, -2.5, -1.0, -0.5, -1.5, -2.5, -2.0, -0.3, -2.0, -2.5, -1.0, -0.6, -4.0],
    [-1.5, -1.5, -2.5, -1.2, -0.6, -2.0, -2.5, -1.5, -2.0, -0.3, -2.5, -1.0, -0.6, -4.0],
    [-3.0, -2.5, -3.0, -2.0, -0.5, -2.5, -2.0, -1.2, -2.5, -2.5, -0.3, -1.0, -0.5, -4.0],
    [-1.0, -1.0, -1.0, -1.0, -0.8, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -0.5, -0.8, -1.5],
    [-0.8, -0.9, -0.8, -0.7, -0.6, -0.6, -0.6, -0.6, -0.6, -0.6, -0.5, -0.8, -0.3, -1.0],
    [-4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -4.0, -1.5, -1.0, -0.3],
];

/// The score of two standings under a name that the share `log_share` of people bear.
pub fn score(a: Seen<'_>, b: Seen<'_>, log_share: f64) -> f64 {
    let (first, second) = (a.standing, b.standing);
    if let (Some(one), Some(other)) = (&first.country, &second.country) {
        let same = affinity(first, second) - COUNTRY_POPULATION - log_share;
        return if one == other { same + same_post(first, second) } else { IMPOSSIBLE };
    }
    if first.seat.is_some() && first.seat == second.seat {
        return affinity(first, second) - ONE_SEAT - log_share;
    }
    if cannot_be(a, b) {
        return IMPOSSIBLE;
    }
    let mut affinity = affinity(first, second);
    let mut population = population(first).max(population(second));
    let years = years_between(a, b);
    if first.field != Field::Seat && second.field != Field::Seat {
        population = population.min(shared_body(first, second));
    }
    match shared_divisions(first, second) {
        _ if shared_ending(first, second) > 0.0 => {}
        Some(0) if is_below_province(first) || is_below_province(second) => affinity -= 0.7,
        Some(shared @ 1..) => population -= REGIONAL[shared.min(REGIONAL.len()) - 1],
        _ => {}
    }
    if first.field == Field::Office && second.field == Field::Office && first.level > 0 && second.level > 0 {
        let steps = f64::from(first.level.abs_diff(second.level));
        affinity -= 0.2 * steps + 0.4 * (steps - years / 3.0).max(0.0);
    }
    affinity += leader_bonus(first, second) + leader_bonus(second, first);
    if years > LONGEST_CAREER && !(first.is_former || second.is_former) {
        affinity -= if is_in_office(first) || is_in_office(second) { 3.0 } else { 0.6 };
    }
    affinity + same_post(first, second) - population.max(ONE_SEAT) - log_share
}

/// Decimal logarithm of the people of the body that both are in: the same, or one inside the other (大学, 大学文学院).
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

/// By how much fewer people there are in one province, prefecture or county.
const REGIONAL: [f64; 3] = [1.3, 2.3, 3.3];

/// A bare name in a report is mostly the leader of the state or the party whom all reports name.
fn leader_bonus(leader: &Standing, bare: &Standing) -> f64 {
    match (bare.field, leader.level) {
        (Field::Bare, 10) => 3.0,
        (Field::Bare, 9) => 1.0,
        (Field::Bare, 8) => 0.3,
        _ => 0.0,
    }
}

/// Equal words without a known body say something: 护林员, 村支书.
fn same_post(a: &Standing, b: &Standing) -> f64 {
    let is_telling = !a.is_vague && !b.is_vague && a.post == b.post;
    let same_body = a.body.is_some() && a.body == b.body;
    match (is_telling, same_body) {
        (true, true) => 1.0,
        (true, false) => shared_ending(a, b).max(0.2),
        _ => shared_ending(a, b),
    }
}

/// Two bodies of one village or neighbourhood, named with more and with less of the divisions around it.
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

/// How many divisions both share, from the largest down; none where one of them has no division.
fn shared_divisions(a: &Standing, b: &Standing) -> Option<usize> {
    if a.divisions.is_empty() || b.divisions.is_empty() {
        return None;
    }
    Some(a.divisions.iter().zip(&b.divisions).take_while(|(one, other)| one == other).count())
}

/// The years between two standings; some years where a day is not known.
fn years_between(a: Seen<'_>, b: Seen<'_>) -> f64 {
    match (a.days, b.days) {
        (Some(a), Some(b)) => f64::from((b.0 - a.1).max(a.0 - b.1).max(0)) / YEAR,
        _ => 5.0,
    }
}

/// Whether no one person can have both: two places at once, two full posts at once, or a fall or a rise over several
/// levels within a year.
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
        }
    }

    fn of(a: &Standing, days_a: (i32, i32), b: &Standing, days_b: (i32, i32)) -> f64 {
        score(Seen { standing: a, days: Some(days_a) }, Seen { standing: b, days: Some(days_b) }, -6.5)
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
    fn affinities_are_symmetric() {
        for (i, row) in AFFINITIES.iter().enumerate() {
            for (j, value) in row.iter().enumerate() {
                assert!((value - AFFINITIES[j][i]).abs() < 1e-9, "{i} {j}");
            }
        }
    }
}
