//! A reading becomes a document: its headline is chosen, its body cleaned, its bylines and times are read.

use std::ops::Range;

use super::bylines::{Bylines, find_bylines};
use super::credits::read_credits;
use super::datelines::DatelineParts;
use super::distinct::{find_named, remove_duplicates};
use super::headlines::{choose_headline, drop_title_repeats, first_line_of_body};
use super::kinds::find_kinds;
use super::lines::{Line, restore};
use super::medium_names::part_of_name;
use super::paragraphs::join_paragraphs;
use super::press::{is_account, is_medium, is_own_medium, is_person};
use super::titles::Title;
use super::words::YEAR_UNITS;
use super::{Dateline, Document, times};
use crate::decode::Decoded;
use crate::lexicon::Lexicon;
use crate::options::Source;
use crate::page::{Format, Head, Label, Labelled, Printed, Reading, find_printed, labels};
use crate::reading::canonical;
use crate::record::{self, Meta, Warning, WarningCode};
use crate::span::Span;

/// Longest line at either end of a body that may name the page of a newspaper, in characters.
const LONGEST_EDGE: usize = 40;

/// The form in which the caller gave a page of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// Bytes, which were decoded.
    AsBytes,
    /// Text.
    AsText,
}

impl Document {
    /// The document of a report that was read from a page, a fragment or a text.
    ///
    /// ```
    /// use baodao::document::Document;
    /// use baodao::{Content, Lexicon, Source, page};
    /// let text = "市政府召开常务会议\n　　某市日报6月4日讯（记者 王远山）会议指出，要抓好落实。";
    /// let document = Document::of(page::read(text), &Source::new(Content::Text(text)), &Lexicon::shared());
    /// assert_eq!(document.title(), "市政府召开常务会议");
    /// assert_eq!(document.meta.agency.as_deref(), Some("某市日报"));
    /// assert_eq!(document.meta.authors, ["王远山"]);
    /// ```
    pub fn of(reading: Reading, source: &Source, lexicon: &Lexicon) -> Self {
        let running = matches!(reading.format, Format::Plain | Format::Wrapped);
        let mut blocks = reading.blocks;
        let path = source.path.unwrap_or_default();
        let (title, site) =
            choose_headline(lexicon, &reading.headlines, source, &blocks, reading.format != Format::Plain);
        if reading.format != Format::Plain {
            blocks.splice(0..0, first_line_of_body(lexicon, &reading.headlines, &title));
        }
        drop_title_repeats(&mut blocks, &title);
        let (mut lines, furniture) = join_paragraphs(blocks, running);
        let printed = find_page(&reading.head, &lines, &furniture, source);
        let mut found = find_bylines(lexicon, &lines);
        found.take_edges(&mut lines);
        let kinds = find_kinds(&lines, &found, reading.format);
        let body: Vec<_> = lines.iter().zip(kinds).map(|(line, kind)| (line.text(), line.length, kind)).collect();
        let mut document = Document::of_counted(&title.text, &body);
        let titles = document.paragraphs.len() - lines.len();
        let pages = lines.iter().map(|line| line.block.page);
        document.paragraphs.iter_mut().skip(titles).zip(pages).for_each(|(paragraph, page)| paragraph.page = page);
        document.dateline = found.dateline.as_ref().and_then(|(i, found)| document.dateline_of(*i, found));
        document.bylines = found.stretches.iter().filter_map(|(i, s)| document.span_in(*i, s)).collect();
        document.bylines.sort_unstable();
        document.path_date =
            times::path_date(path).or_else(|| source.url.or(reading.head.url.as_deref()).and_then(times::path_date));
        let origin = find_source(lexicon, &reading.head, &found);
        document.meta = Meta {
            site: reading.head.site.clone().or(site),
            url: source.url.map(str::to_owned).or_else(|| reading.head.url.clone()),
            agency: find_agency(lexicon, &found, &title, origin.as_deref()),
            source: origin,
            format: format_of(reading.format, reading.sliced),
            page: printed.page,
            edition: printed.edition,
            position: printed.position,
            ..Meta::default()
        };
        document.name_agency(&found);
        let mut head = reading.head;
        for Labelled { label, value } in furniture.iter().flat_map(|line| labels(line)) {
            match label {
                Label::Editor => head.editors.push(value),
                Label::Time => head.published.push(value),
                _ => {}
            }
        }
        head.names.retain(|name| is_person(lexicon, name));
        head.authors.append(&mut head.names);
        document.credit(lexicon, &head.authors, &head.editors, found);
        document.name_authors();
        document.date(&head.published, source);
        document.warn(reading.truncated);
        document
    }

