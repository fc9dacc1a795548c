//! What the clause after a title says is done with the document.

use super::deeds::{Deed, deed_at, deed_before, is_in_noun, takes_works};
use super::titles::{Title, is_link};
use crate::annotate::documents::words::{
    ABOUT_NOUNS, ADOPTED, ADOPTED_BESIDE, AFTER_LEADS, AND_OTHERS, ANNIVERSARIES, BASES, COMMENTS, CONTENTS,
    DATE_CHARS, EDITIONS, LECTURES, LIST_JOINTS, MEASURES, NO_STATES, NUMBERS, PAPERS, PARTICLES, PASSIVE_LEADS,
    PERFECTIVES, PRINTED, STATE_NOUNS, STATES, TALKS, TOPICS, WORK_NOUNS,
};
use crate::annotate::grammar::marks::{
    is_boundary, is_bracket, is_closing, is_comma, is_han, is_opening, is_quotation_mark, is_semicolon, is_title_mark,
};
use crate::record::Relation;
use crate::span::{Span, Text};

/// How far behind a title its verb is looked for, in characters.
const REACH: usize = 80;
/// Longest day between a title and its verb, marks included, in characters.
const LONGEST_DATE: usize = 16;
/// Longest list of languages between a title and its edition, in characters: 的英文、法文…版.
const LONGEST_EDITION: usize = 60;
/// Most digits or numerals of a number.
const LONGEST_NUMBER: usize = 4;
/// Longest noun with 等 that ends a list of titles, in characters: 等相关法律法规.
const LONGEST_LIST_NOUN: usize = 10;
/// Longest quoted name in a list after titles, marks included, in characters.
const LONGEST_QUOTED: usize = 60;
/// Most quoted names in a list after titles.
const MOST_QUOTED: usize = 4;
/// Most words between a title and a verb that follows it closely.
const LEADS: usize = 5;

/// Whether the words after a title make it the title of a talk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Talk {
    /// The words do not make it one.
    #[default]
    No,
    /// A talk or a work: 以《…》为题.
    Title,
    /// A lecture, which can be one about a document: 《…》专题辅导.
    Lecture,
}

/// Whether a clause reports on the work on a document, such as its execution, and not on a single act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It is not.
    #[default]
    No,
    /// Somewhere after the title: 《…》等三部法律的执行情况.
    Somewhere,
    /// Right after the title: 《…》实施情况.
    Near,
}

/// What follows a title right away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Follow {
    /// Anything else.
    #[default]
    Other,
    /// A predicate about the title: 编制《…》是一项工作.
    Predicate,
    /// A noun for comments on the document: 《…》的意见建议.
    Comments,
    /// A noun of another paper that is named after the document: 《…》承诺书.
    Paper,
    /// Words for the contents of the document: 《…》的相关内容.
    Contents,
    /// 等 and a noun, which end a list of titles and its clause without a verb: 《…》、《…》等法规，….
    ListEnd,
    /// Words that make the document the basis of what is done: 以《…》为依据.
    Basis,
}

/// What was found after a title.
#[derive(Clone, Copy, Debug, Default)]
pub struct After {
    /// The verb whose subject the document is, or the noun made of it: 《…》正式发布, 《…》的签署.
    pub passive: Option<Deed>,
    /// The verb that prints an edition of the document.
    pub printed: Option<Deed>,
    /// The first verb in the clause after the title, whose object a title after 对 or 将 is: 对《…》进行解读.
    pub behind: Option<Deed>,
    /// Whether the words after the title make it a talk.
    pub talk: Talk,
    /// Whether the clause reports on the work on the document: 《…》实施情况.
    pub state: State,
    /// What follows the title right away.
    pub follow: Follow,
    /// Whether the sentence ends with 并 and a verb of approving, by which its documents are adopted: …，并原则通过.
    pub is_passed: bool,
    /// The deed of which a noun speaks: 《…》审议情况.
    pub spoken_of: Option<Deed>,
}

