//! Keywords: the terms of the body by TF-IDF over jieba's segmentation, on request.
//!
//! The dictionary is read on first use and shared. A term is a word of two characters or more that holds a letter and
//! is not in `stop_words.tsv`. Terms of equal weight are in the order of their code points, so the same text always
//! gives the same list.

use std::sync::LazyLock;

use jieba_rs::Jieba;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Context;
use crate::lexicon::load::rows;
use crate::record::Keyword;

/// Most terms of a record.
const MOST: usize = 20;
/// Inverse document frequency of a term that has none of its own: the median of those that jieba 0.42.1 lists.
const MEDIAN_IDF: f64 = 11.954_767_502_9;

/// What segments a text, and what its words weigh.
struct Dictionary {
    jieba: Jieba,
    idf: FxHashMap<&'static str, f64>,
    stop_words: FxHashSet<&'static str>,
}

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| {
    let words = rows::<3>("word_frequencies.tsv", include_str!("../lexicon/word_frequencies.tsv")).unwrap_or_default();
    let mut jieba = Jieba::empty();
    for [word, frequency, _] in &words {
        jieba.add_word(word, frequency.parse().ok(), None);
    }
    let idf = words.iter().filter_map(|[word, _, idf]| Some((*word, idf.parse().ok()?))).collect();
    let stop_words = rows::<2>("stop_words.tsv", include_str!("../lexicon/stop_words.tsv")).unwrap_or_default();
    Dictionary { jieba, idf, stop_words: stop_words.into_iter().map(|[word, _]| word).collect() }
});

impl Dictionary {
    fn is_term(&self, word: &str) -> bool {
        word.chars().nth(1).is_some()
            && !self.stop_words.contains(word)
            && !(word.chars().any(char::is_uppercase) && self.stop_words.contains(word.to_lowercase().as_str()))
    }

    fn idf(&self, term: &str) -> f64 {
        self.idf.get(term).copied().unwrap_or(MEDIAN_IDF)
    }
}

/// The heaviest terms, by falling weight: how often the term is there, in parts of all terms, times its inverse
/// document frequency.
pub fn keywords(cx: &Context) -> Vec<Keyword> {
    let dictionary = &*DICTIONARY;
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    let words = dictionary.jieba.cut(cx.document.body_text(), false);
    for token in words.iter().filter(|token| dictionary.is_term(token.word)) {
        *counts.entry(token.word).or_default() += 1;
    }
    let all = f64::from(counts.values().sum::<u32>());
    let worded = counts.into_iter().filter(|(term, _)| term.chars().any(char::is_alphabetic));
    let weighed = worded.map(|(term, count)| (term, f64::from(count) * dictionary.idf(term) / all));
    let mut terms: Vec<(&str, f64)> = weighed.collect();
    terms.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    terms.truncate(MOST);
    terms.into_iter().map(|(term, weight)| Keyword { term: term.to_owned(), weight }).collect()
}

#[cfg(test)]
mod tests {
    use super::{DICTIONARY, MEDIAN_IDF, keywords};
    use crate::annotate::Context;
    use crate::document::Document;
    use crate::record::ParagraphKind;
    use crate::{Content, Lexicon, Options, Source};

    fn terms(text: &str) -> Vec<(String, f64)> {
        let document = Document::new("市政府召开会议", &[(text, ParagraphKind::Body)]);
        let (lexicon, options, source) = (Lexicon::shared(), Options::default(), Source::new(Content::Text(text)));
        let found = keywords(&Context::new(&document, &lexicon, &options, &source));
        found.into_iter().map(|keyword| (keyword.term, keyword.weight)).collect()
    }

    #[test]
    fn terms_weigh_by_their_share_and_their_rarity() {
        let found = terms("水稻、水稻、水稻，粮食和 seed，一起！");
        let weights = [("水稻", 3.0 * DICTIONARY.idf("水稻")), ("seed", MEDIAN_IDF), ("粮食", DICTIONARY.idf("粮食"))];
        assert_eq!(found, weights.map(|(term, weight)| (term.to_owned(), weight / 5.0)));
        assert!(DICTIONARY.idf("水稻") != MEDIAN_IDF && DICTIONARY.idf("粮食") != MEDIAN_IDF);
    }

    #[test]
    fn short_words_stop_words_and_numbers_are_no_terms() {
        assert_eq!(terms("的，一起，The THE，２０１９ 2019，米。"), []);
    }
}
