//! Word lists of the rules for places.

use crate::words::word_lists;

word_lists! {
    "places.tsv":
    /// The country of the cities of Taiwan, which are in the table of places abroad: 中国.
    OWN_COUNTRY = "own_country",
    /// The province of the cities of Taiwan: 台湾省.
    PROVINCE_OF_CITIES = "province_of_cities",
    /// The levels of cities and counties of Taiwan: 县, 市.
    CITY_LEVELS = "city_level",
    /// Short names of divisions that are ordinary words too: 资源, 合作.
    ORDINARY = "ordinary",
    /// Function words that may precede a place and form a word with its first character: 向上海.
    FUNCTION = "function",
    /// The last word of names of counties: 县.
    COUNTY_MARKS = "county_mark",
    /// Words after the last item of a list of names: 等.
    LIST_ENDS = "list_end",
    /// Verbs and prepositions before a place: 在, 赴, 来到.
    ARRIVAL = "arrival",
    /// Words of one character before a county of two characters: 在和县.
    BEFORE_COUNTY = "before_county",
    /// Characters that make another name of a short name before them: 北京路.
    BLOCKERS = "blocker",
    /// Words that begin with a blocker and leave the place before them free: 浙江大学.
    FREE_PHRASES = "free_phrase",
    /// Characters that make another word of a full name before them: 流域.
    FULL_BLOCKERS = "full_blocker",
    /// Verbs before a place of one character: 在京, 来渝.
    ABBREVIATION_VERBS = "abbreviation_verb",
    /// Verbs before a region that is to become strong: 科教兴桂.
    STRENGTHENING_VERBS = "strengthening_verb",
    /// Abbreviations of provinces and cities that are hardly anything else: 沪, 渝.
    SAFE_ABBREVIATIONS = "safe_abbreviation",
    /// Characters that make another word of a safe abbreviation before them: 京剧.
    UNSAFE_FOLLOWERS = "unsafe_follower",
    /// First characters of words after another abbreviation: 在哈召开.
    ABBREVIATION_FOLLOWERS = "abbreviation_follower",
    /// Pairs and triples of places: 港澳, 港澳台.
    PAIRS = "pairs",
    /// Words after two abbreviations of countries: 中法关系.
    RELATIONS = "relation",
    /// Words before the abbreviation of a country: 涉俄, 访美.
    TOWARD = "toward",
    /// Words before 华 for China: 访华, 驻华.
    TOWARD_CHINA = "toward_china",
    /// 华, where it alone means China: 访华.
    CHINA_ALONE = "china_alone",
    /// Abbreviations of China: 中, 华.
    CHINESE = "chinese",
    /// Last words of the full names of states: 共和国.
    STATE_FORMS = "state_form",
    /// Words between a country and the last word of its full name: 伊斯兰.
    STATE_MODIFIERS = "state_modifier",
    /// Last words of names of towns and villages: 镇, 村.
    TOWNS = "town",
    /// Last words of names of towns that have villages: 镇, 乡.
    TOWN_ENDS = "town_end",
    /// The last word of names of villages: 村.
    VILLAGES = "village",
    /// Last words of names of zones: 开发区, 工业园.
    ZONES = "zone",
    /// Words inside the name of a zone that do not identify it: 经济, 高新.
    ZONE_MODIFIERS = "zone_modifier",
    /// Words before 镇, 村 and the like that make a common noun of both: 农村, 贫困村.
    GENERIC_STEMS = "generic_stem",
    /// Characters before 镇, 村 and the like that no name of a town ends with: 农村, 副镇长.
    COMMON_ENDS = "common_end",
    /// 长, which makes a post of the level before it: 镇长, 市长.
    HEADS = "head",
    /// Levels that follow the name of a city or region abroad: 曼谷市.
    FOREIGN_LEVELS = "foreign_level",
    /// Characters that make another word of 华 before them: 华北.
    CHINESE_NAMES = "chinese_name",
    /// Words after two abbreviations of which one country is named in the text: 巴以和谈.
    STRONG_RELATIONS = "strong_relation",
    /// Words and marks beside an item of a list of counties: 、, 至.
    DELIMITERS = "delimiter",
    /// Words after two neighbouring regions: 沪滇合作.
    COOPERATION = "cooperation",
    /// 城, which makes a common noun with 镇 or 乡 after it: 城镇, 城乡.
    TOWN_WORDS = "town_word",
    /// Words after 中国 that make a name of both: 中国特色.
    CHINA_WORDS = "china_word",
    /// Words inside no name of a town: 各, 该.
    CLASS_WORDS = "class_word",
    /// Characters after which the name of a town may begin: 到|大川镇.
    BOUND_CHARS = "bound_char",
    /// Units of length before the name of a town: 南部80公里|阿羌乡.
    BOUND_WORDS = "bound_word",
    /// Characters that make another word of 乡 or 镇 before them: 乡村.
    NOT_BEHIND_TOWN = "not_before_town",
    /// Characters that make another word of 村 before them: 村民.
    NOT_BEHIND_VILLAGE = "not_before_village",
    /// Words that begin with one of [`NOT_BEHIND_VILLAGE`] and yet leave 村 before them a village: 民委员会 of 村民委员会.
    VILLAGERS = "villagers",
    /// 新 before 中国: no place by itself.
    BEFORE_CHINA = "before_china",
    /// Particles, which follow no place of one character: 在新的.
    PARTICLES = "particle",
    /// Abbreviations of Hong Kong that mean a harbour where the report does not name Hong Kong: 进港避风.
    HARBOURS = "harbour",
    /// Heads of the government of Hong Kong: 行政长官.
    SPECIAL_POSTS = "special_post",
}
