//! Disjoint groups of numbers that are joined step by step.

/// Disjoint groups of numbers; the members of the smaller group move to the larger one.
///
/// ```
/// use baodao::disjoint::Groups;
/// let mut groups = Groups::new(4);
/// groups.join(3, 1);
/// assert_eq!(groups.find(3), groups.find(1));
/// assert_eq!(groups.sorted(), [vec![0], vec![1, 3], vec![2]]);
/// ```
#[derive(Debug)]
pub struct Groups {
    of: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl Groups {
    /// Each number below `count` in a group of its own.
    pub fn new(count: usize) -> Self {
        Self { of: (0..count).collect(), members: (0..count).map(|number| vec![number]).collect() }
    }

    /// The group of a number, as the number by which [`Groups::members`] knows it.
    pub fn find(&self, number: usize) -> usize {
        self.of.get(number).copied().unwrap_or(number)
    }

    /// The members of a group.
    pub fn members(&self, group: usize) -> &[usize] {
        self.members.get(group).map_or(&[], Vec::as_slice)
    }

    /// Joins the groups of two numbers.
    pub fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        if one == other {
            return;
        }
        let rank = |group: usize| (self.members(group).len(), std::cmp::Reverse(group));
        let (kept, dropped) = if rank(one) >= rank(other) { (one, other) } else { (other, one) };
        let moved = self.members.get_mut(dropped).map(std::mem::take).unwrap_or_default();
        for number in &moved {
            if let Some(group) = self.of.get_mut(*number) {
                *group = kept;
            }
        }
        if let Some(members) = self.members.get_mut(kept) {
            members.extend(moved);
        }
    }

    /// The groups, each sorted, by their first members.
    pub fn sorted(self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = self.members.into_iter().filter(|group| !group.is_empty()).collect();
        for group in &mut groups {
            group.sort_unstable();
        }
        groups.sort_unstable();
        groups
    }
}
