//! Roles: each person's part in the event, from the verbs of the clauses that name them.
//!
//! Names of one list (甲、乙，丙等) have the same part in their sentence ([`parts`]). A subject does what the verbs after it
//! say, also in later clauses that name no other subject. Those whom it leads do the same. An object (会见乙) has the role
//! that the verb gives to subject and object. After 向, 为 or before 委托 the names have no role. 他 at the start of a
//! sentence is the subject of the sentence before. What all sentences say that a person does are the person's acts
//! ([`acts`]). [`fit`] makes roles of them that the kind of the event allows. The speaker of a statement speaks.
//!
//! Known misses: a post alone (省长) that stands for a person named before; a role that only the context tells.

mod actors;
mod acts;
mod evidence;
mod fit;
mod listing;
mod lists;
mod nouns;
mod parts;
mod past;
mod pronouns;
mod scene;
mod stops;
mod subjects;
mod verbs;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Context;
use super::changes::ChangeFound;
use super::names::reads_foreign;
use super::people::{Mention, MentionKind, People};
use super::speeches::{Speaker, SpeechFound};
use crate::lexicon::{Hit, Table};
use crate::record::{Action, Event, EventKind, Role, Rule};
use crate::span::Span;
use acts::{Act, Statement};
pub use acts::{GivenRole, Stated};
use fit::fit_roles;
pub use listing::{Listing, list_people};
use lists::{CONDOLENCES, EVERYONE, QUOTED_LEADERS, REPORTERS, SALUTATIONS, WRITINGS};
pub use nouns::relative_clause;
pub use past::Past;
use pronouns::find_pronoun;
use scene::Carry;
pub use stops::Stops;
pub use verbs::Verb;

/// What [`find_roles`] reads besides the context.
pub struct Evidence<'a> {
    /// Everyone named.
    pub people: &'a People,
    /// The speeches of the report.
    pub speeches: &'a [SpeechFound],
    /// The contents of the speeches, by start.
    pub said: &'a [Span],
    /// The verbs and marks of the report.
    pub stops: &'a Stops,
    /// The personnel changes that it states.
    pub changes: &'a [ChangeFound],
    /// The past days that it recalls.
    pub past: &'a Past,
    /// The main event.
    pub event: Option<&'a Event>,
}

/// The roles of one person.
#[derive(Debug)]
pub struct PersonRoles {
    /// Each role once.
    pub roles: Vec<Role>,
    /// The roles with the words that give them, by position of the words.
    pub acts: Vec<GivenRole>,
}

impl PersonRoles {
    /// The roles of `acts`; `mention` without any.
    fn of(mut acts: Vec<GivenRole>) -> Self {
        acts.sort_unstable_by_key(|act| (act.words.start, act.words.end, act.role));
        acts.dedup_by_key(|act| (act.words, act.role));
        let mut roles: Vec<Role> = acts.iter().map(|act| act.role).collect();
        roles.sort_unstable();
        roles.dedup();
        if roles.is_empty() {
            roles.push(Role::Mention);
        }
        Self { roles, acts }
    }
}

/// The roles of each person, in the order of [`People::list`].
pub fn find_roles(cx: &Context, evidence: &Evidence) -> Vec<PersonRoles> {
    let people = evidence.people;
    let mut acts = vec![Vec::new(); people.list.len()];
    let mut carry = Carry::default();
    for sentence in cx.budget.over(cx.document.sentences.iter()) {
        let mut mentions = acting_mentions(cx, evidence, sentence.span);
        mentions.splice(..0, pronoun(cx, evidence, sentence.span, carry.subject));
        carry = scene::read_sentence(cx, evidence.stops, &mentions, sentence.span, carry, &mut acts);
    }
    add_addressed(cx, people, &mut acts);
    add_speakers(cx, evidence, &mut acts);
    let kind = evidence.event.map(|event| event.kind);
    if kind.is_none() {
        drop_foreign_speakers(cx, people, &mut acts);
    }
    let joins = people.list.iter().map(|person| Direction { joins: person.appointed, ..Direction::default() });
    let mut directions: Vec<Direction> = joins.collect();
    // A letter, a visit or the report of a case only mentions that somebody was elected.
    let is_other = matches!(kind, Some(EventKind::Letter | EventKind::Call | EventKind::Other));
    let is_news = !is_other && !matches!(kind, Some(EventKind::Reception | EventKind::Inspection));
    let mut verb = None;
    for change in evidence.changes.iter().filter(|_| is_news) {
        let words = verb_of_change(cx, change, verb);
        directions[change.person].add(change.action, words);
        verb = Some((change.action, words));
    }
    acts.iter()
        .zip(directions)
        .map(|(acts, direction)| PersonRoles::of(direction.settle(fit_roles(kind, acts, direction.given()))))
        .collect()
}

