//! Reports of one event: pairs are joined, the most certain first, unless a report of one side excludes one of the other.

use super::pair::Pair;
use super::profile::Profile;
use super::vetoes::are_apart;

/// Most reports of a group that are compared with those of another before both are joined.
const COMPARED: usize = 12;

/// Two reports by their positions, and the weight of what speaks for one event.
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
    let mut groups: Vec<Vec<usize>> = (0..profiles.len()).map(|at| vec![at]).collect();
    let mut group_of: Vec<usize> = (0..profiles.len()).collect();
    for link in links {
        let at = |position: u32| usize::try_from(position).ok().and_then(|at| group_of.get(at)).copied();
        let (Some(one), Some(other)) = (at(link.a), at(link.b)) else { continue };
        if one == other || are_excluded(profiles, groups.get(one), groups.get(other)) {
            continue;
        }
        let size = |group: usize| groups.get(group).map_or(0, Vec::len);
        let (kept, dropped) = if (size(one), other) >= (size(other), one) { (one, other) } else { (other, one) };
        let moved = groups.get_mut(dropped).map(std::mem::take).unwrap_or_default();
        for position in &moved {
            if let Some(group) = group_of.get_mut(*position) {
                *group = kept;
            }
        }
        if let Some(group) = groups.get_mut(kept) {
            group.extend(moved);
        }
    }
    groups.retain(|group| !group.is_empty());
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_unstable();
    groups
}

/// Whether a report of one group cannot be of the event of a report of the other.
fn are_excluded(profiles: &[Profile], one: Option<&Vec<usize>>, other: Option<&Vec<usize>>) -> bool {
    let members = |group: Option<&Vec<usize>>| -> Vec<&Profile> {
        group.into_iter().flatten().take(COMPARED).filter_map(|at| profiles.get(*at)).collect()
    };
    let (one, other) = (members(one), members(other));
    one.iter().any(|a| other.iter().any(|b| are_apart(Pair::new(a, b))))
}
