//! Bodies that a post refers to by 该 and the last word of their name: 该会理事长, 该校教务处处长.

use super::departments::is_department;
use super::own::BodyBefore;
use super::words::{DEMONSTRATIVES, OWN_SCHOOLS, SCHOOLS};
use crate::annotate::Context;
use crate::annotate::organizations::OrganizationMention;
use crate::annotate::posts::Parted;
use crate::lexicon::Table;
use crate::span::Span;

/// How many bodies named before a post are searched for the one that 该 means.
const MOST_BODIES: usize = 16;
/// Longest word after 该 for a kind of body, in code points: 该学院.
const LONGEST_WORD: usize = 2;

/// The body of a post with 该: the last body named before the post whose name ends with the word after 该. A department
/// that follows is added to its name (该校教务处). The body is unknown where no such body is named, its full name is not
/// known, or other words follow. None for a post without 该.
pub(super) fn demonstrated_body(
    cx: &Context,
    organizations: &[OrganizationMention],
    parted: &Parted,
) -> Option<BodyBefore> {
    let stated = parted.organization?;
    let pointer = DEMONSTRATIVES.longest_at(&cx.document.reading, stated.start)?;
    let named = organizations.partition_point(|body| body.span.end <= stated.start);
    let near = &organizations[named.saturating_sub(MOST_BODIES)..named];
    let longest = LONGEST_WORD.min(stated.end.saturating_sub(pointer.end));
    let words = (1..=longest).rev().map(|length| Span::new(pointer.end, pointer.end + length));
    let mut meant = words.filter_map(|word| Some((word, near.iter().rfind(|body| is_called(cx, body.span, word))?)));
    let full_name = meant.next().and_then(|(word, body)| {
        let owner = body.full_name.clone()?;
        let department = cx.slice(Span::new(word.end, stated.end));
        if department.is_empty() { Some(owner) } else { is_department(department).then(|| owner + department) }
    });
    Some(full_name.into())
}

/// Whether the name of a body ends with `word`, or is that of a school where the word is 校.
fn is_called(cx: &Context, body: Span, word: Span) -> bool {
    let (name, word) = (cx.slice(body), cx.slice(word));
    let is_school = || {
        OWN_SCHOOLS.contains(word)
            && (SCHOOLS.longest_suffix(name).is_some()
                || cx.lexicon.rows_of(Table::Universities, name).next().is_some())
    };
    name.ends_with(word) || is_school()
}
