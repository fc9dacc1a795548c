//! Word lists of the rules for names.

use crate::words::word_lists;

word_lists! {
    "names.tsv":
    /// Characters that begin no name of the Han pattern: function words (以, 将, 被).
    NEVER_FIRST = "never_first",
    /// Words of one character that often follow a name (向, 在, 对).
    FOLLOWERS = "follower",
    /// Words of one character that often follow a name (和, 与, 家) and also end given names.
    LINKS = "link",
    /// Words of [`LINKS`] that hardly any given name ends with: 与.
    PURE_LINKS = "pure_link",
    /// The noun for someone's home, also the end of given names: 家.
    HOME = "home",
    /// Words of one character that need an object after them and also end given names (有, 向, 为).
    NEEDY = "needy",
    /// Characters that never end a name of three characters (等, 副).
    NEVER_LAST = "never_last",
    /// Levels of divisions before the name of a body: 市 of 市水利局.
    LEVELS = "level",
    /// Verbs of appointment right before the name (任命, 免去).
    APPOINTING = "appointing",
    /// Words between the name and the new post (为, 任, 同志为).
    BECOMES = "becomes",
    /// The noun that closes a removal: 职务 in 免去张三的局长职务.
    OFFICE = "office",
    /// Words right after the last name of a list (等, 和).
    LIST_END = "list_end",
    /// Last characters of place names that given names seldom end with (镇, 村, 县).
    PLACE_END = "place_end",
    /// Last characters of towns (镇, 乡).
    TOWN_END = "town_end",
    /// Last characters of offices inside a body, which end no given name (保健部).
    OFFICE_END = "office_end",
    /// The character that hides a given name (王某).
    MASK = "mask",
    /// Words of one character that often follow a hidden name (王某|系某厂职工) and are seldom the rest of one (王某军).
    MASK_NEXT = "mask_next",
    /// Characters after 某 with which it means "a certain" and hides no name: 于某|年, 成某|公司.
    NO_MASK = "no_mask",
    /// Last characters of tools, plants, animals and goods that look like names of people (洋铲, 栾树).
    TOOLS = "tool",
    /// Military ranks, which follow the names of foreign officers (上校).
    RANKS = "rank",
    /// Short foreign names of leaders of states, which a post follows (铁托总统).
    STATESMEN = "statesman",
    /// Japanese surnames (三浦).
    JAPANESE = "japanese",
    /// Characters that often follow a name and also end Japanese ones: 也.
    GIVEN_ENDS = "given_end",
    /// Japan.
    JAPAN = "japan",
    /// The state of those places of `foreign_places.tsv` that are not abroad.
    OWN_PLACES = "own_place",
    /// Short titles after a surname (蔡总, 梁检).
    HONORIFICS = "honorific",
    /// Characters that continue a place name after its first characters (西陵寺|镇, 周庄|镇).
    PLACE_NEXT = "place_next",
    /// Second characters of short names of states and their organs (美军, 俄方).
    STATE_NOUN = "state_noun",
    /// Surnames that also count things (一张名片).
    MEASURES = "measure",
    /// Numbers and pronouns before a counting word (一, 这).
    BEFORE_MEASURE = "before_measure",
    /// The verb of arrival, also a surname (来).
    ARRIVAL = "arrival",
    /// Words after the verb of arrival (来了, 来到).
    AFTER_ARRIVAL = "after_arrival",
    /// The verb that makes 曾 an adverb, not a surname: 任 in 曾任|河源市长.
    HELD = "held",
    /// Words of sex in a bracket after a name (男, 女).
    SEXES = "sex",
    /// The last character of a nationality in a bracket after a name: 蒙古族.
    NATIONALITY = "nationality",
    /// The adverb of the past, also a surname (曾).
    PAST = "past",
    /// Words after the adverb of the past (曾到, 曾在).
    AFTER_PAST = "after_past",
    /// Units of times and years after a number (曾两度, 曾三次).
    TIMES = "times",
    /// Forms of address (先生, 女士, 同志).
    ADDRESSES = "address",
    /// Forms of address after a surname (先生, 大娘).
    AFTER_SURNAME = "after_surname",
    /// The bracket that says that a woman is named (（女）).
    WOMAN = "woman",
    /// The attributive particle (的).
    PARTICLE = "particle",
    /// Adverbs before a count (等共, 等约).
    BEFORE_COUNT = "before_count",
    /// Digits and number words of a count (三, 百).
    COUNT = "count",
    /// Units of things that are not people (家, 项, 个).
    THING_UNITS = "thing_unit",
    /// The word for a delegation right after the name of its leader: 一行.
    PARTY = "party",
    /// Names of well-known leaders that are part of no other word.
    LEADERS = "leader",
    /// Nouns for things, after a list of them: 等企业, 等部门.
    THINGS = "thing",
    /// The word that closes an open list (等).
    AND_OTHERS = "and_others",
    /// Surnames that are as often a word before a post (任主任, 各书记).
    NO_SURNAME = "no_surname",
    /// Last characters of a dotted run that is a place or a medium (中青报·中青网).
    NO_DOTTED_END = "no_dotted_end",
    /// Bodies, buildings and prizes that are named after a person (大学, 机场, 奖).
    NAMESAKES = "namesake",
    /// The word after the name of a ship or spacecraft (号).
    SHIP = "ship",
    /// Words that only begin like the word for a ship (号召).
    NO_SHIP = "no_ship",
    /// Words of one character that link a name to the post of another person (主席和卡斯特罗总统).
    LINKING = "linking",
    /// Characters that continue the word for the post (主席国, 代表团) or close it (使节等).
    EXTENDING = "extending",
    /// Words of one character that end a transliterated name (卡加梅|在, 普京|将).
    CUTTING = "cutting",
    /// The one cutting word that Mongolian names hold too (和).
    CUTTING_LINK = "cutting_link",
    /// Words of one character that a run of transliterating characters never ends with (议长德沃和|参议长).
    RUN_LINKS = "run_link",
    /// Characters after a transliterating run that make it a place (俄亥俄|州长).
    RUN_PLACE = "run_place",
    /// The first character of names of China (中): a post after such a name is not a foreign one.
    CHINA = "china",
}