    /// The span in the document of a range of characters of a paragraph of the body.
    fn span_in(&self, paragraph: usize, characters: &Range<usize>) -> Option<Span> {
        let titles = usize::from(self.paragraphs.first().is_some_and(|p| p.is_title));
        let span = self.paragraphs.get(paragraph + titles)?.span;
        Some(Span::new(span.start + characters.start, span.start + characters.end))
    }

    fn dateline_of(&self, paragraph: usize, found: &DatelineParts) -> Option<Dateline> {
        let span = |range: &Range<usize>| self.span_in(paragraph, range);
        let date = found.date.as_ref().and_then(span);
        let year = date.map(|d| self.reading.slice(d)).and_then(|d| d.get(..4)?.parse().ok());
        Some(Dateline {
            span: span(&found.whole)?,
            medium: span(&found.medium)?,
            place: found.place.as_ref().and_then(span),
            date,
            year,
        })
    }

    /// Sets the authors and editors: those of the text, then those of the page's labels and short lines. A page may
    /// give the person whom a report is about as its author. So its authors who are named in the text are left out.
    fn credit(&mut self, lexicon: &Lexicon, authors: &[String], editors: &[String], found: Bylines) {
        let mut meta = std::mem::take(&mut self.meta);
        (meta.authors, meta.editors) = (found.authors, found.editors);
        let people = |value: &String| credited(lexicon, value);
        let authors = remove_duplicates(authors.iter().flat_map(people).collect());
        let in_body = find_named(&authors, self.text().as_str());
        let is_author = |name: &&String| !in_body.contains(name.as_str()) && !meta.editors.contains(*name);
        let authors: Vec<String> = authors.iter().filter(is_author).cloned().collect();
        meta.authors.extend(authors);
        meta.editors.extend(editors.iter().flat_map(people));
        (meta.authors, meta.editors) = (remove_duplicates(meta.authors), remove_duplicates(meta.editors));
        self.meta = meta;
    }

    /// Sets the time of publication: the caller's, else the page's, else that of the path or address.
    fn date(&mut self, published: &[String], source: &Source) {
        let given = source.published.map(str::trim).filter(|p| !p.is_empty());
        let stated = given.and_then(times::iso_time);
        if let (Some(given), None) = (given, &stated) {
            self.push_warning(WarningCode::BadPublished, format!("{given:?} can't be read as a date"));
        }
        self.meta.published = stated.or_else(|| first_time(published)).or_else(|| self.path_date.clone());
    }

    fn warn(&mut self, truncated: bool) {
        if self.body_text().is_empty() {
            self.push_warning(WarningCode::NoBody, "no body was found".to_owned());
        }
        if self.title().is_empty() {
            self.push_warning(WarningCode::NoTitle, "no headline was found".to_owned());
        }
        if truncated {
            self.push_warning(
                WarningCode::HtmlTruncated,
                "nested too deep or too many tags; the rest was left out".to_owned(),
            );
        }
    }

    /// Notes the encoding that the report came in, and what was wrong with it. Text that came as text has no encoding.
    pub fn note_encoding(&mut self, decoded: &Decoded, came: Came) {
        let encoding = decoded.encoding;
        if came == Came::AsBytes {
            self.meta.encoding = Some(encoding.to_owned());
        }
        if let Some(declared) = decoded.declared {
            let how = if came == Came::AsBytes { "declared as" } else { "it was read as" };
            self.push_warning(WarningCode::EncodingMismatch, format!("{how} {declared}, but it is {encoding}"));
        }
        if decoded.is_garbled {
            let message = "it was read in a wrong encoding, and a part of the text is lost: read its bytes anew";
            self.push_warning(WarningCode::GarbledText, message.to_owned());
        }
        if decoded.undecodable > 0 {
            let message = match came {
                Came::AsBytes => format!("{} characters could not be decoded", decoded.undecodable),
                Came::AsText => format!("{} characters could not be read and are U+FFFD", decoded.undecodable),
            };
            self.push_warning(WarningCode::UndecodableBytes, message);
        }
    }

    /// Adds a warning.
    pub fn push_warning(&mut self, code: WarningCode, message: String) {
        self.warnings.push(Warning { code, message });
    }
}

