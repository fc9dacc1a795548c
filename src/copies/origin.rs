//! Which copy the others are likely made of.

use super::clusters::Cluster;
use super::signature::Signature;

/// What is known of a report beside its text.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The medium it is from.
    pub source: Option<String>,
    /// The agency it names.
    pub agency: Option<String>,
    /// When it was published, ISO 8601; as far as it is known.
    pub published: Option<String>,
}

/// Why a copy is the likely origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is from the medium that others name as their agency or source.
    Credited,
    /// It was published before all others.
    Earliest,
    /// It alone holds whatever any other holds, and is longer than each.
    MostComplete,
}

impl Reason {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Credited => "credited",
            Self::Earliest => "earliest",
            Self::MostComplete => "most-complete",
        }
    }
}

/// The likely origin of a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Which of the texts.
    pub index: usize,
    /// Why.
    pub reason: Reason,
}

/// Length of a day in ISO 8601.
const DAY: usize = "2021-06-04".len();
/// How far the others must be contained in the most complete copy.
const CONTAINED: f64 = 0.95;
/// In tenths, how long it is beside the next longest.
const LONGER: usize = 11;

/// The likely origin of a cluster: the one that others credit, else the earliest, else the most complete.
///
/// `None` where none of these singles one out: no guess is made.
pub fn origin(cluster: &Cluster, facts: &[Facts], signatures: &[Signature]) -> Option<Origin> {
    let members: Vec<usize> = cluster.members.iter().map(|member| member.index).collect();
    let found = |reason| move |index| Origin { index, reason };
    credited(&members, facts)
        .map(found(Reason::Credited))
        .or_else(|| earliest(&members, facts).map(found(Reason::Earliest)))
        .or_else(|| most_complete(cluster, signatures).map(found(Reason::MostComplete)))
}

/// The one member whose source is what another names as its agency or source.
fn credited(members: &[usize], facts: &[Facts]) -> Option<usize> {
    let source = |i: usize| facts.get(i).and_then(|facts| facts.source.as_deref());
    let names = |i: usize| facts.get(i).and_then(|facts| facts.agency.as_deref());
    let agency = members.iter().find_map(|i| names(*i).filter(|agency| source(*i) != Some(agency)))?;
    only(members.iter().copied().filter(|i| source(*i) == Some(agency)))
}

/// The one member that was published on an earlier day than any other, or at an earlier time of the day.
fn earliest(members: &[usize], facts: &[Facts]) -> Option<usize> {
    let published = |i: usize| facts.get(i)?.published.as_deref().filter(|time| time.len() >= DAY);
    let times: Option<Vec<(&str, usize)>> = members.iter().map(|i| Some((published(*i)?, *i))).collect();
    let times = times?;
    let (first, index) = times.iter().min()?;
    // A day is no earlier than a time of that day.
    let later = |(time, _): &&(&str, usize)| !time.starts_with(first) && !first.starts_with(time);
    (times.iter().filter(later).count() == members.len() - 1).then_some(*index)
}

/// The centre, if it holds what each other holds and is clearly longer.
fn most_complete(cluster: &Cluster, signatures: &[Signature]) -> Option<usize> {
    let size = |i: usize| signatures.get(i).map_or(0, |signature| signature.sketch().size());
    let mut others = cluster.members.iter().filter(|member| member.index != cluster.centre);
    let holds = others.all(|other| {
        other.resemblance.containment >= CONTAINED && size(cluster.centre) * 10 >= size(other.index) * LONGER
    });
    holds.then_some(cluster.centre)
}

fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    items.next().filter(|_| items.next().is_none())
}
