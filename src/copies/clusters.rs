//! Clusters: texts that are copies or excerpts of one text among them.

use rustc_hash::FxHashMap;

use super::candidates::link_copies;
use super::excerpts::{Anchors, attach_excerpts, centres_of};
use super::links::Links;
use super::members::Cluster;
use super::rule::Rule;
use super::signature::Signature;
use super::stars::divide;
use super::stop::{Stop, caught};
use crate::error::{Error, ErrorKind, Result};

/// The clusters of two or more texts, by their first text.
///
/// Each text is compared with a bounded number of those that share a band with it. A member resembles the centre of its
/// cluster, so that a chain of small changes does not join texts that have nothing in common. Formulas weigh little
/// where [`Formulas::mark`](super::Formulas::mark) marked them.
///
/// # Errors
/// [`ErrorKind::Limit`](crate::ErrorKind::Limit) if the work was stopped,
/// [`ErrorKind::Internal`](crate::ErrorKind::Internal) if it panicked.
pub fn clusters(signatures: &[Signature], rule: Rule, stop: &Stop) -> Result<Vec<Cluster>> {
    caught(|| {
        let signatures: Vec<&Signature> = signatures.iter().collect();
        let copies = find_copies(&signatures, rule, stop)?;
        let centres = centres_of(&copies, &signatures);
        let anchors = Anchors::new(&centres, &signatures);
        let wholes_of = |text| anchors.longer_than(text, &signatures);
        attach_excerpts(copies, centres, &signatures, wholes_of, rule, stop).map(sorted)
    })
}

/// The clusters of texts whose links were found elsewhere, such as on a cluster of machines.
///
/// Texts with the same number in `groups` are connected by copies. `wholes` are pairs of a text and a longer one that
/// it may be an excerpt of. If all links of these texts are given, the clusters are those of [`clusters`].
///
/// # Errors
/// As [`clusters`]; [`ErrorKind::Input`](crate::ErrorKind::Input) if there are not as many groups as texts, or no text
/// has the index of a pair.
pub fn linked_clusters(
    signatures: &[Signature],
    groups: &[usize],
    wholes: &[(usize, usize)],
    rule: Rule,
    stop: &Stop,
) -> Result<Vec<Cluster>> {
    let count = signatures.len();
    if groups.len() != count || wholes.iter().any(|(text, whole)| text.max(whole) >= &count) {
        return Err(Error::new(ErrorKind::Input, format!("groups and pairs are not those of {count} texts")));
    }
    caught(|| {
        let signatures: Vec<&Signature> = signatures.iter().collect();
        let copies = divide_all(links_of(groups), &signatures, rule, stop)?;
        let centres = centres_of(&copies, &signatures);
        let mut listed: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (text, whole) in wholes {
            listed.entry(*text).or_default().push(*whole);
        }
        let wholes_of = |text| listed.get(&text).cloned().unwrap_or_default();
        attach_excerpts(copies, centres, &signatures, wholes_of, rule, stop).map(sorted)
    })
}

/// Links that connect the texts of each group.
fn links_of(groups: &[usize]) -> Links {
    let mut links = Links::new(groups.len());
    let mut firsts: FxHashMap<usize, usize> = FxHashMap::default();
    for (text, group) in groups.iter().enumerate() {
        let first = *firsts.entry(*group).or_insert(text);
        links.join(first, text);
    }
    links
}

/// The clusters of copies, without excerpts, by their first text.
pub(super) fn find_copies(signatures: &[&Signature], rule: Rule, stop: &Stop) -> Result<Vec<Cluster>> {
    divide_all(link_copies(signatures, rule, stop)?, signatures, rule, stop)
}

/// Divides each group of linked texts.
fn divide_all(mut links: Links, signatures: &[&Signature], rule: Rule, stop: &Stop) -> Result<Vec<Cluster>> {
    let mut found = Vec::new();
    for group in links.groups() {
        found.extend(divide(group, signatures, rule, stop)?);
    }
    Ok(sorted(found))
}

