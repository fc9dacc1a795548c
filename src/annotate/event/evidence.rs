//! What speaks for and against a statement being the main event of its report.

use super::days::is_other_day;
use super::statements::Statement;
use super::verbs::kind_of;
use super::words;
use super::zones::find_lead;
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, Grain, is_dateline, starts_part_of_day, within};
use crate::annotate::people::People;
use crate::calendar::{Day, read};
use crate::lexicon::Table;
use crate::lexicon::kinds::event;
use crate::record::EventKind;
use crate::span::Span;

/// A named reason for or against a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// The statement is in the paragraph of running text with this number, from 0.
    Paragraph(usize),
    /// The statement is this many sentences after the first statement of its paragraph.
    Sentence(usize),
    /// The statement's sentence names a day.
    OnADay,
    /// The day before the verb is in an earlier year than the report, or the month in a year at least two before.
    /// Days late in the year before do not count.
    LongAgo,
    /// The statement's sentence says 近日 or the like, and no day.
    Lately,
    /// The statement's sentence names a month before the verb, and no day.
    InAMonth,
    /// The statement's sentence has a dateline and no day of its own, 近日 or month.
    BehindDateline,
    /// The statement's sentence has neither date nor dateline, but a part of the day before the verb: 早上, 下午.
    AtAnHour,
    /// The headline states an event of the same kind, or headline and statement both name an event.
    LikeHeadline,
    /// The headline states an unnamed act of kind `other` by the same verb.
    HasVerbOfHeadline,
    /// The event has a name that tells it from others, more than 会议 or 第三次会议.
    IsNamed,
    /// A person is named before the verb; or a body, in a sentence with a date, a dateline or a part of the day.
    HasSubject,
    /// The event has no name, and a person is named behind the verb in its clause.
    HasPartner,
    /// Somebody goes to a place before the verb of an inspection in the same sentence.
    HasWay,
    /// The verb only says that somebody sets out or travels: 启程, 抵达.
    IsVague,
    /// An event is told of years or months, in a sentence without a date: 近年来, 某活动开展以来.
    LooksBack,
    /// The headline states no event. The sentence is not the first of its paragraph, and neither it nor the sentences
    /// before it say when. The event has a name, or nobody is named before its verb. Features and comments mention
    /// events so.
    IsUndated,
    /// The participants only watch another event.
    IsWatching,
    /// The clause opens with 并 or 随后.
    IsSecondary,
    /// A named meeting without a subject of its own follows a visit in the same sentence: 到某厂调研，并举行座谈会.
    FollowsVisit,
    /// The clause tells of the past, a purpose or circumstances.
    IsBackground,
    /// The nearest day before the verb is later than publication, or 即将 is right before the verb of an event without
    /// a name. Another statement may tell what took place.
    IsAhead,
    /// A document is issued, and the headline states no event: comments begin so.
    IsOnlyIssued,
    /// Somebody was only on the way to the event when something else happened: 前往某局参加会议，行驶至某路段时.
    IsOnlyGoal,
    /// The statement belongs to what somebody said.
    IsSaid,
}

/// The least weight of a main event.
pub(super) const LEAST: i32 = 5;
/// Weight of a statement in the first paragraph. Each later paragraph has one less, down to 0.
const FALLING: i32 = 4;

/// Most that a statement loses for being late in its paragraph.
const LATEST: i32 = 2;

impl Evidence {
    /// How much it speaks for the statement; negative values speak against it.
    pub fn weight(self) -> i32 {
        match self {
            Self::Paragraph(index) => FALLING - i32::try_from(index).unwrap_or(FALLING).min(FALLING),
            Self::Sentence(index) => -i32::try_from(index).unwrap_or(LATEST).min(LATEST),
            Self::OnADay => 4,
            Self::Lately | Self::HasVerbOfHeadline => 3,
            Self::LikeHeadline => 5,
            Self::InAMonth | Self::BehindDateline | Self::IsNamed => 2,
            Self::HasSubject | Self::HasPartner | Self::HasWay | Self::AtAnHour => 1,
            Self::IsSecondary | Self::IsAhead | Self::IsVague => -2,
            Self::IsWatching => -1,
            Self::FollowsVisit | Self::IsUndated => -3,
            Self::IsBackground | Self::LooksBack | Self::LongAgo | Self::IsOnlyIssued => -4,
            Self::IsSaid | Self::IsOnlyGoal => -8,
        }
    }
}

