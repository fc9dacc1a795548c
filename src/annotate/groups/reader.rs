//! Reads the items of a list in turn and joins them to groups.

use super::heads::{ends_with_body, has_shared_head, is_bare_head, is_same_team, people_before_predicate};
use super::lists::{
    BODIES, CAPACITIES, COMPANIONS, COUNT_UNITS, COUNTERS, DE, LABEL_TAILS, NAME_LABELS, NOT_COMPANIONS,
    NOT_ORGANIZING, ORGANIZING, OTHERS, RECIPIENTS, SEVERAL, SMALL_NUMERALS,
};
use super::pieces::{
    Piece, ends_with_people, is_adverbial, is_aimed, is_inside_word, is_predicate, is_source, is_time,
    people_before_others,
};
use super::trim::trim;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_clause_mark, is_list_mark};
use crate::annotate::people::People;
use crate::lexicon::kinds::group;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::{Span, Text};

/// Most digits of a count of people.
const MOST_DIGITS: usize = 4;
/// A list while its items are read in turn.
pub struct Reader<'a> {
    cx: &'a Context<'a>,
    people: &'a People,
    stretch: Span,
    /// The groups found so far.
    pub found: Vec<Span>,
    /// Start of the group whose word for people is still to come.
    start: Option<usize>,
    /// Words for people without a body of their own, which belong to that of the group before: 各学院书记、|院长.
    pub bare: Vec<Span>,
    /// Whether a word for people alone would belong to the body of the last group.
    shares_head: bool,
    /// Whether the label of those named continues: 甲、乙等多位政界、|商界人士.
    labels_on: bool,
    /// Whether the items up to the next comma are those to whom something is done: 向甲、乙.
    is_aimed: bool,
}

impl<'a> Reader<'a> {
    /// A reader of the items of `stretch`.
    pub fn new(cx: &'a Context<'a>, people: &'a People, stretch: Span) -> Self {
        Self {
            cx,
            people,
            stretch,
            found: Vec::new(),
            start: None,
            bare: Vec::new(),
            shares_head: false,
            labels_on: false,
            is_aimed: false,
        }
    }