/// Reads the clause after `title`. `next` is the next title with what was found after that one; if both titles are in
/// one list, the same counts for `title`.
pub fn find_after(text: &Text, title: &Title, next: Option<(&Title, After)>) -> After {
    if let Some((_, after)) = next.filter(|(next, _)| is_linked(text, title, next)) {
        let has_brackets = title.end > title.span.end;
        return After { state: if has_brackets { State::No } else { after.state }, ..after };
    }
    let limit = (title.end + REACH).min(title.sentence.end.max(title.end));
    let clause = title.end..limit;
    let end = clause.clone().find(|at| text.get(*at).is_none_or(is_boundary)).unwrap_or(limit);
    let mut found = After {
        talk: find_talk(text, title.end, end),
        state: find_state(text, title.end, end),
        follow: find_follow(text, title.end),
        is_passed: is_passed_at_last(text, title),
        spoken_of: find_spoken_of(text, title.end),
        ..After::default()
    };
    if found.talk == Talk::No {
        found.printed = find_printed(text, Span::new(title.end, limit));
        let passive = find_passive(text, title.end, end);
        found.passive = passive.filter(|deed| title.is_document || !takes_works(text, *deed));
    }
    let from = found.spoken_of.map_or(title.end, |deed| deed.word.end);
    let tells = |deed: &Deed| is_counted(deed, end) && !names_state(text, deed.word.end);
    found.behind = (from..end).filter_map(|at| deed_at(text, at)).find(tells);
    let is_listed = AND_OTHERS.longest_at(text, title.end).is_some() && title.is_document;
    if is_listed && end - title.end <= LONGEST_LIST_NOUN && found.behind.or(found.passive).is_none() {
        found.follow = Follow::ListEnd;
    }
    found
}

/// Whether two titles belong to one list: at most three marks or links (、, 以及) are between them.
fn is_linked(text: &Text, title: &Title, next: &Title) -> bool {
    let gap = Span::new(title.end.min(next.span.start), next.span.start);
    let joins = |c: &char| is_link(*c) || is_comma(*c) || is_semicolon(*c);
    gap.len() <= 3 && text.chars_of(gap).iter().all(joins)
}

fn find_follow(text: &Text, end: usize) -> Follow {
    if TOPICS.longest_at(text, after_comma(text, end)).is_some() {
        Follow::Predicate
    } else if COMMENTS.longest_at(text, end).is_some() {
        Follow::Comments
    } else if BASES.longest_at(text, end).is_some() {
        Follow::Basis
    } else if PAPERS.longest_at(text, end).is_some() {
        Follow::Paper
    } else if CONTENTS.longest_at(text, end).is_some() {
        Follow::Contents
    } else {
        Follow::Other
    }
}

fn find_talk(text: &Text, start: usize, end: usize) -> Talk {
    if LECTURES.longest_at(text, start).is_some() {
        Talk::Lecture
    } else if TALKS.longest_at(text, start).is_some() || ends_list_of_works(text, start, end) {
        Talk::Title
    } else {
        Talk::No
    }
}

fn find_state(text: &Text, start: usize, end: usize) -> State {
    if STATES.longest_at(text, start).is_some() {
        State::Near
    } else if NO_STATES.longest_at(text, start).is_some() {
        State::No
    } else if STATE_NOUNS.first_in(text, Span::new(start, end)).is_some() {
        State::Somewhere
    } else {
        State::No
    }
}

/// Whether 等 and a noun for works follow a list: 《…》等十档节目.
fn ends_list_of_works(text: &Text, start: usize, end: usize) -> bool {
    let Some(others) = AND_OTHERS.longest_at(text, start) else { return false };
    let nouns = (others.end..end.min(others.end + 8)).filter_map(|at| WORK_NOUNS.longest_at(text, at));
    nouns.map(Span::len).any(|length| length > 1)
}

