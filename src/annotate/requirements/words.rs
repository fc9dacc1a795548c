//! The closed word lists of the rules for demands.

use crate::words::word_lists;

word_lists! {
    "requirements.tsv":
    /// Verbs and adverbs that begin a demand without a subject: 强化, 抓好, 深入, 确保.
    ACTS = "act",
    /// Words that begin a predicate after its subject: 能够, 进一步, 把.
    PREDICATES = "predicate",
    /// Prepositions whose phrase comes before the verb of a demand: 对, 把, 围绕.
    FRONTS = "front",
    /// Prepositions of [`FRONTS`] that begin a demand also where the sentence has none before: 对, 把.
    STRONG_FRONTS = "strong_front",
    /// Adverbs that make a clause a demand if they are near its beginning and the statement already demands
    /// something before it: …，责任上进一步明确.
    SHARPENERS = "sharpens",
    /// Words before those who are addressed: 各级, 广大, 每一位, 参会.
    DETERMINERS = "determiner",
    /// Nouns of those who can be addressed, beside the posts, groups and bodies of the lexicon: 专家, 业主们.
    HEADS = "head",
    /// Pronouns that can be addressed: 大家, 他们, 我们.
    PRONOUNS = "pronoun",
    /// Words after a noun that make it part of a longer phrase: 的, 、, 和.
    GOES_ON = "goes_on",
    /// Words before 希望 or 要求 that make it a noun: 新要求, 作出要求.
    NOUN_BEFORE = "noun_before",
    /// Words after 希望 or 要求 that make it a noun: 要求的, 希望工程.
    NOUN_BEHIND = "noun_behind",
    /// Words before 要 that make it a prediction or one half of a pair: 也, 还, 将.
    WEAKENS = "weakens",
    /// Words that begin a clause of condition or purpose: 如果, 为了.
    CONDITIONS = "condition",
    /// Words that show that a clause says what was achieved or what something is: 了, 取得, 有利于.
    TELLS = "tells",
    /// Words with 了 that do not say what was achieved: 了解, 为了.
    NOT_TELLS = "not_tells",
    /// Words in which 是 does not judge: 特别是, 还是.
    NOT_IS = "not_is",
    /// Words that set what follows against the demand before it: 但, 然而.
    CONTRASTS = "contrast",
    /// The particle that makes the words before it an attribute: 的.
    OF = "of",
    /// The copula: 是.
    IS = "is",
    /// Prepositions before those to whom a demand is put: 对, 向, 给.
    TOWARDS = "towards",
    /// Modals that may also state a need: 需要, 应.
    SOFT_MODALS = "soft_modal",
    /// Words between a wish and those who are addressed: 今后, 有机会.
    WISH_FILLERS = "wish_filler",
    /// Words for what a polite request asks to be passed on: 转达, 问候.
    PASSED_ON = "passed_on",
    /// Words of thanks and congratulations: 感谢, 恭喜.
    THANKS = "thanks",
    /// Adverbs of manner between a modal and what it demands or announces: 特别, 衷心.
    MANNER = "manner",
    /// Pronouns of the speaker, who is not addressed: 他, 我.
    SPEAKERS = "speaker",
    /// Verbs of a clause that introduces those addressed: 是, 作为, 肩负.
    INTRODUCERS = "introducer",
    /// Modals right after those addressed: 要, 应, 必须.
    MODALS = "modal",
    /// Cues that demand even where no word of demand follows: 要求, 强调, 叮嘱.
    DEMANDING_CUES = "demanding_cue",
}