/// What the evidence of every statement of a report is read from.
pub(super) struct Witness<'a, 'b> {
    pub cx: &'a Context<'b>,
    pub people: &'a People,
    pub dates: &'a [DateMention],
    /// The year of the report.
    pub year: Option<i32>,
    /// The day of publication.
    pub published: Option<Day>,
    pub headline: Option<Statement>,
}

/// Characters behind a statement's verb that are searched for a place passed on the way: 行驶至.
const WAY: usize = 40;

/// Most dates of a paragraph before a statement that are searched for a time of its event.
const MOST_DATES: usize = 64;

/// Most characters before a sentence such as 这是某会上的一幕 that are searched for the day of the event that it names.
const SCENE: usize = 600;

/// Month. A day after this month of the year before may be that of a new report.
const WINTER: u8 = 8;

impl Witness<'_, '_> {
    /// The sum of the weights of what speaks for and against `statement`, which is in running paragraph `paragraph`;
    /// `others` are all statements of that paragraph.
    pub fn weigh(&self, statement: &Statement, paragraph: usize, others: &[Statement]) -> i32 {
        let sentence = statement.sentence - others.first().map_or(0, |s| s.sentence);
        let place = [Evidence::Paragraph(paragraph), Evidence::Sentence(sentence)];
        let time = self.time_of(statement);
        let participants = self.participants_of(statement, time.is_some());
        let trigger = self.cx.slice(statement.trigger);
        let travels = statement.kind == EventKind::Other && words::TRAVEL.contains(trigger);
        let is_vague = travels || words::JOURNEY.contains(trigger);
        let holds: [(bool, Evidence); 15] = [
            (time.is_none() && self.is_undated(statement), Evidence::IsUndated),
            (self.has_verb_of_headline(statement), Evidence::HasVerbOfHeadline),
            (follows_visit(self.cx, statement, others), Evidence::FollowsVisit),
            (is_vague, Evidence::IsVague),
            (self.is_ahead(statement), Evidence::IsAhead),
            (self.is_long_ago(statement), Evidence::LongAgo),
            (self.is_like_headline(statement), Evidence::LikeHeadline),
            (statement.name.is_some_and(|n| n.is_whole), Evidence::IsNamed),
            (time.is_none() && self.looks_back(statement), Evidence::LooksBack),
            (statement.is_watching, Evidence::IsWatching),
            (self.opens_with(statement.clause, &words::SECONDARY), Evidence::IsSecondary),
            (self.is_background(statement), Evidence::IsBackground),
            (words::DECREE.contains(trigger) && self.headline.is_none(), Evidence::IsOnlyIssued),
            (self.is_only_goal(statement), Evidence::IsOnlyGoal),
            (self.is_said(statement), Evidence::IsSaid),
        ];
        let holding = holds.into_iter().filter(|(holds, _)| *holds).map(|(_, evidence)| evidence);
        place.into_iter().chain(time).chain(participants).chain(holding).map(Evidence::weight).sum()
    }

    /// Whether nothing says when the statement's event took place and the headline states no event. The statement's
    /// sentence follows others in its paragraph, and these name no date but months. It is false where somebody is
    /// named before the verb of an event without a name.
    fn is_undated(&self, statement: &Statement) -> bool {
        let document = self.cx.document;
        let Some(sentence) = document.sentences.get(statement.sentence) else { return false };
        let Some(paragraph) = document.paragraphs.get(sentence.paragraph) else { return false };
        let before = Span::new(paragraph.span.start, sentence.span.start);
        let has_person =
            || !self.people.mentions_in(Span::new(sentence.span.start, statement.trigger.start)).is_empty();
        let earlier = || within(self.dates, before).iter().take(MOST_DATES);
        let has_time = || earlier().any(|d| d.grain != Grain::Month && !is_other_day(self.cx, d));
        self.headline.is_none() && !before.is_empty() && (statement.name.is_some() || !has_person()) && !has_time()
    }

