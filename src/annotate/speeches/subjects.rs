//! Who a clause is about: the person, the pronoun, the collective or the body before a verb.

use super::lists::{ANNOUNCES_BY, IS, KIN, LIST_LINKS, NOT_PLURALS, PLURALS, RELATIVE, SPEAKS_FOR, YEAR};
use super::words::{ACTS, Scene};
use crate::annotate::grammar::marks::{is_han, is_quotation_mark, is_semicolon, is_stop};
use crate::annotate::people::Mention;
use crate::lexicon::kinds::{collective, cue, cue_context, issuing, narration};
use crate::lexicon::{self, Hit, Table, Tables};
use crate::span::Span;

/// The subject of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A person who is named: the index into the people of the report.
    Person(usize),
    /// One person by a pronoun: 他, 她, 其.
    He,
    /// Several people by a pronoun: 他们.
    They,
    /// A speaker who is no named person: 会议, 大家, 外交部发言人.
    Named {
        /// The name, as written.
        name: Span,
        /// What kind of speaker it is.
        kind: Kind,
    },
}

/// The kind of a speaker who is no named person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A meeting: 会议, 座谈会.
    Meeting,
    /// People without names: 大家, 与会代表, 负责人.
    People,
    /// Several named people who speak as one (甲、乙), or an unnamed relative or colleague of a person (甲的母亲).
    Joint,
    /// A body or a state: 外交部, 中方.
    Body,
    /// The leadership of the party, which others quote: 党中央.
    Centre,
    /// A document: 通知, 《意见》.
    Paper,
    /// A letter or an instruction, which speaks for its author: 贺信, 批示.
    Letter,
}

/// A subject and its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub subject: Subject,
    /// Where it is, with the posts before and after it.
    pub span: Span,
}

/// How far before a verb its subject is looked for, in code points.
const REACH: usize = 160;
/// Words that may precede a name at the beginning of a clause.
const TITLES: Tables = Tables::of(&[Table::Posts, Table::Collectives, Table::Institutions, Table::OrgSuffixes]);
/// Verbs of courtesy and praise, after their subject.
const APPRAISALS: lexicon::Kind = cue::SOFT.or(cue::THANKS).or(cue::VALUE);
/// Longest name of a collective, in code points.
const LONGEST: usize = 56;
/// Most people before the last of a list who say something together.
const MOST_JOINT: usize = 7;
/// Most titles of documents in one list.
const MOST_TITLES: usize = 6;
/// Shortest noun for several people, its ending included, in code points: 家长们.
const SHORTEST_PLURAL: usize = 3;

/// The subject of the verb at `verb`, in the clause that starts at `from`. The caller has moved `from` past
/// opening words (会上) and dates (`Scene::skip_leads`).
pub(super) fn subject(scene: &Scene, from: usize, verb: usize) -> Option<Found> {
    let from = from.max(verb.saturating_sub(REACH));
    joint_people(scene, from, verb)
        .or_else(|| person(scene, from, verb))
        .or_else(|| relative(scene, from, verb))
        .or_else(|| pronoun(scene, from, verb))
        .or_else(|| paper(scene, from, verb))
        .or_else(|| collective(scene, from, verb))
        .or_else(|| acting_before(scene, from, verb))
        .or_else(|| leading_collective(scene, from, verb))
        .or_else(|| unknown_with_post(scene, from, verb))
        .or_else(|| unknown(scene, from, verb))
}

/// Several people in a list right before the verb, as one speaker: 甲、乙|说, 甲和乙|建议. No post is between their names.
/// The clause begins with the first of them, or a post or body is right before that one.
fn joint_people(scene: &Scene, from: usize, verb: usize) -> Option<Found> {
    let mentions = scene.people.mentions_in(Span::new(from, verb));
    let (last, before) = mentions.split_last()?;
    if scene.peel(last.extent.end, verb) != last.extent.end || scene.marks.any(last.span.start) {
        return None;
    }
    let text = &scene.cx.document.reading;
    let mut first = last;
    for mention in before.iter().rev().take(MOST_JOINT) {
        let link = LIST_LINKS.longest_before(text, first.span.start).filter(|_| first.extent.start == first.span.start);
        if link.is_none_or(|link| link.start != mention.extent.end) || mention.extent.end != mention.span.end {
            break;
        }
        first = mention;
    }
    let is_list = first.span != last.span && is_subject(scene, from, first);
    let begins = first.extent.start <= from || scene.cx.hits.tables_ending_at(first.extent.start).meets(TITLES);
    let name = Span::new(first.span.start, last.span.end);
    let span = Span::new(first.extent.start.max(from), last.extent.end);
    let subject = Subject::Named { name, kind: Kind::Joint };
    (is_list && begins).then_some(Found { subject, span })
}

