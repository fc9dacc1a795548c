//! Groups: unnamed participants, split where the text splits them.
//!
//! A group precedes a verb of taking part (参加, 列席, 陪同), before 发言, 汇报 and the like, or after 参加会议的有. It ends with a
//! word for people (负责人, 代表). An item of a list without such a word (省直各有关单位、在哈本科院校、…) belongs to the group after it.
//! Teams (市政府调研组) are groups of an inspection or a reception. Names and their posts are cut out. Labels of all present
//! (与会人员) are not groups. A group that acts several times has its weightiest role. Whole or counted groups may also be
//! the subject of a verb of coming or performing ([`acting`]).

mod acting;
mod attending;
mod candidates;
mod collective;
mod elected;
mod features;
mod fellows;
mod heads;
mod leaders;
mod led;
mod lists;
mod partners;
mod phrases;
mod pieces;
mod reader;
mod subjects;
mod teams;
mod trim;
mod unfit;
mod weighed;
mod weights;

pub use weighed::{Weighed, weighed};

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Context;
use super::explanations::Value;
use super::grammar::marks::is_boundary;
use super::people::People;
use super::roles::{Stated, Stops};
use super::speeches::SpeechFound;
use crate::document::Sentence;
use crate::lexicon::{Table, Tables};
use crate::record::{Event, EventKind, Group, Role, Rule};
use crate::span::Span;
use crate::words::WordList;

/// Tables of words for people.
const PEOPLE: Tables = Tables::of(&[Table::Posts, Table::GroupHeads]);

/// Tables of words for bodies.
const BODIES: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes]);

/// How many groups before a group are compared with it, at most.
const MOST_LONGER: usize = 32;

/// Longest line without a final mark that is a caption (武装部部长发言), in code points.
const LONGEST_CAPTION: usize = 12;

/// How many sentences at the start of the body are read for an accident.
const OPENING: usize = 2;

/// What [`find_groups`] reads besides the context.
pub struct Evidence<'a> {
    /// Everyone named.
    pub people: &'a People,
    /// The speeches of the report.
    pub speeches: &'a [SpeechFound],
    /// The contents of the speeches, by start.
    pub said: &'a [Span],
    /// Where the verbs that give roles stand, and the marks, quotations and speeches that limit their reach; shared
    /// with `roles`.
    pub stops: &'a Stops,
    /// The main event.
    pub event: Option<&'a Event>,
}

/// A group of a sentence.
#[derive(Clone, Copy, Debug)]
struct GroupFound {
    span: Span,
    role: Role,
    /// The words that give the group its role.
    words: Option<Span>,
    rule: Rule,
}

/// The groups of a report, by start, each text once. A report without a main event has none.
pub fn find_groups(cx: &Context, evidence: &Evidence) -> Vec<Group> {
    let Some(kind) = evidence.event.map(|event| event.kind) else { return Vec::new() };
    let posts = evidence.people.list.iter().flat_map(|person| &person.posts);
    let is_disaster = kind == EventKind::Other && tells_disaster(cx);
    let titles: FxHashSet<&str> = posts.map(|post| cx.slice(post.span)).collect();
    let mut found: Vec<Group> = Vec::new();
    let mut rules: Vec<Rule> = Vec::new();
    let mut places: FxHashMap<&str, usize> = FxHashMap::default();
    for sentence in cx.budget.over(cx.document.sentences_of_body().iter()) {
        if is_caption(cx, sentence) || lists::BACKGROUND.longest_at(&cx.document.reading, sentence.span.start).is_some()
        {
            continue;
        }
        let mut end = 0;
        let stated = groups_of_sentence(cx, evidence, (kind, is_disaster), &titles, sentence);
        for GroupFound { span, role, words, rule } in stated {
            // A group inside a longer one was found for the 和 or 与 in its name.
            if span.end <= end {
                continue;
            }
            end = span.end;
            let place = *places.entry(cx.slice(span)).or_insert(found.len());
            let place = find_longer(&found, cx.slice(span)).unwrap_or(place);
            match found.get_mut(place).zip(rules.get_mut(place)) {
                Some((group, decided)) if weight(role) > weight(group.role) => {
                    (group.role, group.role_words) = (role, words.map(|words| cx.document.words(words)));
                    *decided = rule;
                }
                Some(_) => {}
                None => {
                    found.push(Group {
                        text: cx.written(span),
                        position: cx.document.position(span),
                        role,
                        role_words: words.map(|words| cx.document.words(words)),
                    });
                    rules.push(rule);
                }
            }
        }
    }
    rules.iter().enumerate().for_each(|(i, rule)| cx.note(Value::Group(i), *rule));
    found
}

