//! People: every mention of a person, and who each is.

use super::Context;
use super::names::names;
use crate::span::Span;

/// How a mention names its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// 张庆伟.
    Full,
    /// 王主任: the span is the surname alone.
    Surname,
    /// 总书记: a post that can only be one person's.
    Post,
}

/// A mention of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name or surname as written.
    pub span: Span,
    /// The name with the posts that are written around it.
    pub extent: Span,
    /// Index into [`People::list`].
    pub person: usize,
    /// How.
    pub kind: MentionKind,
}

/// A post as the text attaches it to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostMention {
    /// With its organization.
    pub span: Span,
}

/// Someone named in the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFound {
    /// The full name, without blanks.
    pub name: String,
    /// Posts, each text once.
    pub posts: Vec<PostMention>,
}

/// Everyone named, and where.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// In order of first mention.
    pub list: Vec<PersonFound>,
    /// By start; they never overlap.
    pub mentions: Vec<Mention>,
}

impl People {
    /// The mentions that start inside `span`, by start.
    pub fn mentions_in(&self, span: Span) -> &[Mention] {
        let from = self.mentions.partition_point(|m| m.span.start < span.start);
        let to = from + self.mentions[from..].partition_point(|m| m.span.start < span.end);
        &self.mentions[from..to]
    }

    /// The mention that ends at `position`.
    pub fn ending_at(&self, position: usize) -> Option<&Mention> {
        let i = self.mentions.partition_point(|m| m.span.end < position);
        self.mentions.get(i).filter(|m| m.span.end == position)
    }
}

/// Everyone named in the report.
pub fn people(cx: &Context) -> People {
    let mut people = People::default();
    for name in names(cx) {
        let person = people.list.iter().position(|p| p.name == name.name).unwrap_or_else(|| {
            people.list.push(PersonFound { name: name.name.clone(), posts: Vec::new() });
            people.list.len() - 1
        });
        people.mentions.push(Mention { span: name.span, extent: name.span, person, kind: MentionKind::Full });
    }
    people
}
