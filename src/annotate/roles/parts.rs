//! The part that a list of names has in its sentence: subject, object, companion, or none.

use super::acts::Stated;
use super::lists::{
    ABSENT, APPOINTING, AUDIENCE, AUTHOR, BECOMING, CHOOSING, CITED, CITING, COMPANION, COMRADES, DE, GOVERNING,
    HANDS_OVER, HOLDING, INCLUDING, INVITING, LEADING, LEARNING, LIST_IS, LISTED, LISTENING, LOCATION, MEMBERS,
    NOT_COMPANION, NOT_LEADING, OFFICE, RELAYING, REPRESENTING, TEAM_HEADS, TIME, TOWARDS, WINNING, WITH,
};
use super::nouns::opens_list;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_clause_mark, is_colon};
use crate::lexicon::kinds::object;
use crate::lexicon::{Hit, Table, Tables};
use crate::record::Role;
use crate::span::{Span, Text};
use crate::words::WordList;

/// The part of a list of names in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The names do what the verbs after them say.
    Subject,
    /// The names do what the verbs after them say, as the head of a team: 以甲为组长的.
    HeadOfTeam,
    /// The subject leads the names, which do the same: 带领乙.
    Led,
    /// A relative clause before the names says what they do: 出席会议的甲. It counts if no verb after them does.
    Described(Stated),
    /// The host has invited the names, by this verb: 邀请到了乙. They do what the verbs after them say.
    Invited(Span),
    /// The names are the object of a verb, which gives them the same role as its subject: 会见乙.
    Object(Stated),
    /// The host receives the names, by this verb: 接待乙.
    Hosted(Span),
    /// The participants call on the names, by this verb: 看望乙.
    Visited(Span),
    /// The names are appointed, elected or dismissed, by this word: 任命乙为.
    Appointed(Span),
    /// The names are thanked, mourned, studied, heard elsewhere or recalled in a former office. Verbs after them count
    /// neither for them nor for the subject before.
    Touched,
    /// Somebody listens to the names, by this verb, so that they report: 听取甲关于…的汇报.
    Heard(Span),
    /// The names do what the verb before them says: 随行的还有甲.
    Listed,
    /// The names are companions of the subject, which share only some of its verbs, such as 会见: 同乙, 与乙.
    Partner,
    /// The names have no part in what the verbs say (向乙, 受乙委托), unless something is given to them (为乙颁发证书).
    Aside,
}

/// Tables of words for bodies.
const BODIES: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes]);

/// Tables of words that a preposition may govern together with a name.
const COUNTRY: Tables = Tables::of(&[Table::Countries, Table::Divisions, Table::RegionAliases, Table::Institutions]);

/// Most code points after a name that say where its bearer held office (在浙江工作期间).
const LONGEST_OFFICE: usize = 12;

/// Most code points between a name and the end of the speech that is cited (在…上的讲话精神).
const LONGEST_OCCASION: usize = 50;

/// Most code points between a preposition and the name that it governs.
const LONGEST_MODIFIER: usize = 24;

/// The part of a list of names in its sentence, and the start of the words that lead to this list alone.
///
/// `lead` is the text before the list `names`, from the end of the previous list or the start of the sentence. `before`
/// is the part of the previous list.
pub fn find_part(cx: &Context, names: Span, lead: Span, before: Option<Part>) -> (Part, usize) {
    let part = part_by_words_behind(cx, names).or_else(|| part_by_word_before(cx, names, lead, before));
    let by_lead = part_by_lead(cx, listing_clause(cx, lead), names.start);
    match part {
        Some(Part::HeadOfTeam) if by_lead.0 == Part::Listed => return by_lead,
        Some(part) => return (part, names.start),
        None => {}
    }
    match by_lead {
        // 习近平总书记关于…的论述: only the author of what is said precedes 关于.
        (Part::Subject, from) if AUTHOR.longest_at(&cx.document.reading, names.end).is_some() => (Part::Aside, from),
        found => found,
    }
}

