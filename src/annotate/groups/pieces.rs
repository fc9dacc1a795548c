//! The items of a list between two marks, and what each item says: who, where, when or what is done.

use super::lists::{
    ADVERBIALS, ADVERBS_BEFORE_ACTS, AIMS, BEFORE_AIM, DE, IN_PLACE, KIN, LABEL_ENDS, LABEL_WORDS, LABELS, OF_SEVERAL,
    OTHERS, PLAIN_PEOPLE, PREDICATE_MARKS, PREDICATE_OPENERS, PRESENT, RECIPIENTS, REPRESENTS, TIMES, TOWARDS, TURNS,
    WHOLE_LABELS,
};
use super::trim::begins_longer_word;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_colon, is_list_mark, is_pause};
use crate::annotate::people::People;
use crate::lexicon::kinds::{group, group_head};
use crate::lexicon::{Hit, Table, Tables};
use crate::record::Role;
use crate::span::Span;

/// How far before and after an item of a list a person's name is looked for, in code points. The item may hold
/// only posts of that person, with the name outside it.
const LONGEST_EXTENT: usize = 120;

/// How far around a position a word is looked for that contains it, in code points.
const LONGEST_WORD: usize = 12;

/// Tables of the places that may follow 在 in an item: 在|北京|的留学生.
const PLACES: Tables = Tables::of(&[Table::Divisions, Table::Countries, Table::ForeignPlaces]);

/// Tables of the words that may follow a label of those present: 与会|常委.
const WHO: Tables = Tables::of(&[Table::Posts, Table::PostPrefixes, Table::GroupHeads]);

/// An item of a list, between two marks.
pub struct Piece {
    /// The item with all words and blanks around the group in it.
    pub span: Span,
    /// Whether it is the name of a person with the posts around it.
    pub is_named: bool,
}

/// The items of `stretch`, in order. Marks inside quotations and brackets do not divide it.
pub fn split(cx: &Context, people: &People, stretch: Span) -> Vec<Piece> {
    let text = &cx.document.reading;
    let quotes = &cx.document.quotes;
    let mut quotes = quotes[quotes.partition_point(|q| q.span.start < stretch.start)..].iter().peekable();
    let mut found = Vec::new();
    let (mut from, mut at) = (stretch.start, stretch.start);
    while at <= stretch.end {
        while quotes.peek().is_some_and(|q| q.span.start < at) {
            quotes.next();
        }
        if let Some(quote) = quotes.peek().filter(|q| q.span.start == at && q.span.end <= stretch.end) {
            at = quote.span.end;
            continue;
        }
        if at == stretch.end || text.get(at).is_some_and(|c| is_list_mark(c) || is_pause(c)) {
            push_piece(cx, people, Span::new(from, at), &mut found);
            from = at + 1;
        }
        at += 1;
    }
    found
}

/// Adds an item. Names with their posts become items of their own: 甲及有关处室负责人 holds a group after the name.
fn push_piece(cx: &Context, people: &People, span: Span, found: &mut Vec<Piece>) {
    let around = Span::new(span.start.saturating_sub(LONGEST_EXTENT), span.end + LONGEST_EXTENT);
    let names = people.mentions_in(around).iter().filter(|m| !is_in_quoted_name(cx, m.span, span));
    let names = names.map(|m| m.extent).filter(|e| e.overlaps(span));
    let names = names.reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end)));
    let Some(names) = names.filter(|names| KIN.longest_at(&cx.document.reading, names.end).is_none()) else {
        found.push(Piece { span, is_named: false });
        return;
    };
    let is_linked = LINKS.longest_before(&cx.document.reading, names.start).is_some();
    if names.start > span.start && is_linked {
        found.push(Piece { span: Span::new(span.start, names.start), is_named: false });
    }
    found.push(Piece { span: Span::new(names.start.max(span.start), names.end.min(span.end)), is_named: true });
    if names.end < span.end {
        found.push(Piece { span: Span::new(names.end, span.end), is_named: false });
    }
}

/// Whether a name is only a part of a quoted name in the item `piece`: “雷锋中队”师生.
fn is_in_quoted_name(cx: &Context, name: Span, piece: Span) -> bool {
    let quote = cx.document.quote_at(name.start).map(|quote| quote.span);
    quote.is_some_and(|quote| quote.start > piece.start && quote.end < piece.end && quote.len() > name.len() + 2)
}

/// Whether a word for people ends at `end`.
pub fn ends_with_people(cx: &Context, end: usize) -> bool {
    let tables = cx.hits.tables_ending_at(end);
    tables.has(Table::Posts)
        || tables.has(Table::GroupHeads) && cx.hits.of_kind_ending_at(group_head::PERSON, end).is_some()
}

/// Whether an item of a list says where, how or what for, instead of who.
pub fn is_adverbial(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let takes_part = |h: &Hit| matches!(Role::parse(cx.lexicon.cell(h, 1)), Some(Role::Attend | Role::Preside));
    let opens = || ADVERBIALS.longest_at(text, span.start).is_some() && !is_from_a_place(cx, span);
    let has_verb = || cx.hits.of_within(Table::RoleVerbs, span).any(takes_part);
    span.is_empty() || !ends_with_people(cx, span.end) && (opens() || has_verb())
}

