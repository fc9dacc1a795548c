//! The walk through a report, sentence by sentence, with what is being said and who did something last.

use super::cues::{Opening, opening};
use super::narration::{carries_on, is_authority, resumes};
use super::subjects::{Found, Kind, Subject, group, person};
use super::words::Scene;
use super::{Speaker, SpeechFound};
use crate::document::{QuoteKind, Sentence};
use crate::lexicon::Table;
use crate::record::ParagraphKind;
use crate::span::Span;

/// A statement that is going on.
#[derive(Clone)]
struct Open {
    speaker: Speaker,
    span: Span,
    cue: Option<Span>,
    /// Only its own sentence is the statement: a body's announcement, a quotation that has closed.
    short: bool,
}

/// The sentences beside one, in its paragraph.
struct Near<'a> {
    first: bool,
    second: bool,
    previous: Option<&'a Sentence>,
    next: Option<&'a Sentence>,
}

struct Walk<'a> {
    scene: &'a Scene<'a>,
    found: Vec<SpeechFound>,
    open: Option<Open>,
    /// The statement that a paragraph without a cue would carry on.
    carried: Option<Speaker>,
    /// Whether what is carried on was only announced (贺电说：).
    announced: bool,
    /// The last person that was a subject.
    last: Option<usize>,
    /// The body that sends the letter the report is about.
    sender: Option<Speaker>,
    /// Authorities that spoke for themselves.
    spoke: Vec<usize>,
}

pub(super) fn walk(scene: &Scene) -> Vec<SpeechFound> {
    let document = scene.cx.document;
    let mut walk = Walk {
        scene,
        found: Vec::new(),
        open: None,
        carried: None,
        announced: false,
        last: None,
        sender: None,
        spoke: Vec::new(),
    };
    let mut sentences = document.sentences.as_slice();
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let here = sentences.partition_point(|s| s.paragraph <= index);
        let (own, rest) = sentences.split_at(here);
        sentences = rest;
        if !paragraph.is_title && paragraph.kind != ParagraphKind::Byline {
            walk.paragraph(own);
        }
    }
    walk.found
}

