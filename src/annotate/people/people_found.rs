//! Who is named in a report: persons and their mentions.

use rustc_hash::FxHashMap;

use crate::annotate::posts::PostMention;
use crate::span::Span;

/// How a mention names its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// The full name (林文远), or one part of a dotted name (拉马福萨).
    Full,
    /// 王主任: the span is the surname alone.
    Surname,
    /// 总书记: a post that can only be one person's.
    Post,
}

/// A mention of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What names the person, as written: the name, the surname, or the post 总书记.
    pub span: Span,
    /// The name with the posts around it.
    pub extent: Span,
    /// Index into [`People::list`].
    pub person: usize,
    /// How the mention names the person.
    pub kind: MentionKind,
}

/// Someone named in the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFound {
    /// The full name, without blanks.
    pub name: String,
    /// Posts, each text once.
    pub posts: Vec<PostMention>,
    /// The word by which the report says that they are appointed, elected or removed.
    pub appointed: Option<Span>,
}

/// How far before a span a name is looked for that may reach into it, in code points.
const LONGEST_NAME: usize = 24;

/// Everyone named, and where.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// In order of first mention.
    pub list: Vec<PersonFound>,
    /// By start; mentions never overlap.
    pub mentions: Vec<Mention>,
}

impl People {
    /// The mentions that start inside `span`, by start.
    pub fn mentions_in(&self, span: Span) -> &[Mention] {
        let from = self.mentions.partition_point(|m| m.span.start < span.start);
        let to = from + self.mentions[from..].partition_point(|m| m.span.start < span.end);
        &self.mentions[from..to]
    }

    /// Whether `span` overlaps a name without covering it: 长安 in 市长安若溪.
    pub fn crosses(&self, span: Span) -> bool {
        let near = Span::new(span.start.saturating_sub(LONGEST_NAME), span.end);
        self.mentions_in(near).iter().any(|m| m.span.overlaps(span) && !span.covers(m.span))
    }

    /// The mention that ends at `position`.
    pub fn ending_at(&self, position: usize) -> Option<&Mention> {
        let i = self.mentions.partition_point(|m| m.span.end < position);
        self.mentions.get(i).filter(|m| m.span.end == position)
    }

    /// The index of the person called `name`, who may be new; `known` has the index of each name.
    pub(super) fn person<'n>(&mut self, known: &mut FxHashMap<&'n str, usize>, name: &'n str) -> usize {
        *known.entry(name).or_insert_with(|| {
            self.list.push(PersonFound { name: name.to_owned(), ..PersonFound::default() });
            self.list.len() - 1
        })
    }
}
