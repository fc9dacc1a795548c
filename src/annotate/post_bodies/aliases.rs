//! Short forms of bodies that the report names in full: 明德学院 is 西安明德理工学院, 教育局 is 县教育局.

use super::words::{COMPANY_ENDS, FULL_TAILS, LAST_WORDS, RELATIVE_WORDS};
use crate::annotate::Context;
use crate::annotate::organizations::{OrganizationMention, is_guest};
use crate::annotate::posts::Parted;

/// Most different names that a short form is compared with.
const MOST_NAMES: usize = 128;
/// Shortest short form, in code points.
const SHORTEST: usize = 3;
/// Shortest part before the last word, in code points.
const SHORTEST_STEM: usize = 2;

/// The names of bodies in the report, with their full names.
pub(super) struct Aliases<'a> {
    names: Vec<(&'a str, String)>,
}

impl<'a> Aliases<'a> {
    /// Collects the names of which the full name is known.
    pub fn of(cx: &Context<'a>, organizations: &[OrganizationMention]) -> Self {
        let mut names: Vec<(&'a str, String)> = Vec::new();
        // 肥东县人大常委会一行来我县: the guests' body is not the report's own.
        for organization in organizations.iter().filter(|organization| !is_guest(cx, organization.span)) {
            let name = cx.slice(organization.span);
            let is_known = names.iter().any(|(known, _)| *known == name);
            let full_name = organization.full_name.clone().filter(|_| !is_known && names.len() < MOST_NAMES);
            names.extend(full_name.map(|full_name| (name, full_name)));
        }
        Self { names }
    }

    /// The full name of the only body that the stated name is a short form of.
    pub fn longer_form(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let short = cx.slice(parted.organization.filter(|body| body.len() >= SHORTEST)?);
        if RELATIVE_WORDS.contains(short) {
            return None;
        }
        let mut longer = self.names.iter().filter(|(name, _)| is_short_form(short, name)).map(|(_, full)| full);
        let first = longer.next()?;
        longer.all(|other| other == first).then(|| first.clone())
    }
}

/// Whether `short` is a form of `name` without its beginning (县|教育局), without its legal ending (金叶集团|股份有限公司)
/// or without words before its last one (明德|理工|学院).
fn is_short_form(short: &str, name: &str) -> bool {
    let Some(at) = name.find(short) else { return leaves_words_out(short, name) };
    let tail = name.get(at + short.len()..).unwrap_or_default();
    name.len() > short.len() && (tail.is_empty() || FULL_TAILS.contains(tail))
}

/// Whether `name` holds the beginning of `short` and later ends with its last word.
fn leaves_words_out(short: &str, name: &str) -> bool {
    let Some(last) = LAST_WORDS.longest_suffix(short) else { return false };
    let stem = short.strip_suffix(last).filter(|stem| stem.chars().count() >= SHORTEST_STEM);
    let name = COMPANY_ENDS.longest_suffix(name).and_then(|end| name.strip_suffix(end)).unwrap_or(name);
    let rest = stem.and_then(|stem| name.get(name.find(stem)? + stem.len()..));
    rest.is_some_and(|rest| rest.ends_with(last))
}
