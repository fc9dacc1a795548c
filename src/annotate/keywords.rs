//! Keywords: the terms of the body by jieba's TF-IDF, when asked for.
//!
//! The dictionaries are read on first use and shared. Terms of equal weight stand in the order of
//! their code points, so the same text always gives the same list. Words of `stop_words.tsv` and
//! terms without a letter are left out.

use std::sync::LazyLock;

use jieba_rs::{Jieba, KeywordExtract, KeywordExtractConfig, TfIdf};

use super::Context;
use crate::lexicon::load::rows;
use crate::record::Keyword;

/// Most terms of a record.
const MOST: usize = 20;

static JIEBA: LazyLock<(Jieba, TfIdf)> = LazyLock::new(|| {
    let mut config = KeywordExtractConfig::builder();
    for [word, _kind] in rows::<2>("stop_words.tsv", include_str!("../lexicon/stop_words.tsv")).unwrap_or_default() {
        config = config.add_stop_word(word.to_owned());
    }
    let mut weights = TfIdf::default();
    *weights.config_mut() = config.build();
    (Jieba::new(), weights)
});

/// The heaviest terms, by falling weight.
pub fn keywords(cx: &Context) -> Vec<Keyword> {
    let (jieba, weights) = &*JIEBA;
    let found = weights.extract_keywords(jieba, cx.document.body_text(), 2 * MOST, Vec::new());
    let mut terms: Vec<Keyword> = found
        .into_iter()
        .filter(|k| k.keyword.chars().any(char::is_alphabetic))
        .map(|k| Keyword { term: k.keyword, weight: k.weight })
        .collect();
    terms.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.term.cmp(&b.term)));
    terms.truncate(MOST);
    terms
}
