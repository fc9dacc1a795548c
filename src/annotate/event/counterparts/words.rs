//! Word lists of the rules for the other side of an event and for visits.

use crate::words::word_lists;

word_lists! {
    "counterparts.tsv":
    /// Prepositions before those whom somebody talks with: 同.
    WITH_TALK = "with_talk",
    /// Prepositions before those whom somebody talks with that also link the items of a list: 与, 和.
    WITH_LINK = "with_link",
    /// Prepositions before those whom somebody writes to: 向, 给.
    WITH_LETTER = "with_letter",
    /// The preposition before a country or body that is visited: 对.
    WITH_VISIT = "with_visit",
    /// Verbs and prepositions between a visitor and the body that is visited: 赴.
    TO_VISIT = "to_visit",
    /// Verbs of going, whose object is a place.
    JOURNEY = "journey",
    /// Verbs of ending: what they end took place before.
    FINISH = "finish",
    /// Words that contain a preposition such as 同 or 和 and are none: 共同, 和平.
    WITH_NOT = "with_not",
    /// The word before what a letter or a call is about: 就.
    TOPIC = "topic",
    /// Words after the partner of a talk: 就, 在, 举行.
    CUT = "cut",
    /// Words after the object of a verb of receiving: 并, 一行.
    STOP = "stop",
    /// Words after the object of a visit: 并, 的.
    STOP_OF_VISIT = "stop_of_visit",
    /// Words of coming to the report's own institution, place or country: 来访, 来校, 访华.
    ARRIVAL = "arrival",
    /// Words by which the object of a visit is the report's own institution or country: 我校, 中国.
    HOME = "home",
    /// Prepositions with the report's own country or institution: 对我国.
    TOWARD_HOME = "toward_home",
    /// The word before those who invite: 应.
    INVITE = "invite",
    /// The word after those who invite: 邀请.
    INVITE_END = "invite_end",
    /// Posts and nouns for a guest who is not named: 总统 in 某国|总统.
    HEAD = "head",
    /// Verbs of what two sides do together: 共同主持.
    JOINT = "joint",
    /// Words after a body that takes part by its people, or that is congratulated: 代表团, 建校.
    BODY_AFTER = "body_after",
    /// Verbs of welcoming, of giving a banquet and of seeing off: 欢迎, 宴请.
    WELCOME = "welcome",
    /// Verbs of giving a welcome: 举行.
    WELCOME_HELD = "welcome_held",
    /// What is given to welcome somebody: 欢迎仪式.
    WELCOMES = "welcomes",
    /// Verbs of taking part in what a host gives: 出席.
    ATTENDS = "attends",
    /// 的 after the verb of a host.
    HOST_ENDS = "host_end",
    /// 为 before those who are welcomed.
    FOR_GUEST = "for_guest",
    /// Groups abroad who write: 多国领导人.
    SENDERS = "sender",
    /// Letters and telegrams that groups abroad send: 贺电.
    LETTERS = "letter",
    /// Words before the names of further senders: 的还有.
    SENDERS_LISTED = "senders_listed",
    /// Verbs after a sender that tell what the letter says: 表示.
    SENDERS_SAY = "sender_says",
    /// Verbs of visiting and of going to a country.
    VISIT = "visit",
    /// Words that make a noun or a time of the verb before them: 访问|期间.
    VISIT_NOUN = "visit_noun",
    /// The word before those whom a mixed group is from: 来自.
    ORIGIN = "origin",
    /// Words by which a welcome is for somebody who has not come yet: 即将.
    AHEAD = "ahead",
    /// Last words of posts of those who lead a delegation: 团长.
    DELEGATION_HEADS = "delegation_head",
    /// Words before the members of a delegation: 代表团由.
    MEMBERS = "members",
    /// Words behind the members of a delegation: 组成.
    MEMBERS_END = "members_end",
    /// The word between a state and its capital: 首都.
    CAPITAL = "capital",
    /// Links before the last item of a list whose items commas divide: 以及.
    AND_ALSO = "and_also",
    /// Words for a state visit: 国事访问.
    STATE_VISIT = "state_visit",
    /// Words for an official visit: 正式访问.
    OFFICIAL_VISIT = "official_visit",
    /// Words for a working visit: 工作访问.
    WORKING_VISIT = "working_visit",
    /// Words for a private visit: 私人访问.
    PRIVATE_VISIT = "private_visit",
    /// Words for a stay on the way to another country: 过境.
    TRANSIT = "transit",
    /// Words for a goodwill visit: 友好访问.
    GOODWILL_VISIT = "goodwill_visit",
    /// Words for an informal visit: 非正式访问.
    INFORMAL_VISIT = "informal_visit",
    /// Words for a courtesy visit: 礼节性访问.
    COURTESY_VISIT = "courtesy_visit",
    /// Words before a visit of another time: 去年, 曾, 还将.
    OTHER_TIME = "past",
    /// Verbs of saying, after which a visit is talked of.
    SAID = "said",
}
