//! Requirements: what a statement demands, of whom, under which number.
//!
//! A demand begins where a clause says 要, 必须, 不得 or 希望, with its addressee if one stands before
//! it (各级党委要…) and with its number (一要…, 第二，…要…); it ends with the sentence or where the
//! next demand begins. 一是…, 二是… count in a statement that demands something.

mod numbers;

use super::Context;
use super::marks::Marks;
use crate::lexicon::kinds::{collective, cue, requirement};
use crate::lexicon::{Hit, Table};
use crate::record::Requirement;
use crate::span::Span;
pub use numbers::number_at;

/// Most demands of one statement.
const MOST: usize = 1000;
/// Longest addressee.
const LONGEST: usize = 40;

/// Where a demand begins.
struct Start {
    at: usize,
    number: Option<u32>,
    addressee: Option<Span>,
    /// It is only numbered; no word demands.
    bare: bool,
}

/// The demands of the statement at `speech`, in order.
pub fn requirements(cx: &Context, speech: Span) -> Vec<Requirement> {
    let reader = Reader { cx, marks: Marks::new(cx.document, speech) };
    let sentences = &cx.document.sentences;
    let from = sentences.partition_point(|s| s.span.end <= speech.start);
    let mut found: Vec<(Start, usize)> = Vec::new();
    for sentence in cx.budget.over(sentences[from..].iter().take_while(|s| s.span.start < speech.end)) {
        let first = found.len();
        let mut pending = None;
        for clause in cx.document.clauses(sentence) {
            let clause = Span::new(clause.start.max(speech.start), clause.end.min(speech.end));
            if let Some(start) = reader.start(clause, &mut pending) {
                found.push((start, sentence.span.end.min(speech.end)));
            }
        }
        for i in first + 1..found.len() {
            found[i - 1].1 = found[i].0.at;
        }
        if found.len() > MOST {
            break;
        }
    }
    let demands = found.iter().any(|(start, _)| !start.bare) || !found.iter().any(|f| reader.tells(f));
    found.retain(|(start, _)| demands || !start.bare);
    found.truncate(MOST);
    found.into_iter().filter_map(|(start, end)| reader.requirement(&start, end)).collect()
}

struct Reader<'a> {
    cx: &'a Context<'a>,
    marks: Marks,
}