/// Whether a sentence is a short line without a final mark: 武装部部长发言.
fn is_caption(cx: &Context, sentence: &Sentence) -> bool {
    let text = &cx.document.reading;
    let line = text.trim(sentence.span, char::is_whitespace);
    line.len() <= LONGEST_CAPTION && !text.chars_of(line).iter().any(|c| is_boundary(*c))
}

/// The place of a group named before whose name ends with `text`: 县人大代表 after 十余名县人大代表.
fn find_longer(found: &[Group], text: &str) -> Option<usize> {
    let first = found.len().saturating_sub(MOST_LONGER);
    let text = lists::PLURAL.longest_suffix(text).and_then(|plural| text.strip_suffix(plural)).unwrap_or(text);
    let described = lists::DESCRIBING.longest_prefix(text).and_then(|_| lists::DE.find_in(text));
    let text = described.and_then(|particle| text.get(particle.end..)).unwrap_or(text);
    let is_longer = |group: &Group| group.text.len() > text.len() && group.text.ends_with(text);
    found[first..].iter().position(is_longer).map(|place| first + place)
}

/// The groups of a sentence, by start; of those that start together the longest first.
///
/// `titles` are the posts of the people named: 市县领导 before names is such a post, no group.
fn groups_of_sentence(
    cx: &Context,
    evidence: &Evidence,
    (kind, is_disaster): (EventKind, bool),
    titles: &FxHashSet<&str>,
    sentence: &Sentence,
) -> Vec<GroupFound> {
    let mut found = find_in_sentence(cx, evidence, (kind, is_disaster), sentence);
    let text = &cx.document.reading;
    // 县局召集各科室负责人召开会议: those who are called together do not preside.
    for one in &mut found {
        if one.role == Role::Preside && lists::CAUSING.longest_before(text, one.span.start).is_some() {
            one.role = Role::Attend;
        }
    }
    let is_sent = |one: &GroupFound| {
        let begins = |list: &WordList| one.words.is_some_and(|words| list.longest_at(text, words.start).is_some());
        let is_counted = || text.get(one.span.start).is_some_and(|c| c.is_ascii_digit());
        begins(&lists::LED) || begins(&lists::DISPATCHING) || begins(&lists::GOING_ACTS) && is_counted()
    };
    let is_group = |one: &GroupFound| {
        !titles.contains(cx.slice(one.span))
            && (!is_disaster || !is_rescuer(cx, one.span) || is_sent(one))
            && !leaders::repeats_inspectors(cx, kind, one)
            && !unfit::is_unfit(cx, kind, one)
    };
    found.retain(is_group);
    weighed::weigh_sentence(cx, evidence, kind, sentence, &mut found);
    found.retain(is_group);
    found.sort_by_key(|one| (one.span.start, Reverse(one.span.end), Reverse(weight(one.role))));
    found
}

/// Whether a group ends with a word for rescuers or victims: 官兵, 村民.
fn is_rescuer(cx: &Context, group: Span) -> bool {
    lists::RESCUERS.longest_before(&cx.document.reading, group.end).is_some()
}

