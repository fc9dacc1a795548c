//! The groups inside a stretch of a sentence.

use super::lists::{
    ADVERBS_BEHIND, BODIES, COMPANIONS, COUNT_LINKS, COUNT_UNITS, COUNTERS, DE, LABEL_TAILS, NAME_ENDINGS_NOT,
    NAME_LABELS, NOT_COMPANIONS, OTHERS, PLAIN_PEOPLE, PUPILS, RECIPIENTS, SEVERAL, SHARED_HEADS, SMALL_NUMERALS,
    TEAM_MEMBERS, TEAMS,
};
use super::pieces::{
    Piece, ends_with_people, is_adverbial, is_aimed, is_label, is_predicate, is_source, is_time, people_before_others,
    split,
};
use super::trim::trim;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_clause_mark, is_list_mark, is_stop};
use crate::annotate::people::People;
use crate::document::QuoteKind;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::{Span, Text};

/// Shortest and longest group, in code points.
const LENGTH: std::ops::Range<usize> = 3..120;

/// Longest head that counts for the bodies before it, in code points.
const LONGEST_BARE_HEAD: usize = 3;

/// Tables of words for people.
const PEOPLE: Tables = Tables::of(&[Table::Posts, Table::GroupHeads]);

/// Longest name before a form of address, in code points.
const LONGEST_NAME: usize = 3;

/// Most digits of a count.
const MOST_DIGITS: usize = 4;

/// Most code points between a link and a count before it.
const LONGEST_COUNT: usize = 8;

/// The groups of `stretch`, in order: parted at 、 ， ； where a word for people ends them, names cut out.
pub fn phrases(cx: &Context, people: &People, stretch: Span) -> Vec<Span> {
    let mut reader = Reader {
        cx,
        people,
        stretch,
        found: Vec::new(),
        start: None,
        bare: Vec::new(),
        shares_head: false,
        is_aimed: false,
    };
    let pieces = split(cx, people, stretch);
    for (i, piece) in pieces.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| pieces.get(i));
        if !reader.read(before, piece, pieces.get(i + 1)) {
            break;
        }
    }
    let bare = reader.bare;
    let mut found: Vec<Span> = reader.found.into_iter().flat_map(|span| split_counted(cx, span)).collect();
    let opens_with_bracket = |span: &Span| {
        let bracket = cx.document.quote_starting_at(span.start);
        bracket.is_some_and(|bracket| bracket.kind == QuoteKind::Round)
    };
    found.retain(|span| {
        (LENGTH.contains(&span.len()) || bare.contains(span))
            && !is_label(cx, *span)
            && !opens_with_bracket(span)
            && !ends_with_name(cx, *span)
            && !is_in_name(cx, *span)
            && !cx.document.reading.chars_of(*span).iter().any(|c| is_stop(*c))
    });
    found
}

/// Whether `span` is the beginning of the name of an event or a body: 企业家|座谈会, 老干部|局.
fn is_in_name(cx: &Context, span: Span) -> bool {
    let names = |h: &Hit| {
        let word = h.span();
        word.len() > 1
            && matches!(h.table, Table::EventHeads | Table::OrgSuffixes)
            && NAME_ENDINGS_NOT.longest_before(&cx.document.reading, word.end).is_none_or(|w| w.start < word.start)
    };
    cx.hits.starting_at(span.end).iter().any(names)
}

/// Whether `span` ends with somebody who is named: 马市长, 某校骆老师, 某级孔淞同学.
fn ends_with_name(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let heads = cx.hits.ending_at(span.end).filter(|h| PEOPLE.has(h.table)).map(Hit::span);
    let Some(head) = heads.min_by_key(|h| h.start) else { return false };
    let is_free = |start: usize| {
        let is_word = |h: &Hit| h.span().len() > 1 && h.span().end <= span.end;
        !cx.hits.starting_at(start).iter().any(is_word) && !cx.hits.is_common(Span::new(start, start + 2))
    };
    let is_surname = |start: usize| {
        let odds = text.get(start).and_then(|c| cx.lexicon.names().surname(c));
        odds.is_some_and(|odds| odds > 0.0)
    };
    let is_behind_word = cx.hits.ending_at(head.start).any(|h| h.table != Table::NameContexts)
        || cx.hits.is_common(Span::new(head.start.saturating_sub(2), head.start));
    let longest = if PUPILS.contains(text.slice(head)) { LONGEST_NAME } else { 1 };
    let from = head.start.saturating_sub(longest).max(span.start);
    !is_behind_word && (from..head.start).any(|start| is_surname(start) && is_free(start))
}

