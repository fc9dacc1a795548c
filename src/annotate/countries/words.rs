//! Word lists of the rules for the countries of persons and bodies.

use crate::words::word_lists;

word_lists! {
    "countries.tsv":
    /// Words before the country of a post: 前, 新任, 来访的.
    LEADS = "lead",
    /// First words of posts and bodies of China: 中国, 全国政协, 驻.
    CHINA = "china",
    /// First words of posts and bodies that are of China unless a country is named beside them: 国务院, 外交部.
    HOME = "home",
    /// First words of posts that a state has one of: 国防, 议会.
    NATIONAL_ORGANS = "national_organ",
    /// Words after a country that make a field of study or a thing of it: 美国|研究.
    FIELDS = "field",
    /// Last words of posts that say nothing of nationality: 院士, 客座教授.
    NO_NATION = "no_nation",
    /// Nouns between a country and the name of one of its people: 法国|友人.
    NATIONALS = "nationals",
    /// Words between the leader of a delegation and its country: 率领的.
    LED = "led",
    /// Honorifics after a name: 先生.
    HONORIFICS = "honorific",
    /// Words that may follow a name before the next one of a list: 夫妇, 阁下.
    COUPLES = "couple",
    /// Posts that only other countries have: 总统, 国王.
    SURELY_FOREIGN = "surely_foreign",
    /// Parts of names of companies that foreign firms have in China: 中国有限公司.
    SUBSIDIARIES = "subsidiary",
    /// The word after a nationality: 籍.
    NATIONALITY = "nationality",
    /// Words before a nationality in a bracket: 国籍：.
    NATIONALITY_LABELS = "nationality_label",
    /// 中 after the abbreviation of a state: 美中.
    OWN_SHORT = "own_short",
    /// Last words of bodies for the relations of two states: 友好协会.
    BONDS = "bond",
    /// Verbs between a leader and those who come along: 率.
    COMPANIONS = "companion",
    /// Posts that two states' leaders both have: 总书记.
    PAIRED_POSTS = "paired_post",
    /// Words after one of [`PAIRED_POSTS`] by which two leaders act together: 战略引领.
    PAIRED_AFTER = "paired_after",
    /// Last characters of names of places: 市, 州.
    PLACE_LEVELS = "place_level",
    /// Words for a party after its state: 最大在野党.
    STATE_PARTIES = "state_party",
    /// 我, said by a leader of China, with the preposition before the partner's name: 我同.
    WITH_SPEAKER = "with_speaker",
    /// Nouns for the side or the army of a state after its abbreviation: 方 of 俄方, 军.
    SIDES = "side",
    /// Nouns after China and a state: 关系 of 中法关系.
    RELATION_NOUNS = "relation_noun",
    /// First words of posts that only a state has: 内政, 参议院.
    STATE_ORGANS = "state_organ",
    /// Last words of posts of ministers: 部长.
    MINISTER_ENDS = "minister_end",
    /// Last words of places and schools, before the name of one of their people: 市, 大学.
    PLACE_ENDS = "place_end",
    /// The particle between a description and a name: 法国某大学的|某某.
    PARTICLES = "particle",
    /// Words before the state that somebody is from: 来自.
    ORIGINS = "origin",
    /// Words between a noun for foreigners and the list of their names: 有 in 德国专家有某某.
    LIST_OPENERS = "list_opener",
    /// Words between a name and a description that begins with a state: 是一名 in 某某是一名法国教师.
    COPULAS = "copula",
    /// Words before the place or school of the person named next: 由, 邀请.
    PERSON_LEADS = "person_lead",
    /// Places that are named by relation to the report: 我市.
    RELATIVE_PLACES = "relative_place",
    /// Words before a place where somebody is or goes: 在.
    STAYS = "stay",
    /// Words before a state that receives an envoy: 派驻.
    SENT_TO = "sent_to",
    /// Names in which 中非 is China and Africa and not the Central African Republic: 中非合作论坛.
    RELATIONS = "relation",
    /// Words that continue a meeting with the next foreign person: 又与.
    CONTINUED = "continued",
}
