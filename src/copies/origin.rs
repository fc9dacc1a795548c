//! Which copy the others are likely made of.

use super::days::day_number;
use super::members::{Cluster, Member};
use super::signature::Signature;

/// What is known of a report beside its text.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The medium that the report is from.
    pub source: Option<String>,
    /// The agency that the report credits.
    pub agency: Option<String>,
    /// When the report was published, in ISO 8601, as far as it is known.
    pub published: Option<String>,
}

/// Why a copy is the likely origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The copy is from the medium that others credit.
    Credited,
    /// The copy was published before all others, and none is clearly longer.
    Earliest,
    /// The copy alone contains what each other contains, and is clearly longer than each.
    MostComplete,
    /// The most complete copies credit a medium that none of them is from.
    Outside,
}

impl Reason {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Credited => "credited",
            Self::Earliest => "earliest",
            Self::MostComplete => "most-complete",
            Self::Outside => "outside",
        }
    }
}

/// Where the text of a cluster is likely from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The index of a text of the cluster.
    Text(usize),
    /// The name of the credited medium; its text is not in the set.
    Outside(String),
}

/// The likely origin of a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Where the text of the cluster is from.
    pub source: Source,
    /// Why this is the likely origin.
    pub reason: Reason,
}

/// Length of a day in ISO 8601.
const DAY: usize = "2021-06-04".len();
/// Share of each other copy that the most complete copy must contain.
const CONTAINED: f64 = 0.95;
/// Least length of the most complete copy, in tenths of any other copy.
const LONGER: usize = 11;
/// Length, in hundredths of the longest copy, from which on a copy may be the source of all.
const COMPLETE: usize = 95;

/// The likely origin of a cluster.
///
/// A shorter text is never the source of a longer one, so only the longest copies are considered. If they credit a
/// medium, the copy from this medium is the origin, or the origin lies outside the set. If nobody is credited, the
/// earliest copy is the origin, else the most complete. `None` where none of these singles one out, or where only
/// shorter copies give credit.
pub fn origin(cluster: &Cluster, facts: &[Facts], signatures: &[Signature]) -> Option<Origin> {
    let size = |i: usize| signatures.get(i).map_or(0, |signature| signature.sketch().size());
    let all: Vec<usize> = cluster.members.iter().map(|member| member.index).collect();
    let longest = all.iter().map(|i| size(*i)).max()?;
    let complete: Vec<usize> = all.iter().copied().filter(|i| size(*i) * 100 >= longest * COMPLETE).collect();
    if all.iter().any(|i| credit(*i, facts).is_some()) {
        return credited(&complete, facts);
    }
    let found = |reason| move |index| Origin { source: Source::Text(index), reason };
    let earliest = earliest(&all, facts).filter(|index| complete.contains(index)).map(found(Reason::Earliest));
    earliest.or_else(|| most_complete(cluster, size).map(found(Reason::MostComplete)))
}

/// The agency that a text credits and is not from.
fn credit(text: usize, facts: &[Facts]) -> Option<&str> {
    let facts = facts.get(text)?;
    facts.agency.as_deref().filter(|agency| facts.source.as_deref() != Some(agency))
}

/// The one text from the medium that the complete copies credit, or the medium if no text is from it.
fn credited(complete: &[usize], facts: &[Facts]) -> Option<Origin> {
    let mut agencies: Vec<&str> = complete.iter().filter_map(|i| credit(*i, facts)).collect();
    agencies.sort_unstable();
    agencies.dedup();
    let agency = only(agencies.into_iter())?;
    let is_from = |i: &usize| facts.get(*i).is_some_and(|facts| facts.source.as_deref() == Some(agency));
    let mut own = complete.iter().copied().filter(is_from);
    match (own.next(), own.next()) {
        (None, _) => Some(Origin { source: Source::Outside(agency.to_owned()), reason: Reason::Outside }),
        (Some(index), None) => Some(Origin { source: Source::Text(index), reason: Reason::Credited }),
        _ => None,
    }
}

