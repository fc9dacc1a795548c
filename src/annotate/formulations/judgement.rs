//! Whether a quoted phrase is a formulation: its shape, the verb before it, the noun after it, its last word.

use super::lists::{ASKS, BEHIND_PHRASE, BIG, COUNTERS, NUMBERED, SPOKEN, THEME_ACTS, THEME_LEADS, THEME_TAILS};
use super::neighbours::Neighbours;
use super::shapes;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_colon, is_comma, is_final, is_quotation_mark, is_title_mark};
use crate::annotate::speeches::SpeechFound;
use crate::lexicon::kinds::narration;
use crate::lexicon::{Hit, Table};
use crate::record::{FormulationKind, Rule};
use crate::span::Span;

/// Columns of `quotation_contexts.tsv`: what a word before a phrase, after it or at its end says of it.
const BEFORE: usize = 1;
const AFTER: usize = 2;
const END: usize = 3;
/// Weight if the noun after the phrase is a principle, a task or a campaign.
const IS_POLICY: f32 = 1.8;
/// Weight if the noun after the phrase can name a programme as well as a single activity: 工程, 行动.
const IS_WEAK: f32 = -1.6;
/// Weight if the noun after the phrase is a thing.
const IS_THING: f32 = -3.2;
/// Weight if the noun after the phrase says that the phrase is a name: 活动, 品牌.
const IS_NAME: f32 = -4.5;
/// Least weight of a noun after a code (155651), and of a verb before it, at which the code is a plan of work.
const CODE_NOUN: f32 = 1.2;
const CODE_VERB: f32 = 0.85;
/// Weight if the phrase contains a word of spoken language: 我, 你, 吗.
const IS_SPOKEN: f32 = -3.0;
/// Weight if the phrase is the theme of an event and demands nothing (以“江州生态茶、休闲好去处”为主题).
const IS_LABEL: f32 = -5.0;
/// Weight if the phrase is one of a list of topics.
const IS_TOPIC: f32 = -2.2;
/// Weight of a phrase of two characters that is no numeral formula: it is mostly a term or an image (“属地”原则).
const IS_PAIR: f32 = -3.0;
/// Length in code points from which a quotation is hardly a formulation: it lists things.
const LONGEST: usize = 36;
/// Share of its weight that a verb keeps if three or more characters are between it and the phrase.
const FAR_VERB: f32 = 0.4;
/// How far a verb before the phrase and a noun after it may be, in code points.
const REACH: usize = 8;

/// A quoted phrase under judgement.
pub(super) struct Phrase<'a> {
    pub cx: &'a Context<'a>,
    /// The phrase without its quotation marks.
    pub span: Span,
    pub near: Neighbours,
    /// Whether the phrase is a numeral formula: 四个意识, 三会一课.
    pub numeral: bool,
    /// Whether it is in the report more than once.
    pub repeated: bool,
}

