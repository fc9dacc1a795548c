//! The body that takes a step of a case.

use std::sync::LazyLock;

use super::words::{ACCEPTS, COURTS, DISCIPLINE, LEVELS, POLICE, PROCURATORATES, STATIONED, TEAMS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_boundary;
use crate::annotate::organizations::OrganizationMention;
use crate::lexicon::Hit;
use crate::lexicon::kinds::case;
use crate::span::Span;
use crate::words::WordList;

/// The body that takes `step`, among those of its kind (a court sentences). It is the one after 接受 before the step,
/// else (unless the step is one of discipline) the last one before it in the sentence, else the first of the report.
/// Without such an organization it is a short name before the step (市监委).
pub fn find_authority(cx: &Context, organizations: &[OrganizationMention], step: &Hit) -> Option<Span> {
    let text = &cx.document.reading;
    let ends = bodies_of(step)?;
    let is_of_kind = |body: &Span| ends.longest_before(text, body.end).is_some();
    let bodies = || organizations.iter().map(|body| body.span).filter(is_of_kind);
    let word = step.span();
    let sentence = cx.document.sentence_span_at(word.start).unwrap_or(word);
    let accepting = || {
        bodies().find(|b| {
            b.end <= word.start && b.start >= sentence.start && ACCEPTS.longest_before(text, b.start).is_some()
        })
    };
    let before = || bodies().filter(|body| body.end <= word.start && body.start >= sentence.start).last();
    let in_body = || bodies().find(|body| body.start >= cx.document.body);
    let body = accepting()
        .or_else(|| before().filter(|_| !step.is(case::DISCIPLINE)))
        .or_else(in_body)
        .or_else(|| bodies().next());
    body.map(|body| with_team(cx, body)).or_else(|| unlisted(cx, ends, Span::new(sentence.start, word.start)))
}

/// A body that only its last word shows: 市监委 in 市监委委员会会议.
fn unlisted(cx: &Context, ends: &WordList, before: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let word = ends.first_in(text, before)?;
    let has_level = word.start > before.start && text.before(word.start).is_some_and(|c| LEVELS.contains_char(c));
    has_level.then(|| Span::new(word.start - 1, word.end))
}

/// A body with its resident team after 驻: 省纪委监委驻省国资委纪检监察组.
fn with_team(cx: &Context, body: Span) -> Span {
    let text = &cx.document.reading;
    let Some(resident) = STATIONED.longest_at(text, body.end) else { return body };
    let reach = Span::new(resident.end, (resident.end + LONGEST_HOST).min(text.len()));
    let team = TEAMS.first_in(text, reach);
    let is_one = |team: &Span| !text.chars_of(Span::new(body.end, team.start)).iter().any(|c| is_boundary(*c));
    team.filter(is_one).map_or(body, |team| Span::new(body.start, team.end))
}

/// Longest name of the body where a team resides, in code points.
const LONGEST_HOST: usize = 24;

/// The last words of the bodies that can take `step`: 法院 for a sentence.
fn bodies_of(step: &Hit) -> Option<&'static LazyLock<WordList>> {
    let kinds = [
        (case::DISCIPLINE, &DISCIPLINE),
        (case::POLICE, &POLICE),
        (case::PROCURATORATE, &PROCURATORATES),
        (case::COURT, &COURTS),
    ];
    kinds.into_iter().find(|(kind, _)| step.is(*kind)).map(|(_, ends)| ends)
}
