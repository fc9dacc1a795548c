//! The closed word lists of events.

use crate::words::word_lists;

word_lists! {
    "event.tsv":
    /// Words that make the verb before them the time of something else: 会谈后表示, 成立五年来.
    SUBORDINATE = "subordinate",
    /// Words that begin like a subordinating word but are not: 会见中国客人.
    SUBORDINATE_NOT = "subordinate_not",
    /// Characters that make a noun of the verb before them: 调研组, 慰问信.
    NOUN_ENDING = "noun_ending",
    /// Words that begin like a noun ending but are not: 调研组织工作.
    NOUN_ENDING_NOT = "noun_ending_not",
    /// Characters before a verb that is passive or has not happened: 被, 未.
    PASSIVE = "passive",
    /// Words before a verb that is only wished for: 愿, 希望.
    WISH = "wish",
    /// Words that end like a word of wishing and wish for nothing.
    WISH_NOT = "wish_not",
    /// Words behind a verb of holding that make it the occasion of something else: 召开以来, 开幕之际.
    OCCASION = "occasion",
    /// Verbs of expressing a courtesy, which is then no event: 表示慰问.
    COURTESY = "courtesy",
    /// Units of a division behind 我: 我县, 我镇.
    REGION_UNIT = "region_unit",
    /// Words before the first place of a tour: 先后, 首先.
    FIRST_STOP = "first_stop",
    /// Words that no name of a room contains: 把, 到.
    ROOM_SIGN_NOT = "room_sign_not",
    /// Names of unions that begin like a link: 联合会.
    UNION = "union",
    /// Two bodies without a mark between them: 市委市政府.
    BODY_PAIR = "body_pair",
    /// First words of a sentence about the report's own meeting: 会议, 会上.
    MEETING_SUBJECT = "meeting_subject",
    /// Verbs of holding a post in a headline: 任.
    HOLD_POST = "hold_post",
    /// Nouns for the person who hears something: 记者.
    JOURNALIST = "journalist",
    /// Words that introduce a theme at the start of a name: 主题为“…”的.
    NAME_THEME = "name_theme",
    /// The verb whose object is an event only with a name: 进行.
    PROCEED = "proceed",
    /// Words that begin like a purpose and open names: 为民.
    FOR_NOT = "for_not",
    /// Buildings that every school or office has: 行政楼.
    PLAIN_BUILDING = "plain_building",
    /// Words that make a group study session the time of a statement: 集体学习时.
    TIME_END = "time_end",
    /// Group study sessions, whose names are also verbs: 集体学习.
    LEARNING = "learning",
    /// Words that begin like the end of a place and belong to it: 工作者.
    PLACE_STOP_NOT = "place_stop_not",
    /// Words by which a sentence points back to the day before it: 当天, 随后.
    SAME_DAY = "same_day",
    /// Words that look like a department but begin with the verb 组织: 组织部分.
    ASSEMBLE_SURE = "assemble_sure",
    /// The preposition before what is examined: 对.
    TOWARDS_OBJECT = "towards_object",
    /// What a lecture ends with: 报告, 讲座.
    LECTURE = "lecture",
    /// Reports on work and at a conference, which are no lectures.
    LECTURE_NOT = "lecture_not",
    /// Words of an official who looks at a place that somebody went to: 了解, 查看.
    LOOK = "look",
    /// Words for those who come and are received: 一行, 来访.
    VISITOR = "visitor",
    /// Verbs of giving a lecture: 作 in 作…专题辅导.
    GIVE = "give",
    /// Words that end like a verb of giving and are none: 工作.
    GIVE_NOT = "give_not",
    /// What takes an event somewhere, between its name and 活动: 讲座进社区活动.
    ENTERS = "enters",
    /// Words of an activity that is an event of its own wherever it takes place: 义诊, 演出.
    TOUR_NOT = "tour_not",
    /// Words before the title of a programme, a film or a book, which is no event: 节目《与市民对话》.
    WORK_OF_ART = "work_of_art",
    /// A house that only says whose event a name is: 学校.
    OWN_HOUSE = "own_house",
    /// Columns of comments that open a headline: 和音.
    COLUMN = "column",
    /// Words by which a broadcaster tells of its own programme.
    PROGRAMME = "programme",
    /// Verbs of a decree's taking effect: 施行.
    EFFECTIVE = "effective",
    /// Prepositions before the day on which something takes effect: 自.
    SINCE = "since",
    /// Verbs of saying: what follows in the sentence is a statement, not narration.
    SAYING = "saying",
    /// Words that end like a verb of saying and are nouns: 部署要求.
    SAYING_NOT = "saying_not",
    /// Words that open a clause on what else took place: 并, 随后.
    SECONDARY = "secondary",
    /// Words of clauses on the past, on purposes and on circumstances: 以来, 曾, 为.
    BACKGROUND = "background",
    /// Words before 开展 in a demand.
    DEMAND = "demand",
    /// Verbs of carrying out, which may also are in a demand.
    CARRY_OUT = "carry_out",
    /// Verbs of founding: a number after them counts years.
    FOUND = "found",
    /// Numerals.
    NUMERAL = "numeral",
    /// Verbs of opening: what they open is a ceremony.
    OPEN = "open",
    /// The verb of signing, whose object may be an order.
    SIGN = "sign",
    /// What an order or a law that is signed ends with.
    ORDER = "order",
    /// The word for an activity, which ends the names of inspections.
    ACTIVITY = "activity",
    /// The preposition of places.
    IN = "in",
    /// Words for a team after the verb of its work: 组 of 视察组.
    INSPECTORS = "inspector",
    /// Prepositions of places: 在, 于.
    AT = "at",
    /// Characters before 在 or 于 that form another word with it.
    AT_NOT_BEFORE = "at_not_before",
    /// Prepositions that may be between a name and its verb.
    ADVERBIAL = "adverbial",
    /// What may open a name and does not belong to it.
    NAME_LEAD = "name_lead",
    /// Ends of relative clauses after which a name begins.
    RELATIVE = "relative",
    /// Counts before a name: 一场, 为期.
    COUNT = "count",
    /// Words that point back to an event already named: 这, 本次.
    ANAPHOR = "anaphor",
    /// Words that no name of an event has.
    NAME_NOT = "name_not",
    /// What makes a person of the verb before it: 主持人.
    PERSON = "person",
    /// The particle after a verb, which no name has.
    PARTICLE = "particle",
    /// Words that end with the same character and are not verb with a particle.
    PARTICLE_NOT = "particle_not",
    /// Talks, which have no name of their own.
    TALK = "talk",
    /// Verbs of setting out.
    JOURNEY = "journey",
    /// Verbs of going whose object may be all that the clause tells: 前往, 抵达.
    TRAVEL = "travel",
    /// Words after a place that say what a journey there is for, or what follows.
    TRAVEL_AIM = "travel_aim",
    /// Verbs of ending: what they end is over when the event begins.
    FINISH = "finish",
    /// Prepositions before those who are visited: 对某国的访问.
    TOWARDS = "towards",
    /// Verbs of issuing a document.
    DECREE = "decree",
    /// What the object of a verb of issuing opens with: 《, 关于.
    DECREE_OBJECT = "decree_object",
    /// What a document ends with that goes without a title: 新政, 实施方案.
    DECREE_END = "decree_end",
    /// Classifiers behind a number, which count those that an accident struck: 一名女子, 两辆货车.
    CLASSIFIER = "classifier",
    /// Characters before a classifier: numerals, 两, 几, 多.
    QUANTITY = "quantity",
    /// Those whom a house receives every day and who are no visitors: 游客, 患者.
    CUSTOMER = "customer",
    /// The verb of receiving.
    RECEIVE = "receive",
    /// Verbs of speaking right after the event at which somebody spoke: 在某会议表示.
    SPEAKS = "speaks",
    /// Words that close a phrase of place before a verb of speaking: 中, 上.
    MIDST = "midst",
    /// Groups of travellers, which are subjects like persons: 代表团, 考察团.
    DELEGATION = "delegation",
    /// The verb of coming, which is also a part of many words.
    COME = "come",
    /// What may precede the verb of coming: those who come.
    TRAVELLER = "traveller",
    /// What a phrase ends with that tells a manner or an abstract matter, and no place.
    NO_PLACE_END = "no_place_end",
    /// Marks of a floor after its number.
    FLOOR = "floor",
    /// Rooms and grounds that every house has.
    UNNAMED_ROOM = "unnamed_room",
    /// The mark of a province after its name, or alone for the report's own.
    PROVINCE = "province",
    /// Organs and houses of a province, which are in its capital.
    PROVINCIAL_HOUSE = "provincial_house",
    /// Ends of unlisted names that are ceremonies.
    LAST_CEREMONY = "last_ceremony",
    /// Ends of unlisted names that are meetings.
    LAST_MEETING = "last_meeting",
    /// Words after the place that opens a sentence: 校园里.
    ROOM_AFTER = "room_after",
    /// Words that open a clause on a purpose or a ground.
    PURPOSE = "purpose",
    /// Words that make a time of the name before them.
    NAME_TIME = "name_time",
    /// The mark of an attribute.
    OF = "of",
    /// The link that joins two names of one event.
    ALSO = "also",
    /// Words after a head that make it part of a longer noun.
    HEAD_BELONGS = "head_belongs",
    /// Words after a name that say a reporter heard something there.
    SOURCE = "source",
    /// Words that close a phrase of place around a name: 在…上.
    LOCATIVE_END = "locative_end",
    /// The same, where they only modify a noun: 在…上的.
    LOCATIVE_NOUN = "locative_noun",
    /// Verbs of stating after a name that acts.
    STATE = "state",
    /// Characters that numbers of sessions are written with, beside digits.
    SESSION = "session",
    /// Words that number or extend a session: 第, 首次, 扩大.
    ORDINAL = "ordinal",
    /// The mark of a term (十二届).
    TERM = "term",
    /// The mark of a session (五次).
    TIMES = "times",
    /// The mark of ordinal numbers.
    NUMBER = "number",
    /// What the full name of a session ends with.
    SESSION_END = "session_end",
    /// Words at which a full name begins or ends.
    NAME_STOP = "name_stop",
    /// The mark of a year.
    YEAR = "year",
    /// Words after four digits that are not the year of the event: 届 of a year of graduation, units.
    NO_YEAR = "no_year",
    /// The mark of a fiscal year.
    FISCAL = "fiscal",
    /// Words that say the headline tells what somebody claims.
    CLAIM = "claim",
    /// Words with the same character that claim nothing.
    CLAIM_NOT = "claim_not",
    /// Marks of the path of a page, which is not a headline.
    PATH = "path",
    /// Vague dates that an event may have.
    LATELY = "lately",
    /// Words that a sentence on the holding of an event has.
    HELD = "held",
    /// Words by which a clause says how the event was held.
    MANNER = "manner",
    /// Rooms whose name may begin with 视频.
    VIDEO_ROOM = "video_room",
    /// The main venue of a meeting by video.
    MAIN_VENUE = "main_venue",
    /// Its branch venues.
    BRANCH_VENUE = "branch_venue",
    /// Verbs of setting up a venue.
    SET_UP = "set_up",
    /// Words at which the name of a venue begins.
    VENUE_STOP = "venue_stop",
    /// Verbs of holding, whose subject is the host.
    HOST_VERB = "host_verb",
    /// Verbs of presiding, whose subject is not a host.
    PRESIDE = "preside",
    /// Verbs after those who organise an event.
    ORGANISE = "organise",
    /// What bodies end with that may be hosts.
    HOST_SUFFIX = "host_suffix",
    /// The preposition before those who organise.
    BY = "by",
    /// Words after 主办 that make a noun of it, before those who organise.
    ORGANISE_UNIT = "organise_unit",
    /// The verb of bringing participants together.
    ASSEMBLE = "assemble",
    /// Words that hold the same characters and bring nobody together.
    ASSEMBLE_NOT = "assemble_not",
    /// Verbs that no name of a body has.
    NO_BODY = "no_body",
    /// Words that open no name of a host.
    NO_HOST = "no_host",
    /// Words for people, which end no place.
    PEOPLE_CLASS = "people_class",
    /// Adverbs between the host and the verb.
    HOST_ADVERB = "host_adverb",
    /// Links between two hosts.
    HOST_LINK = "host_link",
    /// Verbs of visiting whose object is a person.
    VISIT_PERSON = "visit_person",
    /// The particle after a verb.
    DONE = "done",
    /// Ends of clauses on work, which is not a place.
    WORK = "work",
    /// Verbs of going whose object is surely a place.
    GO_STRONG = "go_strong",
    /// Words that a place may follow and that are not part of it.
    PLACE_LEAD = "place_lead",
    /// Words at which a place ends.
    PLACE_STOP = "place_stop",
    /// The word before a relative clause on where something lies.
    LOCATED = "located",
    /// The mark of a mission: 驻.
    STATIONED = "stationed",
    /// Ends of phrases on the time or the company of an event.
    CIRCUMSTANCE = "circumstance",
    /// Prepositions of partners and means after a place.
    WITH = "with",
    /// Places named only in relation to the report's own division: 县城.
    RELATIVE_PLACE = "relative_place",
    /// Verbs of sending rescuers: 出动.
    SEND = "send",
    /// Verbs of departing, after the place of departure: 起航.
    DEPART = "depart",
    /// Prepositions before the place of departure: 从.
    FROM = "from",
    /// Words that open no place.
    NO_PLACE = "no_place",
    /// Venues of one name, whose last word alone would be only a kind of venue.
    LANDMARK = "landmark",
    /// Verbs of visiting whose whole object is a place.
    VISIT_PLACE = "visit_place",
    /// Verbs of visiting a country.
    VISIT_ABROAD = "visit_abroad",
    /// Verbs before the short name of what is visited: 访汉.
    VISIT = "visit",
    /// Words for the country, region or house that the report is from.
    OWN_COUNTRY = "own_country",
    /// Words for all of a region, which a headline replaces by its name: 全省.
    LEVEL = "level",
    /// Words that end like a room but are not.
    ROOM_NOT = "room_not",
    /// What unlisted names of events end with: 会, 节.
    LAST = "last",
    /// Bodies that end like an event.
    LAST_NOT = "last_not",
    /// The end of a dateline of a report.
    REPORT = "report",
    /// The end of a dateline of a telegram.
    WIRE = "wire",
    /// Marks of captions.
    CAPTION = "caption",
    /// Marks of parts of dates.
    DATE_PART = "date_part",
    /// Adverbs that may say that a verb lies ahead: 将, 即将.
    AHEAD = "ahead",
    /// Words that say so by themselves: 定于, 拟于.
    SURELY_AHEAD = "surely_ahead",
    /// Words of a headline that looks back: 回顾, 周年.
    LOOKS_BACK = "looks_back",
    /// Words that only begin like one of these: 将军.
    NO_AHEAD = "no_ahead",
    /// Prepositions and adverbs after 将 before a verb: 于, 在, 首次.
    AHEAD_NEXT = "ahead_next",
    /// Verbs that open what is told of an accident or a disaster: 发生, 突发.
    HAPPEN = "happen",
    /// Words before such a verb after which nothing has happened on one day: 未, 防止, 一旦.
    HAPPEN_NOT = "happen_not",
    /// Words behind an accident that make a number of cases of it: 多起, 数起.
    CASES = "cases",
    /// Verbs after 将 that no table of events has: 率团, 出访.
    AHEAD_VERBS = "ahead_verb",
    /// Words of what happens, in a lead that no listed verb tells: 起火, 获救, 查获, 荣获.
    OCCURRENCE = "occurrence",
    /// Those of an accident or a disaster, whose subject is where it happened: 起火, 相撞.
    ACCIDENT = "accident",
    /// The verb of arriving.
    ARRIVE = "arrive",
    /// Words behind 到 that make another word of it: 到场, 到会.
    ARRIVE_NOT = "arrive_not",
    /// What an authority published before a comma, which is no mere statement: 发文称.
    ANNOUNCED = "announced",
    /// Words before a verb that is only demanded: 要求, 加快.
    WANTED = "wanted",
    /// The preposition of purposes.
    FOR = "for",
    /// The verb of accepting: an interview that is accepted is no visit.
    ACCEPT = "accept",
    /// Verbs of receiving an order or a call, whose object is no visit: 接到调度.
    RECEIVED = "received",
    /// The verb of existing before what an accident strikes: 某村有一民房起火.
    EXIST = "exist",
    /// Words for an interview.
    INTERVIEW = "interview",
    /// Words behind a clause that is the time of a statement: 时的, 时强调的.
    TIME_OF = "time_of",
    /// What is set up for some work and is no body that is founded: 领导小组, 指挥部.
    COMMISSION = "commission",
    /// Verbs and adverbs that no name of an event has outside of quotation marks.
    NAME_VERB = "name_verb",
    /// Words that form another word with 在 before them: 在建, 在职.
    AT_NOT_AFTER = "at_not_after",
    /// Characters before 到 that form another word with it: 遭到.
    ARRIVE_NOT_BEFORE = "arrive_not_before",
    /// People that an occurrence is told of, behind the name of their home: 某村村民.
    RESIDENT = "resident",
    /// The preposition before a theme: 以…为主题.
    BY_THEME = "by_theme",
    /// Words behind such a theme: 为主题的.
    AS_THEME = "as_theme",
    /// Words for the division told before, which a place in it follows: 该镇, 辖区.
    THAT_DIVISION = "that_division",
    /// Verbs of passing a place on the way: 行驶至.
    ON_THE_WAY = "on_the_way",
    /// Verbs of visiting whose object is the place of a reception: 到访.
    CALL_AT = "call_at",
    /// Words before the place of a venue: 主会场设在.
    VENUE_SET_UP = "venue_set_up",
    /// Words before the name of a city or a place that only say its rank: 首都, 联系点.
    RANK_OF_CITY = "rank_of_city",
    /// Words of each of several houses, of which none is the place: 各.
    EACH = "each",
    /// Words of an accident in a headline, which tell the event whatever the body says first.
    HEADLINE_ACCIDENT = "headline_accident",
    /// The verb of being: a day that is something is not the day of the event.
    IS = "is",
    /// What a verb opens the name of: 接待中心.
    SERVICE_HOUSE = "service_house",
    /// The word for the scene of something: 迎新现场 is no place.
    SCENE = "scene",
    /// Ends of the names of meetings that announce appointments.
    OFFICERS_MEETING = "officers_meeting",
    /// Verbs of announcing.
    ANNOUNCE = "announce",
    /// Words of personnel changes in what is announced.
    PERSONNEL = "personnel",
    /// Those who go somewhere to help or to catch somebody: 民警, 消防员.
    RESCUERS = "rescuers",
    /// Words that compare figures: 同比, 环比.
    COMPARE = "compare",
    /// Words of a stretch of years or months, by which no single event is told: 近年来, 今年以来.
    LOOK_BACK = "look_back",
    /// Words by which a reporter is part of what is told: 记者看到, 笔者.
    REPORTER = "reporter",
    /// Words for what an authority announces; what follows has happened: 通报称, 消息.
    NOTICE = "notice",
}
