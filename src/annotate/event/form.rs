//! How the event was held, and in which places when it was held by video.

use super::main_event::Main;
use crate::annotate::Context;
use crate::document::Sentence;
use crate::lexicon::kinds::{event, venue};
use crate::lexicon::{Hit, Table};
use crate::record::{EventKind, Form, Venue, VenueKind};
use crate::span::Span;

/// Words that say a sentence is about how the event was held.
const HELD: [&str; 12] =
    ["召开", "举行", "举办", "形式", "方式", "分会场", "会见", "会晤", "出席", "参加", "会议", "协商会"];

/// Video, where the name, the sentence of the event or one about its holding says so.
pub(super) fn form(cx: &Context, main: &Main, name: Option<Span>) -> Option<Form> {
    let nominal = main.body.or(main.title).is_some_and(|s| s.name.is_some());
    let told = main.body.or(main.title)?;
    let clause = told.clause;
    let sentences = cx.document.sentences.iter();
    let in_name = name.is_some_and(|n| says_video(cx, n));
    let in_title = main.title.is_some_and(|t| says_video(cx, t.clause));
    let kind = main.title.map_or(told.kind, |t| t.kind);
    let of_letter = matches!(kind, EventKind::Letter | EventKind::Call);
    let elsewhere =
        nominal && !of_letter && sentences.filter(|s| s.span.start >= cx.document.body).any(|s| held_by_video(cx, s));
    (in_name || in_title || says_video(cx, clause) || elsewhere).then_some(Form::Video)
}

/// 会议以视频会议形式召开: a clause that has both.
fn held_by_video(cx: &Context, sentence: &Sentence) -> bool {
    let says = |clause: &&Span| says_video(cx, **clause);
    says_video(cx, sentence.span)
        && cx.document.clauses(sentence).iter().filter(says).any(|clause| {
            let text = cx.slice(*clause);
            let form = ["形式", "方式", "分会场", "召开"].iter().any(|w| text.contains(w));
            form && HELD.iter().any(|w| text.contains(w))
        })
}

fn says_video(cx: &Context, span: Span) -> bool {
    let longest =
        |h: &&Hit| cx.hits.longest_at(h.span().start, Table::EventVerbs).is_some_and(|l| l.span() == h.span());
    cx.hits.of_kind_within(event::VIDEO, span).filter(longest).any(|h| {
        let room = ["室", "厅", "中心"].iter().any(|w| cx.document.reading.has_at(h.span().end, w));
        !room && !super::words::is_titled(cx, h.span().start)
    })
}

/// 在主会场, 各市设分会场: who sat where.
pub(super) fn venues(cx: &Context) -> Vec<Venue> {
    let mut found: Vec<Venue> = Vec::new();
    let body = Span::new(cx.document.body, cx.document.reading.len());
    for hit in cx.hits.of_kind_within(venue::HALL, body) {
        let kind = match cx.slice(hit.span()) {
            "主会场" => VenueKind::Main,
            "分会场" => VenueKind::Branch,
            _ => continue,
        };
        let span = named(cx, hit.span());
        let text = cx.written(span);
        if !found.iter().any(|v| v.text == text) && found.len() < 64 {
            found.push(Venue { text, position: cx.document.position(span), kind });
        }
    }
    found
}

/// 绍兴分会场; of 各市设分会场 who had one; else the word alone.
fn named(cx: &Context, hall: Span) -> Span {
    let text = &cx.document.reading;
    let lowest = hall.start.saturating_sub(30);
    let stops = |c: char| "，。；：“”、在为了和与及于的\n".contains(c);
    if let Some(set) =
        ["设", "设立", "设有", "设视频", "设立视频"].iter().rev().find(|w| text.has_before(hall.start, w))
    {
        let end = hall.start - set.chars().count();
        let start = (lowest..end)
            .rev()
            .find(|&at| text.get(at).is_some_and(|c| "，。；：\n".contains(c)))
            .map_or(lowest, |at| at + 1);
        if start < end {
            return Span::new(start, end);
        }
    }
    let start = (lowest..hall.start).rev().find(|&at| text.get(at).is_some_and(stops)).map_or(hall.start, |at| at + 1);
    Span::new(start, hall.end)
}