/// The groups that the rules find in a sentence, in no order.
fn find_in_sentence(
    cx: &Context,
    evidence: &Evidence,
    (kind, is_disaster): (EventKind, bool),
    sentence: &Sentence,
) -> Vec<GroupFound> {
    let subjects = subjects::find_subjects(cx, evidence.people, evidence.stops, kind, sentence.span);
    let is_before = |(span, stated): &(Span, Stated)| span.start < stated.words.start;
    let mut found: Vec<_> = by(|one| if is_before(one) { Rule::Subject } else { Rule::ListOpener }, subjects).collect();
    let partners = partners::find_partners(cx, evidence, kind, sentence);
    found.extend(by(|one| if is_before(one) { Rule::Companion } else { Rule::Visited }, partners));
    found.extend(by(|_| Rule::ListenedTo, partners::find_heard(cx, evidence, kind, sentence)));
    found.extend(by(|_| Rule::Audience, partners::find_audience(cx, evidence, sentence)));
    found.extend(by(|_| Rule::Team, teams::find_teams(cx, evidence, kind, sentence)));
    let role_of_led = if is_disaster { Role::Accompany } else { teams::role_in(kind).unwrap_or(Role::Attend) };
    let role_of = |(span, stated): (Span, Stated)| {
        let role = if is_disaster && is_rescuer(cx, span) { Role::Attend } else { stated.role };
        (span, Stated { role, ..stated })
    };
    let led = led::find_led(cx, evidence, role_of_led, sentence).into_iter().map(role_of);
    found.extend(by(|_| Rule::LedBySubject, led));
    found.extend(by(|_| Rule::LedBySubject, led::find_dispatched(cx, evidence, sentence)));
    found.extend(by(|_| Rule::Subject, leaders::find_leaders(cx, evidence, kind, sentence)));
    found.extend(by(|_| Rule::Companion, fellows::find_companions(cx, evidence, kind, sentence)));
    found.extend(by(|_| Rule::HeadedTeam, led::find_headed(cx, evidence, kind, sentence)));
    found.extend(by(|_| Rule::RelativeClause, attending::find_attending(cx, evidence, sentence)));
    found.extend(by(|_| Rule::Visited, partners::find_welcomed(cx, evidence, kind, sentence)));
    found.extend(by(|_| Rule::AppointingWord, elected::find_elected(cx, evidence, kind, sentence)));
    found.extend(by(|_| Rule::Subject, acting::find_acting(cx, evidence, (kind, is_disaster), sentence)));
    // A report of an accident or a case quotes officials who take no part.
    if kind != EventKind::Other {
        found.extend(by(|_| Rule::Statement, subjects::find_speakers(cx, evidence, sentence.span)));
    }
    found
}

/// Groups with the rule that found each.
fn by(
    rule: impl Fn(&(Span, Stated)) -> Rule,
    found: impl IntoIterator<Item = (Span, Stated)>,
) -> impl Iterator<Item = GroupFound> {
    found.into_iter().map(move |one| {
        let rule = rule(&one);
        let (span, Stated { role, words }) = one;
        GroupFound { span, role, words: Some(words), rule }
    })
}

/// Whether the title or the first sentences tell of an accident or a disaster.
///
/// Rescuers are groups there only if they are sent or go to the scene; victims are none.
fn tells_disaster(cx: &Context) -> bool {
    let document = cx.document;
    let first = document.sentences.iter().position(|s| s.span.start >= document.body).unwrap_or(0);
    let opening = document.sentences[first..].iter().take(OPENING).map(|s| s.span);
    let title = Span::new(0, document.body);
    opening.chain([title]).any(|span| lists::DISASTERS.first_in(&document.reading, span).is_some())
}

/// How much a role says of a group: one that reports is not only there.
fn weight(role: Role) -> u8 {
    match role {
        Role::Mention => 0,
        Role::Attend => 1,
        Role::Accompany => 2,
        Role::Inspect => 3,
        Role::Meet | Role::Call => 4,
        Role::Write | Role::Officiate | Role::Appointed | Role::Removed => 5,
        Role::Speak => 6,
        Role::Report => 7,
        Role::Preside => 8,
    }
}