/// A list while its pieces are read in turn.
struct Reader<'a> {
    cx: &'a Context<'a>,
    people: &'a People,
    stretch: Span,
    found: Vec<Span>,
    /// Start of the group whose word for people is still to come.
    start: Option<usize>,
    /// Heads without a body of their own, which belong to that of the group before: 各学院书记、|院长.
    bare: Vec<Span>,
    /// Whether a bare head would belong to the body of the last group.
    shares_head: bool,
    /// Whether the pieces up to the next comma are those to whom something is done: 向甲、乙.
    is_aimed: bool,
}

impl Reader<'_> {
    /// Reads a piece; false if what follows it is about others.
    fn read(&mut self, before: Option<&Piece>, piece: &Piece, next: Option<&Piece>) -> bool {
        let cx = self.cx;
        let trimmed = self.without_label(before, piece, trim(cx, piece.span));
        let ends_clause = cx.document.reading.get(piece.span.end).is_some_and(is_clause_mark);
        if let Some(end) = people_before_others(cx, trimmed).filter(|_| !piece.is_named && !is_aimed(cx, trimmed)) {
            self.push(self.start.unwrap_or(trimmed.start), end);
            return false;
        }
        let is_label = before.is_some_and(|before| self.labels_names(before, piece, trimmed));
        let is_aimed = self.is_aimed || is_aimed(cx, trimmed) || piece.is_named && self.is_recipient(piece.span);
        self.is_aimed = is_aimed && !ends_clause;
        let predicate = people_before_predicate(cx, trimmed);
        let is_no_group = || {
            is_no_group(cx, piece.span, trimmed, self.start.is_none()) || predicate.is_none() && is_time(cx, trimmed)
        };
        if piece.is_named || is_aimed || is_label || is_no_group() {
            self.start = None;
            self.shares_head = false;
            return true;
        }
        if !ends_with_people(cx, trimmed.end) {
            let begin = *self.start.get_or_insert(trimmed.start);
            if let Some(end) = predicate {
                self.push(begin, end);
                self.start = None;
                return ends_clause;
            }
            if ends_clause && !ends_with_body(cx, trimmed) {
                self.start = None;
            }
            return true;
        }
        if next.is_some_and(|next| next.is_named && is_title_before(cx, piece.span.end)) {
            self.start = None;
            return true;
        }
        let begin = self.start.take().unwrap_or(trimmed.start);
        let is_bare = is_bare_head(cx, trimmed);
        let belongs = is_bare && self.shares_head && begin == trimmed.start;
        match self.found.last_mut() {
            Some(last) if belongs && is_same_team(cx, *last, trimmed) => {
                last.end = trimmed.end;
                return true;
            }
            _ if belongs => self.bare.push(trimmed),
            _ => self.shares_head = !is_bare && has_shared_head(cx, Span::new(begin, trimmed.end)),
        }
        self.push(begin, trimmed.end);
        true
    }

    /// A piece right after names without the label of those: 甲、乙等党和国家领导人同各界代表 is about 各界代表.
    fn without_label(&self, before: Option<&Piece>, piece: &Piece, trimmed: Span) -> Span {
        let text = &self.cx.document.reading;
        let is_behind_names = before.is_some_and(|before| before.is_named && before.span.end == piece.span.start);
        if !is_behind_names {
            return trimmed;
        }
        let is_label = |at: usize| LABEL_TAILS.longest_before(text, at).is_some_and(|tail| tail.start >= trimmed.start);
        let is_word = |at: usize| NOT_COMPANIONS.longest_at(text, at).is_none();
        let link =
            |at: usize| COMPANIONS.longest_at(text, at).filter(|_| is_word(at)).or_else(|| LINKS.longest_at(text, at));
        let is_of_others = BODIES.longest_at(text, trimmed.start).is_some();
        let opens_others = OTHERS.longest_at(text, piece.span.start).is_some() && !is_of_others;
        let label_end =
            (trimmed.start + 2..trimmed.end).find(|at| opens_others && is_label(*at) && link(*at).is_some());
        let label_end = label_end.or_else(|| NAME_LABELS.longest_at(text, trimmed.start).map(|label| label.end));
        let companion = label_end.and_then(link);
        companion.map_or(trimmed, |word| Span::new(word.end.min(trimmed.end), trimmed.end))
    }

    /// Whether a piece right after names only says who they are: 甲、乙两位教授, 甲、乙等领导同志.
    fn labels_names(&self, before: &Piece, piece: &Piece, trimmed: Span) -> bool {
        let text = &self.cx.document.reading;
        let others = OTHERS.longest_at(text, piece.span.start);
        let count = count_at(text, others.map_or(piece.span.start, |others| others.end));
        let named = || self.people.mentions_in(Span::new(self.stretch.start, piece.span.start)).len();
        let is_name_label = || {
            NAME_LABELS.contains(text.slice(trimmed))
                || LABEL_TAILS.longest_before(text, trimmed.end).is_some()
                || SEVERAL.longest_at(text, trimmed.start).is_some()
        };
        let is_label = match (others, count) {
            (None, count) => count.is_some(),
            (Some(_), Some(count)) => count <= named(),
            (Some(_), None) => is_name_label(),
        };
        before.is_named && before.span.end == piece.span.start && is_label
    }

    /// Whether something is done to the person of a piece, and to those listed with them: 为甲、乙等新任命人员颁发.
    fn is_recipient(&self, name: Span) -> bool {
        RECIPIENTS.longest_before(&self.cx.document.reading, name.start).is_some()
    }

    fn push(&mut self, start: usize, end: usize) {
        self.found.push(Span::new(start, end));
    }
}