/// Whether the sentence of `title` ends with 并 and a verb of approving without an object.
fn is_passed_at_last(text: &Text, title: &Title) -> bool {
    let end = title.sentence.end.saturating_sub(usize::from(text.before(title.sentence.end).is_some_and(is_boundary)));
    let verb = ADOPTED.longest_before(text, end).or_else(|| ADOPTED_BESIDE.longest_before(text, end));
    let Some(verb) = verb.filter(|verb| verb.start > title.end) else { return false };
    (verb.start.saturating_sub(3)..=verb.start).any(|at| {
        LIST_JOINTS.longest_before(text, at).is_some_and(|joint| text.before(joint.start).is_some_and(is_boundary))
    })
}

fn is_counted(deed: &Deed, end: usize) -> bool {
    deed.word.end <= end && deed.relation.is_some_and(|relation| relation != Relation::Cited)
}

/// The deed of which a noun after it speaks: 《…》审议情况, 《…》的出台背景.
fn find_spoken_of(text: &Text, end: usize) -> Option<Deed> {
    let start = PARTICLES.longest_at(text, end).map_or(end, |particle| particle.end);
    deed_at(text, start).filter(|deed| names_state(text, deed.word.end))
}

/// Whether 情况 or a noun such as 背景 is at `at`.
fn names_state(text: &Text, at: usize) -> bool {
    STATE_NOUNS.longest_at(text, at).or_else(|| ABOUT_NOUNS.longest_at(text, at)).is_some()
}

/// The verb that follows a title closely, or after 由, 经, 于 in its clause. An object behind it makes the title its
/// subject: 《决定》废止《办法》.
fn find_passive(text: &Text, start: usize, end: usize) -> Option<Deed> {
    let mut at = skip_quoted(text, start, end);
    for _ in 0..LEADS {
        at = after_date(text, at);
        if let Some(deed) = deed_at(text, at).filter(|deed| deed.word.end <= end) {
            let tells = deed.relation.is_none() || is_counted(&deed, end);
            return Some(deed).filter(|deed| tells && !has_object(text, deed.word.end));
        }
        if let Some(deed) = passed_years_ago(text, at) {
            return Some(deed);
        }
        if let Some(deed) = after_count(text, at).and_then(|start| last_deed(text, start, end)) {
            return Some(deed);
        }
        let passive = PASSIVE_LEADS.longest_at(text, at);
        if let Some(others) = AND_OTHERS.longest_at(text, at).filter(|_| passive.is_none())
            && let Some(deed) = last_deed(text, others.end, end)
        {
            return Some(deed);
        }
        let lead = passive.or_else(|| AFTER_LEADS.longest_at(text, at)).filter(|word| word.end <= end)?;
        at = lead.end;
        if passive.is_some() {
            let mut deeds = (at..end).filter_map(|at| deed_at(text, at)).filter(|deed| is_counted(deed, end));
            return deeds
                .next_back()
                .or_else(|| passed_at(text, end))
                .filter(|deed| !is_in_noun(text, deed.word) && !has_object(text, deed.word.end));
        }
    }
    None
}

/// The end of the quoted names that continue a list of titles: 《…》、“…方案”等相继出台.
fn skip_quoted(text: &Text, start: usize, end: usize) -> usize {
    let mut at = start;
    for _ in 0..MOST_QUOTED {
        let Some(open) = text.get(at).filter(|c| is_link(*c)).map(|_| at + 1) else { break };
        if !text.get(open).is_some_and(|c| is_quotation_mark(c) && is_opening(c)) {
            break;
        }
        let limit = end.min(open + LONGEST_QUOTED);
        let is_close = |at: &usize| text.get(*at).is_some_and(|c| is_quotation_mark(c) && is_closing(c));
        let Some(close) = (open + 1..limit).find(is_close) else { break };
        at = close + 1;
    }
    at
}

