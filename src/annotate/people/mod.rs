//! People: every mention of a person, who each is, and which posts are theirs.
//!
//! A person is identified by the full name. The parts of a dotted name, a surname before a post (王主任) and 总书记 alone
//! are mentions of the one person they can mean. Reporters are left out. Lexicon: `lists/people.tsv`.

mod authors;
mod careers;
mod people_found;
mod short_names;
mod words;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::Context;
use super::names::NameMention;
use super::posts::{self, PostMention};
use crate::lexicon::Table;
use crate::span::Span;
use authors::drop_authors;
pub use people_found::{Mention, MentionKind, People, PersonFound};
use short_names::{add_addressed, add_general_secretary, add_surnames, full_names};
use words::{LIST_LINKS, SHARED, SPOUSE};

/// Everyone named in the report; `names` are all names, by start.
pub fn people<'a>(cx: &Context<'a>, names: &'a [NameMention<'a>]) -> People {
    let names = drop_authors(cx, names);
    let full_names = full_names(&names);
    let mut people = People::default();
    let mut known = FxHashMap::with_capacity_and_hasher(names.len(), FxBuildHasher);
    let mut list: Option<ListHead> = None;
    let mut chain = 0;
    for (i, &name) in cx.budget.over(names.iter().enumerate()) {
        let person = people.person(&mut known, full_names[i]);
        let previous = people.mentions.last().map(|m| m.extent);
        let next = names.get(i + 1).map(|n| n.span.start);
        let mut own = posts::before(cx, name.span, posts::limit(cx, name.span, previous));
        let mut extent = Span::new(own.first().map_or(name.span.start, |p| p.span.start), name.span.end);
        let spouse =
            own.last().copied().filter(|post| SPOUSE.contains(cx.slice(Span::new(post.head.start, post.span.end))));
        if let Some(mut post) = spouse {
            // 甲主席夫人乙 has a title; 甲的夫人乙 and 甲和夫人乙 only say whose spouse 乙 is.
            own.clear();
            let is_next = |m: &&Mention| m.extent.end == post.head.start && m.extent.end > m.span.end;
            let behind = people.mentions.last().filter(is_next);
            if let Some(previous) = behind {
                post.span.start = previous.extent.start;
            }
            if behind.is_some() || cx.hits.longest_ending_at(post.head.start, Table::Posts).is_some() {
                own.push(post);
            }
        }
        let is_spouse = spouse.is_some();
        let listed = list.take().filter(|head| own.is_empty() && !is_spouse && head.is_followed_by(cx, name));
        let first = people.mentions.len();
        let is_linked = previous
            .is_some_and(|p| p.end <= extent.start && LIST_LINKS.contains(cx.slice(Span::new(p.end, extent.start))));
        chain = if is_linked { chain } else { first };
        let mut head = listed.unwrap_or_else(|| ListHead { end: 0, posts: own.clone(), first, is_titled: false });
        own.clone_from(&head.posts);
        let behind = posts::after(cx, name.span, next);
        if let Some(post) = behind {
            extent.end = post.span.end;
            own.push(post);
        }
        head.end = extent.end;
        let all =
            behind.filter(|post| head.posts.is_empty() && !head.is_titled && SHARED.contains(cx.slice(post.span)));
        head.is_titled |= behind.is_some();
        let shared = posts::shared(cx, extent.end).filter(|_| all.is_none());
        let is_of_chain = shared.is_some_and(|shared| !shared.is_counted);
        let all = all.or(shared.map(|shared| shared.post));
        if let Some(post) = all {
            // 甲局局长甲、乙局局长乙等市领导: the title after 等 is everyone's.
            let first = if is_of_chain { head.first.min(chain) } else { head.first };
            for member in &people.mentions[first.min(people.mentions.len())..] {
                people.list[member.person].posts.push(post);
            }
        }
        own.extend(all.filter(|post| Some(*post) != behind));
        people.mentions.push(Mention { span: name.span, extent, person, kind: MentionKind::Full });
        let appointments = posts::appointed(cx, Span::new(name.span.start, extent.end), next);
        if !appointments.is_empty() {
            let news = posts::word_of_news(cx, name.span);
            for member in &people.mentions[head.first..] {
                let appointed = &mut people.list[member.person].appointed;
                *appointed = appointed.or(news);
                people.list[member.person].posts.extend(&appointments);
            }
        }
        people.list[person].posts.extend(own);
        list = Some(head);
    }
    add_surnames(cx, &mut people, &mut known);
    add_addressed(cx, &mut people, &mut known);
    add_general_secretary(cx, &mut people);
    careers::add_careers(cx, &mut people);
    in_order(cx, people)
}

/// The part of a list of names (省委常委甲、乙、丙) before the name being read.
struct ListHead {
    /// Where its last name ends.
    end: usize,
    /// The posts before its first name, which all its names share.
    posts: Vec<PostMention>,
    /// The mention of its first name.
    first: usize,
    /// Whether one of its names has a post of its own after it.
    is_titled: bool,
}

impl ListHead {
    /// Whether `name` is the list's next.
    fn is_followed_by(&self, cx: &Context, name: &NameMention) -> bool {
        LIST_LINKS.contains(cx.slice(Span::new(self.end, name.span.start)).trim())
    }
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