/// Whether a person gets posts or leaves them, with the words that say so.
#[derive(Clone, Copy, Debug, Default)]
struct Direction {
    /// The report says that the person is appointed, perhaps in words of a removal.
    joins: Option<Span>,
    /// A change gives the person a post.
    gets: Option<Span>,
    /// A change takes a post away.
    leaves: Option<Span>,
}

impl Direction {
    /// Adds a change. A person who only acts in a post, is a candidate or is expelled takes no part in the event by
    /// that.
    fn add(&mut self, action: Action, words: Span) {
        let direction = match action {
            Action::Removed | Action::Resigned => &mut self.leaves,
            Action::Appointed | Action::Elected | Action::Promoted => &mut self.gets,
            Action::Acting | Action::Nominated | Action::Expelled => return,
        };
        direction.get_or_insert(words);
    }

    /// The role `appointed`, with the words that say that the person gets posts or leaves them.
    fn given(self) -> Option<GivenRole> {
        let change = self.gets.or(self.leaves).map(|words| (words, Rule::Change));
        let (words, rule) = change.or_else(|| Some((self.joins?, Rule::AppointingWord)))?;
        Some(GivenRole { role: Role::Appointed, words, rule })
    }

    /// The roles, with `removed` for one who leaves a post.
    fn settle(self, mut roles: Vec<GivenRole>) -> Vec<GivenRole> {
        let Some(leaves) = self.leaves.filter(|_| roles.iter().any(|stated| stated.role == Role::Appointed)) else {
            return roles;
        };
        if let Some(gets) = self.gets {
            roles.retain(|stated| stated.role != Role::Appointed);
            roles.push(GivenRole { role: Role::Removed, words: leaves, rule: Rule::Change });
            roles.push(GivenRole { role: Role::Appointed, words: gets, rule: Rule::Change });
        }
        for stated in roles.iter_mut().filter(|stated| stated.role == Role::Appointed && self.gets.is_none()) {
            stated.role = Role::Removed;
        }
        roles
    }
}

/// Most code points between the verb of a list of changes (任命：) and its first line.
const LONGEST_OPENING: usize = 200;

/// The verb of a change (任命, 免去), if its words have one. Else it is that of the change before in the list, or of the
/// line that opens the list. Without a verb it is all words of the change.
fn verb_of_change(cx: &Context, change: &ChangeFound, before: Option<(Action, Span)>) -> Span {
    let is_of_action = |verb: &&Hit| Action::parse(cx.lexicon.cell(verb, 2)) == Some(change.action);
    let own = cx.hits.of_within(Table::ChangeVerbs, change.span).find(is_of_action).map(Hit::span);
    let listed = before.filter(|(action, _)| *action == change.action).map(|(_, words)| words);
    let opening = || {
        let span = Span::new(change.span.start.saturating_sub(LONGEST_OPENING), change.span.start);
        cx.hits.of_within(Table::ChangeVerbs, span).filter(is_of_action).last().map(Hit::span)
    };
    own.or(listed).or_else(opening).unwrap_or(change.span)
}

/// The content of a speech: what follows its cue.
pub fn content(speech: &SpeechFound) -> Span {
    Span::new(speech.cue.map_or(speech.span.start, |cue| cue.end), speech.span.end)
}

