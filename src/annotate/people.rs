//! People: every mention of a person, who each is, and which posts are theirs.
//!
//! A person is one under the full name. The parts of a dotted name, a surname before a post (王主任)
//! and 总书记 alone are mentions of the one person they can mean. Reporters are left out.

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::Context;
use super::names::{NameMention, is_dot, is_han, surname_before_post};
use super::posts::{self, PostMention};
use crate::span::{Span, Text};

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

/// Someone named in the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFound {
    /// The full name, without blanks.
    pub name: String,
    /// Posts, each text once.
    pub posts: Vec<PostMention>,
    /// Whether the report says that they are appointed, elected or removed.
    pub appointed: bool,
}

/// The post that says whose one is: 某某主席夫人.
const SPOUSE: &str = "夫人";

/// Longest name, in code points, that a word before its end is held against.
const LONGEST_NAME: usize = 24;

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

    /// Whether `span` shares characters with a name without holding it whole: 长安 in 市长安若溪.
    pub fn crosses(&self, span: Span) -> bool {
        let near = Span::new(span.start.saturating_sub(LONGEST_NAME), span.end);
        self.mentions_in(near).iter().any(|m| m.span.overlaps(span) && !span.covers(m.span))
    }

    /// The mention that ends at `position`.
    pub fn ending_at(&self, position: usize) -> Option<&Mention> {
        let i = self.mentions.partition_point(|m| m.span.end < position);
        self.mentions.get(i).filter(|m| m.span.end == position)
    }

    /// The one of a name, who may be new; `known` holds the place in the list of each name.
    fn person<'n>(&mut self, known: &mut FxHashMap<&'n str, usize>, name: &'n str) -> usize {
        *known.entry(name).or_insert_with(|| {
            self.list.push(PersonFound { name: name.to_owned(), ..PersonFound::default() });
            self.list.len() - 1
        })
    }
}

/// Everyone named in the report; `names` is every name, by start.
pub fn people<'a>(cx: &Context<'a>, names: &'a [NameMention<'a>]) -> People {
    let names = without_authors(cx, names);
    let full_names = full_names(&names);
    let mut people = People::default();
    let mut known = FxHashMap::with_capacity_and_hasher(names.len(), FxBuildHasher);
    let mut list: Option<ListHead> = None;
    for (i, &name) in cx.budget.over(names.iter().enumerate()) {
        let person = people.person(&mut known, full_names[i]);
        let previous = people.mentions.last().map(|m| m.extent);
        let next = names.get(i + 1).map(|n| n.span.start);
        let mut own = posts::before(cx, name.span, posts::limit(cx, name, previous));
        let mut extent = Span::new(own.first().map_or(name.span.start, |p| p.span.start), name.span.end);
        if let (Some(post), Some(previous)) = (own.last_mut(), previous)
            && cx.slice(post.span) == SPOUSE
            && previous.end == post.span.start
            && !cx.document.reading.before(previous.end).is_some_and(|c| matches!(c, '和' | '与' | '及'))
        {
            post.span.start = previous.start;
        }
        let listed = list.take().filter(|head| own.is_empty() && head.goes_on(cx, name));
        let first = people.mentions.len();
        let mut head = listed.unwrap_or_else(|| ListHead { end: 0, posts: own.clone(), first });
        own.clone_from(&head.posts);
        if let Some(post) = posts::after(cx, name.span, next) {
            extent.end = post.span.end;
            own.push(post);
        }
        head.end = extent.end;
        people.mentions.push(Mention { span: name.span, extent, person, kind: MentionKind::Full });
        let appointments = posts::appointed(cx, Span::new(name.span.start, extent.end), next);
        if !appointments.is_empty() {
            let new = posts::is_new(cx, name.span);
            for member in &people.mentions[head.first..] {
                people.list[member.person].appointed |= new;
                people.list[member.person].posts.extend(&appointments);
            }
        }
        people.list[person].posts.extend(own);
        list = Some(head);
    }
    add_surnames(cx, &mut people, &mut known);
    add_general_secretary(cx, &mut people);
    in_order(cx, people)
}

/// A list of names (省委常委甲、乙、丙) as far as it has been read.
struct ListHead {
    /// Where its last name ends.
    end: usize,
    /// The posts before its first name, which all share.
    posts: Vec<PostMention>,
    /// The mention of its first name.
    first: usize,
}

impl ListHead {
    /// Whether `name` is the list's next.
    fn goes_on(&self, cx: &Context, name: &NameMention) -> bool {
        matches!(cx.slice(Span::new(self.end, name.span.start)).trim(), "、" | "和" | "与" | "及")
    }
}

/// The full name that each mention stands for: a part of a dotted name stands for the whole.
fn full_names<'a>(names: &[&'a NameMention]) -> Vec<&'a str> {
    let dotted = names.iter().map(|n| n.name.as_ref()).filter(|n| n.contains(is_dot));
    let dotted: Vec<&str> = dotted.take(MOST_DOTTED).collect();
    let whole = |name: &'a str| {
        let longer = |d: &&&str| {
            d.len() > name.len()
                && (d.split(is_dot).any(|part| part == name) || d.starts_with(name) || d.ends_with(name))
        };
        dotted.iter().find(longer).copied().unwrap_or(name)
    };
    names.iter().map(|n| whole(n.name.as_ref())).collect()
}

/// Most names with a dot whose parts are looked for alone.
const MOST_DOTTED: usize = 64;