    /// Whether an earlier clause of the sentence names a stretch of time in which the event took place: 今年以来, 近年来.
    fn looks_back(&self, statement: &Statement) -> bool {
        let Some(sentence) = self.cx.document.sentences.get(statement.sentence) else { return false };
        let before = Span::new(sentence.span.start, statement.clause.start);
        words::LOOK_BACK.first_in(&self.cx.document.reading, before).is_some()
    }

    /// The evidence of the time: the most exact date of [`Self::span_of_time`], else its dateline, else a part of the
    /// day before the verb.
    fn time_of(&self, statement: &Statement) -> Option<Evidence> {
        let sentence = self.span_of_time(statement)?;
        let is_of_event = |d: &&DateMention| !d.is_stamp && !is_dateline(self.cx, d) && !is_other_day(self.cx, d);
        let inside = || within(self.dates, sentence).iter().filter(is_of_event);
        let is_lately = |d: &DateMention| d.grain == Grain::Vague && words::LATELY.contains(self.cx.slice(d.span));
        if inside().any(|d| d.grain == Grain::Day) {
            Some(Evidence::OnADay)
        } else if inside().any(is_lately) {
            Some(Evidence::Lately)
        } else if inside().any(|d| d.grain == Grain::Month && d.span.start < statement.trigger.start) {
            Some(Evidence::InAMonth)
        } else {
            let has_dateline = within(self.dates, sentence).iter().any(|d| is_dateline(self.cx, d));
            let says_hour = || (sentence.start..statement.trigger.start).any(|at| starts_part_of_day(self.cx, at));
            has_dateline.then_some(Evidence::BehindDateline).or_else(|| says_hour().then_some(Evidence::AtAnHour))
        }
    }

    /// The text that is searched for the time of a statement: its sentence. If the sentence explains a scene that is
    /// told before it (这是某会上的一幕), the paragraph before it as well, at most [`SCENE`] characters.
    fn span_of_time(&self, statement: &Statement) -> Option<Span> {
        let document = self.cx.document;
        let sentence = document.sentences.get(statement.sentence)?;
        let is_scene = words::SCENE_OPENER.longest_at(&document.reading, sentence.span.start).is_some()
            && statement.name.is_some_and(|n| words::SCENE_END.longest_at(&document.reading, n.span.end).is_some());
        let paragraph = document.paragraphs.get(sentence.paragraph).filter(|_| is_scene);
        let nearest = sentence.span.start.saturating_sub(SCENE);
        Some(Span::new(paragraph.map_or(sentence.span.start, |p| p.span.start.max(nearest)), sentence.span.end))
    }

    /// Whether the nearest day before the trigger is in an earlier year than the report, or the month in a year at
    /// least two before it. A day after August of the year before does not count.
    fn is_long_ago(&self, statement: &Statement) -> bool {
        let Some(sentence) = self.cx.document.sentences.get(statement.sentence) else { return false };
        let before = Span::new(sentence.span.start, statement.trigger.start);
        let inside = within(self.dates, before);
        let day = inside.iter().rev().find(|d| d.grain == Grain::Day && !d.is_stamp);
        let held = day.and_then(|d| read(d.iso.as_deref()?));
        let is_old_day = held.zip(self.year).is_some_and(|(held, year)| {
            let is_last_winter = held.year + 1 == year && held.month > WINTER;
            held.year < year && !is_last_winter
        });
        let month = inside.iter().rev().find(|d| d.grain == Grain::Month).filter(|_| day.is_none());
        let year_of_month = month.and_then(|d| d.iso.as_deref()?.get(..4)?.parse::<i32>().ok());
        is_old_day || year_of_month.zip(self.year).is_some_and(|(held, year)| held + 1 < year)
    }