/// The part that the words after the names decide alone: 甲委托, 以甲为组长的.
fn part_by_words_behind(cx: &Context, names: Span) -> Option<Part> {
    let text = &cx.document.reading;
    if ABSENT.longest_at(text, names.end).is_some() || is_possessor(cx, names) {
        return Some(Part::Aside);
    }
    if is_head_of_team(cx, names.end) {
        return Some(Part::HeadOfTeam);
    }
    if is_cited(cx, names.end) {
        return Some(Part::Aside);
    }
    is_in_office(cx, names.end).then_some(Part::Touched)
}

/// Whether a speech given elsewhere follows: 甲|在某会议上的讲话精神.
fn is_cited(cx: &Context, end: usize) -> bool {
    let text = &cx.document.reading;
    let limit = (end + LONGEST_OCCASION).min(text.len());
    let stop = (end..limit).find(|at| text.get(*at).is_some_and(is_clause_mark)).unwrap_or(limit);
    LOCATION.longest_at(text, end).is_some() && CITED.first_in(text, Span::new(end, stop)).is_some()
}

/// Whether 的 after the names makes them the owner of what somebody learns of: 了解了|甲|的生活.
///
/// In 在甲的陪同下 they act.
fn is_possessor(cx: &Context, names: Span) -> bool {
    let text = &cx.document.reading;
    let Some(particle) = DE.longest_at(text, names.end) else { return false };
    let near = Span::new(particle.end, (particle.end + LONGEST_OFFICE).min(text.len()));
    let hands_over = HANDS_OVER.first_in(text, near).is_some();
    !hands_over && LEARNING.longest_before(text, names.start).is_some()
}

/// The part that the word right before the names decides: 听取甲, 与甲, 向甲, 任命甲.
fn part_by_word_before(cx: &Context, names: Span, lead: Span, before: Option<Part>) -> Option<Part> {
    let text = &cx.document.reading;
    let start = names.start;
    let stands_before = |list: &WordList| list.longest_before(text, start).is_some();
    if let Some(verb) = LISTENING.longest_before(text, start).or_else(|| listening_verb(cx, lead)) {
        return Some(Part::Heard(verb));
    }
    if stands_before(&AUDIENCE) {
        return Some(Part::Touched);
    }
    if let Some(word) = appointing_word(cx, names, before) {
        return Some(Part::Appointed(word));
    }
    if stands_before(&LEADING) && NOT_LEADING.longest_before(text, start).is_none() {
        return Some(Part::Led);
    }
    let companion = COMPANION.longest_before(text, start).filter(|_| before.is_some());
    // 甲等部门领导|和乙等专家: what precedes the link says who the first names are.
    let links_labels =
        |link: Span| !WITH.contains(text.slice(link)) && cx.hits.tables_ending_at(link.start).has(Table::GroupHeads);
    if companion.is_some_and(|link| !links_labels(link)) {
        return Some(Part::Partner);
    }
    // 甲代表|乙、丙表示: the people for whom somebody speaks are absent.
    let is_represented = before.is_some() && REPRESENTING.contains(text.slice(lead));
    let is_aside = stands_before(&TOWARDS) || stands_before(&CITING) || is_represented;
    (is_aside || is_governed(cx, Span::new(lead.start, start))).then_some(Part::Aside)
}

/// The verb of listening that precedes the names, with their organization between the two: 听取|水稻所甲教授介绍.
///
/// `lead` is what precedes the names in their sentence.
fn listening_verb(cx: &Context, lead: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let clause = last_clause(cx, lead);
    let verb = LISTENING.first_in(text, clause)?;
    let body = Span::new(verb.end, clause.end);
    let is_body = cx.hits.tables_ending_at(clause.end).meets(BODIES);
    let is_near = is_body && body.len() <= LONGEST_MODIFIER;
    (is_near && cx.hits.of_within(Table::RoleVerbs, body).next().is_none()).then_some(verb)
}

