//! Where the text names the agency and the authors of a report.

use super::Document;
use super::bylines::Bylines;
use crate::record::Words;
use crate::span::Span;

/// Number of paragraphs at the start and at the end that may name the origin of a report.
const EDGES: usize = 3;

/// How many code points at the start or the end of such a paragraph are searched.
const LONGEST: usize = 60;

/// Most authors that are looked for, and most bylines in which they are looked for: each is compared with each.
const MOST: usize = 64;

/// Longest part of a byline in which an author is looked for, in code points.
const LONGEST_BYLINE: usize = 1_000;

impl Document {
    /// Finds the agency in the dateline, the bylines and the first and last paragraphs, if it was read from the text.
    pub(super) fn name_agency(&mut self, found: &Bylines) {
        let Some(agency) = self.meta.agency.as_deref() else { return };
        let is = |medium: &Option<String>| medium.as_deref() == Some(agency);
        let is_of_reporter = found.media.iter().any(|medium| medium == agency);
        if is(&found.opening_medium) || is(&found.stated_medium) || is_of_reporter {
            let lines = self.dateline.iter().map(|dateline| dateline.span).chain(self.bylines.iter().copied());
            let named = lines.chain(self.edges()).find_map(|span| self.find_name(agency, span));
            self.meta.agency_words = named.map(|span| self.words(span));
        }
    }

    /// Finds each author in the bylines. Of more than `MOST` authors the others have no position.
    pub(super) fn name_authors(&mut self) {
        let start = |byline: &Span| Span::new(byline.start, byline.end.min(byline.start + LONGEST_BYLINE));
        let bylines: Vec<Span> = self.bylines.iter().take(MOST).map(start).collect();
        let unplaced = |name: &String| Words { text: name.clone(), position: None };
        let placed = |name: &String| {
            let named = bylines.iter().find_map(|byline| self.find_name(name, *byline));
            named.map_or_else(|| unplaced(name), |span| self.words(span))
        };
        let (first, others) = self.meta.authors.split_at(MOST.min(self.meta.authors.len()));
        self.meta.author_words = first.iter().map(placed).chain(others.iter().map(unplaced)).collect();
    }

    /// The starts of the first paragraphs and the ends of the last ones.
    fn edges(&self) -> impl Iterator<Item = Span> {
        let body = &self.paragraphs[self.paragraphs.partition_point(|paragraph| paragraph.is_title)..];
        let starts = body.iter().take(EDGES).map(|p| Span::new(p.span.start, p.span.end.min(p.span.start + LONGEST)));
        let ends = body.iter().rev().take(EDGES);
        starts.chain(ends.map(|p| Span::new(p.span.start.max(p.span.end.saturating_sub(LONGEST)), p.span.end)))
    }

    /// The first place in `span` where `name` is written, perhaps with blanks between its characters.
    fn find_name(&self, name: &str, span: Span) -> Option<Span> {
        let chars: Vec<char> = self.text().slice(span).chars().collect();
        let ends_at = |start: usize| {
            let mut at = start;
            for wanted in name.chars().filter(|c| !c.is_whitespace()) {
                at += chars.get(at..)?.iter().take_while(|c| at > start && c.is_whitespace()).count();
                (chars.get(at) == Some(&wanted)).then_some(())?;
                at += 1;
            }
            Some(at)
        };
        let found = (0..chars.len()).find_map(|start| Some((start, ends_at(start)?)));
        found.map(|(start, end)| Span::new(span.start + start, span.start + end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::ParagraphKind;

    #[test]
    fn a_name_may_be_padded() {
        let document = Document::new("", &[("王　明报道（记者 王 小明）", ParagraphKind::Body)]);
        let find = |name| {
            let whole = Span::new(0, document.reading.len());
            document.find_name(name, whole).map(|span| document.text().slice(span).to_owned())
        };
        assert_eq!(find("王明").as_deref(), Some("王　明"));
        assert_eq!(find("王小明").as_deref(), Some("王 小明"));
        assert_eq!(find("王大明"), None);
        assert_eq!(find("明王"), None);
    }
}
