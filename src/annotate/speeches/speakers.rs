//! Who speaks where a sentence says 他, 他们 or 贺信, or leaves its subject out. The sentences before decide.

use rustc_hash::FxHashMap;

use super::Speaker;
use super::cues::Opening;
use super::lists::{
    ACCOMPANYING, ADVERBIALS, BY, CHAIRS, CLIPPED_TITLES, IS, JOINTLY, PARTY_LINKS, SIDES, SPEAKS_FOR, SPOKESPEOPLE,
};
use super::subjects::{Found, Kind, Subject, acting, acting_before, group, leads, named_head, person};
use super::words::{ACTS, Scene};
use crate::annotate::grammar::marks::{is_comma, is_stop};
use crate::annotate::people::{Mention, PersonFound};
use crate::document::{QuoteKind, Sentence};
use crate::lexicon::Hit;
use crate::lexicon::kinds::{collective, cue_context, issuing};
use crate::record::Rule;
use crate::span::Span;

/// What is kept of the sentences read so far.
#[derive(Default)]
pub(super) struct Memory {
    /// The last person that a sentence was about.
    last: Option<usize>,
    /// Who sends the letter that the report is about.
    sender: Option<Speaker>,
    /// The last unnamed people that a sentence was about.
    group: Option<Speaker>,
    /// The last spokesperson of a named body: 外交部发言人.
    spokesperson: Option<Speaker>,
    /// The person whom the report is about: 他 may mean this person, even a leader whom others quote.
    main: Option<usize>,
}

/// The speaker that the beginning of a statement means.
#[derive(Clone, Debug)]
pub(super) struct Meant {
    pub speaker: Speaker,
    /// The words of the sentence that name the speaker.
    pub words: Option<Span>,
    /// How the speaker is known.
    pub rule: Rule,
}

impl Meant {
    fn person(person: usize, words: Option<Span>, rule: Rule) -> Self {
        Self { speaker: Speaker::Person(person), words, rule }
    }

    /// The collective of this name.
    fn named(scene: &Scene, name: Span, rule: Rule) -> Self {
        let name = strip_side(scene, name);
        Self { speaker: Speaker::Collective(scene.cx.written(name)), words: Some(name), rule }
    }
}

impl Memory {
    /// Notes whether the report is about an authority: the headline or a first sentence begins with
    /// one, or one acts in it more than once.
    pub fn new(scene: &Scene) -> Self {
        let mut acts: FxHashMap<usize, usize> = FxHashMap::default();
        for mention in &scene.people.mentions {
            if scene.authorities.get(mention.person).is_some_and(|a| *a) && acts_behind(scene, mention.extent.end) {
                *acts.entry(mention.person).or_default() += 1;
            }
        }
        let main = acts.into_iter().filter(|a| a.1 > 1).max_by_key(|a| (a.1, usize::MAX - a.0)).map(|a| a.0);
        Self { main: main.or_else(|| leading(scene)), ..Self::default() }
    }

    /// The person or collective that an opening means; none where nobody can be meant. `before` are
    /// the clauses of its sentence before it.
    pub fn speaker(
        &self,
        scene: &Scene,
        opening: &Opening,
        before: &[Span],
        previous: Option<&Sentence>,
    ) -> Option<Meant> {
        let Some(found) = &opening.subject else {
            let joint = previous.filter(|_| before.is_empty() && scene.ends(&JOINTLY, opening.cue.start));
            let group = joint.and_then(|sentence| group(scene, sentence.span));
            let meant = group.map(|name| Meant::named(scene, name, Rule::EarlierClause));
            return meant.or_else(|| self.left_out(scene, before));
        };
        match &found.subject {
            Subject::Person(p) => {
                let words = name_in(scene, *p, found.span);
                Some(Meant::person(full_person(scene, *p), Some(words), Rule::Named))
            }
            Subject::He => {
                let person = before.iter().find_map(|c| leading_person(scene, *c));
                let person = person.or(self.last).or_else(|| last_named(scene, before));
                person.map(|person| Meant::person(person, Some(found.span), Rule::Pronoun))
            }
            Subject::They => {
                let own = before.iter().rev().find_map(|clause| group(scene, *clause));
                let group = own.or_else(|| previous.and_then(|p| group(scene, p.span)));
                let known = group.map(|name| speaker_of_name(scene, name)).or_else(|| self.group.clone());
                let speaker = known.unwrap_or_else(|| speaker_of_name(scene, found.span));
                Some(Meant { speaker, words: Some(found.span), rule: Rule::Pronoun })
            }
            Subject::Named { name, kind: Kind::Letter } => {
                let sender = self.sender.clone().or(self.last.map(Speaker::Person));
                let speaker = sender.unwrap_or_else(|| speaker_of_name(scene, *name));
                Some(Meant { speaker, words: Some(*name), rule: Rule::Sender })
            }
            Subject::Named { name, kind: Kind::People } => {
                if let Some(speaker) =
                    self.spokesperson.clone().filter(|_| SPOKESPEOPLE.contains(scene.cx.slice(*name)))
                {
                    return Some(Meant { speaker, words: Some(*name), rule: Rule::Holder });
                }
                let person = holder(scene, *name, self.last);
                let holder = person.map(|person| Meant::person(person, Some(*name), Rule::Holder));
                Some(holder.unwrap_or_else(|| Meant::named(scene, *name, Rule::Named)))
            }
            Subject::Named { name, .. } => Some(Meant::named(scene, *name, Rule::Named)),
        }
    }

