//! Names abroad that are written in several ways: 特雷莎·梅 and 特蕾莎·梅.

use rustc_hash::{FxHashMap, FxHashSet};

use super::input::PersonSeen;
use super::names::{key, parts};
use super::standings::Standing;
use super::store::{Store, digest};
use super::words::FORMER;
use crate::lexicon::Lexicon;

/// Characters of the shortest name of which one may differ.
const SHORTEST: usize = 3;
/// From this many characters on, the last two characters of the posts need be equal, not the whole posts.
const LONG: usize = 4;
/// Most names in one bucket that are joined; with more, the post is too general.
const MOST: usize = 8;

/// For the key of each name the key that stands for all its spellings.
///
/// Two names are one if one character differs, or if the last part is the same (特朗普, 唐纳德·特朗普). Both must hold the
/// same post of the same country; of long names, posts with the same last two characters suffice.
pub fn spellings(store: &Store) -> FxHashMap<u64, u64> {
    let mut buckets: FxHashMap<u64, FxHashSet<u64>> = FxHashMap::default();
    for (name, posts) in abroad(store) {
        let Some(written) = store.names.get(name) else { continue };
        let own = store.keys.get(name as usize).copied().unwrap_or_default();
        for bucket in buckets_of(written, &posts) {
            buckets.entry(bucket).or_default().insert(own);
        }
    }
    of_buckets(buckets.into_values().map(|keys| keys.into_iter().collect()))
}

/// For the key of each name in a bucket with others the key that stands for all of its spellings.
pub fn of_buckets(buckets: impl Iterator<Item = Vec<u64>>) -> FxHashMap<u64, u64> {
    let few = buckets.filter(|keys| (2..=MOST).contains(&keys.len()));
    let mut groups: Vec<Vec<u64>> = few
        .map(|mut keys| {
            keys.sort_unstable();
            keys
        })
        .collect();
    groups.sort_unstable();
    connected(&groups)
}

/// By number of a name the countries and posts of its bearers.
type Posts = FxHashMap<u32, FxHashSet<(String, String)>>;

fn abroad(store: &Store) -> Posts {
    let mut found = Posts::default();
    let mut known: FxHashSet<(u32, u32)> = FxHashSet::default();
    for appearance in &store.appearances {
        if !known.insert((appearance.name, appearance.set)) {
            continue;
        }
        let set = store.sets.get(appearance.set).unwrap_or_default();
        for (_, standing) in set.iter().filter_map(|post| store.standings.post(*post)) {
            found.entry(appearance.name).or_default().extend(post_abroad(standing));
        }
    }
    found
}

/// The country and the post, without 原 or 前; none for a post in China.
fn post_abroad(standing: &Standing) -> Option<(String, String)> {
    let post = standing.post.as_str();
    let post = FORMER.longest_prefix(post).and_then(|word| post.strip_prefix(word)).unwrap_or(post);
    Some((standing.country.clone()?, post.to_owned()))
}

/// Digests of a person's name with its posts abroad: names that share one are spellings of one name.
pub fn buckets(seen: &PersonSeen, lexicon: &Lexicon) -> Vec<u64> {
    let posts = seen.posts.iter().filter_map(|post| post_abroad(&Standing::of(post, lexicon))).collect();
    buckets_of(&seen.name, &posts)
}

/// Each digest is of a country, a post and a pattern of the name: without one of its characters, or only its last
/// part.
fn buckets_of(written: &str, posts: &FxHashSet<(String, String)>) -> Vec<u64> {
    let key = key(written);
    let chars: Vec<char> = key.chars().collect();
    let mut shapes: Vec<String> = Vec::new();
    if chars.len() >= SHORTEST {
        shapes.extend(
            (0..chars.len())
                .map(|gap| chars.iter().enumerate().map(|(i, c)| if i == gap { '*' } else { *c }).collect()),
        );
    }
    shapes.extend(parts(written).pop().filter(|last| last.chars().count() >= 2));
    let is_long = chars.len() >= LONG;
    let mut found = Vec::new();
    for (country, post) in posts {
        let end: String = post.chars().skip(post.chars().count().saturating_sub(2)).collect();
        for shape in &shapes {
            found.push(digest([country, post, shape.as_str()]));
            if is_long {
                found.push(digest([country, &end, shape.as_str()]));
            }
        }
    }
    found
}

/// For each key the smallest one of its connected group.
fn connected(groups: &[Vec<u64>]) -> FxHashMap<u64, u64> {
    let mut parents: FxHashMap<u64, u64> = FxHashMap::default();
    for group in groups {
        for pair in group.windows(2) {
            if let [a, b] = pair {
                let (a, b) = (root(&mut parents, *a), root(&mut parents, *b));
                parents.insert(a.max(b), a.min(b));
            }
        }
    }
    let keys: Vec<u64> = parents.keys().copied().collect();
    keys.into_iter().map(|key| (key, root(&mut parents, key))).collect()
}

/// The smallest key of the group; the path to it is shortened.
fn root(parents: &mut FxHashMap<u64, u64>, key: u64) -> u64 {
    let mut at = key;
    loop {
        let parent = *parents.entry(at).or_insert(at);
        if parent == at {
            return at;
        }
        let above = parents.get(&parent).copied().unwrap_or(parent);
        parents.insert(at, above);
        at = above;
    }
}