/// Whether `position` is inside the content of a speech; `said` has the contents, by start.
pub fn is_said(said: &[Span], position: usize) -> bool {
    let i = said.partition_point(|s| s.start <= position);
    i > 0 && said[i - 1].contains(position)
}

/// The mentions of `sentence` whose bearers may act: not said by somebody, not quoted, not of an earlier year. A
/// sentence about an illness or a death has none.
fn acting_mentions(cx: &Context, evidence: &Evidence, sentence: Span) -> Vec<Mention> {
    let mentions = evidence.people.mentions_in(sentence);
    if mentions.is_empty() || CONDOLENCES.first_in(&cx.document.reading, sentence).is_some() {
        return Vec::new();
    }
    let acts = |mention: &&Mention| {
        let start = mention.span.start;
        !is_said(evidence.said, start) && !cx.document.is_quoted(start) && !evidence.past.is_beside(cx, mention.extent)
    };
    mentions.iter().filter(acts).copied().collect()
}

/// 他 or 她 near the start of `sentence`, as a mention of the subject of the sentence before.
fn pronoun(cx: &Context, evidence: &Evidence, sentence: Span, subject: Option<usize>) -> Option<Mention> {
    let person = subject?;
    let span = find_pronoun(cx, sentence).filter(|span| !is_said(evidence.said, span.start))?;
    let first = evidence.people.mentions_in(sentence).first();
    let is_first = first.is_none_or(|mention| mention.extent.start >= span.end);
    is_first.then_some(Mention { span, extent: span, person, kind: MentionKind::Post })
}

/// Most code points between a person who is addressed and 各位来宾.
const LONGEST_ADDRESS: usize = 200;

/// Adds that people whom a speaker addresses are present: 尊敬的|甲市长，各位来宾.
fn add_addressed(cx: &Context, people: &People, acts: &mut [Vec<Statement>]) {
    let text = &cx.document.reading;
    for mention in cx.budget.over(people.mentions.iter()) {
        let Some(salutation) = SALUTATIONS.longest_before(text, mention.extent.start) else { continue };
        let sentence = cx.document.sentence_span_at(mention.span.start).unwrap_or(mention.span);
        let end = sentence.end.min(mention.span.end + LONGEST_ADDRESS);
        if EVERYONE.first_in(text, Span::new(mention.span.end, end.max(mention.span.end))).is_some() {
            acts[mention.person].push(Statement::new(Act::Does(Role::Attend), salutation));
        }
    }
}

/// Gives each speaker of a speech the act of speaking, once. Two kinds of speakers without any other act get none:
/// quoted leaders (总书记强调), and people who answer reporters after the first paragraph. Nor do people whose letter or
/// instruction is cited.
fn add_speakers(cx: &Context, evidence: &Evidence, acts: &mut [Vec<Statement>]) {
    let first = cx.document.paragraph_at(cx.document.body);
    let asked: FxHashSet<usize> =
        evidence.speeches.iter().filter_map(|speech| person_asked(cx, speech, first)).collect();
    let writings = Writings::of(cx, acts);
    let says = |acts: &[Statement]| acts.iter().any(|statement| statement.act == Act::Says);
    let mut known: Vec<bool> = acts.iter().map(|acts| says(acts)).collect();
    let (with_cue, without): (Vec<&SpeechFound>, Vec<_>) = evidence.speeches.iter().partition(|s| s.cue.is_some());
    for speech in with_cue.into_iter().chain(without) {
        for i in speakers_of(evidence.people, speech) {
            let is_only_asked = asked.contains(&i) && acts[i].is_empty();
            if known[i] || is_only_asked || writings.holds(cx, speech, i) {
                continue;
            }
            if !acts[i].is_empty() || !is_quoted_leader(cx, evidence.people, i) {
                acts[i].push(Statement::new(Act::Says, words_of_speech(cx, speech)).by(Rule::Statement));
                known[i] = true;
            }
        }
    }
}