/// The count of people at `start`: 6位, 30名. Zero stands for a small number in Han characters: 六位.
fn count_at(text: &Text, start: usize) -> Option<usize> {
    let reach = text.chars_of(Span::new(start, (start + MOST_DIGITS).min(text.len())));
    let digits = reach.iter().map_while(|c| c.to_digit(10));
    let number = digits.fold(None, |sum: Option<usize>, digit| Some(sum.unwrap_or(0) * 10 + digit as usize));
    let is_small = || {
        let numeral = SMALL_NUMERALS.longest_at(text, start);
        numeral.is_some_and(|numeral| COUNT_UNITS.longest_at(text, numeral.end).is_some())
    };
    number.or_else(|| is_small().then_some(0))
}

/// Whether the piece that ends at `end` is a title of the person named after it: 我校校友、某大学教授甲.
fn is_title_before(cx: &Context, end: usize) -> bool {
    cx.document.reading.get(end).is_some_and(is_list_mark)
}

/// Whether a piece says where, when, how or what is done instead of who.
fn is_no_group(cx: &Context, piece: Span, trimmed: Span, opens_list: bool) -> bool {
    opens_list && is_adverbial(cx, trimmed) || is_predicate(cx, trimmed, opens_list) || is_source(cx, piece)
}

/// The two groups of a phrase in which 和 links two counted parts: 共26名专家和15个司局负责同志.
fn split_counted(cx: &Context, span: Span) -> Vec<Span> {
    let text = &cx.document.reading;
    let is_counted = |at: usize| {
        let near = Span::new(at.saturating_sub(LONGEST_COUNT).max(span.start), at);
        text.chars_of(near).windows(2).any(|w| w[0].is_ascii_digit() && COUNTERS.contains_char(w[1]))
    };
    let parts = |at: &usize| {
        is_counted(*at)
            && text.chars_of(Span::new(*at, span.end)).iter().any(char::is_ascii_digit)
            && ends_with_people(cx, *at)
    };
    let mut links = COUNT_LINKS.starting_in(text, Span::new(span.start + 1, span.end)).map(|link| link.start);
    match links.find(parts) {
        Some(at) => vec![Span::new(span.start, at), Span::new(at + 1, span.end)],
        None => vec![span],
    }
}