/// The word that says that the names are appointed: 任命|甲, 选举|甲为, and 乙|为 after such names.
fn appointing_word(cx: &Context, names: Span, before: Option<Part>) -> Option<Span> {
    let text = &cx.document.reading;
    let end = COMRADES.longest_at(text, names.end).map_or(names.end, |comrades| comrades.end);
    let end = cx.document.quote_starting_at(end).map_or(end, |bracket| bracket.span.end);
    APPOINTING.longest_before(text, names.start).or_else(|| {
        let becomes = BECOMING.longest_at(text, end)?;
        let goes_on = || matches!(before, Some(Part::Appointed(_))).then_some(becomes);
        CHOOSING.longest_before(text, names.start).or_else(goes_on)
    })
}

/// Whether the words after a name say that its bearer heads a team: 为组长的, 任团长的.
fn is_head_of_team(cx: &Context, end: usize) -> bool {
    let text = &cx.document.reading;
    let end = COMRADES.longest_at(text, end).map_or(end, |comrades| comrades.end);
    let holds = HOLDING.longest_at(text, end);
    holds.is_some_and(|holds| TEAM_HEADS.longest_at(text, holds.end).is_some())
}

/// Whether a preposition governs the names, with modifiers between: 就某国前总统甲逝世, 向获奖的甲颁奖.
fn is_governed(cx: &Context, before_names: Span) -> bool {
    let text = &cx.document.reading;
    let from = before_names.start.max(before_names.end.saturating_sub(LONGEST_MODIFIER));
    let clause = last_clause(cx, Span::new(from, before_names.end));
    let governs =
        |at: &usize| GOVERNING.longest_at(text, *at).is_some_and(|w| !cx.hits.is_common(Span::new(w.start, w.end + 1)));
    let Some(at) = (clause.start..clause.end).rev().find(governs) else { return false };
    let modifier = Span::new(at + 1, clause.end);
    let has_verb = cx.hits.of_within(Table::RoleVerbs, modifier).next().is_some();
    let is_prize = DE.longest_before(text, clause.end).is_some() && WINNING.first_in(text, modifier).is_some();
    let is_country = cx.hits.ending_at(clause.end).any(|h| h.span().start == modifier.start && COUNTRY.has(h.table));
    !has_verb && (is_prize || is_country)
}

/// Whether the words after a name say where its bearer held office: 在浙江工作期间.
fn is_in_office(cx: &Context, end: usize) -> bool {
    let text = &cx.document.reading;
    let reach = Span::new(end, (end + LONGEST_OFFICE).min(text.len()));
    LOCATION.longest_at(text, end).is_some() && OFFICE.first_in(text, reach).is_some()
}

/// The part that the clause before a name gives it: object of a verb, companion, or subject.
fn part_by_lead(cx: &Context, lead: Span, start: usize) -> (Part, usize) {
    let text = &cx.document.reading;
    let is_modified = DE.longest_before(text, start).is_some();
    let is_colon_before = text.before(start).is_some_and(is_colon);
    if is_colon_before && LIST_IS.longest_before(text, start - 1).is_some()
        || INCLUDING.longest_before(text, start).is_some()
        || is_member_list(text, start)
        || is_modified && MEMBERS.first_in(text, lead).is_some_and(|members| includes(text, members, start))
    {
        return (Part::Listed, lead.start);
    }
    for at in lead.start..lead.end {
        if RELAYING.longest_at(text, at).is_some_and(|verb| verb.end <= start) {
            return (Part::Aside, start);
        }
        let object_verb = object_verb(cx, at);
        if let Some(verb) = object_verb.filter(|verb| verb.is(object::HOSTED)) {
            return (Part::Hosted(verb.span()), verb.span().end.min(start));
        }
        if let Some(verb) = INVITING.longest_at(text, at).filter(|verb| verb.end <= start) {
            return (Part::Invited(verb), start);
        }
        let verb = cx.hits.longest_at(at, Table::RoleVerbs);
        if let Some(part) = verb.and_then(|verb| part_by_role_verb(cx, verb, lead)) {
            return part;
        }
        match object_verb {
            Some(verb) if verb.is(object::VISITED) => return (Part::Visited(verb.span()), verb.span().end.min(start)),
            Some(_) => return (Part::Touched, start),
            None => {}
        }
        if is_modified && is_companion_word(cx, at) {
            return (Part::Partner, at);
        }
    }
    (Part::Subject, start)
}

