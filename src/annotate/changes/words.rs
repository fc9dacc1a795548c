//! Word lists of the rules for personnel changes.

use crate::words::word_lists;

word_lists! {
    "changes.tsv":
    /// Words between the names and the post that they get: 为, 任, 担任.
    LINKS = "link",
    /// Those of [`LINKS`] that may carry a list of appointments on without a verb of their own.
    BARE_LINKS = "bare_link",
    /// Words between the names and a post that they hold for the time being: 代理.
    ACTING_LINKS = "acting_link",
    /// Words before a further post of the same people: 兼任.
    MORE = "more",
    /// Forms of address and titles after a name: 同志, 先生.
    HONORIFICS = "honorific",
    /// The word that closes an open list of names: 等.
    OTHERS = "others",
    /// Numerals above nine: 十.
    TENS = "tens",
    /// Units that count people: 位, 名.
    COUNT_UNITS = "count_unit",
    /// What counted people are called: 等六位教授.
    FELLOWS = "fellows",
    /// The nouns that close a post: 职务, 一职.
    OFFICES = "office",
    /// Nouns after the post of a candidate: 候选人, 人选.
    NOMINEES = "nominee",
    /// Words before 职务 that name no post: 有关职务.
    VAGUE = "vague",
    /// Words before a post that say which of its holders is meant: 下任, 新任, 现任.
    SUCCESSIVE = "successive",
    /// The attributive particle: 的.
    PARTICLE = "particle",
    /// Words for the people named before: 其.
    PRONOUNS = "pronoun",
    /// What may separate two names that share a post: 、, 和.
    JOINTS = "comma_joint",
    /// What may separate two changes of one list: ；, 以及, 会议决定.
    SEPARATORS = "separator",
    /// Words between two posts of one person: 兼.
    CONCURRENT = "concurrent",
    /// First words of the post of an acting holder: 代 of 代区长.
    ACTING_POSTS = "acting_post",
    /// Words that only begin like one of [`ACTING_POSTS`]: 代表.
    NO_ACTING_POSTS = "no_acting_post",
    /// The sex of a candidate, which follows the name in a public notice: ，女.
    SEXES = "sex",
    /// Words before the one whom a new holder of a post follows: 接替.
    SUCCEEDS = "succeeds",
    /// Words that mark the posts after them as an earlier career, not as a change: 曾, 历任.
    PAST = "past",
    /// Words that only begin like one of [`PAST`]: 先后为.
    NOT_PAST = "not_past",
    /// Words after a whole post that begin a subordinate clause: 后, 之际.
    AFTERS = "after",
    /// Words that make a post no certain one: 任何.
    ANY = "any",
    /// Words that only begin like a link: 为了, 任期.
    NO_LINKS = "no_link",
    /// Characters for nought inside a year: 〇, 零, ○.
    ZEROS = "zero",
    /// Characters after 年 that make it no date: 年度.
    YEAR_ENDS = "year_end",
    /// The year after its number.
    YEAR = "year",
    /// Verbs that state a change only with a post of the lexicon: 决定, 同意.
    WEAK = "weak",
    /// Links that formal notices use without a verb of their own: 同志任.
    FORMAL_LINKS = "formal_link",
    /// Links that without a verb only say what something is: 为.
    COPULAS = "copula",
    /// Words that open a reason between a person and the verb: 因个人原因辞去.
    REASONS = "reason",
    /// Adverbs between a person and the verb: 主动, 一致.
    ADVERBS = "adverb",
    /// Words after a name that make it no subject: 张三的秘书被任命.
    NOT_SUBJECTS = "not_subject",
    /// Letters of appointment: 聘书.
    LETTERS = "letter",
    /// Nouns after a rank: 军衔.
    RANK_NOUNS = "rank_noun",
    /// Words between a rank and those who are promoted to it: 晋升上将军衔的军官是.
    RANK_LINKS = "rank_is",
    /// Marks after the number of a list item.
    NUMBER_ENDS = "number_end",
    /// Numerals and brackets that number a list item.
    NUMBERING = "numbering",
    /// Words that say that a text is about changes, so that 张三任局长 is news.
    NEWS = "news",
    /// Words after the day from which a change counts: 起.
    FROM = "from",
    /// Prepositions before the day from which a change counts: 自.
    SINCE = "since",
    /// Last words of bodies that decide on posts: 人大常委会.
    DECIDING_BODIES = "organ_end",
    /// Posts of people who decide on posts by themselves: 国家主席, 总统.
    DECIDERS = "decider",
    /// Words before a body that only learns of a decision: 报, 向.
    NO_DECIDERS = "no_decider",
    /// Words before the agent of a verb: 由, 被.
    BY = "by",
    /// Words before the agent of a passive verb: 被.
    PASSIVES = "passive",
    /// Words after which the name of an assembly begins: 在, 经.
    NAME_STARTS = "name_start",
    /// Words before a place: 在.
    LOCATIVES = "locative",
    /// Words that may precede the subject of a clause: 经, 由.
    SUBJECT_STARTS = "subject_start",
    /// Congratulations to somebody named before: 祝贺他.
    CONGRATULATIONS = "congratulation",
    /// The word of a term: 届.
    TERMS = "term",
    /// Words and characters of sessions and terms: 第, 次.
    SESSION_WORDS = "session_word",
    /// Last words of meetings: 会议.
    MEETINGS = "meeting",
    /// Organs and occasions that are held like a meeting: 董事会.
    ASSEMBLIES_HELD = "assembly_held",
    /// Heads of local governments and bodies, who announce decisions of others: 县长.
    LOCAL_HEADS = "local_head",
    /// Verbs of holding a meeting: 召开.
    HOLDS = "hold",
    /// Verbs and nouns of decisions on posts: 决定.
    DECISIONS = "decision",
    /// Verbs by which a body accepts a resignation: 接受.
    ACCEPTS = "accept",
    /// Verbs of announcing a decision: 宣布.
    ANNOUNCES = "announce",
    /// Verbs of elections: 补选.
    ELECTIONS = "election",
    /// Verbs of naming or publishing candidates: 提名.
    NOMINATIONS = "nomination",
    /// Words before the subject matter of a decision: 关于.
    ABOUT = "about",
    /// Organs written right after their body: 党委.
    PARTY_ORGANS = "party_organ",
    /// Last words of assemblies: 人民代表大会.
    ASSEMBLIES = "assembly",
    /// Last words of bodies that elect at their meetings: 党代会.
    ELECTORATES = "electorate",
    /// Bodies that decide on posts and are named without a place or an owner: 中央, 董事会.
    BARE_BODIES = "bare_body",
    /// Words for the company or institution that one of [`BARE_BODIES`] belongs to: 公司 of 公司董事会.
    HOUSES = "house",
    /// Prefixes that make a post a different one: 副.
    DEPUTIES = "deputy",
    /// Words that begin like one of [`NO_LINKS`] and yet have a link: 任教务处处长.
    LINKS_AFTER_ALL = "link_after_all",
}