/// The people who speak in a speech: its speaker, or those of a list who say something together (甲、乙建议). None where
/// somebody without a name speaks: 甲的母亲, 大家.
fn speakers_of(people: &People, speech: &SpeechFound) -> Vec<usize> {
    match (&speech.speaker, speech.named) {
        (Speaker::Person(person), _) => vec![*person],
        (Speaker::Collective(_), Some(named)) => {
            let mentions = people.mentions_in(named);
            let ends_name = mentions.last().is_some_and(|last| last.span.end >= named.end);
            mentions.iter().filter(|_| ends_name).map(|mention| mention.person).collect()
        }
        (Speaker::Collective(_), None) => Vec::new(),
    }
}

/// Removes the statements of people with foreign names who do nothing else. It is for reports without an event: a
/// round-up of news quotes such people, who take part in nothing.
fn drop_foreign_speakers(cx: &Context, people: &People, acts: &mut [Vec<Statement>]) {
    let full = people.mentions.iter().filter(|mention| mention.kind == MentionKind::Full);
    let foreign = full.filter(|mention| reads_foreign(cx, mention.span));
    // A person may have many mentions, and the acts are read once.
    let foreigners: FxHashSet<usize> = foreign.map(|mention| mention.person).collect();
    for person in foreigners {
        if acts[person].iter().all(|statement| statement.act == Act::Says) {
            acts[person].clear();
        }
    }
}

/// The words by which a speech says that somebody speaks: its cue, else its first sentence.
fn words_of_speech(cx: &Context, speech: &SpeechFound) -> Span {
    let first = || {
        let sentence = cx.document.sentence_span_at(speech.span.start).unwrap_or(speech.span);
        Span::new(speech.span.start, speech.span.end.min(sentence.end))
    };
    speech.cue.unwrap_or_else(first)
}

/// Whether a speech is cited from a letter or an instruction, whose author need not be there: 甲在批示中指出.
fn is_written(cx: &Context, speech: &SpeechFound) -> bool {
    speech
        .cue
        .is_some_and(|cue| WRITINGS.first_in(&cx.document.reading, Span::new(speech.span.start, cue.start)).is_some())
}

/// The sentences in which people write: 甲作出批示.
struct Writings {
    people: FxHashSet<usize>,
    /// For a person and a sentence the first end of the words for writing.
    ends: FxHashMap<(usize, Option<usize>), usize>,
}

impl Writings {
    fn of(cx: &Context, acts: &[Vec<Statement>]) -> Self {
        let (mut people, mut ends) = (FxHashSet::default(), FxHashMap::default());
        for (person, acts) in acts.iter().enumerate() {
            for writing in acts.iter().filter(|statement| statement.act == Act::Does(Role::Write)) {
                people.insert(person);
                let end = ends.entry((person, cx.document.sentence_at(writing.words.start))).or_insert(usize::MAX);
                *end = writing.words.end.min(*end);
            }
        }
        Self { people, ends }
    }

    /// Whether a speech is cited from something that the person wrote, or continues it in the same sentence:
    /// 甲作出批示，要求.
    fn holds(&self, cx: &Context, speech: &SpeechFound, person: usize) -> bool {
        let continues = |cue: Span| {
            let end = self.ends.get(&(person, cx.document.sentence_at(cue.start)));
            end.is_some_and(|end| *end <= cue.start)
        };
        self.people.contains(&person) && (is_written(cx, speech) || speech.cue.is_some_and(continues))
    }
}

/// The speaker of a statement to reporters after the first paragraph: 甲告诉记者.
fn person_asked(cx: &Context, speech: &SpeechFound, first_paragraph: Option<usize>) -> Option<usize> {
    let Speaker::Person(person) = speech.speaker else { return None };
    let opening = Span::new(speech.span.start, speech.cue?.end);
    let is_later = cx.document.paragraph_at(speech.span.start) != first_paragraph;
    (is_later && REPORTERS.first_in(&cx.document.reading, opening).is_some()).then_some(person)
}

/// Whether the report names a leader only as 总书记 or 主席: as the author of a thought, not as a participant.
fn is_quoted_leader(cx: &Context, people: &People, person: usize) -> bool {
    let posts = &people.list[person].posts;
    !posts.is_empty() && posts.iter().all(|p| QUOTED_LEADERS.contains(cx.slice(p.span)))
}