    /// Whom the cue of a clause without a subject means, by the clauses before it.
    fn left_out(&self, scene: &Scene, before: &[Span]) -> Option<Meant> {
        let mut leads = true;
        if let Some(paper) = before.last().and_then(|clause| issued_paper(scene, *clause)) {
            return Some(Meant::named(scene, paper, Rule::EarlierClause));
        }
        if let Some((p, clause)) = before.first().and_then(|c| Some((leading_person(scene, *c)?, *c))) {
            return Some(Meant::person(p, Some(name_in(scene, p, clause)), Rule::EarlierClause));
        }
        for clause in before.iter().rev() {
            if let Some((p, words)) = self.agent(scene, *clause) {
                return Some(Meant::person(p, Some(name_in(scene, p, words)), Rule::EarlierClause));
            }
            if let Some(Found { subject: Subject::Named { name, .. }, .. }) = acting(scene, *clause) {
                return Some(Meant::named(scene, first_party(scene, name), Rule::EarlierClause));
            }
            let from = scene.skip_leads(clause.start, clause.end);
            let is_name = |hit: &&Hit| !SPEAKS_FOR.contains(scene.cx.slice(hit.span()));
            if let Some(hit) = scene.at(from, collective::MEETING.or(collective::PEOPLE)).filter(is_name) {
                return Some(Meant::named(scene, hit.span(), Rule::EarlierClause));
            }
            leads &= from == clause.end || scene.begins(&ADVERBIALS, from);
        }
        self.last.filter(|_| leads).map(|person| Meant::person(person, None, Rule::LastPerson))
    }

    /// Notes the `speaker` of an opening whose subject is the spokesperson of a named body.
    pub fn note_spokesperson(&mut self, scene: &Scene, opening: &Opening, speaker: &Speaker) {
        if let Some(Found { subject: Subject::Named { name, kind: Kind::People }, .. }) = &opening.subject
            && SPOKESPEOPLE
                .longest_before(&scene.cx.document.reading, name.end)
                .is_some_and(|w| w.start > name.start + 1)
        {
            self.spokesperson = Some(speaker.clone());
        }
    }

    /// The person a clause is about, 他 read as the last one, and the words that mean the person,
    /// posts included.
    pub fn agent(&self, scene: &Scene, clause: Span) -> Option<(usize, Span)> {
        let from = scene.skip_leads(clause.start, clause.end);
        if let Some(found) = person(scene, from, clause.end) {
            return Some((as_person(&found)?, found.span));
        }
        let he = scene.at(from, collective::PRONOUN).filter(|h| h.span().len() == 1)?;
        Some((self.last?, he.span()))
    }

