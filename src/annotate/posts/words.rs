//! Word lists of the rules for posts.

use crate::words::word_lists;

word_lists! {
    "posts.tsv":
    /// Heads that any body may have before them: 书记, 主任, 部长.
    HEADS = "head",
    /// Heads that have a body only where a body's name plainly ends before them: 代表, 委员, 教授.
    WEAK_HEADS = "weak_head",
    /// Posts without a body, whatever is written before them: 领导, 劳模, 少将.
    BODILESS = "bodiless",
    /// Words before a whole post that are not part of it: 原, 前, 时任.
    FORMER = "former",
    /// Party and mass organizations inside a body that are part of the post: 党组, 党委, 工会.
    INNER = "inner",
    /// Words of [`INNER`] that are bodies of their own in a place: 镇党委, 市纪委.
    LOCAL = "local",
    /// Adjectives before a post that are no bodies: 女外交家, 青年作家.
    NO_BODIES = "no_body",
    /// Words before what the holder of a post is in charge of, with which the post begins: 分管|水利|副县长.
    IN_CHARGE = "in_charge",
    /// Short names of the parties other than the Communist one, whose branches are bodies of their own: 农工党|某大学支部.
    OTHER_PARTIES = "other_party",
    /// Bodies that end like one of [`INNER`]: 总工会.
    NO_INNER = "no_inner",
    /// The last words of places that have party committees: 镇, 街道, 社区, 开发区.
    LOCAL_PLACES = "local_place",
    /// Words that end like a place but are not: 军区, 校区.
    NO_PLACES = "no_place",
    /// Last characters of names of bodies and places (部, 局). A body without such an end takes it from the post: 外交|部长
    /// is 外交部 + 部长.
    BODY_END = "body_end",
    /// Units that a post does not lend to the body before it: 二小|校长 is 二小 + 校长, since schools are abbreviated in other
    /// ways.
    NO_UNITS = "no_unit",
    /// Last words of bodies before a weak last word of a post such as 代表: 人大, 学会.
    BODIES = "body",
    /// Bodies named by one relative word: 我校, 本院, 集团.
    RELATIVE_BODIES = "relative_body",
    /// The word before a country to which someone is sent: 驻.
    STATIONED = "stationed",
    /// Last words of posts of those who are sent to a country or body: 大使.
    ENVOYS = "envoy",
    /// Last words of posts of ministers, whose field is written between the country and the post: 英国|贸工|大臣.
    MINISTERS = "minister",
    /// Last characters of missions, which are bodies of their own: 驻日大使馆.
    MISSION_END = "mission_end",
    /// The suffix of those who help the holder of another post: 助理.
    ASSISTANT = "assistant",
    /// The last character of posts that share the name of their unit: 长 in 外交部长.
    UNIT_HEAD = "unit_head",
    /// The object of 主持 inside a post, for the work that the post directs: 工作 in 主持工作的.
    CHARGE_OBJECTS = "charge_object",
    /// The word before the person who heads a body: 以 in 以甲同志为核心.
    HEADED_BY = "headed_by",
    /// Verbs of saying, of one character, after a state: 称.
    SAID = "said",
    /// The attributive particle: 的.
    PARTICLE = "particle",
    /// The form of address after a name: 同志.
    COMRADE = "comrade",
    /// The verb of speaking for somebody, before that person's posts: 甲代表|中央军委委员乙.
    REPRESENTING = "representing",
    /// Words that begin like [`REPRESENTING`] and belong to the post: 代表团.
    NO_REPRESENTING = "no_representing",
    /// Words that say how a list is ordered: 按姓氏笔画为序.
    ORDER_NOTES = "order_note",
    /// The last character of the prefix of a post after a name: 副.
    DEPUTY = "deputy",
    /// Words between two posts of one person: 兼, 暨.
    CONCURRENT = "concurrent",
    /// Links right before an organization that are not part of it: 并与, 以及.
    LEADING_LINKS = "leading_link",
    /// Prepositions before a named body, which are not part of its name: 就法国前总统….
    PREPOSITIONS = "preposition",
    /// Verbs before the name of someone who loses a post: 免去.
    REMOVALS = "removal",
    /// Words between a name and the post that the person gets or holds: 任, 当选.
    APPOINTMENTS = "appointment",
    /// Words of [`APPOINTMENTS`] that only say who holds what: 担任.
    HOLDINGS = "holding",
    /// The bare word of appointment: 为.
    BECOMES = "becomes",
    /// Verbs right before the name of someone who is appointed: 聘任, 选举.
    ORDERS = "order",
    /// The noun that closes an appointment: 职务.
    OFFICE = "office",
    /// Words that only begin like a word of appointment: 任免, 为期.
    NO_APPOINTMENTS = "no_appointment",
    /// Words of a bracket that is not part of the post before it: （试用期一年）.
    PROBATION = "probation",
    /// The word that closes an open list of names: 等.
    AND_OTHERS = "and_others",
    /// Words after 等 for others than the named: 等相关处室负责人.
    NO_SHARED = "no_shared",
    /// Verbs of those who lead others, after 等: 等|带领机关干部.
    LED = "led",
    /// Units that count people: 等4名护士长.
    MEMBER_UNITS = "member_unit",
    /// Words of a byline inside a bracket: 摄, 记者.
    BYLINE = "byline",
    /// Particles of aspect, which end a verb: 了, 着, 过.
    ASPECT = "aspect",
    /// The character after the number of a term: 第五|届.
    TERMS = "term",
    /// Digits of the numbers of terms: 五, 十.
    TERM_NUMBERS = "term_number",
    /// Units of a counted party: 一行3人.
    PARTIES = "party",
    /// Characters that count people like a number: 两, 多.
    COUNTS = "count",
    /// The character before the number of a term: 第.
    ORDINALS = "ordinal",
    /// Units of time after a number: 日, 月, 时, 年.
    TIME_UNITS = "time_unit",
    /// Words after 为 that form a name with it: 为民, 为农.
    SERVED = "served",
    /// Characters before 为 that form a name with it: 华为.
    SERVING = "serving",
    /// Verbs that say what a post is in charge of: 分管, 负责.
    CHARGES = "charge",
    /// The last character of a party committee: right before it no division's name ends (和|县委).
    COMMITTEE = "committee",
    /// Signs before a caption or list item: ▲, ◆.
    BULLETS = "bullet",
    /// Fields of work between a body and a post, which belong to the post: 德育|副校长.
    DUTIES = "duty",
    /// Last words of bodies before a field of work: 集团|教育产业运营|总监.
    OWNER_ENDS = "owner_end",
}
