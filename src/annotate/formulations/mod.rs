//! Formulations (提法): set political phrases, by lexicon, by grammar and by quotation.
//!
//! A phrase of `formulations.tsv` counts in quotation marks, and without them where its row says so. Any other quoted
//! phrase is judged by its shape, the verb before it and the noun after it. A slogan, a principle or a programme
//! counts. What someone said, an image, an idiom or the name of a thing does not. Numeral formulas (三大攻坚战) count
//! without marks by the noun after the number.

mod judgement;
mod lexicon;
mod lists;
mod neighbours;
mod numerals;
mod quoted;
mod shapes;

use rustc_hash::FxHashMap;

use super::Context;
use super::explanations::Value;
use super::grammar::marks::is_quotation_mark;
use super::marks::Marks;
use super::speeches::SpeechFound;
use crate::record::{Formulation, FormulationKind, Rule};
use crate::span::Span;

/// A phrase found, with the row of the lexicon that knows it.
struct Candidate {
    span: Span,
    kind: FormulationKind,
    row: Option<usize>,
    /// The rule by which it counts.
    rule: Rule,
}

/// Every formulation, once each, in order of first mention. One of the headline has the position of its first mention
/// in the body, if there is one.
pub fn formulations(cx: &Context, speeches: &[SpeechFound]) -> Vec<Formulation> {
    let mut candidates = quoted::quoted(cx, speeches);
    let marks = Marks::new(cx.document, cx.document.reading.span());
    let known = lexicon::unquoted(cx, &marks, &candidates);
    candidates.extend(known);
    candidates.sort_by_key(|c| (c.span.start, c.span.end));
    let counted = numerals::numerals(cx, &marks, &candidates);
    candidates.extend(counted);
    candidates.sort_by_key(|c| (c.span.start, c.span.end));
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    let mut found: Vec<Formulation> = Vec::new();
    let mut rules: Vec<Rule> = Vec::new();
    for candidate in &candidates {
        let text = cx.slice(candidate.span);
        let plain: String = text.chars().filter(|c| !c.is_whitespace() && !is_quotation_mark(*c)).collect();
        if let Some(&i) = seen.get(&plain) {
            if found[i].position.in_title {
                (found[i], rules[i]) = (lexicon::formulation(cx, candidate, text), candidate.rule);
            }
        } else {
            seen.insert(plain, found.len());
            found.push(lexicon::formulation(cx, candidate, text));
            rules.push(candidate.rule);
        }
    }
    rules.iter().enumerate().for_each(|(i, rule)| cx.note(Value::Formulation(i), *rule));
    found
}