/// How the report was read, as the record says it.
fn format_of(format: Format, is_sliced: bool) -> record::Format {
    match format {
        Format::Wrapped => record::Format::Wrapped,
        Format::Page if is_sliced => record::Format::Page,
        Format::Page => record::Format::PageFull,
        Format::Fragment => record::Format::Fragment,
        Format::Plain => record::Format::Plain,
    }
}

/// The people that the value of a label names.
fn credited(lexicon: &Lexicon, value: &str) -> Vec<String> {
    let canonical = canonical(value);
    let names = read_credits(lexicon, &canonical).authors;
    names.into_iter().map(|name| restore(name, &canonical, value)).collect()
}

/// The first time of publication that a page states. If it is a day, and the page states the same day again with a
/// clock time, that is returned.
fn first_time(published: &[String]) -> Option<String> {
    let mut times = published.iter().filter_map(|p| times::iso_time(p));
    let first = times.next()?;
    Some(times.find(|time| time.len() > first.len() && time.starts_with(&first)).unwrap_or(first))
}

/// The page of the newspaper that the lines beside the body, its first and last lines, the path or the address name.
fn find_page(head: &Head, lines: &[Line], furniture: &[String], source: &Source) -> Printed {
    let is_edge = |line: &&Line| line.length <= LONGEST_EDGE;
    let first = lines.first().filter(is_edge).map(Line::text);
    let last = lines.last().map(Line::text);
    let bracket = last.and_then(|text| text.trim_end().strip_suffix(['）', ')'])?.rsplit(['（', '(']).next());
    let last = lines.last().filter(is_edge).map(Line::text);
    let beside = head.printed.iter().chain(&head.lines).chain(furniture).map(String::as_str);
    let url = source.url.or(head.url.as_deref());
    find_printed(beside.chain(first).chain(last).chain(bracket), source.path.into_iter().chain(url))
}

/// The source that the page states, or a line of the body, or a medium in a line with a day or labels.
fn find_source(lexicon: &Lexicon, head: &Head, found: &Bylines) -> Option<String> {
    let times = head.published.iter().filter(|line| line.contains(['-', '/']) || YEAR_UNITS.occurs_in(line));
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '|' | '[' | ']' | '【' | '】' | '（' | '）');
    let words = times.chain(&head.lines).flat_map(|line| line.split(is_gap)).map(|word| medium_in(lexicon, word));
    let mut beside = words.filter(|word| is_medium(lexicon, &canonical(word)));
    let named = head.publishers.iter().chain(&head.authors);
    let is_medium_name = |name: &&str| is_medium(lexicon, &canonical(name)) && !is_own_medium(name);
    let mut publishers =
        named.map(|value| medium_in(lexicon, value.trim_matches(['《', '》', '-']))).filter(is_medium_name);
    let stated = head.source.clone().or_else(|| found.source.clone());
    stated.or_else(|| beside.next().or_else(|| publishers.next()).map(str::to_owned))
}

/// The agency or medium that the report names as its origin: in its dateline, in a line that states the source, by its
/// reporters or before its headline; else the source that the page states, if that is a medium or an account. A report
/// that opens with 本报讯 names none by its reporters.
fn find_agency(lexicon: &Lexicon, found: &Bylines, title: &Title, page_source: Option<&str>) -> Option<String> {
    let is_source = |source: &&str| {
        let canonical = canonical(source);
        is_medium(lexicon, &canonical) || is_account(lexicon, &canonical)
    };
    let first = || page_source.and_then(|s| s.split_whitespace().next()).map(|word| medium_in(lexicon, word));
    let of_page = || first().filter(is_source).map(str::to_owned);
    let of_title = title.medium.as_ref().filter(|m| found.media.contains(m));
    let of_reporters = found.media.first().filter(|_| !found.is_own);
    let stated = found.opening_medium.as_ref().or(found.stated_medium.as_ref()).or(of_title);
    let of_telling = || found.telling.first().filter(|first| found.telling.iter().all(|medium| medium == *first));
    let of_text = stated.or(of_reporters).or(title.medium.as_ref()).cloned();
    of_text.or_else(of_page).or_else(|| of_telling().cloned())
}

/// The medium in a word that may have a dash before it or join two names: -某报, 某网-某报.
fn medium_in<'a>(lexicon: &Lexicon, word: &'a str) -> &'a str {
    let word = word.trim_matches(['-', '－', '—']);
    word.get(part_of_name(lexicon, word)).unwrap_or(word)
}
