//! Words that show which part a name has in its sentence.

use crate::words::word_lists;

word_lists! {
    "roles.tsv":
    /// Words after a name whose bearer is absent: 受甲委托, 甲家中, 甲的亲属, 甲诞辰.
    ABSENT = "absent",
    /// The word between the author of a thought and what it is about: 甲关于….
    AUTHOR = "author",
    /// Verbs before a name whose bearer reports: 听取甲汇报.
    LISTENING = "listening",
    /// Verbs of hearing or passing on what somebody said elsewhere: 传达了甲讲话精神, 观看了甲的讲话视频.
    RELAYING = "relaying",
    /// Verbs before a name whose bearer is heard or seen elsewhere: 聆听甲的报告.
    AUDIENCE = "audience",
    /// The verb between a speaker and the people for whom the speaker speaks: 代表.
    REPRESENTING = "representing",
    /// Words that show that the speech before them was given elsewhere: 的讲话精神.
    CITED = "cited",
    /// Words after 在 and a place, for the time when a leader held office there: 在某地工作期间.
    OFFICE = "office",
    /// The preposition before the place where a leader held office or spoke: 在.
    LOCATION = "location",
    /// Words between the two sides of what both do: 甲同乙, 甲与乙.
    COMPANION = "companion",
    /// Words before a companion that a modifier may part from its name: 同来访的乙.
    WITH = "with",
    /// Words that begin with the character of a companion but are not: 与会, 同时.
    NOT_COMPANION = "not_companion",
    /// Prepositions of those to whom or for whom something is done: 向乙, 为乙.
    TOWARDS = "towards",
    /// Words after a verb, before the list of those who do it: 出席会议的有.
    LISTED = "listed",
    /// Marks and words between two names or groups of one list: 、, 以及.
    JOINTS = "joint",
    /// The word after the last name of a list: 等.
    AND_OTHERS = "and_others",
    /// The word after the head of a delegation: 一行.
    PARTY = "party",
    /// Numerals that count people.
    NUMERALS = "numeral",
    /// Units that count people: 人, 位.
    UNITS = "unit",
    /// Words of address after a name or a count: 同志.
    COMRADES = "comrades",
    /// Marks and words after a list that continues, so that its verb is still to come: 、, 和.
    GOES_ON = "goes_on",
    /// Words after a verb that make it a noun: 讲话精神, 调研活动.
    NOUN_ENDINGS = "noun_ending",
    /// Words from 的 on before which a verb remains a verb: 参加会议|的有.
    VERB_BEFORE_DE = "verb_before_de",
    /// Verbs of hearing, before a verb that names what is heard: 听取了汇报.
    HEARING = "hearing",
    /// Characters that form a word with the verb of a parted phrase such as 作…报告, so that it is none: 工作, 写作.
    WORD_BEFORE_VERB = "word_before_verb",
    /// Words that begin an adverbial which may be long: 围绕, 聚焦.
    ADVERBIALS = "adverbial",
    /// Words that begin a clause about those named before: 分别, 先后.
    TOGETHER = "together",
    /// Subjects of a clause that are not people named before: 会议, 双方.
    COLLECTIVES = "collective",
    /// Words between two verbs of one subject: 并, 和, 后.
    COORDINATORS = "coordinator",
    /// The word that makes the verb before it a time, so that no object follows: 会见时.
    TIME = "time",
    /// Verbs before the owner of what somebody learns: 了解了甲的生活.
    LEARNING = "learning",
    /// Words before a list of those who preside: 主持人：.
    CHAIRING = "chairing",
    /// Verbs of receiving, whose object may be guests without names: 会见.
    RECEIVING = "receiving",
    /// Words after an occasion at which something else happens: 出席大会|期间.
    MEANWHILE = "meanwhile",
    /// Verbs of attending, after which the occasion of [`MEANWHILE`] may follow: 出席.
    ATTENDING = "attending",
    /// Verbs before those who receive the subject: 受到甲的热情接待.
    RECEIVED = "received",
    /// What the subject of [`RECEIVED`] gets: 热情接待.
    RECEPTIONS = "reception",
    /// Nouns for guests without names, as objects of [`RECEIVING`]: 代表团, 嘉宾.
    GUESTS = "guest",
    /// Words before a cue that cites a letter or an instruction: 在批示中, 在贺信中.
    WRITINGS = "writing",
    /// Prepositions before what is thanked, praised or welcomed: 对, 向.
    COURTESY_FRONTS = "courtesy_front",
    /// Verbs of thanks, praise and welcome after [`COURTESY_FRONTS`]: 表示, 致以.
    COURTESIES = "courtesy",
    /// The genitive 的.
    DE = "de",
    /// Verbs of companions after which somebody else acts: 在…陪同下.
    HANDS_OVER = "hands_over",
    /// The word before what the same subject does next: 并.
    AND_ALSO = "and_also",
    /// Verbs before a list of people whom the subject leads: 带领乙.
    LEADING = "leading",
    /// Words that end like a verb of leading but are not: 纽带, 连带.
    NOT_LEADING = "not_leading",
    /// Verbs right before those who are appointed or dismissed: 任命乙.
    APPOINTING = "appointing",
    /// Verbs right before those who are elected or engaged, if 为 follows these: 选举乙为.
    CHOOSING = "choosing",
    /// Words after those who get a post or leave it: 为, 担任, 辞去.
    BECOMING = "becoming",
    /// Words before a post that a name holds: 为组长的, 任团长的.
    HOLDING = "holding",
    /// Posts of those who head a team, with 的: 组长的.
    TEAM_HEADS = "team_head",
    /// Prepositions that may govern a name through modifiers: 就, 向.
    GOVERNING = "governing",
    /// Words for a prize or an honour in a modifier: 获奖的.
    WINNING = "winning",
    /// Words before the colon of a list: 他们是：, 出席的有：.
    LIST_IS = "list_is",
    /// Verbs by which somebody is given something: 颁发, 授予.
    GIVING = "giving",
    /// Verbs of going to a place: 前往, 来到.
    GOING = "going",
    /// Words that begin like a verb of going but are not: 到会, 到任.
    NOT_GOING = "not_going",
    /// Prepositions before companions without names: 在…陪同下, 由…陪同.
    HAS_COMPANIONS = "has_companions",
    /// The preposition before the agent of a passive clause: 由.
    PASSIVE_AGENTS = "passive_agent",
    /// Verbs of talking with those who are visited: 座谈, 听取.
    TALK = "talk",
    /// Words before those who were just appointed: 新任命的.
    NEWLY_APPOINTED = "newly_appointed",
    /// Words for the illness or death of somebody, in sentences where leaders only mourn: 病重期间, 逝世后.
    CONDOLENCES = "condolence",
    /// Pronouns of one person: 他, 她.
    PRONOUNS = "pronoun",
    /// Words that begin like a pronoun but are not: 他们, 他国.
    NOT_PRONOUNS = "not_pronoun",
    /// Verbs of talk that make somebody a participant of a reception: 座谈, 接待.
    TALKING = "talking",
    /// The word for taking an oath: 宣誓.
    OATHS = "oath",
    /// The sign that what is given engages somebody: 聘 in 颁发聘书.
    ENGAGING = "engaging",
    /// Verbs of presiding that also convene the meeting: 主持召开.
    CONVENING = "convening",
    /// Words for a death: 逝世.
    DEATHS = "death",
    /// Verbs that both sides do: 互致.
    MUTUAL = "mutual",
    /// Words right before a list of names: 包括, 分别为.
    INCLUDING = "including",
    /// Prepositions before a verb that is a part of others' name: 向参会人员, 与出席大会的嘉宾.
    OTHERS_BEFORE = "others_before",
    /// Nouns for those who take part, before a list of them: 代表团成员包括.
    MEMBERS = "member",
    /// Last words of a phrase by which the companion leads: 在甲带领下.
    LEADING_ENDS = "leading_end",
    /// The preposition before the head of a body: 以.
    HEADED_BY = "headed_by",
    /// Verbs that open a statement when a colon follows: 宣布：.
    PROCLAIMING = "proclaiming",
    /// Words that begin like a noun ending but are not: 宣讲会议精神.
    NOT_NOUN_ENDINGS = "not_noun_ending",
    /// First words of a later clause of the same subject: 并, 向, 为.
    CLAUSE_LINKS = "clause_link",
    /// Words after a date of long ago, before the name of who acted then: 年前的今天.
    LONG_AGO = "long_ago",
    /// Words that say that a list goes by the strokes of the surnames: 姓氏笔画.
    STROKES = "strokes",
    /// Words before the source of a statement that is passed on: 据甲介绍.
    CITING = "citing",
    /// Verbs that open a statement when a mark follows: 介绍，.
    STATING = "stating",
    /// Words for an address, before what it is about: 致辞中, 为题.
    ADDRESSES = "address",
    /// Verbs of introducing, which in an address are a part of it: 介绍.
    INTRODUCING = "introducing",
    /// Words for speaking to reporters: 告诉记者, 接受采访.
    REPORTERS = "reporter",
    /// Nouns for companions, before a list of them: 陪同人员有.
    ATTENDANTS = "attendant",
    /// Words of a caption before a list of the people in the picture: 从左到右.
    PICTURED = "pictured",
    /// Verbs of inviting, before the guests: 邀请到了.
    INVITING = "inviting",
    /// Verbs of reading a letter aloud: 宣读.
    READING = "reading",
    /// Letters that are read aloud for their author: 贺信.
    LETTERS = "letter",
    /// Words before the name of someone who is addressed: 尊敬的.
    SALUTATIONS = "salutation",
    /// Words that address everybody present: 各位.
    EVERYONE = "everyone",
    /// First words of a sentence about every visit just named: 每到一处.
    AT_EACH_STOP = "at_each_stop",
    /// Posts that name a quoted leader: 总书记.
    QUOTED_LEADERS = "quoted_leader",
}