    /// Notes who a sentence was about: who speaks in it, who does something in it, by whom it says
    /// that something is chaired. An authority that is only quoted is nobody's 他.
    pub fn note(&mut self, scene: &Scene, sentence: &Sentence, speaker: Option<&Speaker>) {
        let person = match speaker {
            Some(Speaker::Person(p)) => Some(*p),
            Some(Speaker::Collective(_)) => None,
            None => {
                let named = !scene.people.mentions_in(sentence.span).is_empty();
                named.then(|| chair(scene, sentence).or_else(|| acting_person(scene, sentence))).flatten()
            }
        };
        let leads = |p: usize| {
            let clauses = scene.clauses(sentence).iter().take(2);
            speaker.is_none() && clauses.filter_map(|c| leading_person(scene, *c)).any(|leader| leader == p)
        };
        let is_quoted = |p: usize| scene.authorities.get(p).is_some_and(|a| *a);
        let known = |p: &usize| self.main == Some(*p) || self.last.is_none() || !is_quoted(*p) || leads(*p);
        // 甲来我市调研。市长乙陪同。他指出: 他 is not the companion.
        let accompanies = || speaker.is_none() && self.last.is_some() && ends_with_companions(scene, sentence);
        self.last = person.filter(|p| known(p) && !accompanies()).or(self.last);
        let group = match speaker {
            Some(Speaker::Collective(name)) => Some(Speaker::Collective(name.clone())),
            Some(Speaker::Person(_)) => None,
            None => group(scene, sentence.span).map(|name| speaker_of_name(scene, name)),
        };
        self.group = group.or_else(|| self.group.take());
        self.sender = sender(scene, sentence).or_else(|| self.sender.take());
    }
}

/// The person that the headline or one of the first sentences begins with.
fn leading(scene: &Scene) -> Option<usize> {
    let sentences = scene.cx.document.sentences.iter().take(3);
    sentences.flat_map(|s| scene.clauses(s).iter().take(2)).find_map(|clause| {
        let from = scene.skip_leads(clause.start, clause.end);
        as_person(&person(scene, from, clause.end).filter(|f| f.span.start == from)?)
    })
}

/// The kind of the paper that a clause says is issued, where it ends with its title: 通知 in 印发《…的通知》.
fn issued_paper(scene: &Scene, clause: Span) -> Option<Span> {
    let text = &scene.cx.document.reading;
    let body = text.trim(clause, |c| c.is_whitespace() || is_comma(c));
    let title = scene.cx.document.quote_ending_at(body.end).filter(|quote| quote.kind == QuoteKind::Title)?;
    scene.cx.hits.of_kind_within(issuing::VERB, Span::new(clause.start, title.span.start)).next()?;
    scene.ending(title.span.end - 1, collective::PAPER).map(Hit::span)
}

/// Whether a verb of narration follows `end`, with nothing but adverbs between.
fn acts_behind(scene: &Scene, end: usize) -> bool {
    let near = Span::new(end, end + 10);
    scene.cx.hits.of_kind_within(ACTS, near).any(|h| scene.peel(end, h.span().start) == end)
}

/// A collective speaker as written.
fn speaker_of_name(scene: &Scene, name: Span) -> Speaker {
    Speaker::Collective(scene.cx.written(strip_side(scene, name)))
}

/// The last person named in some clauses.
fn last_named(scene: &Scene, clauses: &[Span]) -> Option<usize> {
    let named = |clause: &Span| scene.people.mentions_in(*clause).last().map(|mention| mention.person);
    clauses.iter().rev().find_map(named)
}

/// The subject without the people it acts with: 县领导 of 县领导与每一名新战士.
fn first_party(scene: &Scene, name: Span) -> Span {
    let mut links = PARTY_LINKS.starting_in(&scene.cx.document.reading, name);
    let first = links.find(|link| named_head(scene, Span::new(name.start, link.start)).is_some());
    first.map_or(name, |link| Span::new(name.start, link.start))
}

/// The name of a collective without 方面 at its end.
fn strip_side(scene: &Scene, name: Span) -> Span {
    let side = SIDES.longest_before(&scene.cx.document.reading, name.end);
    let length = name.len() - side.map_or(0, Span::len);
    Span::new(name.start, name.start + length)
}

/// The name of `person` in `words`, which mean the person; all of them where they are a pronoun.
pub(super) fn name_in(scene: &Scene, person: usize, words: Span) -> Span {
    let mut mentions = scene.people.mentions_in(words).iter();
    mentions.find(|mention| mention.person == person).map_or(words, |mention| mention.span)
}

