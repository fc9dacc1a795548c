//! The closed word lists of the rules for speeches.

use crate::words::word_lists;

word_lists! {
    "speeches.tsv":
    /// Prepositions before what demands are put about or to: 就, 对, 向.
    ANNOUNCES_BY = "announces_by",
    /// Words after a name for the relatives and colleagues of its bearer, who speak instead: 的母亲.
    KIN = "kin",
    /// Verbs of listening, whose object is what is praised: 听取…并给予肯定.
    HEARS = "hears",
    /// Verbs of praise that state something only if their subject is a person: 肯定. With another subject they often
    /// describe something: 党委肯定的单位.
    PERSON_PRAISE = "person_praise",
    /// Verbs by which a sentence turns to what another person did: 作, 发表, 汇报.
    TURNS = "turn",
    /// Prepositions of what a statement is about or under which aspect: 从, 围绕.
    TOPIC_FRONTS = "topic_front",
    /// Last words of phrases that begin with [`TOPIC_FRONTS`]: 方面, 角度.
    TOPIC_ENDS = "topic_end",
    /// Endings of nouns for several people: 们.
    PLURALS = "plural",
    /// Pronouns with that ending, which are no nouns: 我们, 人们.
    NOT_PLURALS = "not_plural",
    /// Words before a cue that make it a noun: 的, 、, 所.
    MAKES_NOUN = "makes_noun",
    /// Verbs of companions, of whom 他 in the next sentence says nothing: 陪同.
    ACCOMPANYING = "accompanying",
    /// Adverbs by which several people say the same: 纷纷.
    JOINTLY = "jointly",
    /// The verb of somebody who speaks for a body: 代表.
    REPRESENTS = "represents",
    /// 发言人, who without a body is the spokesperson named before.
    SPOKESPEOPLE = "spokesperson",
    /// What a speaker gave, behind his name and 的: 指示.
    INSTRUCTIONS = "instruction",
    /// The particle that makes the words before it a modifier: 的.
    RELATIVE = "relative",
    /// Words before a cue that cites and opens no statement: 据, 如.
    NOT_LOOSE = "not_loose",
    /// Words after a cue that make it an ordinary verb or a noun: 的, 了.
    NOT_STATEMENT = "not_statement",
    /// Words that end a clause of time: 时, 后.
    ENDS_ADVERBIAL = "ends_adverbial",
    /// The last word of a clause of time: 时.
    ENDS_TIME = "ends_time",
    /// Words that end a phrase of place or time: 中, 上.
    ENDS_PLACE = "ends_place",
    /// The verb that puts demands, before their number: 提三点要求.
    PUTS = "puts",
    /// Words that count demands beside numerals: 几, 两.
    COUNTERS = "counter",
    /// Words before those who speak that are no part of their name: 有, 也有, 他的.
    DETERMINERS = "determiner",
    /// The verb before 委托: 受甲委托.
    RECEIVES = "receives",
    /// Words in which 要 demands nothing: 主要, 重要.
    NOUNS_WITH_WANT = "noun_with_want",
    /// Words that show that a sentence belongs to a statement: 要, 应, 我.
    WANTS = "wants",
    /// What a meeting does instead of saying something: 还研究了, 听取了.
    MEETING_ACTS = "meeting_acts",
    /// Words between a subject and the people it acts with: 与, 同.
    PARTY_LINKS = "party_link",
    /// First words of a sentence that continues a body's announcement: 此外, 第二, 经查.
    FURTHER_POINTS = "further_point",
    /// Prepositions before the people whom a speaker addresses: 向, 对.
    ADDRESSES = "address",
    /// Nouns of work that is announced before its points: 安排, 任务.
    PLANS = "plan",
    /// First words of a clause about what happened after a statement: 随后, 会后.
    AFTERWARDS = "afterwards",
    /// Nouns for a period or a topic that a quoted term names: 时期, 工作.
    TERM_NOUNS = "term_noun",
    /// Cues that need a subject to open a statement: 相信, 期待.
    NEEDS_SUBJECT = "needs_subject",
    /// Words before written texts, slogans and names, which nobody says: 写着, 口号.
    WRITTEN = "written",
    /// Nouns for the reporter: 记者, 笔者.
    LEARNERS = "learner",
    /// Prepositions before the source from which a reporter learned something: 从, 在.
    LEARNS_FROM = "learns_from",
    /// Words between the host of a meeting and its name: 召开的.
    HELD_OF = "held_of",
    /// Words that end the name of an occasion or an office as a place: 上, 方面.
    VENUE_ENDS = "venue_end",
    /// Words for sources without a name: 有关, 相关.
    UNNAMED = "unnamed",
    /// First words of the life of somebody: 男, 汉族.
    OF_LIVES = "of_life",
    /// Verbs that say how something was received: 引起, 赢得.
    ECHOES = "echo",
    /// The form of address after a name: 同志.
    COMRADES = "comrade",
    /// The last word of a clause that the next one continues: 来.
    COMES = "comes",
    /// The preposition before a place: 在.
    AT = "at",
    /// The modal verb of a demand: 要.
    WANT = "want",
    /// Words by which a paragraph carries a statement on: 要, 我们, 希望.
    DEMANDS = "demands",
    /// First characters of an adverbial clause: 在, 对, 随.
    ADVERBIALS = "adverbial",
    /// The word for a side after the name of a speaker: 中国|方面.
    SIDES = "side",
    /// The verb of chairing after a name: 主持.
    CHAIRS = "chairs",
    /// The preposition before the person who chairs: 由.
    BY = "by",
    /// Marks and words between the names of a list: 、, 和.
    LIST_LINKS = "list_link",
    /// The unit of a year, which is no word for the person named after it: 年.
    YEAR = "year",
    /// Posts of those whom others quote: 国家主席.
    LEADER_POSTS = "leader_post",
    /// Units of a date or a time of day: 年, 月, 日, 时.
    TIME_UNITS = "time_unit",
    /// The link between two dates: 至.
    TO = "to",
    /// The copula: 是.
    IS = "is",
    /// Verbs that end the sentence by which a report begins: 召开, 举行.
    HELD = "held",
    /// Short titles after a surname: 李总, 王检.
    CLIPPED_TITLES = "clipped_title",
    /// Cues by which bodies, too, ask something: 呼吁, 敦促.
    CALLS = "call",
    /// Words by which a body announces what it is going to do: 将, 拟.
    WILL = "will",
    /// Phrases that say that a person speaks: 致辞中, 讲话时.
    IN_SPEECH = "in_speech",
    /// The verb of speaking for the body named after it: 代表.
    SPEAKS_FOR = "speaks_for",
    /// Words that end a dateline: 电, 讯.
    DISPATCHES = "dispatch",
    /// Cues of what is wished to those who are visited: 希望, 勉励.
    WISHES = "wish",
    /// What praise names that states nothing about it: 成绩, 工作.
    PRAISE_TOPICS = "praise_topic",
    /// First words of a clause after praise by which narration continues: 并, 给.
    PRAISE_FOLLOWERS = "praise_follower",
    /// First words of a clause after praise that states something: 并将.
    PRAISE_STATEMENTS = "praise_statement",
    /// Posts after the surname of a leader whom others quote: 总书记.
    QUOTED_LEADERS = "quoted_leader",
}
