//! Promotions to a rank: 晋升上将军衔的军官是…, 甲晋升为少将, 授予甲少将军衔.

use super::Reader;
use super::past::is_past;
use super::words::{LINKS, PARTICLE, RANK_LINKS, RANK_NOUNS};
use crate::annotate::grammar::marks::is_colon;
use crate::annotate::posts::PostMention;
use crate::lexicon::Table;
use crate::record::Action;
use crate::span::Span;

/// Longest stretch between a rank and 是 or a colon, in characters: 的4位军官.
const LONGEST_COUNT: usize = 16;

impl Reader<'_, '_> {
    /// Reads a verb of promotion.
    pub(super) fn read_rank(&mut self, sentence: Span, verb: Span, action: Action) {
        if is_past(self.cx, self.found, sentence, verb.start, None) {
            return;
        }
        let text = &self.cx.document.reading;
        let start = LINKS.longest_at(text, verb.end).map_or(verb.end, |link| link.end);
        if let Some((rank, end)) = self.rank_at(start) {
            self.read_promoted(sentence, verb, rank, end, action);
            return;
        }
        let Some(group) = self.names.next(verb.end).filter(|group| group.start <= verb.end) else { return };
        let last = self.names.full.get(group.mentions.end - 1).map_or(group.end, |mention| mention.span.end);
        let titled = self.rank_at(last).map(|(rank, end)| (rank, end.max(group.end)));
        if let Some((rank, end)) = titled {
            self.add_posts(&group, action, |_| Some(rank), Span::new(verb.start, end));
            return;
        }
        let behind = LINKS.longest_at(text, group.end).or_else(|| PARTICLE.longest_at(text, group.end));
        if let Some((rank, end)) = self.rank_at(behind.map_or(group.end, |link| link.end)) {
            self.add_posts(&group, action, |_| Some(rank), Span::new(verb.start, end));
        }
    }

    /// The rank at `start`, and where its words end.
    fn rank_at(&self, start: usize) -> Option<(PostMention, usize)> {
        let rank = self.cx.hits.longest_at(start, Table::Posts)?.span();
        let noun = RANK_NOUNS.longest_at(&self.cx.document.reading, rank.end);
        Some((PostMention { span: rank, head: rank }, noun.map_or(rank.end, |noun| noun.end)))
    }

    /// Adds those who get `rank`: after 是 or a colon, after 的, or the subject.
    fn read_promoted(&mut self, sentence: Span, verb: Span, rank: PostMention, end: usize, action: Action) {
        let text = &self.cx.document.reading;
        let is_attribute = PARTICLE.longest_at(text, end).is_some();
        if !is_attribute {
            if let Some(group) = self.subject(sentence, verb, action) {
                self.add_posts(&group, action, |_| Some(rank), Span::new(group.start, end));
            }
            return;
        }
        let first = self.next_name(end);
        let reach = Span::new(end, (end + LONGEST_COUNT).min(first));
        let link = RANK_LINKS.first_in(text, reach);
        let link = link.filter(|link| text.get(link.start).is_some_and(is_colon) || link.end <= reach.end);
        let Some(link) = link else {
            let group = self.names.next(end).filter(|group| group.start <= end + 1);
            if let Some(group) = group {
                self.add_posts(&group, action, |_| Some(rank), Span::new(verb.start, group.end));
            }
            return;
        };
        let mut at = link.end;
        while let Some(group) = self.names.next(at).filter(|group| group.name_start < sentence.end) {
            self.add_posts(&group, action, |_| Some(rank), Span::new(verb.start, group.end));
            at = group.end.max(at + 1);
            self.last = Some(group);
        }
    }
}
