//! Short forms of bodies that the report names in full: 明德学院 is 西安明德理工学院, 教育局 is 县教育局.

use super::words::{COMPANY_ENDS, FULL_TAILS, LAST_WORDS, RELATIVE_WORDS, SHORT_FORMS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_closing, is_colon, is_opening};
use crate::annotate::organizations::{OrganizationMention, is_guest};
use crate::annotate::posts::Parted;
use crate::span::Span;

/// Most different names that a short form is compared with.
const MOST_NAMES: usize = 128;
/// Shortest short form, in code points.
const SHORTEST: usize = 3;
/// Longest short form that a bracket defines, in code points.
const LONGEST_SHORT: usize = 12;
/// Shortest part before the last word, in code points.
const SHORTEST_STEM: usize = 2;

/// The names of bodies in the report, with their full names.
pub(super) struct Aliases<'a> {
    names: Vec<(&'a str, String)>,
    /// Short forms that the report defines: 山东科技大学（以下简称“山科大”）.
    defined: Vec<(&'a str, String)>,
}

impl<'a> Aliases<'a> {
    /// Collects the names of which the full name is known.
    pub fn of(cx: &Context<'a>, organizations: &[OrganizationMention]) -> Self {
        let mut names: Vec<(&'a str, String)> = Vec::new();
        let mut defined: Vec<(&'a str, String)> = Vec::new();
        for organization in organizations {
            let short = defined_form(cx, organization.span).filter(|_| defined.len() < MOST_NAMES);
            defined.extend(short.zip(organization.full_name.clone()));
        }
        // 肥东县人大常委会一行来我县: the guests' body is not the report's own.
        for organization in organizations.iter().filter(|organization| !is_guest(cx, organization.span)) {
            let name = cx.slice(organization.span);
            let is_known = names.iter().any(|(known, _)| *known == name);
            let full_name = organization.full_name.clone().filter(|_| !is_known && names.len() < MOST_NAMES);
            names.extend(full_name.map(|full_name| (name, full_name)));
        }
        Self { names, defined }
    }

    /// The full name of the only body that the stated name is a short form of.
    pub fn longer_form(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let short = cx.slice(parted.organization.filter(|body| body.len() >= SHORTEST)?);
        if let Some((_, full_name)) = self.defined.iter().find(|(name, _)| *name == short) {
            return Some(full_name.clone());
        }
        if RELATIVE_WORDS.contains(short) {
            return None;
        }
        let mut longer = self.names.iter().filter(|(name, _)| is_short_form(short, name)).map(|(_, full)| full);
        let first = longer.next()?;
        longer.all(|other| other == first).then(|| first.clone())
    }
}

/// The short form that a bracket after a body defines: （以下简称“山科大”）.
fn defined_form<'a>(cx: &Context<'a>, body: Span) -> Option<&'a str> {
    let text = &cx.document.reading;
    let bracket = cx.document.quote_starting_at(body.end)?.inner();
    let word = SHORT_FORMS.longest_at(text, bracket.start)?;
    let is_mark = |c: char| is_opening(c) || is_closing(c) || is_colon(c) || c.is_whitespace();
    let short = text.trim(Span::new(word.end, bracket.end), is_mark);
    (SHORTEST..=LONGEST_SHORT).contains(&short.len()).then(|| cx.slice(short))
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
