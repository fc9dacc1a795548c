//! What a short or relative name stands for: 省委 in a report of Heilongjiang is 中共黑龙江省委员会.

use crate::annotate::Context;
use crate::annotate::regions::Region;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Longest name that is looked up, in characters.
const LONGEST: usize = 60;

/// What the organization named at `span` stands for; none where that can't be told.
pub fn full_name(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    if span.len() > LONGEST {
        return None;
    }
    if let Some(hit) = whole(cx, span) {
        let path = region.map(|region| region.path).unwrap_or_default();
        return fill(cx.lexicon.cell(hit, 1), cx.slice(span), path.names());
    }
    let divisions = cx.lexicon.divisions();
    let heads = cx.hits.starting_at(span.start).iter();
    heads.filter(|h| h.table == Table::Divisions && h.span().end <= span.end).find_map(|head| {
        let division = divisions.row(head.row())?;
        let shared = usize::from(division.length == head.span().len());
        let rest = Span::new(head.span().end - shared, span.end);
        let hit = whole(cx, rest)?;
        let path = divisions.path(&division.code, None);
        fill(cx.lexicon.cell(hit, 1), cx.slice(rest), path.names())
    })
}

/// The listed institution that is just `span`.
fn whole<'a>(cx: &'a Context, span: Span) -> Option<&'a Hit> {
    cx.hits.starting_at(span.start).iter().find(|h| h.table == Table::Institutions && h.span() == span)
}

/// Most gaps of a template.
const MOST_GAPS: usize = 4;

/// Puts the names of `path` where the template leaves gaps.
fn fill(template: &str, name: &str, path: &[&str]) -> Option<String> {
    let (before, open) = template.split_once('{').unwrap_or((template, ""));
    let mut filled = String::from(before);
    if before.len() < template.len() {
        let level = level(name, path)?;
        for (i, part) in open.split('{').enumerate() {
            let (_, after) = part.split_once('}').filter(|_| i < MOST_GAPS)?;
            filled.extend([level, after]);
        }
    }
    Some(filled).filter(|filled| !filled.is_empty())
}

/// The deepest name of `path` that is of the level the relative name speaks of.
fn level<'a>(name: &str, path: &[&'a str]) -> Option<&'a str> {
    let levels = ["自治区", "自治州", "自治县", "省", "市", "县", "旗", "盟", "州", "区"];
    let (_, said) = levels.iter().filter_map(|l| Some((name.find(l)?, l))).min_by_key(|(at, _)| *at)?;
    let deepest = path.iter().copied().rev().find(|p| p.ends_with(said));
    deepest.filter(|p| *said != "区" || !p.ends_with("自治区"))
}