impl Phrase<'_> {
    /// The kind of formulation that the phrase is, and the strongest reason; none if it is no formulation.
    pub fn judge(&self, speeches: &[SpeechFound]) -> Option<(FormulationKind, Rule)> {
        let chars = self.cx.document.reading.chars_of(self.span);
        if shapes::is_code(chars) && !self.is_said() {
            let (before, after) = (self.before(), self.after());
            let by_noun = (after >= CODE_NOUN).then_some(Rule::PolicyNoun);
            let by_verb = (before >= CODE_VERB && after >= 0.0).then_some(Rule::PolicyVerb);
            return by_noun.or(by_verb).map(|rule| (FormulationKind::Numeral, rule));
        }
        if chars.len() < 2
            || shapes::is_day(chars)
            || shapes::is_pair(chars)
            || chars.iter().any(|c| is_final(*c) || is_colon(*c) || is_title_mark(*c))
            || self.is_said()
        {
            return None;
        }
        let evidence = [
            (self.shape(chars), Rule::QuotedShape),
            (self.before(), Rule::PolicyVerb),
            (self.after(), Rule::PolicyNoun),
            (self.end(), Rule::PolicyEnd),
        ];
        let score = evidence.iter().map(|(weight, _)| weight).sum::<f32>() + self.place(speeches);
        let strongest = evidence.into_iter().max_by(|(one, _), (other, _)| one.total_cmp(other));
        let kind = if self.numeral { FormulationKind::Numeral } else { FormulationKind::Quoted };
        strongest.filter(|_| score > 0.0).map(|(_, rule)| (kind, rule))
    }

    /// Whether the phrase is quoted speech: it follows a verb of speaking and ： or ，.
    fn is_said(&self) -> bool {
        let text = &self.cx.document.reading;
        let goes_on = text.get(self.near.outer.end).is_some_and(char::is_alphanumeric);
        let is_mark = |c: char| is_colon(c) || is_comma(c);
        if goes_on || !text.before(self.near.outer.start).is_some_and(is_mark) {
            return false;
        }
        self.cx.hits.ending_at(self.near.outer.start - 1).any(|h| h.table == Table::SpeechCues)
    }

    fn shape(&self, chars: &[char]) -> f32 {
        let parallel = match shapes::parallel(chars) {
            2 => 2.6,
            1 => 1.5,
            _ if shapes::repeats(chars) => 1.5,
            _ => 0.0,
        };
        let length = match chars.len() {
            2 if !self.numeral => IS_PAIR,
            3 | 4 => 0.0,
            5..16 => 0.2,
            16..30 if parallel > 0.0 => -0.3,
            LONGEST.. => -4.0,
            _ => -1.2,
        };
        let numeral = if self.numeral { 2.6 } else { 0.0 };
        let repeated = if self.repeated { 0.4 } else { 0.0 };
        let listed = if self.near.listed && chars.len() > 3 { 0.8 } else { 0.0 };
        let topics = if self.near.topics && !self.numeral { IS_TOPIC } else { 0.0 };
        let turned = if self.near.turned { -2.0 } else { 0.0 };
        let spoken = if SPOKEN.occurs_in(self.cx.slice(self.span)) && !self.numeral { IS_SPOKEN } else { 0.0 };
        let theme = if self.is_theme() && !self.begins_with_act(chars) { IS_LABEL } else { 0.0 };
        let asking = if ASKS.occurs_in(self.cx.slice(self.span)) { -2.0 } else { 0.0 };
        let paired = if shapes::has_single_dash(chars) && !self.numeral { -4.0 } else { 0.0 };
        topics + paired + spoken + theme + numeral + parallel + length + repeated + listed + turned + asking - 1.0
    }

    /// Whether the words beside the phrase say that it is the theme of an event.
    fn is_theme(&self) -> bool {
        let text = &self.cx.document.reading;
        THEME_LEADS.longest_before(text, self.near.outer.start).is_some()
            || THEME_TAILS.longest_at(text, self.near.outer.end).is_some()
    }

    /// Whether a part of the phrase begins with a verb, as a demand does.
    fn begins_with_act(&self, chars: &[char]) -> bool {
        let text = &self.cx.document.reading;
        let begins = |at: usize| THEME_ACTS.longest_at(text, self.span.start + at).is_some();
        let mut marks = chars.iter().enumerate().filter(|(_, c)| !c.is_alphanumeric());
        begins(0) || marks.any(|(at, _)| begins(at + 1))
    }

    /// The weight of the nearest verb before the phrase, in its clause. The number of a term (第十九届) makes it the name
    /// of an event.
    fn before(&self) -> f32 {
        let text = &self.cx.document.reading;
        let start = self.near.outer.start;
        if NUMBERED.longest_before(text, start).is_some() {
            return IS_NAME;
        }
        for end in (start.saturating_sub(REACH)..=start).rev() {
            let word =
                self.cx.on_demand_ending_at(end).find(|h| self.says(h, BEFORE) && (h.span().len() > 1 || end == start));
            if let Some(hit) = word {
                let near = match start - end {
                    0 => 1.0,
                    1 | 2 => 0.6,
                    _ => FAR_VERB,
                };
                return near
                    * match self.cell(&hit, BEFORE) {
                        "policy" => 1.5,
                        "weak" => 0.5,
                        "against" => -2.5,
                        _ => -4.0,
                    };
            }
            if text.before(end).is_none_or(|c| is_boundary(c) || is_quotation_mark(c)) {
                break;
            }
        }
        0.0
    }

    /// The weight of the nearest noun after the phrase.
    fn after(&self) -> f32 {
        let text = &self.cx.document.reading;
        let mut at = self.near.outer.end;
        for _ in 0..2 {
            at = BEHIND_PHRASE.longest_at(text, at).map_or(at, |word| word.end);
        }
        let first = at;
        let mut found: Option<f32> = None;
        while at < first + REACH {
            if at > first && self.cx.hits.of_kind_at(narration::VERB, at).is_some_and(|hit| hit.span().len() > 1) {
                break;
            }
            if let Some(hit) = self.cx.on_demand_at(at).filter(|h| self.says(h, AFTER)).last() {
                let near = if at == first { 1.0 } else { 0.7 };
                let weight = match self.cell(&hit, AFTER) {
                    "name" if self.numeral => IS_THING / 2.0,
                    "name" if at == first || hit.span().len() > 1 => return IS_NAME,
                    "name" => 0.0,
                    "policy" => IS_POLICY,
                    "weak" => IS_WEAK,
                    _ if self.numeral => IS_THING / 2.0,
                    _ => IS_THING,
                };
                found = found.or(Some(near * weight));
            }
            if text.get(at).is_none_or(|c| !c.is_alphanumeric()) {
                break;
            }
            at += 1;
        }
        found.unwrap_or_default()
    }

    /// The weight of the phrase's own last word.
    fn end(&self) -> f32 {
        let hit =
            self.cx.on_demand_ending_at(self.span.end).find(|h| h.span().start > self.span.start && self.says(h, END));
        match hit.as_ref().map(|h| self.cell(h, END)) {
            Some("policy") => 1.3,
            Some(_) if !self.is_counted() => -3.0,
            _ => 0.0,
        }
    }

    /// Whether the phrase counts several things (五个中心): then its last word is no name of one thing.
    fn is_counted(&self) -> bool {
        let second = self.cx.document.reading.get(self.span.start + 1);
        self.numeral && second.is_some_and(|c| COUNTERS.contains_char(c) && !BIG.contains_char(c))
    }

    /// The weight of the place of the phrase: in the headline, or in what someone says.
    fn place(&self, speeches: &[SpeechFound]) -> f32 {
        if self.cx.document.in_title(self.span) {
            return 0.5;
        }
        let i = speeches.partition_point(|s| s.span.end <= self.span.start);
        if speeches.get(i).is_some_and(|s| s.span.covers(self.span)) { 0.4 } else { 0.0 }
    }

    fn says(&self, hit: &Hit, column: usize) -> bool {
        hit.table == Table::QuotationContexts && !self.cell(hit, column).is_empty()
    }

    fn cell(&self, hit: &Hit, column: usize) -> &str {
        self.cx.lexicon.cell(hit, column)
    }
}