/// The one member that was published on an earlier day than any other, or at an earlier time of the day.
fn earliest(members: &[usize], facts: &[Facts]) -> Option<usize> {
    let published = |i: usize| facts.get(i)?.published.as_deref().filter(|time| day_number(time).is_some());
    let times: Option<Vec<(&str, usize)>> = members.iter().map(|i| Some((published(*i)?, *i))).collect();
    let times = times?;
    let (first, index) = times.iter().min()?;
    // A day without a time is not earlier than a time of that day.
    let is_later =
        |time: &str| time.get(..DAY) != first.get(..DAY) || first.len() > DAY && time.len() > DAY && time != *first;
    (times.iter().filter(|(time, _)| is_later(time)).count() + 1 == times.len()).then_some(*index)
}

/// The centre, if it contains what each other copy contains and is clearly longer.
fn most_complete(cluster: &Cluster, size: impl Fn(usize) -> usize) -> Option<usize> {
    let is_less = |other: &Member| {
        other.resemblance.containment >= CONTAINED && size(cluster.centre) * 10 >= size(other.index) * LONGER
    };
    let mut others = cluster.members.iter().filter(|member| member.index != cluster.centre);
    others.all(is_less).then_some(cluster.centre)
}

fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    items.next().filter(|_| items.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::copies::{Rule, Stop, clusters};
    use crate::lexicon::Lexicon;

    const SHORT: &str = "甘州区召开河道整治现场会，区长闻人朔到会。会议决定治理槐柳、荷塘、石津三条河，补种两岸苗木。";
    const LONG: &str = "甘州区召开河道整治现场会，区长闻人朔到会。会议决定治理槐柳、荷塘、石津三条河，补种两岸苗木。副区长左丘霖带队查看闸门与护坡。";

    /// The origin of reports, each with its text, source, agency and time.
    fn origin_of(reports: &[[&str; 4]]) -> Option<Origin> {
        let known = |cell: &str| Some(cell.to_owned()).filter(|cell| !cell.is_empty());
        let lexicon = Lexicon::shared();
        let signatures: Vec<Signature> = reports.iter().map(|[text, ..]| Signature::of(text, &lexicon)).collect();
        let facts: Vec<Facts> = reports
            .iter()
            .map(|[_, source, agency, time]| Facts {
                source: known(source),
                agency: known(agency),
                published: known(time),
            })
            .collect();
        let found = clusters(&signatures, Rule::default(), &Stop::default()).ok()?;
        origin(found.first()?, &facts, &signatures)
    }

    fn text(index: usize, reason: Reason) -> Origin {
        Origin { source: Source::Text(index), reason }
    }

    #[test]
    fn a_shorter_text_is_not_the_source_of_a_longer_one() {
        let evening = [SHORT, "甘州电视台", "", "2021-06-04"];
        assert_eq!(origin_of(&[evening, [LONG, "甘州日报", "", "2021-06-05"]]), Some(text(1, Reason::MostComplete)));
        assert_eq!(origin_of(&[evening, [SHORT, "甘州日报", "", "2021-06-05"]]), Some(text(0, Reason::Earliest)));
    }

    #[test]
    fn what_is_credited_may_lie_outside() {
        let paper = [LONG, "甘州日报", "新华社", "2021-06-05"];
        let outside = Some(Origin { source: Source::Outside("新华社".to_owned()), reason: Reason::Outside });
        assert_eq!(origin_of(&[paper, [SHORT, "甘州电视台", "", "2021-06-04"]]), outside);
        assert_eq!(origin_of(&[paper, [LONG, "新华社", "", "2021-06-06"]]), Some(text(1, Reason::Credited)));
        assert_eq!(origin_of(&[[SHORT, "甘州日报", "新华社", ""], [LONG, "甘州电视台", "", ""]]), None);
    }
}