/// The one person who holds the post that `name` is, as a whole or as its end (副市长 for 市政府副市长); `last` wins.
fn holder(scene: &Scene, name: Span, last: Option<usize>) -> Option<usize> {
    let name = scene.cx.slice(name);
    let holds = |person: &PersonFound| person.posts.iter().any(|post| scene.cx.slice(post.span).ends_with(name));
    if name.chars().count() < 2 {
        return None;
    }
    if let Some(last) = last.filter(|last| scene.people.list.get(*last).is_some_and(holds)) {
        return Some(last);
    }
    let mut holders = scene.people.list.iter().enumerate().filter(|(_, person)| holds(person)).map(|(i, _)| i);
    let only = holders.next().filter(|_| holders.next().is_none());
    only.or_else(|| by_surname(scene, name, None))
}

/// The one person of full name whom a surname with a short title means (李总, 王检).
fn by_surname(scene: &Scene, name: &str, but: Option<usize>) -> Option<usize> {
    let mut chars = name.chars();
    let surname = chars.next()?;
    if !CLIPPED_TITLES.contains(chars.as_str()) {
        return None;
    }
    let is_meant = |(i, person): &(usize, &PersonFound)| {
        Some(*i) != but && person.name.starts_with(surname) && person.name.chars().count() > 1
    };
    let mut meant = scene.people.list.iter().enumerate().filter(is_meant).map(|(i, _)| i);
    meant.next().filter(|_| meant.next().is_none())
}

/// The person of full name, where `person` is a surname with a short title.
fn full_person(scene: &Scene, person: usize) -> usize {
    let name = scene.people.list.get(person).map_or("", |found| found.name.as_str());
    by_surname(scene, name, Some(person)).unwrap_or(person)
}

fn as_person(found: &Found) -> Option<usize> {
    match found.subject {
        Subject::Person(p) => Some(p),
        _ => None,
    }
}

/// The first person that a clause of a sentence begins with, else the first that one is about.
fn acting_person(scene: &Scene, sentence: &Sentence) -> Option<usize> {
    let mut first = None;
    for clause in scene.clauses(sentence) {
        let from = scene.skip_leads(clause.start, clause.end);
        let Some(found) = person(scene, from, clause.end) else { continue };
        let Some(acting) = as_person(&found) else { continue };
        if leads(scene, from, &found) {
            return Some(acting);
        }
        first = first.or(Some(acting));
    }
    first
}

/// The person that a clause begins with.
fn leading_person(scene: &Scene, clause: Span) -> Option<usize> {
    let from = scene.skip_leads(clause.start, clause.end);
    as_person(&person(scene, from, clause.end).filter(|f| leads(scene, from, f))?)
}

/// Whether a sentence says who accompanied others: 市长乙陪同。
fn ends_with_companions(scene: &Scene, sentence: &Sentence) -> bool {
    let text = &scene.cx.document.reading;
    let end = text.trim_end(sentence.span, |c| c.is_whitespace() || is_stop(c)).end;
    ACCOMPANYING.longest_before(text, end).is_some()
}

/// The person who chairs, as a sentence says: 会议由张三主持, 会议是张三主持的.
fn chair(scene: &Scene, sentence: &Sentence) -> Option<usize> {
    let mut mentions = scene.people.mentions_in(sentence.span).iter();
    let is_agent = |start: usize| scene.ends(&BY, start) || scene.ends(&IS, start);
    let chairs = |m: &&Mention| is_agent(m.extent.start) && scene.begins(&CHAIRS, m.extent.end);
    mentions.find(chairs).map(|m| m.person)
}

/// The sender of a letter or a telegram, if the sentence names one.
fn sender(scene: &Scene, sentence: &Sentence) -> Option<Speaker> {
    if !scene.has(sentence.span, cue_context::WRITES) {
        return None;
    }
    scene.clauses(sentence).iter().find_map(|clause| {
        let verb = scene.cx.hits.of_kind_within(cue_context::WRITES, *clause).next()?.span();
        let from = scene.skip_leads(clause.start, clause.end);
        let near = scene.people.mentions_in(*clause).iter().find(|m| m.extent.end == verb.start).map(|m| m.person);
        let person = near.or_else(|| person(scene, from, verb.start).and_then(|f| as_person(&f)));
        let body = || match acting_before(scene, from, verb.end)?.subject {
            Subject::Named { name, .. } => Some(name),
            _ => None,
        };
        let name = || speaker_of_name(scene, body().unwrap_or(Span::new(from, verb.start)));
        Some(person.map_or_else(name, Speaker::Person))
    })
}