/// The verb that prints an edition of the document: 《…》单行本，已由…出版.
fn find_printed(text: &Text, rest: Span) -> Option<Deed> {
    let near = Span::new(rest.start, rest.end.min(rest.start + LONGEST_EDITION));
    let edition = EDITIONS.first_in(text, near)?;
    let is_other =
        text.chars_of(Span::new(rest.start, edition.start)).iter().any(|c| is_title_mark(*c) || is_comma(*c));
    let word = PRINTED.first_in(text, Span::new(edition.end, rest.end)).filter(|_| !is_other)?;
    Some(Deed { word, relation: Some(Relation::Issued) })
}

/// The end of a number with its measure word that starts at `at`: 两个, 三项.
fn after_count(text: &Text, at: usize) -> Option<usize> {
    let is_number = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || NUMBERS.contains_char(c));
    let measure = (at..at + LONGEST_NUMBER).take_while(is_number).last()?;
    // 个 is in the list of numbers, too: 两|个.
    let ends_with_measure = measure > at && MEASURES.longest_before(text, measure + 1).is_some();
    if ends_with_measure { Some(measure + 1) } else { MEASURES.longest_at(text, measure + 1).map(|word| word.end) }
}

/// 通过 at `at`, if a number of years since then follows: 《…》通过30周年.
fn passed_years_ago(text: &Text, at: usize) -> Option<Deed> {
    let word = ADOPTED_BESIDE.longest_at(text, at)?;
    let is_number = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || NUMBERS.contains_char(c));
    let last = (word.end..word.end + LONGEST_NUMBER).take_while(is_number).last()?;
    ANNIVERSARIES.longest_at(text, last + 1).map(|_| Deed { word, relation: Some(Relation::Adopted) })
}

/// The verb that ends the clause after 等 and a noun: 等多个文件相继出台.
fn last_deed(text: &Text, start: usize, end: usize) -> Option<Deed> {
    let end = if PERFECTIVES.longest_before(text, end).is_some() { end - 1 } else { end };
    deed_before(text, end).filter(|deed| deed.word.start > start && is_counted(deed, end))
}

/// The position after a comma at `at`.
fn after_comma(text: &Text, at: usize) -> usize {
    if text.get(at).is_some_and(is_comma) { at + 1 } else { at }
}

/// A bare 通过 at the end of a clause in which 由 or 经 precedes it: 由会议通过.
fn passed_at(text: &Text, end: usize) -> Option<Deed> {
    let word = ADOPTED_BESIDE.longest_before(text, end)?;
    Some(Deed { word, relation: Some(Relation::Adopted) })
}

/// The end of a day of digits, or in brackets, that starts at `at`: （12月21日）.
fn after_date(text: &Text, at: usize) -> usize {
    let is_part = |c: char| c.is_ascii_digit() || DATE_CHARS.contains_char(c) || is_bracket(c) || is_closing(c);
    let end = (at..at + LONGEST_DATE).find(|at| !text.get(*at).is_some_and(is_part)).unwrap_or(at);
    let has_digit = text.chars_of(Span::new(at, end)).iter().any(char::is_ascii_digit);
    if has_digit { end } else { at }
}

/// Whether an object follows the verb: a title, 情况, a noun such as 背景, or after 了 any words but a time: 公布了三项措施.
fn has_object(text: &Text, end: usize) -> bool {
    let perfective = PERFECTIVES.longest_at(text, end);
    let end = perfective.map_or(end, |word| word.end);
    // 公布了三年: a time is no object.
    let is_number = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || NUMBERS.contains_char(c));
    let unit = (end..end + LONGEST_NUMBER).find(|at| !is_number(at)).unwrap_or(end);
    let is_time = unit > end && text.get(unit).is_some_and(|c| DATE_CHARS.contains_char(c));
    let has_words = text.get(end).is_some_and(is_han) && !is_time;
    text.get(end).is_some_and(is_title_mark) || names_state(text, end) || perfective.is_some() && has_words
}