/// The bodies that a clause without people has as its subject: 市房管局, 甲局、乙局.
pub fn bodies(cx: &Context, people: &People, stretch: Span) -> Vec<Span> {
    let text = &cx.document.reading;
    let mark = text.chars_of(stretch).iter().rposition(|c| is_clause_mark(*c));
    let clause = Span::new(mark.map_or(stretch.start, |at| stretch.start + at + 1), stretch.end);
    let mut adverbs = ADVERBS_BEHIND.starting_in(text, Span::new(clause.start + 2, clause.end)).map(|word| word.start);
    let is_body_end = |end: &usize| ends_with_body(cx, Span::new(clause.start, *end));
    let end = adverbs.find(is_body_end).unwrap_or(clause.end);
    let span = trim(cx, Span::new(clause.start, end));
    let is_bare_team = TEAMS.longest_before(text, span.end).is_some_and(|team| team.start == span.start);
    let is_plain = !is_bare_team
        && !is_label(cx, span)
        && !is_aimed(cx, span)
        && !is_predicate(cx, span, true)
        && !is_adverbial(cx, span);
    if !is_plain || !ends_with_body(cx, span) || !people.mentions_in(span).is_empty() {
        return Vec::new();
    }
    let pieces: Vec<Span> = split(cx, people, span).into_iter().map(|piece| trim(cx, piece.span)).collect();
    let are_named = pieces.iter().all(|piece| ends_with_body(cx, *piece)) && OTHERS.first_in(text, span).is_none();
    let found = if are_named { pieces } else { vec![span] };
    found.into_iter().filter(|span| LENGTH.contains(&span.len())).collect()
}

/// Whether a word for a body ends `span`.
fn ends_with_body(cx: &Context, span: Span) -> bool {
    let is_event = cx.hits.longest_ending_at(span.end, Table::EventHeads).is_some_and(|h| h.span().len() > 1);
    !is_event
        && cx.hits.ending_at(span.end).any(|h| {
            matches!(h.table, Table::Institutions | Table::OrgSuffixes | Table::GroupHeads)
                && span.covers(h.span())
                && (h.span().len() > 1 || h.span().start > span.start + 1)
        })
}

/// End of the word for people inside a piece that tells at once how they act: 代表分别在…发言.
fn people_before_predicate(cx: &Context, span: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let is_before_adverb = |end: usize| {
        let end = OTHERS.longest_at(text, end).map_or(end, |others| others.end);
        ADVERBS_BEHIND.longest_at(text, end).is_some() && LINKS.longest_at(text, end).is_none()
    };
    (span.start + 2..span.end).find(|end| ends_with_people(cx, *end) && is_before_adverb(*end))
}

/// Whether a bare head goes on the group before: a member of the same team (各支部书记、支委), or one more head of
/// bodies that are listed or described (甲局、乙局局长、政委).
fn is_same_team(cx: &Context, group: Span, head: Span) -> bool {
    let text = &cx.document.reading;
    TEAM_MEMBERS.contains(cx.slice(head))
        || DE.first_in(text, group).is_some()
        || text.chars_of(group).iter().any(|c| is_list_mark(*c))
}

/// Whether several bodies share the head of a group (各学院书记, 甲局、乙局局长), so that further heads of the same
/// bodies may follow (、院长, 、政委).
fn has_shared_head(cx: &Context, span: Span) -> bool {
    SHARED_HEADS.first_in(&cx.document.reading, span).is_some()
}

/// Whether a piece is nothing but a word for people, so that the body before it counts for it, too.
fn is_bare_head(cx: &Context, span: Span) -> bool {
    let words = cx.hits.starting_at(span.start).iter();
    let is_short = span.len() <= LONGEST_BARE_HEAD;
    // 无党派人士 is a group of its own, whatever bodies are named before it.
    if !is_short && PLAIN_PEOPLE.longest_before(&cx.document.reading, span.end).is_some() {
        return false;
    }
    words.into_iter().any(|h| h.span() == span && (h.table == Table::Posts || is_short && h.table == Table::GroupHeads))
}