/// Whether an item of a list begins with the bodies or people of a place: 在京部分高校, 在莆历届老领导, 在北京的留学生.
fn is_from_a_place(cx: &Context, span: Span) -> bool {
    const THOSE: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes, Table::GroupHeads, Table::Posts]);
    let text = &cx.document.reading;
    let (place, rest) = (span.start + 1, span.start + 2);
    let words = cx.hits.starting_at(place);
    let is_alias = words.iter().all(|h| h.span().len() == 1) && words.iter().any(|h| h.table == Table::RegionAliases);
    let names_those = || cx.hits.tables_starting_at(rest).meets(THOSE) || OF_SEVERAL.longest_at(text, rest).is_some();
    let is_region = || {
        let mut places = words.iter().filter(|h| PLACES.has(h.table) && h.span().len() > 1);
        places.any(|h| DE.longest_at(text, h.span().end).is_some())
    };
    IN_PLACE.longest_at(text, span.start).is_some() && (is_alias && names_those() || is_region())
}

/// Whether an item of a list says what is done or, at the start of a list, to whom.
pub fn is_predicate(cx: &Context, span: Span, opens_list: bool) -> bool {
    let text = &cx.document.reading;
    let names_people = ends_with_people(cx, span.end);
    let has_kind = |kind| cx.hits.of_kind_within(kind, span).next().is_some();
    let states = !names_people && (PREDICATE_MARKS.first_in(text, span).is_some() || has_kind(group::PREDICATE));
    let opens_predicate = opens_list
        && names_people
        && PREDICATE_OPENERS.longest_at(text, span.start).is_some_and(|w| !begins_longer_word(cx, w))
        && !is_from_a_place(cx, span);
    let head = names_people.then(|| longest_head(cx, span.end)).flatten();
    let is_recipient = head.is_some_and(|h| h > span.start && RECIPIENTS.longest_before(text, h).is_some());
    let aims = |at: usize| {
        AIMS.longest_at(text, at).is_some_and(|aim| !cx.hits.is_common(Span::new(at, aim.end + 1)))
            && BEFORE_AIM.longest_before(text, at).is_none()
            && LABEL_WORDS.longest_at(text, at).is_none()
    };
    let is_aimed = (span.start..span.end).any(aims);
    states || opens_predicate || is_recipient || is_aimed || has_kind(group::INSIDE)
}

/// Whether an item of a list begins with those to whom something is done: 向与会专家, 看望职工.
pub fn is_aimed(cx: &Context, span: Span) -> bool {
    let word = TOWARDS.longest_at(&cx.document.reading, span.start);
    word.is_some_and(|word| !begins_longer_word(cx, word))
}

/// End of the people before 对 or 为 inside an item of a list; what follows is about others: 助理|对述职的党委书记,
/// 干部|分别为新战士.
pub fn people_before_others(cx: &Context, span: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let turns = TURNS.starting_in(text, Span::new(span.start + 2, span.end)).map(|turn| turn.start);
    let mut ends = turns.map(|at| {
        let at = ADVERBS_BEFORE_ACTS.longest_before(text, at).map_or(at, |adverb| adverb.start);
        OTHERS.longest_before(text, at).map_or(at, |others| others.start)
    });
    ends.find(|at| *at > span.start + 1 && ends_with_people(cx, *at))
}

/// Start of the longest word for people that ends at `end`.
fn longest_head(cx: &Context, end: usize) -> Option<usize> {
    let heads = cx.hits.ending_at(end).filter(|h| matches!(h.table, Table::Posts | Table::GroupHeads));
    heads.map(|h| h.span().start).min()
}

/// Whether an item of a list says when: 今天上午.
pub fn is_time(cx: &Context, span: Span) -> bool {
    !ends_with_people(cx, span.end) && TIMES.longest_before(&cx.document.reading, span.end).is_some()
}

/// Whether an item before a colon says from which source the text after it is: 央视网消息：.
pub fn is_source(cx: &Context, span: Span) -> bool {
    cx.document.reading.get(span.end).is_some_and(is_colon) && !ends_with_people(cx, span.end)
}

/// Whether a phrase only labels all who are present: 与会人员, but not 与会常委.
pub fn is_label(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    LABELS.longest_at(text, span.start).is_some_and(|label| !says_who(cx, Span::new(label.end, span.end)))
        || LABEL_ENDS.longest_before(text, span.end).is_some()
        || WHOLE_LABELS.longest_before(text, span.end).is_some_and(|label| {
            label.start == span.start
                || label.start > span.start && REPRESENTS.longest_before(text, label.start).is_some()
        })
}

/// Whether `words` after a label say which of those present are meant: 与会|常委, 大会|副秘书长.
fn says_who(cx: &Context, words: Span) -> bool {
    let text = &cx.document.reading;
    let label_starts = PRESENT.longest_before(text, words.start).is_some();
    let is_general = PLAIN_PEOPLE.longest_at(text, words.start).is_some_and(|w| w.end == words.end);
    let begins = cx.hits.tables_starting_at(words.start).meets(WHO);
    label_starts && begins && words.len() >= 2 && !is_general && ends_with_people(cx, words.end)
}

/// Whether a word for a body or people reaches over `at`: 常委|会.
pub fn is_inside_word(cx: &Context, at: usize) -> bool {
    const WORDS: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes, Table::GroupHeads, Table::Posts]);
    let near = Span::new(at.saturating_sub(LONGEST_WORD), at + LONGEST_WORD);
    cx.hits.of_any_within(WORDS, near).any(|h| h.span().start < at && at < h.span().end)
}
