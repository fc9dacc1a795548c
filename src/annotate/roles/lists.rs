//! Words that tell which part a name has in its sentence.

use crate::words::word_lists;

word_lists! {
    "roles.tsv":
    /// Behind a name whose bearer is absent: 受甲委托, 甲家中, 甲的亲属, 甲诞辰.
    ABSENT = "absent",
    /// Behind the author of a thought: 甲关于….
    AUTHOR = "author",
    /// Before a name whose bearer reports: 听取甲汇报.
    LISTENING = "listening",
    /// Before a name whose bearer is heard elsewhere: 聆听甲的报告.
    AUDIENCE = "audience",
    /// Behind 在 and a place: when a leader held office there (在某地工作期间).
    OFFICE = "office",
    /// Before the place where a leader held office.
    LOCATION = "location",
    /// Between the two sides of what both do: 甲同乙, 甲与乙.
    COMPANION = "companion",
    /// Words before a companion that a modifier may part from its name: 同来访的乙.
    WITH = "with",
    /// Words that begin with the character of a companion and are none: 与会, 同时.
    NOT_COMPANION = "not_companion",
    /// Prepositions of those to whom or for whom something is done: 向乙, 为乙.
    TOWARDS = "towards",
    /// Behind a verb, before the list of those who do it: 出席会议的有.
    LISTED = "listed",
    /// Verbs right before those who are appointed, elected or dismissed: 任命甲.
    APPOINTING = "appointing",
    /// Modifiers right before those who were just appointed or elected: 新当选的甲.
    NEWLY = "newly",
    /// Prepositions of those to whom something is given.
    RECIPIENT = "recipient",
    /// Nouns for those who take part, before a list of them: 代表团成员包括.
    MEMBERS = "member",
    /// Right before a list of those who do what the clause before says: 出席，包括.
    LIST_OPENERS = "list_opener",
    /// Between two names or groups of one list: 、, 以及.
    JOINTS = "joint",
    /// Behind the last name of a list: 等.
    AND_OTHERS = "and_others",
    /// Behind the head of a delegation: 一行.
    PARTY = "party",
    /// Numerals that count people.
    NUMERALS = "numeral",
    /// Units that count people: 人, 位.
    UNITS = "unit",
    /// Behind a name or a count: 同志.
    COMRADES = "comrades",
    /// Behind a list that goes on, so that its verb is still to come.
    GOES_ON = "goes_on",
    /// Behind a verb used as a noun: 讲话精神, 调研活动.
    NOUN_ENDINGS = "noun_ending",
    /// Behind a verb that stays one before 的: 参加会议的有.
    VERB_BEFORE_DE = "verb_before_de",
    /// Before a verb that names what somebody hears: 听取了汇报.
    HEARING = "hearing",
    /// Before the object of a verb that stands apart from it, in a word of its own: 工作, 写作.
    WORD_BEFORE_VERB = "word_before_verb",
    /// Openers of an adverbial that may be long: 围绕, 聚焦.
    ADVERBIALS = "adverbial",
    /// Openers of a clause that is about those named before: 分别, 先后.
    TOGETHER = "together",
    /// Subjects of a clause that are no people named before: 会议, 双方.
    COLLECTIVES = "collective",
    /// Between two verbs of one subject: 并, 和, 后.
    COORDINATORS = "coordinator",
    /// Behind a verb whose object is a time: 会见时.
    TIME = "time",
    /// The genitive 的.
    DE = "de",
    /// Verbs of companions behind which somebody else acts: 在…陪同下.
    HANDS_OVER = "hands_over",
    /// Adds what the same subject does next: 并.
    AND_ALSO = "and_also",
    /// Behind a date of long ago, before the name of who acted then: 年前的今天.
    LONG_AGO = "long_ago",
    /// Says that a list goes by the strokes of the surnames.
    STROKES = "strokes",
    /// Posts that name a quoted leader: 总书记.
    QUOTED_LEADERS = "quoted_leader",
}