/// Leaves out reporters, correspondents, photographers and editors.
fn without_authors<'a, 'n>(cx: &Context, names: &'n [NameMention<'a>]) -> Vec<&'n NameMention<'a>> {
    let text = &cx.document.reading;
    let meta = &cx.document.meta;
    let mut author_end = None;
    let mut authors: FxHashSet<&str> = meta.authors.iter().chain(&meta.editors).map(String::as_str).collect();
    for name in names {
        let from = (0..6)
            .map(|n| name.span.start.saturating_sub(n))
            .find(|p| text.before(*p).is_none_or(|c| !matches!(c, ' ' | '\u{3000}' | '：' | ':' | '、')));
        let from = from.unwrap_or(name.span.start);
        let marked = BYLINE_MARKS.iter().any(|mark| is_marked(text, from, mark));
        if marked || author_end == Some(from) {
            author_end = Some(name.span.end);
            authors.insert(&name.name);
        }
    }
    names.iter().filter(|name| !authors.contains(name.name.as_ref())).collect()
}

/// Whether `mark` stands before `at` as a word: 校对 is none in 学校对.
fn is_marked(text: &Text, at: usize, mark: &str) -> bool {
    let start = || at.saturating_sub(mark.chars().count());
    let word = || text.before(start()).is_none_or(|c| !is_han(c)) || matches!(mark, "记者" | "通讯员" | "摄影");
    text.has_before(at, mark) && word()
}

/// What stands before the names of a byline.
const BYLINE_MARKS: &[&str] = &[
    "记者",
    "通讯员",
    "摄影",
    "摄",
    "撰稿",
    "作者",
    "责任编辑",
    "责编",
    "编辑",
    "文/",
    "图/",
    "文／",
    "图／",
    "文|",
    "图|",
    "供稿",
    "供图",
    "审核",
    "校对",
    "审稿",
];

/// Surnames before a post, for the one person of the name; a new person where the report names none.
fn add_surnames<'n>(cx: &Context<'n>, people: &mut People, known: &mut FxHashMap<&'n str, usize>) {
    let surnames = surname_before_post(cx);
    if surnames.is_empty() {
        return;
    }
    let mut by_surname: FxHashMap<char, Vec<usize>> = FxHashMap::default();
    for (i, person) in people.list.iter().enumerate() {
        let of_surname = person.name.chars().next().map(|c| by_surname.entry(c).or_default());
        of_surname.into_iter().filter(|of| of.len() < MOST_BEARERS).for_each(|of| of.push(i));
    }
    let (mut alone, mut said) = (Vec::new(), FxHashSet::default());
    for (span, post, sure) in cx.budget.over(surnames.into_iter()) {
        if people.mentions_in(Span::new(span.start.saturating_sub(8), post.end)).iter().any(|m| m.extent.overlaps(span))
        {
            continue;
        }
        let surname = cx.slice(span);
        let bearers = surname.chars().next().and_then(|c| by_surname.get(&c)).map_or(&[][..], Vec::as_slice);
        let holds = |i: &usize| people.list[*i].posts.iter().any(|p| cx.slice(p.span).ends_with(cx.slice(post)));
        let person = match bearers {
            [] if sure => people.person(known, surname),
            [] => continue,
            [one] => *one,
            several => several.iter().copied().find(holds).unwrap_or(several[0]),
        };
        if said.insert((person, cx.slice(post))) {
            people.list[person].posts.push(PostMention { span: post, head: post });
        }
        let mention = Mention { span, extent: Span::new(span.start, post.end), person, kind: MentionKind::Surname };
        alone.push(mention);
    }
    people.mentions.extend(alone);
    people.mentions.sort_by_key(|m| m.span.start);
}

/// Most people of a surname that a surname alone is held against.
const MOST_BEARERS: usize = 64;

/// 总书记 alone, where the report has named one.
fn add_general_secretary(cx: &Context, people: &mut People) {
    const POST: &str = "总书记";
    let holds = |p: &PersonFound| p.posts.iter().any(|post| cx.slice(post.span).ends_with(POST));
    let mut holders = people.list.iter().enumerate().filter(|(_, p)| holds(p)).map(|(i, _)| i);
    let (Some(person), None) = (holders.next(), holders.next()) else { return };
    let mut alone = Vec::new();
    for hit in cx.hits.of(crate::lexicon::Table::Posts).filter(|h| cx.slice(h.span()) == POST) {
        let near = people.mentions_in(Span::new(hit.span().start.saturating_sub(12), hit.span().end + 12));
        if !near.iter().any(|m| m.extent.overlaps(hit.span())) {
            alone.push(Mention { span: hit.span(), extent: hit.span(), person, kind: MentionKind::Post });
        }
    }
    people.mentions.extend(alone);
    people.mentions.sort_by_key(|m| m.span.start);
}

/// The people in order of first mention, with the posts of each once.
fn in_order(cx: &Context, mut people: People) -> People {
    let mut place = vec![usize::MAX; people.list.len()];
    let mut list = Vec::with_capacity(people.list.len());
    for mention in &mut people.mentions {
        let place = &mut place[mention.person];
        if *place == usize::MAX {
            *place = list.len();
            list.push(std::mem::take(&mut people.list[mention.person]));
        }
        mention.person = *place;
    }
    for person in &mut list {
        if person.posts.len() > 1 {
            person.posts.sort_by_key(|p| p.span.start);
            let mut seen: FxHashSet<&str> = FxHashSet::default();
            person.posts.retain(|post| seen.insert(cx.slice(post.span)));
        }
    }
    People { list, mentions: people.mentions }
}
