//! Clusters: texts that are copies or excerpts of one text among them.

use super::candidates::link_copies;
use super::excerpts::attach_excerpts;
use super::members::Cluster;
use super::rule::Rule;
use super::signature::Signature;
use super::stars::divide;
use super::stop::{Stop, caught};
use crate::error::Result;

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
        let mut found = attach_excerpts(copies, &signatures, rule, stop)?;
        found.sort_by_key(|cluster| cluster.members.first().map(|member| member.index));
        Ok(found)
    })
}

/// The clusters of copies, without excerpts, by their first text.
pub(super) fn find_copies(signatures: &[&Signature], rule: Rule, stop: &Stop) -> Result<Vec<Cluster>> {
    let mut links = link_copies(signatures, rule, stop)?;
    let mut found = Vec::new();
    for group in links.groups() {
        found.extend(divide(group, &links, signatures, rule, stop)?);
    }
    found.sort_by_key(|cluster| cluster.members.first().map(|member| member.index));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::copies::{Formulas, Relation};
    use crate::error::{Error, ErrorKind};
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

    #[test]
    fn a_small_part_of_a_long_text_is_an_excerpt() {
        let own = |i: u32| (0..40).filter_map(move |k| char::from_u32(0x4e00 + (i * 7919 + k * 104_729) % 0x5000));
        let long: String = (0..60).flat_map(own).collect();
        let digest: String = (20..26).flat_map(own).collect();
        let sentence: String = (30..31).flat_map(own).collect();
        let found = clusters(&signatures(&[&long, &digest, &sentence]), Rule::default(), &Stop::default());
        let relations = found.map(|found| {
            let members = found.iter().flat_map(|cluster| &cluster.members);
            members.map(|member| (member.index, member.relation)).collect::<Vec<_>>()
        });
        assert_eq!(relations, Ok(vec![(0, Relation::Copy), (1, Relation::Excerpt)]));
    }
}
