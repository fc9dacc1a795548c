//! What a short or relative name stands for: 省委 in a report of Heilongjiang is 中共黑龙江省委员会.

use crate::annotate::Context;
use crate::annotate::regions::Region;
use crate::lexicon::{Hit, Hits, Table};
use crate::span::{Span, Text};

/// Longest name that is looked up, in characters.
const LONGEST: usize = 60;

/// What the organization written `name` stands for; none where that can't be told.
pub fn full_name(cx: &Context, region: Option<&Region>, name: &str) -> Option<String> {
    if name.chars().count() > LONGEST {
        return None;
    }
    let text = Text::new(name.to_owned());
    let hits = cx.lexicon.matcher().hits(&text);
    if let Some(hit) = whole(&hits, Span::new(0, text.len())) {
        let path = region.map(|r| r.path.as_slice()).unwrap_or_default();
        return fill(cx.lexicon.cell(hit, 1), name, path);
    }
    let mut heads = hits.starting_at(0).iter().filter(|h| h.table == Table::Divisions);
    let divisions = cx.lexicon.divisions();
    heads.find_map(|head| {
        let division = divisions.row(head.row)?;
        let shared = usize::from(division.name.chars().count() == head.span.len());
        let rest = Span::new(head.span.end - shared, text.len());
        let hit = whole(&hits, rest)?;
        let path = divisions.path(&division.code, None);
        fill(cx.lexicon.cell(hit, 1), text.slice(rest), &path)
    })
}

/// The listed institution that is just `span`.
fn whole(hits: &Hits, span: Span) -> Option<&Hit> {
    hits.starting_at(span.start).iter().find(|h| h.table == Table::Institutions && h.span == span)
}

/// Puts the names of `path` where the template leaves them open (at most four times).
fn fill(template: &str, name: &str, path: &[String]) -> Option<String> {
    let mut filled = template.to_owned();
    for _ in 0..4 {
        let Some((before, rest)) = filled.split_once('{') else { break };
        let (_, after) = rest.split_once('}')?;
        filled = format!("{before}{}{after}", level(name, path)?);
    }
    (!filled.is_empty() && !filled.contains('{')).then_some(filled)
}

/// The deepest name of `path` that is of the level the relative name speaks of.
fn level<'a>(name: &str, path: &'a [String]) -> Option<&'a String> {
    let levels = ["自治区", "自治州", "自治县", "省", "市", "县", "旗", "盟", "州", "区"];
    let (_, said) = levels.iter().filter_map(|l| Some((name.find(l)?, l))).min_by_key(|(at, _)| *at)?;
    let deepest = path.iter().rev().find(|p| p.ends_with(said));
    deepest.filter(|p| *said != "区" || !p.ends_with("自治区"))
}