fn sorted(mut clusters: Vec<Cluster>) -> Vec<Cluster> {
    clusters.sort_by_key(|cluster| cluster.members.first().map(|member| member.index));
    clusters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::copies::{Formulas, Relation};
    use crate::lexicon::Lexicon;

    fn signatures(texts: &[&str]) -> Vec<Signature> {
        let lexicon = Lexicon::shared();
        texts.iter().map(|text| Signature::of(text, &lexicon)).collect()
    }

    fn members(signatures: &[Signature], rule: Rule) -> Vec<Vec<usize>> {
        let found = clusters(signatures, rule, &Stop::default()).unwrap_or_default();
        found.iter().map(|cluster| cluster.members.iter().map(|member| member.index).collect()).collect()
    }

    #[test]
    fn a_panic_is_an_error() {
        let signatures = signatures(&["甘州区召开河道整治现场会。"; 3]);
        let kind = |error: Error| error.kind();
        let stop = Stop::panicking();
        assert_eq!(clusters(&signatures, Rule::default(), &stop).map_err(kind), Err(ErrorKind::Internal));
        assert_eq!(Formulas::of(&signatures, &stop).map_err(kind), Err(ErrorKind::Internal));
        assert_eq!(members(&signatures, Rule::default()), [[0, 1, 2]]);
    }

    #[test]
    fn one_form_with_other_figures_is_no_copy() {
        let notice = |day: u8, number: u8| {
            format!("定于{number}月{day}日上午9时在区会议中心召开第{number}次河道整治现场会，请各镇街负责人准时参加。")
        };
        let texts = [notice(4, 3), notice(17, 6), notice(4, 3)];
        assert_eq!(members(&signatures(&texts.each_ref().map(String::as_str)), Rule::default()), [[0, 2]]);
    }

    #[test]
    fn texts_of_distant_days_are_copies_unless_a_limit_is_set() {
        let mut dated = signatures(&["甘州区召开河道整治现场会，区长闻人朔到会。"; 3]);
        for (signature, day) in dated.iter_mut().zip(["2021-06-04", "2021-06-06", "2021-08-04"]) {
            signature.set_published(day);
        }
        assert_eq!(members(&dated, Rule::default()), [[0, 1, 2]]);
        assert_eq!(members(&dated, Rule::default().within_days(Some(3))), [[0, 1]]);
    }

    /// A text of parts that have nothing in common.
    fn parts(range: std::ops::Range<u32>) -> String {
        let own = |i: u32| (0..12).filter_map(move |k| char::from_u32(0x4e00 + (i * 7919 + k * 104_729) % 0x5000));
        range.flat_map(own).collect()
    }

    #[test]
    fn twins_are_together_where_unlike_centres_took_them_apart() {
        // Five eighths of a twin are in one centre, a little less of the other twin; with the second centre it is the
        // reverse.
        let twins = [parts(0..50) + &parts(200..230), parts(4..50) + &parts(200..234)];
        let centres = [parts(0..50) + &parts(300..334), parts(20..50) + &parts(214..234) + &parts(400..433)];
        let texts = [&centres[0], &centres[1], &twins[0], &twins[1]].map(String::as_str);
        assert_eq!(members(&signatures(&[texts[0], texts[2]]), Rule::default()), [[0, 1]]);
        assert_eq!(members(&signatures(&[texts[1], texts[3]]), Rule::default()), [[0, 1]]);
        assert_eq!(members(&signatures(&texts), Rule::default()), [[2, 3]]);
    }

    #[test]
    fn clusters_of_given_links_are_those_of_all_texts() {
        let texts = [parts(0..90), parts(500..560), parts(0..60), parts(3..12), parts(700..720), parts(700..720)];
        let made = signatures(&texts.each_ref().map(String::as_str));
        let (rule, stop) = (Rule::default(), Stop::default());
        let linked = linked_clusters(&made, &[0, 1, 0, 3, 4, 4], &[(3, 0)], rule, &stop);
        assert_eq!(linked, clusters(&made, rule, &stop));
        assert_eq!(linked.map(|found| found.len()), Ok(2));
        let kind = |groups: &[usize], wholes| linked_clusters(&made, groups, wholes, rule, &stop).map_err(|e| e.kind());
        assert_eq!(kind(&[0], &[]), Err(ErrorKind::Input));
        assert_eq!(kind(&[0; 6], &[(1, 6)]), Err(ErrorKind::Input));
    }

    #[test]
    fn a_small_part_of_a_long_text_is_an_excerpt() {
        let (long, digest, sentence) = (parts(0..200), parts(70..90), parts(100..103));
        let found = clusters(&signatures(&[&long, &digest, &sentence]), Rule::default(), &Stop::default());
        let relations = found.map(|found| {
            let members = found.iter().flat_map(|cluster| &cluster.members);
            members.map(|member| (member.index, member.relation)).collect::<Vec<_>>()
        });
        assert_eq!(relations, Ok(vec![(0, Relation::Copy), (1, Relation::Excerpt)]));
    }
}
