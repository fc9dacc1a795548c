//! Candidates of the Han pattern: a surname and one or two characters.

use super::contexts::{FOLLOWERS, after, against, appointed, before, fills, slot};
use crate::annotate::Context;
use crate::lexicon::Table;
use crate::span::Span;

/// A string that may be a name.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// As written.
    pub span: Span,
    /// Without blanks.
    pub name: String,
    /// Log odds.
    pub score: f32,
    /// What is added where the place itself calls for a name: the surname's oddity and ordinary nouns weigh less.
    pub relief: f32,
}

/// Log odds of a compound surname, whose two characters seldom meet otherwise.
const COMPOUND: f32 = 4.0;
/// Log odds of a surname that no table knows; looked at only behind a post.
const UNKNOWN: f32 = -2.6;
/// Log odds from which a given name speaks for a surname that no table knows.
const NAMELIKE: f32 = 1.2;
/// Weight of the characters against the evidence around them.
const CHARACTERS: f32 = 0.8;
/// Most blanks between a surname and a given name of one character (王　毅).
const MOST_BLANKS: usize = 4;

/// Words of one character that begin no name.
const NEVER: &[char] = &[
    '以', '将', '就', '也', '还', '又', '被', '把', '让', '给', '的', '都', '均', '由', '从', '对', '在', '了', '是',
    '并', '或',
];

/// Every candidate that is not out of the question.
pub fn han(cx: &Context) -> Vec<Candidate> {
    let text = &cx.document.text;
    let chars = text.chars();
    let model = cx.lexicon.names();
    let mut found = Vec::new();
    for (start, &c) in chars.iter().enumerate() {
        let compound = chars.get(start + 1).filter(|d| model.is_compound_surname(c, **d)).map(|_| COMPOUND);
        if NEVER.contains(&c) {
            continue;
        }
        let single = model.surname(c).or_else(|| is_han(c).then_some(UNKNOWN));
        if single == Some(UNKNOWN) && compound.is_none() && cx.hits.longest_ending_at(start, Table::Posts).is_none() {
            continue;
        }
        let left = before(cx, start);
        for (surname, length) in [(compound, 2), (single, 1)] {
            let Some(surname) = surname else { continue };
            for given in 1..=2 {
                let span = Span::new(start, start + length + given);
                push(cx, span, length, surname, left, &mut found);
            }
            if length == 1 {
                spaced(cx, start, surname, left, &mut found);
            }
        }
    }
    found
}

fn push(cx: &Context, span: Span, surname_length: usize, surname: f32, left: f32, found: &mut Vec<Candidate>) {
    let chars = cx.document.text.chars_of(span);
    if chars.len() < span.len() || !chars.iter().all(|c| is_han(*c)) {
        return;
    }
    let given = cx.lexicon.names().given(&chars[surname_length..]);
    let right = after(cx, span.end);
    let called_for = slot(cx, span, right) + appointed(cx, span);
    if surname <= UNKNOWN && (given < NAMELIKE || span.len() < 3 && called_for <= 0.0) {
        return;
    }
    if let [link, other] = chars
        && FOLLOWERS.contains(link)
        && cx.lexicon.names().surname(*other).is_some()
        && cx.hits.longest_at(span.end, Table::Posts).is_some()
    {
        return;
    }
    let characters = CHARACTERS * (surname + given);
    let against = against(cx, span);
    let relief = CHARACTERS * (surname.max(0.0) - surname) + against.called_for - against.anywhere;
    let around = left + right + fills(cx, span) + called_for + function_word(chars, right);
    let score = characters + around + against.anywhere + if called_for > 0.0 { relief } else { 0.0 };
    if score > -3.0 {
        let relief = if called_for > 0.0 { 0.0 } else { relief };
        found.push(Candidate { span, name: chars.iter().collect(), score, relief });
    }
}

/// What speaks against a name of three characters whose last is a word that often follows one of two.
fn function_word(name: &[char], right: f32) -> f32 {
    match name.last() {
        Some('等' | '副') if name.len() > 2 => -8.0,
        Some('和') if right >= 2.0 => 0.0,
        Some(c) if name.len() > 2 && FOLLOWERS.contains(c) => -2.5,
        _ => 0.0,
    }
}

/// A surname, blanks, and a given name of one character.
fn spaced(cx: &Context, start: usize, surname: f32, left: f32, found: &mut Vec<Candidate>) {
    let text = &cx.document.text;
    let blanks = (start + 1..).take(MOST_BLANKS + 1).take_while(|p| text.get(*p).is_some_and(is_blank)).count();
    let at = start + 1 + blanks;
    let Some(given) = text.get(at).filter(|c| is_han(*c)) else { return };
    if blanks == 0 || blanks > MOST_BLANKS || left < 1.0 {
        return;
    }
    let span = Span::new(start, at + 1);
    let characters = CHARACTERS * (surname + cx.lexicon.names().given(&[given]));
    let right = after(cx, span.end);
    if right > 0.0 && text.before(start).is_none_or(|c| !is_blank(c)) {
        let name = text.get(start).into_iter().chain([given]).collect();
        found.push(Candidate { span, name, score: characters + left + right, relief: 0.0 });
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// Whether `c` is a Chinese character.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{3134F}' | '〇')
}
