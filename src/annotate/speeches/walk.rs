//! The walk through a report, sentence by sentence, with what is being said.

use super::courtesy::with_courtesy;
use super::cues::{Opening, opening};
use super::headings::{is_broken, is_heading, is_running};
use super::lists::{FURTHER_POINTS, QUOTED_LEADERS, WANT, WISHES};
use super::narration::{carries_on, resumes, turns_afterwards};
use super::quotations::{ends_earlier_quotation, opens_quoted_paragraph, quotation_before, whole_quotation};
use super::speakers::{Meant, Memory, name_in};
use super::subjects::{Found, Kind, Subject};
use super::turns::find_next_actor;
use super::words::{ACTS, Scene};
use super::{Speaker, SpeechFound};
use crate::annotate::grammar::marks::{is_boundary, is_colon, is_comma, is_list_mark, is_semicolon, is_stop};
use crate::document::{QuoteKind, Sentence};
use crate::record::{ParagraphKind, Rule};
use crate::span::Span;

/// A statement that is going on.
#[derive(Clone)]
struct Open {
    speaker: Speaker,
    named: Option<Span>,
    rule: Rule,
    span: Span,
    cue: Option<Span>,
    /// Whether only its own sentence is the statement: a body's announcement, a quotation that has closed.
    short: bool,
    /// Whether it is a wish in a sentence of narration, which only a demand continues.
    is_wish: bool,
    /// Whether a body announces it, so that the next sentence may add a further point (此外, 第二).
    by_body: bool,
}

/// A statement that a paragraph without a cue may continue.
struct Carried {
    speaker: Speaker,
    how: Carry,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Carry {
    /// The paragraph continues it if it reads like a statement.
    Perhaps,
    /// The line broke in the middle of a sentence, which the paragraph continues.
    Broken,
    /// A heading said who speaks (李明远副市长指出): a paragraph that is no heading itself is the statement.
    Headed,
    /// The statement was only announced (贺电说：), and continues until narration resumes.
    Announced,
}

/// Whether a sentence is the first of its paragraph, and the sentences before and after it.
struct Near<'a> {
    first: bool,
    previous: Option<&'a Sentence>,
    next: Option<&'a Sentence>,
}

struct Walk<'a> {
    scene: &'a Scene<'a>,
    memory: Memory,
    found: Vec<SpeechFound>,
    open: Option<Open>,
    carried: Option<Carried>,
    /// People who spoke themselves: a leader among them is not merely quoted.
    spoke: Vec<usize>,
}

pub(super) fn walk(scene: &Scene) -> Vec<SpeechFound> {
    let document = scene.cx.document;
    let memory = Memory::new(scene);
    let mut walk = Walk { scene, memory, found: Vec::new(), open: None, carried: None, spoke: Vec::new() };
    let mut sentences = document.sentences.as_slice();
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let (own, rest) = sentences.split_at(sentences.partition_point(|s| s.paragraph <= index));
        sentences = rest;
        if !paragraph.is_title && paragraph.kind != ParagraphKind::Byline {
            walk.paragraph(own, rest.first());
        }
    }
    walk.found
}

/// Longest heading that only says who speaks, in code points.
const LONGEST_NOTICE: usize = 30;