    /// Reads an item; false if what follows it is about others.
    pub fn read(&mut self, before: Option<&Piece>, piece: &Piece, next: Option<&Piece>) -> bool {
        let cx = self.cx;
        let trimmed = strip_clause_before_count(cx, self.strip_label(before, piece, trim(cx, piece.span)));
        let trimmed = behind_organizer(cx, strip_capacity(cx, trimmed));
        let ends_clause = cx.document.reading.get(piece.span.end).is_some_and(is_clause_mark);
        if let Some(end) = people_before_others(cx, trimmed).filter(|_| !piece.is_named && !is_aimed(cx, trimmed)) {
            self.push(self.start.unwrap_or(trimmed.start), end);
            return false;
        }
        let is_label = self.labels_on || before.is_some_and(|before| self.labels_names(before, piece, trimmed));
        self.labels_on = is_label && !ends_clause && !ends_with_people(cx, trimmed.end);
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
        if let Some(end) = find_counted_end(cx, piece.span, trimmed) {
            let begin = self.start.take().unwrap_or(trimmed.start);
            self.push(begin, end);
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

    /// An item right after names without the label of those: 同各界代表 of 甲、乙等党和国家领导人同各界代表.
    fn strip_label(&self, before: Option<&Piece>, piece: &Piece, trimmed: Span) -> Span {
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

    /// Whether an item right after names only says who they are: 甲、乙两位教授, 甲、乙等领导同志.
    fn labels_names(&self, before: &Piece, piece: &Piece, trimmed: Span) -> bool {
        let text = &self.cx.document.reading;
        let others = OTHERS.longest_at(text, piece.span.start);
        let count = count_at(text, others.map_or(piece.span.start, |others| others.end));
        let named = || self.people.mentions_in(Span::new(self.stretch.start, piece.span.start)).len();
        let is_name_label = || {
            let end = people_before_predicate(self.cx, trimmed).unwrap_or(trimmed.end);
            NAME_LABELS.contains(text.slice(Span::new(trimmed.start, end)))
                || LABEL_TAILS.longest_before(text, end).is_some()
                || SEVERAL.longest_at(text, trimmed.start).is_some()
        };
        let is_label = match (others, count) {
            (None, count) => count.is_some(),
            (Some(_), Some(count)) => count <= named(),
            (Some(_), None) => is_name_label(),
        };
        before.is_named && before.span.end == piece.span.start && is_label
    }

    /// Whether something is done to the person of an item, and to those listed with them: 为甲、乙等新任命人员颁发.
    fn is_recipient(&self, name: Span) -> bool {
        RECIPIENTS.longest_before(&self.cx.document.reading, name.start).is_some()
    }

    fn push(&mut self, start: usize, end: usize) {
        self.found.push(Span::new(start, end));
    }
}

/// The counted people after a relative clause that says how they were chosen: 由选区选举产生的|65名代表.
fn strip_clause_before_count(cx: &Context, span: Span) -> Span {
    let text = &cx.document.reading;
    let Some(particle) = DE.starting_in(text, span).next_back() else { return span };
    let is_chosen = || cx.hits.of_kind_within(group::INSIDE, Span::new(span.start, particle.start)).next().is_some();
    let near = Span::new(particle.end, (particle.end + MOST_DIGITS + 1).min(span.end));
    let is_counted = count_at(text, particle.end).is_some() && COUNTERS.first_in(text, near).is_some();
    if is_counted && is_chosen() { Span::new(particle.end, span.end) } else { span }
}

/// The people before the words for the capacity in which they are there: 某局局长|作为特邀嘉宾.
fn strip_capacity(cx: &Context, span: Span) -> Span {
    let mut words = CAPACITIES.starting_in(&cx.document.reading, span);
    let end = words.find(|word| word.start > span.start && ends_with_people(cx, word.start));
    end.map_or(span, |word| Span::new(span.start, word.start))
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

/// Whether the item that ends at `end` is a title of the person named after it: 我校校友、某大学教授甲.
fn is_title_before(cx: &Context, end: usize) -> bool {
    cx.document.reading.get(end).is_some_and(is_list_mark)
}

/// Whether an item of a list says where, when, how or what is done instead of who.
fn is_no_group(cx: &Context, piece: Span, trimmed: Span, opens_list: bool) -> bool {
    opens_list && is_adverbial(cx, trimmed) || is_predicate(cx, trimmed, opens_list) || is_source(cx, piece)
}

/// The part of an item after the body that organizes the people: 市人大常委会组织|部分人大代表.
fn behind_organizer(cx: &Context, span: Span) -> Span {
    const LONGER: Tables = Tables::of(&[Table::Institutions, Table::GroupHeads, Table::Posts, Table::OrgSuffixes]);
    let text = &cx.document.reading;
    // 人大常委会 is a body, although 常委会 alone is a meeting.
    let ends_with_suffix = |end: usize| {
        let body = cx.hits.longest_ending_at(end, Table::OrgSuffixes);
        body.is_some_and(|h| h.span().len() > 2 && h.span().start > span.start)
    };
    let organizes = |word: &Span| {
        let is_longer = |h: &Hit| LONGER.has(h.table) && h.span().len() > word.len();
        !cx.hits.starting_at(word.start).iter().any(is_longer)
            && NOT_ORGANIZING.longest_at(text, word.start).is_none()
            && LINKS.longest_at(text, word.end).is_none()
            && !is_inside_word(cx, word.start)
            && !is_inside_word(cx, word.end)
            && (ends_with_body(cx, Span::new(span.start, word.start)) || ends_with_suffix(word.start))
    };
    let within = Span::new((span.start + 2).min(span.end), span.end);
    let verb = ORGANIZING.starting_in(text, within).find(organizes).filter(|_| ends_with_people(cx, span.end));
    verb.map_or(span, |verb| Span::new(verb.end.min(span.end), span.end))
}

/// The end of a count of people after bodies: 县美术家协会和县文化馆近30人.
fn find_counted_end(cx: &Context, piece: Span, trimmed: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let end = text.trim_end(piece, char::is_whitespace).end;
    let unit = COUNT_UNITS.longest_before(text, end).filter(|unit| unit.start > trimmed.end)?;
    let is_number = text.before(unit.start).is_some_and(|c| c.is_ascii_digit());
    let is_body = ends_with_body(cx, trimmed) && !ends_with_people(cx, trimmed.end);
    (is_number && is_body).then_some(end)
}