/// An unnamed relative or colleague of a person right before the verb: 甲的母亲|说.
fn relative(scene: &Scene, from: usize, verb: usize) -> Option<Found> {
    let mention = scene.people.mentions_in(Span::new(from, verb)).last().filter(|m| is_subject(scene, from, m))?;
    let kin = KIN.longest_at(&scene.cx.document.reading, mention.extent.end).filter(|kin| kin.end <= verb)?;
    let is_clear = scene.peel(kin.end, verb) == kin.end && !scene.marks.any(mention.span.start);
    let name = Span::new(mention.span.start, kin.end);
    let span = Span::new(mention.extent.start.max(from), kin.end);
    is_clear.then_some(Found { subject: Subject::Named { name, kind: Kind::Joint }, span })
}

/// The first person between `from` and `to` that is neither the object of a preposition nor listed with one, and whose
/// relatives are not meant.
pub(super) fn person(scene: &Scene, from: usize, to: usize) -> Option<Found> {
    let mentions = scene.people.mentions_in(Span::new(from, to)).iter().take(24);
    let mut governed = false;
    for mention in mentions.filter(|m| m.span.end <= to && !scene.marks.any(m.span.start)) {
        let listed = scene.ends(&LIST_LINKS, mention.extent.start);
        governed = (governed && listed) || !is_subject(scene, from, mention) || scene.begins(&KIN, mention.extent.end);
        if !governed {
            let start = mention.extent.start.max(from);
            let span = Span::new(start, mention.extent.end.min(to));
            return Some(Found { subject: Subject::Person(mention.person), span });
        }
    }
    None
}

/// Whether a clause that starts at `from` begins with the person found, with no more than a word before
/// the name (队员温岚).
pub(super) fn leads(scene: &Scene, from: usize, found: &Found) -> bool {
    let lead = Span::new(from, found.span.start);
    let titled = || scene.cx.hits.tables_ending_at(lead.end).meets(TITLES);
    (lead.len() <= 2 && !scene.ends(&YEAR, lead.end)) || (lead.len() <= 12 && titled())
}

/// Whether a person may be the subject of a clause that starts at `from`. One of three must hold: the person,
/// with posts, starts at `from`; or stands right after 的; or the words before the person have no verb, no
/// preposition at their start and none right before the person.
fn is_subject(scene: &Scene, from: usize, mention: &Mention) -> bool {
    let start = mention.extent.start;
    if start <= from {
        return true;
    }
    let relative = scene.ends(&RELATIVE, start);
    let fronted = scene.at(from, cue_context::FRONTS).is_some();
    let acts = scene.has(Span::new(from, start), ACTS);
    relative || !(fronted || acts || scene.ending(start, cue_context::GOVERNS).is_some())
}

/// The start of a statement: that of the clause that names its speaker, or the speaker's name inside quotation marks.
pub(super) fn start_of(scene: &Scene, from: usize, found: &Found) -> usize {
    match found.subject {
        Subject::Person(_) if found.span.start > from && scene.marks.any(from) => found.span.start,
        _ => from,
    }
}

fn pronoun(scene: &Scene, from: usize, verb: usize) -> Option<Found> {
    let hit = scene.at(from, collective::PRONOUN).filter(|h| h.span().end <= verb)?;
    let plural = hit.span().len() > 1;
    Some(Found { subject: if plural { Subject::They } else { Subject::He }, span: hit.span() })
}

/// The title of a document right before the verb: 《意见》|要求.
fn paper(scene: &Scene, from: usize, verb: usize) -> Option<Found> {
    let end = scene.peel(from, verb);
    if end <= from || scene.before(end) != '》' {
        return None;
    }
    let start = (from..end).rev().take(LONGEST).find(|&p| scene.char(p) == '《')?;
    if is_cited(scene, from, start) {
        return None;
    }
    let name = Span::new(start + 1, end - 1);
    Some(Found { subject: Subject::Named { name, kind: Kind::Paper }, span: Span::new(start, end) })
}