/// Whether a noun for participants opens a list at `start`: 陪同人员有|甲. In 嘉宾为|甲, 为 means that they act for 甲.
fn is_member_list(text: &Text, start: usize) -> bool {
    let verb = LIST_IS.longest_before(text, start).filter(|verb| !TOWARDS.contains(text.slice(*verb)));
    verb.is_some_and(|verb| MEMBERS.longest_before(text, verb.start).is_some())
}

/// Whether `members`, a noun for participants, include the people at `start`: 一行三人包括考上大学的|甲.
fn includes(text: &Text, members: Span, start: usize) -> bool {
    let reach = Span::new(members.end, (members.end + LONGEST_MODIFIER).min(start));
    INCLUDING.first_in(text, reach).is_some()
}

/// Whether `words` open a list: 出席会议的有, 参加活动的领导还有：, 出席酒会的外宾，有.
fn is_list_opener(cx: &Context, words: Span) -> bool {
    let text = &cx.document.reading;
    let colon = text.before(words.end).is_some_and(is_colon);
    LISTED.first_in(text, words).is_some()
        || colon && LIST_IS.longest_before(text, words.end - 1).is_some()
        || DE.first_in(text, words).is_some_and(|particle| opens_list(cx, particle))
}

/// The last clause of `lead`, with the one before where it only opens a list: 出席酒会的外宾，|有, 出席酒会的还有，|.
fn listing_clause(cx: &Context, lead: Span) -> Span {
    let text = &cx.document.reading;
    let clause = last_clause(cx, lead);
    let opens =
        |mark: usize| LIST_IS.longest_at(text, clause.start).is_some() || LISTED.longest_before(text, mark).is_some();
    if clause.start <= lead.start || !opens(clause.start - 1) {
        return clause;
    }
    Span::new(last_clause(cx, Span::new(lead.start, clause.start - 1)).start, lead.end)
}

/// The part of the names after a verb: 出席会议的有甲, 会见甲.
fn part_by_role_verb(cx: &Context, verb: &Hit, lead: Span) -> Option<(Part, usize)> {
    let text = &cx.document.reading;
    if is_list_opener(cx, Span::new(verb.span().start, lead.end)) {
        return Some((Part::Listed, lead.start));
    }
    let role = Role::parse(cx.lexicon.cell(verb, 1))?;
    let (end, stated) = (verb.span().end, Stated { role, words: verb.span() });
    let is_modified = DE.longest_before(text, lead.end).is_some();
    if is_modified && matches!(role, Role::Attend | Role::Accompany) && end + LONGEST_MODIFIER >= lead.end {
        return Some((Part::Described(stated), verb.span().start));
    }
    let has_object = TIME.longest_at(text, end).is_none() && DE.longest_at(text, end).is_none();
    let has_two_sides = matches!(role, Role::Meet | Role::Call) && has_object;
    has_two_sides.then_some((Part::Object(stated), verb.span().end))
}

/// The verb at `at` whose object takes no part, if it neither begins the name of an event (慰问演出) nor describes what
/// follows (任命的).
fn object_verb<'a>(cx: &'a Context, at: usize) -> Option<&'a Hit> {
    let verb = cx.hits.longest_at(at, Table::ObjectVerbs)?;
    if DE.longest_at(&cx.document.reading, verb.span().end).is_some() {
        return None;
    }
    let head = cx.hits.longest_at(at, Table::EventHeads);
    head.is_none_or(|head| head.span().len() <= verb.span().len()).then_some(verb)
}

/// Whether 同 or 与 is at `at` as a word of its own.
fn is_companion_word(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let is_word = || !cx.hits.is_common(Span::new(at, at + 2)) && NOT_COMPANION.longest_at(text, at).is_none();
    WITH.longest_at(text, at).is_some() && is_word()
}

/// The last clause of `span`, without the mark before it.
fn last_clause(cx: &Context, span: Span) -> Span {
    cx.document.reading.after_last(span, |c| is_clause_mark(c) || is_blank(c))
}