impl Walk<'_> {
    fn paragraph(&mut self, sentences: &[Sentence], following: Option<&Sentence>) {
        if is_heading(self.scene, sentences) && !is_broken(self.scene, sentences) {
            if is_running(self.scene, sentences) {
                for sentence in sentences {
                    self.memory.note(self.scene, sentence, None);
                }
            }
            let before = self.carried.take().filter(|carried| carried.how != Carry::Headed);
            self.carried = self.announced(sentences).map(|speaker| Carried { speaker, how: Carry::Headed }).or(before);
            return;
        }
        for (i, sentence) in self.scene.cx.budget.over(sentences.iter().enumerate()) {
            let previous = i.checked_sub(1).map(|p| &sentences[p]);
            let next = sentences.get(i + 1).or(following);
            self.sentence(sentence, &Near { first: i == 0, previous, next });
        }
        let announced = matches!(self.carried, Some(Carried { how: Carry::Announced | Carry::Headed, .. }));
        let is_quoted_to_end = announced && sentences.last().is_some_and(|s| ends_earlier_quotation(self.scene, s));
        let how = match sentences.last().map(|s| self.scene.before(s.span.end)) {
            Some(c) if is_colon(c) => Carry::Announced,
            Some(c) if !is_stop(c) && (is_comma(c) || is_list_mark(c) || c.is_alphanumeric()) => Carry::Broken,
            _ if announced => Carry::Announced,
            _ => Carry::Perhaps,
        };
        let open = self.open.as_ref().filter(|o| !o.short || how != Carry::Perhaps);
        let open = open.filter(|_| !is_quoted_to_end);
        self.carried = open.map(|o| Carried { speaker: o.speaker.clone(), how });
        self.close();
    }

    /// The person who speaks in the paragraphs after a heading, as it says: 李明远副市长指出.
    fn announced(&self, heading: &[Sentence]) -> Option<Speaker> {
        let [sentence] = heading else { return None };
        let opening = opening(self.scene, sentence, 0, None, false)?;
        let alone = opening.cue.end >= sentence.span.end && sentence.span.len() <= LONGEST_NOTICE;
        match opening.subject {
            Some(Found { subject: Subject::Person(person), .. }) if alone => Some(Speaker::Person(person)),
            _ => None,
        }
    }

    /// Reads one sentence: its first cue, then further ones of others after ；.
    fn sentence(&mut self, sentence: &Sentence, near: &Near) {
        let scene = self.scene;
        if self.open.as_ref().is_some_and(|o| resumes(scene, sentence, &o.speaker)) {
            let quotation = whole_quotation(self.scene, near.previous);
            if let Some(open) = &mut self.open {
                open.span.end = quotation.filter(|q| *q > open.span.start).unwrap_or(open.span.end);
            }
            self.close();
        }
        let mut from = 0;
        let mut begun = false;
        while let Some(opening) = opening(scene, sentence, from, near.next, self.open.is_none()) {
            let before = &scene.clauses(sentence)[from..opening.clause];
            let meant = self.memory.speaker(scene, &opening, before, near.previous);
            let other = !begun || self.is_other(&opening, meant.as_ref().map(|m| &m.speaker), before, sentence);
            if let Some(meant) = meant.filter(|_| other && !self.is_own_wish(&opening)) {
                self.begin(&opening, meant, sentence, before, near);
                begun = true;
            }
            from = opening.clause + 1;
        }
        if !begun {
            if self.open.is_none() {
                self.quote_of(sentence, near);
            }
            self.go_on(sentence, near.first);
        }
        self.memory.note(scene, sentence, self.open.as_ref().map(|o| &o.speaker));
    }

    /// Whether a cue is part of the statement that a person is making: the speaker says what the centre or a body
    /// wishes (中央希望…).
    fn is_own_wish(&self, opening: &Opening) -> bool {
        let centre = matches!(&opening.subject, Some(Found { subject: Subject::Named { kind: Kind::Centre, .. }, .. }));
        let body = matches!(&opening.subject, Some(Found { subject: Subject::Named { kind: Kind::Body, .. }, .. }));
        let is_person = self.open.as_ref().is_some_and(|open| matches!(open.speaker, Speaker::Person(_)));
        (centre || body) && is_person && WISHES.contains(self.scene.cx.slice(opening.cue))
    }

    /// Whether a further cue in a sentence is another person's, named after ；.
    fn is_other(&self, opening: &Opening, speaker: Option<&Speaker>, before: &[Span], sentence: &Sentence) -> bool {
        let behind = match before.last() {
            Some(clause) => clause.end,
            None => self.scene.clauses(sentence)[opening.clause].start,
        };
        let named = matches!(&opening.subject, Some(Found { subject: Subject::Person(_), .. }));
        let parted = is_semicolon(self.scene.before(behind));
        named && parted && speaker != self.open.as_ref().map(|o| &o.speaker)
    }

    /// Reads a sentence without a cue: it continues the statement before it, or ends it.
    fn go_on(&mut self, sentence: &Sentence, first: bool) {
        if first && let Some(carried) = self.carried.take() {
            let goes_on = match carried.how {
                Carry::Perhaps => carries_on(self.scene, sentence) || opens_quoted_paragraph(self.scene, sentence),
                Carry::Headed => is_boundary(self.scene.before(sentence.span.end)),
                Carry::Broken | Carry::Announced => true,
            };
            if goes_on && !resumes(self.scene, sentence, &carried.speaker) {
                let speaker = carried.speaker.clone();
                self.open = Some(Open {
                    speaker,
                    named: None,
                    rule: Rule::Continued,
                    span: sentence.span,
                    cue: None,
                    short: false,
                    is_wish: false,
                    by_body: false,
                });
                self.carried = Some(carried);
            }
            return;
        }
        let scene = self.scene;
        match &mut self.open {
            Some(open) if !open.short || open.by_body && scene.begins(&FURTHER_POINTS, sentence.span.start) => {
                open.span.end = sentence.span.end;
            }
            Some(open) if open.is_wish && scene.begins(&WANT, sentence.span.start) => {
                open.span.end = sentence.span.end;
            }
            _ => self.close(),
        }
    }

    fn begin(&mut self, opening: &Opening, meant: Meant, sentence: &Sentence, before: &[Span], near: &Near) {
        let scene = self.scene;
        let Meant { speaker, words: named, rule } = meant;
        let mut start = opening.start;
        let host = self.open.take();
        let quoted = host.as_ref().is_some_and(|h| self.is_quoted(h, &speaker, opening));
        if let Some(mut host) = host.clone() {
            if quoted || host.span.end > start {
                host.span.end = start;
            }
            if let Some(quotation) =
                whole_quotation(self.scene, near.previous).filter(|q| !quoted && *q > host.span.start)
            {
                host.span.end = host.span.end.min(quotation);
                start = quotation;
            }
            self.push(host);
        } else {
            let floor = self.found.last().map_or(0, |s| s.span.end);
            let previous = near.previous.filter(|s| s.span.start >= floor && self.begins_paragraph(s));
            start = with_courtesy(scene, &self.memory, opening, &speaker, before, previous);
            let quotation =
                whole_quotation(self.scene, near.previous).or_else(|| quotation_before(self.scene, opening.start));
            start = quotation.filter(|s| *s >= floor).unwrap_or(start);
        }
        let other = find_next_actor(scene, sentence, opening).filter(|_| matches!(speaker, Speaker::Person(_)));
        let cue_clause = scene.clauses(sentence)[opening.clause];
        let other = other.or_else(|| turns_afterwards(scene, sentence, cue_clause.start));
        let span = Span::new(start, other.unwrap_or(sentence.span.end));
        let by_body = matches!(&opening.subject, Some(Found { subject: Subject::Named { kind: Kind::Body, .. }, .. }));
        let open = Open {
            speaker,
            named,
            rule,
            span,
            cue: Some(opening.cue),
            short: self.ends_with_sentence(opening, sentence),
            is_wish: self.is_wished_in_passing(opening, sentence),
            by_body,
        };
        if let Some(host) = host.filter(|_| quoted) {
            self.push(open);
            let rest = Span::new(sentence.span.end, sentence.span.end);
            self.open = Some(Open { span: rest, named: None, rule: Rule::Continued, cue: None, ..host });
            return;
        }
        if let Speaker::Person(p) = open.speaker {
            self.spoke.push(p);
        }
        self.memory.note_spokesperson(scene, opening, &open.speaker);
        self.open = Some(open);
    }

    fn begins_paragraph(&self, sentence: &Sentence) -> bool {
        let paragraph = self.scene.cx.document.paragraphs.get(sentence.paragraph);
        paragraph.is_some_and(|p| p.span.start == sentence.span.start)
    }

    /// Adds a quotation that is a sentence of its own. The person whom the next sentence is about says it: “…！”张三竖起大拇指.
    fn quote_of(&mut self, sentence: &Sentence, near: &Near) {
        let Some(start) = whole_quotation(self.scene, near.previous) else { return };
        let agent = self.scene.clauses(sentence).first().and_then(|c| self.memory.agent(self.scene, *c));
        let Some((person, words)) = agent else { return };
        let floor = self.found.last().map_or(0, |s| s.span.end);
        let end = near.previous.map_or(start, |s| s.span.end);
        if start >= floor {
            let (speaker, span) = (Speaker::Person(person), Span::new(start, end));
            let (named, rule) = (name_in(self.scene, person, words), Rule::AfterQuotation);
            self.push(Open {
                speaker,
                named: Some(named),
                rule,
                span,
                cue: None,
                short: true,
                is_wish: false,
                by_body: false,
            });
        }
    }

    /// Whether `speaker` is cited within the statement of `host`, which then continues.
    fn is_quoted(&self, host: &Open, speaker: &Speaker, opening: &Opening) -> bool {
        let centre = matches!(&opening.subject, Some(Found { subject: Subject::Named { kind: Kind::Centre, .. }, .. }));
        let quoted = match speaker {
            Speaker::Person(p) => self.scene.authorities.get(*p).is_some_and(|a| *a) && !self.spoke.contains(p),
            Speaker::Collective(name) => centre || QUOTED_LEADERS.longest_suffix(name).is_some(),
        };
        quoted && host.speaker != *speaker && !host.short
    }

    /// Whether a statement ends with its sentence. That of a body does, unless 要 follows the verb of speaking. So does
    /// one whose quotation or whose verb of speaking ends the sentence, and a wish in passing.
    fn ends_with_sentence(&self, opening: &Opening, sentence: &Sentence) -> bool {
        let body = matches!(
            &opening.subject,
            Some(Found { subject: Subject::Named { kind: Kind::Body | Kind::Centre, .. }, .. })
        );
        let demands = self.scene.begins(&WANT, opening.cue.end);
        let document = self.scene.cx.document;
        let after = opening.cue.end..opening.cue.end + 2;
        let i = document.quotes.partition_point(|q| q.span.start < after.start);
        let quoted = document.quotes.get(i).is_some_and(|q| {
            q.kind == QuoteKind::Double && after.contains(&q.span.start) && q.span.end + 1 >= sentence.span.end
        });
        let closed = opening.cue.end + 1 >= sentence.span.end;
        body && !demands || quoted || closed || self.is_wished_in_passing(opening, sentence)
    }

    /// Whether a wish without a subject ends a sentence of narration (送去慰问品，希望他保重身体): what follows is not part
    /// of it.
    fn is_wished_in_passing(&self, opening: &Opening, sentence: &Sentence) -> bool {
        let scene = self.scene;
        let before = &scene.clauses(sentence)[..opening.clause];
        let is_wish = WISHES.contains(scene.cx.slice(opening.cue));
        opening.subject.is_none() && is_wish && before.iter().any(|clause| scene.has(*clause, ACTS))
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.push(open);
        }
    }

    fn push(&mut self, open: Open) {
        let span = self.scene.cx.document.reading.trim(open.span, char::is_whitespace);
        if !span.is_empty() {
            self.found.push(SpeechFound {
                span,
                speaker: open.speaker,
                named: open.named,
                rule: open.rule,
                cue: open.cue,
            });
        }
    }
}