/// Whether a verb or preposition before the title at `start`, or before the titles that it is listed with, makes it an
/// object: 符合《某法》和|《某法》规定.
fn is_cited(scene: &Scene, from: usize, mut start: usize) -> bool {
    let document = scene.cx.document;
    for _ in 0..MOST_TITLES {
        if scene.ending(start, cue_context::AGAINST).is_some_and(|hit| hit.span().start >= from && hit.span().len() > 1)
        {
            return true;
        }
        let link = LIST_LINKS.longest_before(&document.reading, start).map_or(start, |link| link.start);
        let Some(title) = document.quote_ending_at(link).filter(|title| title.span.start >= from) else { return false };
        start = title.span.start;
    }
    false
}

/// Those that 他们 means in the sentence after `sentence`: its first subject, if they are people.
pub(super) fn group(scene: &Scene, sentence: Span) -> Option<Span> {
    match acting(scene, sentence)?.subject {
        Subject::Named { name, kind: Kind::People } => Some(name),
        _ => None,
    }
}

/// The collective that does something in a stretch: its first subject.
pub(super) fn acting(scene: &Scene, stretch: Span) -> Option<Found> {
    let from = scene.skip_leads(stretch.start, stretch.end);
    acting_before(scene, from, stretch.end.min(from + REACH))
}

/// The collective before the first verb or preposition between `from` and `to` (代表们对报告表示满意, 代表们结合实际….)
pub(super) fn acting_before(scene: &Scene, from: usize, to: usize) -> Option<Found> {
    let first = |kind| scene.cx.hits.of_kind_within(kind, Span::new(from, to)).next().map(|hit| hit.span().start);
    let mut governing = scene.cx.hits.of_kind_within(cue_context::AGAINST, Span::new(from, to)).map(Hit::span);
    let governing = governing.find(|word| word.len() > 1).map(|word| word.start);
    let acts = scene.act(Span::new(from, to)).into_iter().chain(first(APPRAISALS)).chain(governing);
    let act = acts.min().unwrap_or(to);
    let prepositions = ANNOUNCES_BY.starting_in(&scene.cx.document.reading, Span::new(from + 2, act));
    let verb = prepositions.map(|word| word.start).find(|at| !scene.marks.any(*at)).unwrap_or(act);
    (verb < to).then(|| collective(scene, from, verb)).flatten()
}

/// A noun of a speaker right before the verb, adverbs left out: its whole phrase from `from`.
fn collective(scene: &Scene, from: usize, verb: usize) -> Option<Found> {
    let end = scene.peel(from, verb);
    let is_verb =
        scene.begins(&SPEAKS_FOR, from) && scene.at(from, collective::PEOPLE).is_none_or(|h| h.span().len() <= 2);
    let (head, kind) = head_ending_at(scene, end, from).filter(|_| !is_verb)?;
    let phrase = Span::new(from, end);
    let name = if phrase.len() <= LONGEST && is_nominal(scene, phrase) { phrase } else { head };
    (name == phrase || is_nominal(scene, phrase)).then_some(())?;
    let issuer = if kind == Kind::Paper { issuer(scene, name) } else { None };
    let span = name;
    Some(Found { subject: Subject::Named { name: issuer.unwrap_or(name), kind }, span })
}

/// Who issues a paper: 外交部 in 外交部5日发表声明.
fn issuer(scene: &Scene, phrase: Span) -> Option<Span> {
    let names_the_paper =
        |hit: &Hit| [hit.span().end, hit.span().end - 1].into_iter().any(|at| scene.begins(&RELATIVE, at));
    let issued = scene.cx.hits.of_kind_within(issuing::VERB, phrase).find(|hit| !names_the_paper(hit))?.span();
    let end = scene.peel(phrase.start, issued.start);
    head_ending_at(scene, end, phrase.start).map(|_| Span::new(phrase.start, end))
}

/// 大家 or 会议 at the very start of the clause, whatever precedes the verb.
fn leading_collective(scene: &Scene, from: usize, verb: usize) -> Option<Found> {
    let hit = scene.at(from, collective::MEETING.or(collective::PEOPLE)).filter(|h| h.span().end < verb)?;
    let kind = if hit.is(collective::MEETING) { Kind::Meeting } else { Kind::People };
    Some(Found { subject: Subject::Named { name: hit.span(), kind }, span: hit.span() })
}

