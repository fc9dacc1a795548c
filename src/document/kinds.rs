//! The kind of each paragraph: body, heading, caption or byline.

use super::bylines::Bylines;
use super::lines::{LONGEST_LINE, Line};
use super::words::{CAPTION_STARTS, CAPTION_WORDS, PHOTOGRAPHED};
use crate::markup::Align;
use crate::markup::lines::ends_sentence;
use crate::page::Format;
use crate::record::ParagraphKind;

/// The kind of each paragraph.
pub(super) fn find_kinds(lines: &[Line], bylines: &Bylines, format: Format) -> Vec<ParagraphKind> {
    let first_body = lines.iter().position(Line::is_running_text).unwrap_or(0);
    let marked = !matches!(format, Format::Plain | Format::Wrapped);
    lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            if bylines.lines.get(i).copied().unwrap_or_default() {
                ParagraphKind::Byline
            } else if is_caption(line) || !marked && is_loose(lines, i, first_body) {
                ParagraphKind::Caption
            } else if is_heading(line, marked, i < first_body) {
                ParagraphKind::Heading
            } else {
                ParagraphKind::Body
            }
        })
        .collect()
}

/// Whether a line of a text without markup is taken for a caption because it is short and is before the running text,
/// or has another short line beside it.
fn is_loose(lines: &[Line], i: usize, first_body: usize) -> bool {
    let is_short = |line: &Line| {
        !line.is_running_text() && !line.text().contains('。') && !ends_sentence(line.text()) && line.block.heading == 0
    };
    let short = |i: usize| lines.get(i).is_some_and(is_short);
    short(i) && (i < first_body || short(i + 1) || i.checked_sub(1).is_some_and(short))
}

fn is_caption(line: &Line) -> bool {
    let (block, text) = (&line.block, line.text());
    if line.length > LONGEST_LINE * 2 {
        return false;
    }
    let opens = CAPTION_STARTS.longest_prefix(text).is_some();
    let closes = text.trim_end_matches(['）', ')', '。']).ends_with(|c| PHOTOGRAPHED.contains_char(c))
        && (line.length <= LONGEST_LINE || CAPTION_WORDS.occurs_in(text));
    let stands = block.after_image && (block.align == Align::Center || !line.is_running_text());
    opens || closes || stands && block.heading == 0
}

fn is_heading(line: &Line, marked: bool, leads: bool) -> bool {
    let (block, text) = (&line.block, line.text());
    if block.heading > 0 {
        return line.length <= LONGEST_LINE * 2;
    }
    if line.length > LONGEST_LINE || text.contains('。') || text.ends_with(['；', '，', '、', '：']) {
        return false;
    }
    let is_set = block.bold || block.align == Align::Center;
    if marked { is_set || leads } else { !ends_sentence(text) && line.length <= 30 }
}