impl Reader<'_> {
    /// The demand that begins in `clause`. A clause that is a number alone (第一，) numbers the next.
    fn start(&self, clause: Span, pending: &mut Option<(usize, u32)>) -> Option<Start> {
        let text = &self.cx.document.reading;
        let mut at = self.skip_adverbs(text.trim(clause, char::is_whitespace).start, clause.end);
        let begins = at;
        let own = number_at(text, at, clause.end);
        if let Some((_, end)) = own {
            at = end;
        }
        let numbered = own.map(|(n, _)| (begins, n)).or(pending.take());
        if at + 1 >= clause.end {
            *pending = numbered;
            return None;
        }
        let word = self.word(at, clause);
        let start = |at, addressee, bare| {
            let (first, number) = numbered.map_or((at, None), |(first, n)| (first, Some(n)));
            Some(Start { at: first.min(at), number, addressee, bare })
        };
        match word {
            Some((begin, addressee)) => start(begin, addressee, false),
            None if numbered.is_some() => start(at, None, true),
            None => None,
        }
    }

    /// Whether a counted point tells what has been done instead of demanding it.
    fn tells(&self, (start, end): &(Start, usize)) -> bool {
        let span = Span::new(start.at, (*end).min(start.at + 60));
        let text = self.cx.document.reading.chars_of(span);
        text.contains(&'了')
            || text.windows(2).any(|w| matches!(w, ['显', '著'] | ['良', '好'] | ['明', '显'] | ['取', '得']))
    }

    /// Where the word of demand in a clause makes it begin, and whom it addresses.
    fn word(&self, from: usize, clause: Span) -> Option<(usize, Option<Span>)> {
        let at = self.skip_adverbs(from, clause.end);
        let is_first = |h: &&Hit| h.table == Table::RequirementWords && !self.marks.any(h.span().start);
        let near = Span::new(at, clause.end.min(at + LONGEST + 8));
        let mut reached = 0;
        for hit in self.cx.hits.of_within(Table::RequirementWords, near).filter(is_first) {
            if hit.span().start < reached {
                continue;
            }
            reached = hit.span().end;
            let ended = self.cx.hits.ending_at(hit.span().end).find(is_first);
            let hit = ended.unwrap_or(hit);
            if hit.is(requirement::MODAL) && hit.span().end + 1 < clause.end {
                return self.demanded(at, hit);
            }
            if hit.is(requirement::WISH) && (hit.span().start == at || self.is_addressed(hit)) {
                return self.wished(hit, clause);
            }
        }
        None
    }

    /// 各级党委要…: the demand with the addressee before the modal.
    fn demanded(&self, at: usize, modal: &Hit) -> Option<(usize, Option<Span>)> {
        if modal.span().start == at {
            return Some((at, None));
        }
        let end = self.before_adverbs(at, modal.span().start);
        if end == at {
            return Some((at, None));
        }
        let is_cue = |h: &Hit| h.table == Table::SpeechCues && !h.is(cue::NONE) && h.span().start >= at;
        if self.cx.hits.ending_at(end).any(is_cue) {
            return Some((end, None));
        }
        let addressee = Span::new(at, end);
        self.is_addressee(addressee).then_some((at, Some(addressee)))
    }

    /// 希望学校…: the demand with the addressee behind the wish.
    fn wished(&self, wish: &Hit, clause: Span) -> Option<(usize, Option<Span>)> {
        let behind = self.asked(wish.span().end);
        let content = Span::new(wish.span().end, clause.end);
        let is_content = content.len() > 4
            && !matches!(
                self.cx.document.reading.get(content.start),
                Some('，' | '：' | '的' | '和' | '、' | '。' | '了')
            );
        is_content.then_some((wish.span().start, behind))
    }

    /// Whether a wish in the middle of a clause asks someone (他要求学员们…).
    fn is_addressed(&self, wish: &Hit) -> bool {
        let before = self.cx.document.reading.before(wish.span().start);
        let barred = matches!(before, Some('的' | '、' | '和' | '照' | '按' | '体' | '项' | '出' | '高' | '新'));
        !barred && self.asked(wish.span().end).is_some()
    }

    /// Those named at `at`: 广大青年, 全体教师, 学校.
    fn asked(&self, at: usize) -> Option<Span> {
        let from = self.cx.hits.of_kind_at(requirement::ALL, at).map_or(at, |h| h.span().end);
        let hit = self.cx.hits.starting_at(from).iter().find(|h| is_speaker(h))?;
        Some(Span::new(at, hit.span().end))
    }

    /// Whether a phrase before a modal names those it addresses.
    fn is_addressee(&self, phrase: Span) -> bool {
        let text = &self.cx.document.reading;
        let marked = text.chars_of(phrase).iter().any(|c| matches!(c, '“' | '”' | '《' | '》' | '，' | '是' | '。'));
        let begins = self.cx.hits.of_kind_at(requirement::ALL, phrase.start).is_some();
        let headed = || {
            let end = if matches!(text.before(phrase.end), Some('）' | ')')) {
                (phrase.start..phrase.end).rev().take(16).find(|&p| matches!(text.get(p), Some('（' | '(')))
            } else {
                Some(phrase.end)
            };
            end.is_some_and(|end| self.cx.hits.ending_at(end).any(|h| h.span().start >= phrase.start && is_speaker(h)))
        };
        phrase.len() <= LONGEST && !marked && (begins || headed())
    }

    fn requirement(&self, start: &Start, end: usize) -> Option<Requirement> {
        let document = self.cx.document;
        let is_mark =
            |c: char| c.is_whitespace() || matches!(c, '，' | '；' | '。' | '：' | '！' | '、' | ',' | ';' | '!');
        let span = document.reading.trim(Span::new(start.at, end), is_mark);
        (span.len() > 2).then(|| Requirement {
            text: document.text().slice(span).to_owned(),
            start: span.start.saturating_sub(document.body),
            end: span.end.saturating_sub(document.body),
            number: start.number,
            addressee: start.addressee.map(|s| document.text().slice(s).to_owned()),
        })
    }

    fn skip_adverbs(&self, mut at: usize, end: usize) -> usize {
        let adverb = |h: &&Hit| h.is(requirement::ADVERB) && h.span().end < end;
        while let Some(hit) = self.cx.hits.starting_at(at).iter().find(adverb) {
            at = hit.span().end;
        }
        at
    }

    fn before_adverbs(&self, from: usize, mut end: usize) -> usize {
        let adverb = |h: &&Hit| h.is(requirement::ADVERB) && h.span().start >= from;
        while let Some(hit) = self.cx.hits.ending_at(end).find(adverb) {
            end = hit.span().start;
        }
        end
    }
}

/// Whether a word names people or bodies that something can be demanded of.
fn is_speaker(hit: &Hit) -> bool {
    match hit.table {
        Table::Posts | Table::Institutions | Table::OrgSuffixes => {
            hit.span().len() > 1 || hit.table != Table::OrgSuffixes
        }
        Table::Collectives => hit.is(collective::PEOPLE.or(collective::BODY)),
        _ => false,
    }
}
