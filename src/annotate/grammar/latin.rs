//! Names of people in Latin letters: John Hearn, Mark W. Huddleston.

use super::marks::{is_blank, is_han, is_name_dot};
use crate::annotate::Context;
use crate::document::QuoteKind;
use crate::span::{Span, Text};
use crate::words::word_lists;

word_lists! {
    "latin.tsv":
    /// Forms of address before a name: Ms, Dr.
    TITLES = "latin_title",
    /// Words of a name that are not capitalised: van, de.
    PARTICLES = "latin_particle",
    /// Words of bodies and things, which no name of a person has: University, Bank.
    THINGS = "latin_thing",
}

/// Longest name, in code points.
const LONGEST: usize = 48;
/// Shortest word that is a name by itself, in code points.
const SHORTEST_WORD: usize = 4;
/// Least number of capitalised words.
const LEAST_WORDS: usize = 2;
/// Most blanks and dots between two words.
const LONGEST_GAP: usize = 2;
/// Longest name in a bracket, in code points.
const LONGEST_ALIAS: usize = 16;

/// Whether `c` is a letter of the Latin script.
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}') && c.is_alphabetic()
}

fn is_of_word(c: char) -> bool {
    is_latin(c) || matches!(c, '-' | '\'' | '’')
}

fn is_of_name(c: char) -> bool {
    is_of_word(c) || c == '.' || c != '\n' && is_blank(c)
}

/// The name that starts at `start`, without a form of address there: Ellen Marsh of Ms. Ellen Marsh.
pub fn name_starting_at(text: &Text, start: usize) -> Option<Span> {
    let chars = text.chars_of(Span::new(start, start + LONGEST));
    let length = chars.iter().take_while(|c| is_of_name(**c)).count();
    read_name(text, Span::new(start, start + length))
}

/// The one word of a name at `start`: Frederick. It has a capital and at least three other letters. A form of
/// address, a word of bodies or things, and a word before a digit or a dot are no such names.
pub fn word_starting_at(text: &Text, start: usize) -> Option<Span> {
    let chars = text.chars_of(Span::new(start, start + LONGEST));
    let length = chars.iter().take_while(|c| is_of_word(**c)).count();
    let word = Span::new(start, start + length);
    let is_cased = matches!(*chars, [first, second, ..] if first.is_uppercase() && second.is_lowercase());
    let is_other = || THINGS.contains(text.slice(word)) || TITLES.contains(text.slice(word));
    let goes_on = || chars.get(length).is_some_and(|c| c.is_ascii_digit() || *c == '.');
    (is_cased && length >= SHORTEST_WORD && !is_other() && !goes_on()).then_some(word)
}

/// The name that ends at `end`, and where its form of address begins.
pub fn name_ending_at(text: &Text, end: usize) -> Option<(Span, usize)> {
    let chars = text.chars_of(Span::new(end.saturating_sub(LONGEST), end));
    let length = chars.iter().rev().take_while(|c| is_of_name(**c)).count();
    let blanks = chars.iter().skip(chars.len() - length).take_while(|c| !is_latin(**c)).count();
    let start = end - length + blanks;
    read_name(text, Span::new(start, end)).filter(|name| name.end == end).map(|name| (name, start))
}

/// The Han name in the bracket right after a name: Andrew Lai（赖文裕）.
pub fn alias_of(cx: &Context, name: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let bracket = cx.document.quote_starting_at(name.end).filter(|quote| quote.kind == QuoteKind::Round)?;
    let inner = bracket.inner();
    let is_han_name = text.chars_of(inner).iter().all(|c| is_han(*c) || is_name_dot(*c));
    ((2..=LONGEST_ALIAS).contains(&inner.len()) && is_han_name).then_some(inner)
}

/// Where the Latin name before the bracket that holds `name` begins.
pub fn alias_start(cx: &Context, name: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let open = name.start.checked_sub(1)?;
    text.before(open).filter(|c| is_latin(*c))?;
    let bracket = cx.document.quote_starting_at(open).filter(|quote| quote.kind == QuoteKind::Round)?;
    (bracket.inner() == name).then(|| name_ending_at(text, open)).flatten().map(|(_, start)| start)
}

/// The end of the bracket after a name that holds the name in the other script, or of the bracket that the name is in.
pub fn skip_alias(cx: &Context, name: Span) -> usize {
    let text = &cx.document.reading;
    let in_latin = |inner: Span| name_starting_at(text, inner.start).is_some_and(|latin| latin == inner);
    let bracket = cx.document.quote_starting_at(name.end).filter(|quote| quote.kind == QuoteKind::Round);
    match bracket {
        Some(bracket) if in_latin(bracket.inner()) => bracket.span.end,
        _ if alias_start(cx, name).is_some() => name.end + 1,
        _ => name.end,
    }
}

/// The name at the start of `run`: at least two capitalised words, with particles (van) and initials between them. None
/// if a word of bodies or things (University) is among them.
fn read_name(text: &Text, run: Span) -> Option<Span> {
    let chars = text.chars_of(run);
    let mut name: Option<Span> = None;
    let (mut count, mut has_lower, mut at) = (0, false, 0);
    while at < chars.len() {
        let length = chars[at..].iter().take_while(|c| is_of_word(**c)).count();
        let word = Span::new(run.start + at, run.start + at + length);
        let string = text.slice(word);
        let is_capital = chars[at..at + length].first().is_some_and(|c| c.is_uppercase());
        if THINGS.contains(string) {
            return None;
        }
        if is_capital && !(name.is_none() && TITLES.contains(string)) {
            count += 1;
            has_lower |= chars[at..at + length].iter().any(|c| c.is_lowercase());
            let initial = usize::from(length == 1 && chars.get(at + 1) == Some(&'.'));
            name = Some(Span::new(name.map_or(word.start, |name| name.start), word.end + initial));
        } else if length == 0 || !is_capital && (name.is_none() || !PARTICLES.contains(string)) {
            break;
        }
        at += length;
        let gap = chars[at..].iter().take_while(|c| !is_of_word(**c)).count();
        if gap == 0 || gap > LONGEST_GAP {
            break;
        }
        at += gap;
    }
    name.filter(|_| count >= LEAST_WORDS && has_lower)
}

#[cfg(test)]
mod tests {
    use super::{name_ending_at, name_starting_at};
    use crate::span::Text;

    fn forward(string: &str) -> Option<String> {
        let text = Text::new(string.to_owned());
        name_starting_at(&text, 0).map(|name| text.slice(name).to_owned())
    }

    fn backward(string: &str) -> Option<String> {
        let text = Text::new(string.to_owned());
        name_ending_at(&text, text.len()).map(|(name, _)| text.slice(name).to_owned())
    }

    #[test]
    fn words_of_names() {
        assert_eq!(forward("Ellen Marsh教授").as_deref(), Some("Ellen Marsh"));
        assert_eq!(forward("Ms.Ellen K. Marsh").as_deref(), Some("Ellen K. Marsh"));
        assert_eq!(forward("Pieter van Doorn一行").as_deref(), Some("Pieter van Doorn"));
        assert_eq!(backward("院Ms. Ellen K.Marsh").as_deref(), Some("Ellen K.Marsh"));
    }

    #[test]
    fn no_names() {
        for string in ["Ellen", "Marsh University", "IBM SPSS", "iPhone X", "", "data Science"] {
            assert_eq!(forward(string), None, "{string}");
        }
    }
}
