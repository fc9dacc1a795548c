//! Reports of one event: pairs are joined, the most certain first, unless a report of one side excludes one of the other.

use super::pair::Pair;
use super::profile::Profile;
use super::vetoes::are_apart;
use crate::disjoint::Groups;

/// How many reports of each group are compared with those of another before the groups are joined.
const COMPARED: usize = 12;

/// Two reports by their positions, and the weight of the evidence that they are of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The weight.
    pub weight: usize,
    /// The position of the earlier report.
    pub a: u32,
    /// The position of the later one.
    pub b: u32,
}

/// The groups of positions of `profiles`; each report is in one group.
///
/// Positions must not depend on the order in which the reports were given; then the groups do not, either.
pub fn join(profiles: &[Profile], mut links: Vec<Link>) -> Vec<Vec<usize>> {
    links.sort_unstable_by_key(|link| (std::cmp::Reverse(link.weight), link.a, link.b));
    let mut groups = Groups::new(profiles.len());
    for link in links {
        let (Ok(a), Ok(b)) = (usize::try_from(link.a), usize::try_from(link.b)) else { continue };
        let (one, other) = (groups.find(a), groups.find(b));
        if one != other && !are_excluded(profiles, groups.members(one), groups.members(other)) {
            groups.join(a, b);
        }
    }
    groups.sorted()
}

/// Whether a report of one group cannot be of the event of a report of the other.
fn are_excluded(profiles: &[Profile], one: &[usize], other: &[usize]) -> bool {
    let members =
        |group: &[usize]| -> Vec<&Profile> { group.iter().take(COMPARED).filter_map(|at| profiles.get(*at)).collect() };
    let (one, other) = (members(one), members(other));
    one.iter().any(|a| other.iter().any(|b| are_apart(Pair::new(a, b))))
}