    /// Whether the nearest day before the trigger is later than publication, or 即将 is right before the trigger of an
    /// event without a name.
    fn is_ahead(&self, statement: &Statement) -> bool {
        let is_soon = words::SOON.longest_before(&self.cx.document.reading, statement.trigger.start).is_some();
        if is_soon && statement.name.is_none() && !statement.trigger.is_empty() {
            return true;
        }
        let Some(sentence) = self.cx.document.sentences.get(statement.sentence) else { return false };
        let before = Span::new(sentence.span.start, statement.trigger.start);
        let day = within(self.dates, before).iter().rev().find(|d| d.grain == Grain::Day && !d.is_stamp);
        let day = day.and_then(|d| read(d.iso.as_deref()?));
        day.zip(self.published).is_some_and(|(day, published)| day > published)
    }

    /// The evidence of who takes part, and of a way to the place of an inspection.
    fn participants_of(&self, statement: &Statement, is_dated: bool) -> impl Iterator<Item = Evidence> {
        let Statement { trigger, clause, .. } = *statement;
        let name_start = statement.name.map_or(trigger.start, |name| name.span.start);
        let sentence = self.cx.document.sentences.get(statement.sentence).map_or(clause, |s| s.span);
        let before = Span::new(sentence.start, trigger.start.min(name_start));
        let behind = Span::new(trigger.end, clause.end);
        let has_body = || is_dated && self.cx.hits.of_within(Table::OrgSuffixes, before).next().is_some();
        let has_subject = !self.people.mentions_in(before).is_empty() || has_body();
        let has_partner = statement.name.is_none() && !self.people.mentions_in(behind).is_empty();
        let goes =
            || self.cx.hits.of_kind_within(event::GO, before).any(|go| !self.cx.document.is_quoted(go.span().start));
        let has_way = statement.kind == EventKind::Inspection && goes();
        let subject = has_subject.then_some(Evidence::HasSubject);
        let partner = has_partner.then_some(Evidence::HasPartner);
        subject.into_iter().chain(partner).chain(has_way.then_some(Evidence::HasWay))
    }

    /// Whether the headline states an event of the same kind, or headline and statement both name an event.
    pub fn is_like_headline(&self, statement: &Statement) -> bool {
        let is_like = |headline: &Statement| {
            headline.kind == statement.kind || headline.name.is_some() && statement.name.is_some()
        };
        self.headline.as_ref().is_some_and(is_like)
    }

    /// Whether the headline states an act without a name by the same verb.
    fn has_verb_of_headline(&self, statement: &Statement) -> bool {
        let is_act = |s: &Statement| s.name.is_none() && s.kind == EventKind::Other && !s.trigger.is_empty();
        let is_same = |h: &Statement| is_act(h) && self.cx.slice(h.trigger) == self.cx.slice(statement.trigger);
        is_act(statement) && self.headline.as_ref().is_some_and(is_same)
    }

    fn opens_with(&self, clause: Span, list: &crate::words::WordList) -> bool {
        list.longest_at(&self.cx.document.reading, clause.start).is_some()
    }

    /// Whether the clause has a word of the past or of purposes before the trigger, or of demands before an unnamed
    /// act.
    fn is_background(&self, statement: &Statement) -> bool {
        let text = &self.cx.document.reading;
        let before = Span::new(statement.clause.start, statement.trigger.start);
        let is_act = statement.name.is_none();
        let is_in_name = |word: Span| self.people.mentions_in(before).iter().any(|m| m.span.covers(word));
        let mut background = words::BACKGROUND.starting_in(text, before).filter(|word| word.end <= before.end);
        background.any(|word| !is_in_name(word))
            || is_act && (self.opens_purpose(before) || words::WANTED.first_in(text, before).is_some())
    }

    /// Whether the clause opens with 为 and a verb or an adverb: 为认真贯彻….
    fn opens_purpose(&self, before: Span) -> bool {
        let purpose =
            words::FOR.longest_at(&self.cx.document.reading, before.start).filter(|word| word.end < before.end);
        purpose.is_some_and(|word| {
            let verb = self.cx.hits.of_kind_at(event::AFTER.or(event::ADVERB), word.end);
            verb.is_some_and(|verb| verb.span().len() > 1)
        })
    }

