//! Features of the sentence around a phrase: its verbs, its names, its time and its place in the report.

use super::sides::ends_people;
use super::words::{LIST_OPENERS, LISTING_VERBS, NO_LIST, PAST, TIMES};
use super::{Feature, Features};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_clause_mark;
use crate::annotate::groups::Evidence;
use crate::annotate::roles::Verb;
use crate::document::Sentence;
use crate::lexicon::kinds::group;
use crate::record::{EventKind, Role};
use crate::span::Span;

/// Longest gap before a verb that counts as near, in code points.
const NEAR: usize = 6;

/// Longest gap before a verb that does not count as far, in code points.
const NOT_FAR: usize = 20;

/// Longest gap before the next verb that is searched for commas, in code points.
const LONGEST_WAY: usize = 120;

/// Most code points between a verb and the word that begins its list (参加会议的有).
const LONGEST_OBJECT: usize = 16;

/// The properties that all phrases of a sentence share.
pub struct Setting {
    sentence: Span,
    verbs: Vec<Verb>,
    /// The start of the list behind a verb of taking part.
    list_start: Option<usize>,
    shared: Features,
}

impl Setting {
    /// Reads the setting of `sentence` in a report whose main event is of `kind`.
    pub fn of(cx: &Context, evidence: &Evidence, kind: EventKind, sentence: &Sentence) -> Self {
        let (text, span) = (&cx.document.reading, sentence.span);
        let verbs = evidence.stops.verbs(text, span);
        let mut shared = Features::default();
        let has = |role: Role| verbs.iter().any(|verb| verb.role == role);
        shared.add_if(has(Role::Attend), Feature::SentenceAttends);
        shared.add_if(has(Role::Accompany), Feature::SentenceAccompanies);
        shared.add_if(cx.hits.of_kind_within(group::HEAR, span).next().is_some(), Feature::SentenceHears);
        shared.add_if(evidence.people.mentions_in(span).is_empty(), Feature::NoNames);
        shared.add_if(PAST.first_in(text, span).is_some(), Feature::Past);
        shared.add_if(TIMES.first_in(text, span).is_some(), Feature::Dated);
        let first = cx.document.paragraph_at(cx.document.body);
        shared.add_if(Some(sentence.paragraph) <= first, Feature::FirstParagraph);
        shared.add_if(sentence.paragraph + 1 >= cx.document.paragraphs.len(), Feature::LastParagraph);
        shared.add(match kind {
            EventKind::Meeting => Feature::AtMeeting,
            EventKind::Inspection => Feature::AtInspection,
            EventKind::Reception => Feature::AtReception,
            EventKind::Symposium => Feature::AtSymposium,
            EventKind::Ceremony => Feature::AtCeremony,
            EventKind::Training => Feature::AtTraining,
            _ => Feature::AtOtherEvent,
        });
        Self { sentence: span, verbs, list_start: list_start(cx, span), shared }
    }

    /// Adds the features of the sentence and of what precedes a phrase that begins at `start`.
    pub(super) fn add_before(&self, cx: &Context, evidence: &Evidence, start: usize, found: &mut Features) {
        found.0 |= self.shared.0;
        let before = Span::new(self.sentence.start, start);
        found.add_if(!evidence.people.mentions_in(before).is_empty(), Feature::NamesBefore);
        found.add_if(self.list_start.is_some_and(|list| list <= start), Feature::ListBehindVerb);
        found.add_if(cx.document.is_quoted(start), Feature::Quoted);
    }

    /// Adds the features of the words after a phrase, from `end` on, where its 等, count or bracket ends.
    pub(super) fn add_behind(&self, cx: &Context, evidence: &Evidence, end: usize, found: &mut Features) {
        let behind = Span::new(end, self.sentence.end);
        found.add_if(!evidence.people.mentions_in(behind).is_empty(), Feature::NamesBehind);
        let Some(verb) = self.verb_behind(end) else {
            found.add(Feature::NoVerbFollows);
            return;
        };
        found.add(role_feature(verb.role));
        let way = verb.span.start - end;
        found.add_if(way == 0, Feature::VerbAtOnce);
        found.add_if((1..NEAR).contains(&way), Feature::VerbNear);
        found.add_if(way >= NOT_FAR, Feature::VerbFar);
        found.add(way_to_verb(cx, evidence, Span::new(end, verb.span.start)));
    }

    /// The first verb of the sentence that starts at `end` or later.
    pub fn verb_behind(&self, end: usize) -> Option<&Verb> {
        self.verbs.get(self.verbs.partition_point(|verb| verb.span.start < end))
    }
}

/// The feature of the words between a phrase and the next verb; that of other clauses if the verb is too far.
fn way_to_verb(cx: &Context, evidence: &Evidence, way: Span) -> Feature {
    if way.len() > LONGEST_WAY {
        return Feature::OtherClause;
    }
    let chars = cx.document.reading.chars_of(way).iter().enumerate();
    let mut commas = chars.filter(|(_, c)| is_clause_mark(**c)).map(|(at, _)| way.start + at).peekable();
    if commas.peek().is_none() {
        Feature::SameClause
    } else if commas.all(|at| at == way.start || ends_people(cx, evidence, at)) {
        Feature::ListToVerb
    } else {
        Feature::OtherClause
    }
}

/// The feature of a next verb that gives `role`.
fn role_feature(role: Role) -> Feature {
    match role {
        Role::Attend => Feature::NextAttends,
        Role::Speak => Feature::NextSpeaks,
        Role::Report => Feature::NextReports,
        Role::Accompany => Feature::NextAccompanies,
        Role::Inspect => Feature::NextInspects,
        Role::Meet => Feature::NextMeets,
        Role::Preside => Feature::NextPresides,
        Role::Officiate => Feature::NextOfficiates,
        _ => Feature::NextDoesOther,
    }
}

/// The start of the list behind a verb of taking part in `sentence`: 参加会议的有|….
fn list_start(cx: &Context, sentence: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let verb = LISTING_VERBS.first_in(text, sentence)?;
    let reach = Span::new(verb.end, (verb.end + LONGEST_OBJECT).min(sentence.end));
    let opener = LIST_OPENERS.first_in(text, reach)?;
    let between = text.chars_of(Span::new(verb.end, opener.start));
    let is_list = !between.iter().any(|c| is_clause_mark(*c))
        && NO_LIST.first_in(text, Span::new(opener.end, sentence.end)).is_none();
    is_list.then_some(opener.end)
}