/// Two or three characters that are the whole clause before the verb: a name that was not recognised.
fn unknown(scene: &Scene, from: usize, verb: usize) -> Option<Found> {
    let name = Span::new(from, verb);
    let plain = scene.cx.document.reading.chars_of(name).iter().all(|c| is_han(*c)) && is_nominal(scene, name);
    let known = scene
        .cx
        .hits
        .within(name)
        .any(|h| matches!(h.table, Table::CueContexts | Table::Narration | Table::SpeechCues));
    let begins = {
        let before = scene.before(from);
        is_stop(before) || is_semicolon(before) || is_quotation_mark(before)
    };
    let unknown = (2..=3).contains(&name.len()) && begins && plain && !known && !scene.cx.hits.is_common(name);
    unknown.then_some(Found { subject: Subject::Named { name, kind: Kind::People }, span: name })
}

/// Two or three characters between a post and the verb: a name that was not recognised (副局长朋双成表示).
fn unknown_with_post(scene: &Scene, from: usize, verb: usize) -> Option<Found> {
    let end = scene.peel(from, verb);
    let is_post = |start: &usize| *start > from && scene.cx.hits.tables_ending_at(*start).has(Table::Posts);
    let start = [end.checked_sub(3)?, end - 2].into_iter().find(is_post)?;
    let name = Span::new(start, end);
    let is_name = scene.cx.document.reading.chars_of(name).iter().all(|c| is_han(*c)) && is_nominal(scene, name);
    let is_word = scene.cx.hits.within(name).next().is_some() || scene.cx.hits.is_common(name);
    (is_name && !is_word)
        .then_some(Found { subject: Subject::Named { name, kind: Kind::People }, span: Span::new(from, end) })
}

/// The kind of speaker that each kind of collective of the lexicon is; the first that fits counts.
const KINDS: [(lexicon::Kind, Kind); 6] = [
    (collective::PEOPLE, Kind::People),
    (collective::MEETING, Kind::Meeting),
    (collective::BODY, Kind::Body),
    (collective::PAPER, Kind::Paper),
    (collective::LETTER, Kind::Letter),
    (collective::CENTRE, Kind::Centre),
];

fn head_ending_at(scene: &Scene, end: usize, from: usize) -> Option<(Span, Kind)> {
    let longest = scene.cx.hits.ending_at(end).filter(|h| h.span().start >= from);
    for hit in longest {
        let kind = match hit.table {
            Table::Collectives => KINDS.iter().find(|(kind, _)| hit.is(*kind)).map(|(_, kind)| *kind),
            Table::Posts => Some(Kind::People),
            Table::Institutions | Table::OrgSuffixes | Table::Countries => Some(Kind::Body),
            _ => None,
        };
        let Some(kind) = kind else { continue };
        return Some((hit.span(), kind));
    }
    plural_ending_at(scene, end, from)
}

/// The kind of speaker that the last noun of a phrase is, if the phrase is a name.
pub(super) fn named_head(scene: &Scene, phrase: Span) -> Option<Kind> {
    head_ending_at(scene, phrase.end, phrase.start).map(|(_, kind)| kind)
}

/// A noun for several people that ends at `end`: 家长们.
fn plural_ending_at(scene: &Scene, end: usize, from: usize) -> Option<(Span, Kind)> {
    let start = end.checked_sub(SHORTEST_PLURAL).filter(|start| *start >= from)?;
    let is_noun = scene.ends(&PLURALS, end) && !scene.ends(&NOT_PLURALS, end);
    is_noun.then_some((Span::new(start, end), Kind::People))
}

/// Whether a phrase can be the name of a speaker who is no named person. It holds no mark, no 是, and no verb or
/// preposition that makes its last noun an object.
fn is_nominal(scene: &Scene, phrase: Span) -> bool {
    let names_someone = !scene.people.mentions_in(phrase).is_empty();
    let is_mark = |c: &char| is_quotation_mark(*c) || is_stop(*c) || is_semicolon(*c);
    let marked = scene.cx.document.reading.chars_of(phrase).iter().any(is_mark)
        || IS.first_in(&scene.cx.document.reading, phrase).is_some();
    let starts_against = scene.at(phrase.start, cue_context::AGAINST).is_some();
    let mut inside = scene.cx.hits.within(phrase);
    let against = |h: &Hit| h.span().len() > 1 && (h.is(cue_context::AGAINST) || h.is(narration::VERB));
    !names_someone && !marked && !starts_against && !inside.any(against)
}