impl Walk<'_> {
    fn paragraph(&mut self, sentences: &[Sentence]) {
        if is_heading(self.scene, sentences) {
            return;
        }
        for (i, sentence) in sentences.iter().enumerate() {
            let near = Near {
                first: i == 0,
                second: i == 1,
                previous: i.checked_sub(1).map(|p| &sentences[p]),
                next: sentences.get(i + 1),
            };
            self.sentence(sentence, &near);
        }
        let announced = sentences.last().is_some_and(|s| {
            !matches!(self.scene.before(s.span.end), '。' | '！' | '？' | '”' | '!' | '?' | '）' | '；')
        });
        self.carried = self.open.as_ref().filter(|o| !o.short || announced).map(|o| o.speaker.clone());
        self.announced = announced || (self.announced && self.carried.is_some());
        self.close();
    }

    fn sentence(&mut self, sentence: &Sentence, near: &Near) {
        if self.open.as_ref().is_some_and(|o| resumes(self.scene, sentence, &o.speaker)) {
            self.close();
        }
        let opening = opening(self.scene, sentence, near.next, self.open.is_none());
        let speaker = opening.as_ref().and_then(|o| self.speaker(o, sentence, near));
        match (opening, speaker) {
            (Some(opening), Some(speaker)) => self.begin(&opening, speaker, sentence, near),
            _ => self.go_on(sentence, near.first),
        }
        self.remember(sentence);
    }

    /// A sentence without a cue.
    fn go_on(&mut self, sentence: &Sentence, first: bool) {
        if first && let Some(speaker) = self.carried.take() {
            let goes_on = self.announced || carries_on(self.scene, sentence);
            if goes_on && !resumes(self.scene, sentence, &speaker) {
                self.open = Some(Open { speaker, span: sentence.span, cue: None, short: false });
            }
            return;
        }
        let Some(open) = &mut self.open else { return };
        if open.short || resumes(self.scene, sentence, &open.speaker) {
            self.close();
        } else {
            open.span.end = sentence.span.end;
        }
    }

    fn begin(&mut self, opening: &Opening, speaker: Speaker, sentence: &Sentence, near: &Near) {
        let mut start = opening.start;
        let host = self.open.take();
        let quoted = host.as_ref().is_some_and(|h| self.is_quoted(h, &speaker));
        match host.clone() {
            Some(mut host) => {
                host.span.end = if quoted { start } else { host.span.end };
                self.push(host);
            }
            None => start = self.with_courtesy(opening, &speaker, sentence, near),
        }
        let span = Span::new(start, sentence.span.end);
        let short = self.is_short(opening, sentence);
        let open = Open { speaker, span, cue: Some(opening.cue), short };
        match host.filter(|_| quoted) {
            Some(host) => {
                self.push(open);
                let rest = Span::new(sentence.span.end, sentence.span.end);
                self.open = Some(Open { span: rest, cue: None, ..host });
            }
            None => {
                if let Speaker::Person(p) = open.speaker {
                    self.spoke.push(p);
                }
                self.open = Some(open);
            }
        }
    }

    /// Whether `speaker` is cited within the statement of `host`, which then goes on.
    fn is_quoted(&self, host: &Open, speaker: &Speaker) -> bool {
        if host.speaker == *speaker || host.short {
            return false;
        }
        match speaker {
            Speaker::Person(p) => is_authority(self.scene, *p) && !self.spoke.contains(p),
            Speaker::Collective(name) => matches!(name.as_str(), "中共中央" | "党中央"),
        }
    }

    /// A body announces one sentence; what is quoted word for word ends with its quotation.
    fn is_short(&self, opening: &Opening, sentence: &Sentence) -> bool {
        let body = matches!(&opening.subject, Some(Found { subject: Subject::Named { kind: Kind::Body, .. }, .. }));
        let document = self.scene.cx.document;
        let after = opening.cue.end..opening.cue.end + 2;
        let i = document.quotes.partition_point(|q| q.span.start < after.start);
        let quoted = document.quotes.get(i).is_some_and(|q| {
            q.kind == QuoteKind::Double && after.contains(&q.span.start) && q.span.end + 1 >= sentence.span.end
        });
        body || quoted
    }

    /// The person or collective that an opening means; none where nobody can be meant.
    fn speaker(&self, opening: &Opening, sentence: &Sentence, near: &Near) -> Option<Speaker> {
        let scene = self.scene;
        let Some(found) = &opening.subject else {
            return self.left_out(&sentence.clauses[..opening.clause]);
        };
        match &found.subject {
            Subject::Person(p) => Some(Speaker::Person(*p)),
            Subject::He => {
                let before = &sentence.clauses[..opening.clause];
                let person = before.iter().find_map(|c| self.clause_person(*c));
                person.or(self.last).map(Speaker::Person)
            }
            Subject::They => {
                let group = near.previous.and_then(|p| group(scene, p.span));
                Some(self.named(group.unwrap_or(found.span)))
            }
            Subject::Named { name, kind: Kind::Paper } => {
                let letter = scene.cx.slice(*name).ends_with(['电', '信']);
                let person = self.last.map(Speaker::Person);
                let sender = if letter { self.sender.clone().or(person) } else { None };
                Some(sender.unwrap_or_else(|| self.named(*name)))
            }
            Subject::Named { name, .. } => Some(self.named(*name)),
        }
    }

    fn named(&self, name: Span) -> Speaker {
        let name = self.scene.cx.slice(name);
        Speaker::Collective(name.strip_suffix("方面").unwrap_or(name).to_owned())
    }

    fn clause_person(&self, clause: Span) -> Option<usize> {
        let from = self.scene.skip_leads(clause.start, clause.end);
        match person(self.scene, from, clause.end)?.subject {
            Subject::Person(p) => Some(p),
            _ => None,
        }
    }

    /// Whom the cue of a clause without a subject means, by the clauses before it.
    fn left_out(&self, before: &[Span]) -> Option<Speaker> {
        let scene = self.scene;
        let mut leads = true;
        for clause in before.iter().rev() {
            if let Some(found) = self.agent(*clause) {
                return Some(Speaker::Person(found.0));
            }
            let from = scene.skip_leads(clause.start, clause.end);
            if let Some(hit) = scene.at(from, Table::Collectives, &["meeting", "people"]) {
                return Some(self.named(hit.span));
            }
            leads &= from == clause.end || matches!(scene.char(from), '在' | '对' | '就' | '当' | '针' | '围' | '结');
        }
        self.last.filter(|_| leads).map(Speaker::Person)
    }

    /// The person a clause is about, 他 read as the last one, and where the mention ends.
    fn agent(&self, clause: Span) -> Option<(usize, usize)> {
        let scene = self.scene;
        let from = scene.skip_leads(clause.start, clause.end);
        if let Some(found) = person(scene, from, clause.end)
            && let Subject::Person(p) = found.subject
        {
            return Some((p, found.span.end));
        }
        let he = scene.at(from, Table::Collectives, &["pronoun"]).filter(|h| h.span.len() == 1)?;
        Some((self.last?, he.span.end))
    }

    /// Where the stretch begins if thanks or praise of the same speaker come before the cue.
    fn with_courtesy(&self, opening: &Opening, speaker: &Speaker, sentence: &Sentence, near: &Near) -> usize {
        let Speaker::Person(p) = *speaker else { return opening.start };
        let before = &sentence.clauses[..opening.clause];
        let start = self.courtesy(before, p).unwrap_or(opening.start);
        let floor = self.found.last().map_or(0, |s| s.span.end);
        let previous = near.previous.filter(|s| near.second && s.span.start >= floor);
        let earlier = previous.filter(|_| opening.clause == 0 || start < opening.start);
        earlier.and_then(|s| self.courtesy(&s.clauses, p)).unwrap_or(start)
    }

    /// Where the thanks or praise of `person` in some clauses begin.
    fn courtesy(&self, clauses: &[Span], person: usize) -> Option<usize> {
        let scene = self.scene;
        let courteous = |c: &Span| scene.has(*c, Table::SpeechCues, &["soft", "value"]);
        let begins = |c: Span| scene.skip_leads(c.start, c.end);
        let own = clauses.iter().position(|c| self.agent(*c).is_some_and(|(p, _)| p == person))?;
        let at = own + clauses[own..].iter().position(courteous)?;
        let (_, end) = self.agent(clauses[own])?;
        let verb = scene.cx.hits.within(Span::new(end, clauses[own].end)).find(|h| {
            h.table == Table::Narration
                && matches!(scene.kind(h), "verb" | "ending")
                && scene.peel(end, h.span.start) == end
        });
        if at == own || (verb.is_none() && at <= own + 2) {
            Some(begins(clauses[own]))
        } else {
            Some(begins(clauses[at]))
        }
    }

    /// Notes who a sentence was about.
    fn remember(&mut self, sentence: &Sentence) {
        match &self.open {
            Some(Open { speaker: Speaker::Person(p), .. }) => self.last = Some(*p),
            Some(_) => {}
            None => self.last = sentence.clauses.iter().find_map(|c| self.clause_person(*c)).or(self.last),
        }
        for clause in &sentence.clauses {
            let text = &self.scene.cx.document.text;
            for verb in ["致电", "致信"] {
                if let Some(at) = text.find(verb, *clause) {
                    let from = self.scene.skip_leads(clause.start, clause.end);
                    self.sender = match person(self.scene, from, at.start) {
                        Some(Found { subject: Subject::Person(p), .. }) => Some(Speaker::Person(p)),
                        _ => Some(self.named(Span::new(from, at.start))),
                    };
                    return;
                }
            }
        }
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.push(open);
        }
    }

    fn push(&mut self, open: Open) {
        let span = self.scene.cx.document.text.trim(open.span, char::is_whitespace);
        if !span.is_empty() {
            self.found.push(SpeechFound { span, speaker: open.speaker, cue: open.cue });
        }
    }
}

/// A line without a full stop, shorter than a sentence of a statement.
fn is_heading(scene: &Scene, sentences: &[Sentence]) -> bool {
    let [sentence] = sentences else { return false };
    sentence.span.len() < 80
        && !matches!(
            scene.before(sentence.span.end),
            '。' | '！' | '？' | '”' | '：' | '；' | '，' | ':' | '…' | '!' | '?' | '）'
        )
}