    /// Whether somebody was only on the way to the event of the statement when something else happened: soon
    /// after its verb the sentence has words such as 行驶至 or 途中发现.
    fn is_only_goal(&self, statement: &Statement) -> bool {
        let Some(sentence) = self.cx.document.sentences.get(statement.sentence) else { return false };
        let end = sentence.span.end.min(statement.trigger.end + WAY);
        words::ON_THE_WAY.first_in(&self.cx.document.reading, Span::new(statement.trigger.end, end)).is_some()
    }

    /// Whether a verb of saying precedes the clause in its sentence. What a reporter learnt (获悉) or an authority
    /// published (发文称) is not said.
    fn is_said(&self, statement: &Statement) -> bool {
        let Some(sentence) = self.cx.document.sentences.get(statement.sentence) else { return false };
        let before = Span::new(sentence.span.start, statement.clause.start);
        let text = &self.cx.document.reading;
        let is_learnt = |at: usize| {
            words::ANNOUNCED.longest_before(text, at).is_some()
                || words::SOURCE.longest_before(text, at).is_some() && words::SPEAKS.longest_before(text, at).is_none()
        };
        let ends = |at: usize| {
            words::SAYING.longest_before(text, at).is_some()
                && words::SAYING_NOT.longest_before(text, at).is_none()
                && !is_learnt(at)
        };
        let mut marks = (before.start..before.end).filter(|&at| text.get(at).is_some_and(|c| matches!(c, '，' | '：')));
        marks.any(ends)
    }
}

/// Whether a verb of visiting is at `at`: the 调研 of 调研工作会议.
fn tells_visit(cx: &Context, at: usize) -> bool {
    let verb = cx.hits.longest_at(at, Table::EventVerbs);
    verb.is_some_and(|verb| verb.is(event::ACT) && kind_of(cx, verb) == Some(EventKind::Inspection))
}

/// Whether a named meeting without a subject of its own follows a visit in its sentence: 到某厂调研，并举行座谈会.
fn follows_visit(cx: &Context, statement: &Statement, others: &[Statement]) -> bool {
    let is_visit = |s: &&Statement| s.kind == EventKind::Inspection && s.name.is_none();
    let first = others.partition_point(|s| s.sentence < statement.sentence);
    let of_sentence = others.iter().skip(first).take_while(|s| s.sentence == statement.sentence);
    let mut before = of_sentence.filter(|s| s.clause.end <= statement.clause.start);
    let link = words::SECONDARY.longest_at(&cx.document.reading, statement.clause.start);
    let start = link.map_or(statement.clause.start, |link| link.end);
    let opens_clause =
        statement.trigger.start == start || statement.name.is_some_and(|n| tells_visit(cx, n.span.start));
    opens_clause && statement.name.is_some() && before.any(|s| is_visit(&s))
}

/// Whether the report is a round-up: three paragraphs that each open with another dated, named event.
pub(super) fn is_round_up(cx: &Context, paragraphs: &[Vec<Statement>], dates: &[DateMention]) -> bool {
    let lead = find_lead(cx);
    let mut names: Vec<&str> = Vec::new();
    for (paragraph, statements) in lead.iter().zip(paragraphs) {
        let in_first = statements.iter().find(|s| s.sentence == paragraph.start);
        let Some((statement, name)) = in_first.and_then(|s| Some((s, s.name?))) else { continue };
        let Some(sentence) = cx.document.sentences.get(statement.sentence) else { continue };
        let is_dated = within(dates, sentence.span).iter().any(|d| d.grain == Grain::Day);
        let text = cx.slice(name.span);
        if is_dated && !names.contains(&text) {
            names.push(text);
        }
    }
    names.len() >= ROUND_UP
}

/// Least number of events of a round-up.
const ROUND_UP: usize = 3;
