//! The closed word lists of events.

use crate::words::word_lists;

word_lists! {
    "event.tsv":
    /// Words that no place contains: 该, 男子, 宣布.
    NOT_IN_PLACE = "not_in_place",
    /// Words behind a verb that make it the time of something else: 会谈后表示, 某中心成立以来.
    SUBORDINATE = "subordinate",
    /// Words that begin like a word of `SUBORDINATE` and are none: 慰问|后勤人员.
    SUBORDINATE_NOT = "subordinate_not",
    /// Characters that make a noun of the verb before them: 调研组, 慰问信.
    NOUN_ENDING = "noun_ending",
    /// Words that begin like a noun ending but are not: 调研组织工作.
    NOUN_ENDING_NOT = "noun_ending_not",
    /// Characters before a verb that is passive or has not happened: 被, 未.
    PASSIVE = "passive",
    /// Words right before a verb that is only wished for, planned or demanded: 愿, 准备, 必须.
    WISH = "wish",
    /// Words that end like a word of `WISH` and wish for nothing: 自愿.
    WISH_NOT = "wish_not",
    /// Words behind a verb of holding that make it the occasion of something else: 召开以来, 开幕之际.
    OCCASION = "occasion",
    /// Verbs of expressing before a verb such as 慰问, which is then no visit: 表示慰问.
    COURTESY = "courtesy",
    /// Levels of a division behind 我 (我县), or at the start of a place without its name (镇卫生院): 县, 镇.
    REGION_UNIT = "region_unit",
    /// Words before or after the verb of going to the first place of a tour: 先后, 首先.
    FIRST_STOP = "first_stop",
    /// Words that no name of a room contains: 把, 到.
    ROOM_SIGN_NOT = "room_sign_not",
    /// Words for bodies that begin with 联合, which elsewhere links two hosts: 联合会, 联合国.
    UNION = "union",
    /// Two bodies without a mark between them: 市委市政府.
    BODY_PAIR = "body_pair",
    /// First words of a sentence on what a meeting said that the report has already named: 会议, 会上.
    MEETING_SUBJECT = "meeting_subject",
    /// Verbs of taking or holding a post, in a headline: 任, 当选为.
    HOLD_POST = "hold_post",
    /// Nouns for the person who hears something: 记者.
    JOURNALIST = "journalist",
    /// Words that introduce a theme at the start of a name: 主题为“…”的.
    NAME_THEME = "name_theme",
    /// Verbs whose object is an event only if it has a name (进行第五次集体学习) or is a lecture (作题为《…》的报告).
    PROCEED = "proceed",
    /// Words that begin with 为 and may open a name, where 为 alone opens a purpose: 为民.
    FOR_NOT = "for_not",
    /// Institutions and buildings whose words alone do not say where an event was: 校, 行政楼.
    PLAIN_BUILDING = "plain_building",
    /// Words that make a group study session the time of a statement: 集体学习时.
    TIME_END = "time_end",
    /// Words for group study and discussion, which are names of events and verbs, too: 集体学习, 分组讨论.
    LEARNING = "learning",
    /// Words that begin like the end of a place and belong to it: 工作者.
    PLACE_STOP_NOT = "place_stop_not",
    /// Words by which a sentence points back to the day before it: 当天, 随后.
    SAME_DAY = "same_day",
    /// Words that begin like 组织部, a department, but with the verb 组织: 组织部分.
    ASSEMBLE_SURE = "assemble_sure",
    /// The preposition before what is examined: 对.
    TOWARDS_OBJECT = "towards_object",
    /// What a lecture ends with: 报告, 讲座.
    LECTURE = "lecture",
    /// Reports on work or at a conference, which are no lectures: 述职报告, 主旨报告.
    LECTURE_NOT = "lecture_not",
    /// Verbs of looking at a place or talking to people there, which show that somebody came for a visit: 了解, 查看.
    LOOK = "look",
    /// Words for visitors, with whom 座谈 is a reception: 一行, 来访.
    VISITOR = "visitor",
    /// Verbs of giving a lecture: 作 in 作…专题辅导.
    GIVE = "give",
    /// Words that end like a verb of `GIVE` and are none: 工作.
    GIVE_NOT = "give_not",
    /// What takes an event somewhere, between its name and 活动: 讲座进社区活动.
    ENTERS = "enters",
    /// Words of an activity that is an event of its own wherever it takes place: 义诊, 演出.
    TOUR_NOT = "tour_not",
    /// Words before the title of a programme, a film or a book, which is no event: 节目《与市民对话》.
    WORK_OF_ART = "work_of_art",
    /// Words for the report's own institution or region, which only say whose event a name is: 学校, 全市.
    OWN_HOUSE = "own_house",
    /// Columns of comments that open a headline: 和音.
    COLUMN = "column",
    /// Words by which a broadcaster tells of its own programme: 本台推出.
    PROGRAMME = "programme",
    /// Verbs of a decree's taking effect: 施行.
    EFFECTIVE = "effective",
    /// Prepositions before the day on which something takes effect, or before the source of a reporter: 自, 从.
    SINCE = "since",
    /// Verbs of saying, after which the sentence is a statement and not narration: 指出, 认为.
    SAYING = "saying",
    /// Words that end like a verb of saying and are nouns: 部署要求.
    SAYING_NOT = "saying_not",
    /// Words that open a clause on what else took place: 并, 随后.
    SECONDARY = "secondary",
    /// Words of clauses on the past, on purposes and on circumstances: 以来, 曾, 为了.
    BACKGROUND = "background",
    /// Words by which 开展 behind them is only demanded: 要求, 推动.
    DEMAND = "demand",
    /// The verb of carrying out, which also occurs in demands: 开展.
    CARRY_OUT = "carry_out",
    /// The verb of founding: 成立. A number behind it counts years, and a commission behind it is no event.
    FOUND = "found",
    /// Numerals: 一, 十.
    NUMERAL = "numeral",
    /// Verbs of opening, whose object is a ceremony: 开幕, 启动.
    OPEN = "open",
    /// The verb of signing, whose object may be an order: 签署.
    SIGN = "sign",
    /// What an order or a law that is signed ends with: 令, 法案.
    ORDER = "order",
    /// The word 活动, which ends the names of events and of inspections.
    ACTIVITY = "activity",
    /// The preposition 在 before a place or an event.
    IN = "in",
    /// Words for a team after the verb of its work: 组 of 视察组.
    INSPECTORS = "inspector",
    /// Prepositions of places: 在, 于.
    AT = "at",
    /// Characters that form another word with 在 or 于 behind them: 存, 关.
    AT_NOT_BEFORE = "at_not_before",
    /// Prepositions of time and place between the name of an event and its verb: 在, 于.
    ADVERBIAL = "adverbial",
    /// Words between a verb and the name of an event that do not belong to the name: 一场, 隆重, 我市.
    NAME_LEAD = "name_lead",
    /// Ends of relative clauses after which a name begins: 举行的, 为主题的.
    RELATIVE = "relative",
    /// Counts before a name: 一场, 为期.
    COUNT = "count",
    /// Words that point back to an event already named: 这, 本次.
    ANAPHOR = "anaphor",
    /// Words that no name of an event has before its last word: 着, 正在.
    NAME_NOT = "name_not",
    /// Characters that make a noun for a person of the verb before them: 人 in 主持人.
    PERSON = "person",
    /// The particle 了 behind a verb, which no name has.
    PARTICLE = "particle",
    /// Words that contain it and are no verb with a particle: 为了, 了解.
    PARTICLE_NOT = "particle_not",
    /// Words for talks, which are receptions without a name of their own: 会谈, 座谈.
    TALK = "talk",
    /// Verbs of setting out: 启程, 离境.
    JOURNEY = "journey",
    /// Verbs of going whose object may be all that the clause tells: 前往, 抵达.
    TRAVEL = "travel",
    /// Words after a place that say what a journey there is for, or what follows: 出席, 访问, 并.
    TRAVEL_AIM = "travel_aim",
    /// Verbs of ending, whose object is over when the event begins: 圆满结束.
    FINISH = "finish",
    /// Prepositions behind 结束, before where a visit was: 对某国的访问.
    TOWARDS = "towards",
    /// Verbs of issuing a document: 印发, 公布.
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
    /// The verb of receiving: 接待.
    RECEIVE = "receive",
    /// Verbs of speaking right after the event at which somebody spoke: 在某会议表示.
    SPEAKS = "speaks",
    /// Words that close a phrase of place before a verb of speaking: 中, 上.
    MIDST = "midst",
    /// Groups of travellers, which are subjects like persons: 代表团, 考察团.
    DELEGATION = "delegation",
    /// The verb of coming, which is also a part of many words: 来.
    COME = "come",
    /// Words for people: before 来 those who come (一行), behind a place after 在 those who are from there (代表).
    TRAVELLER = "traveller",
    /// What a phrase ends with that tells a manner or an abstract matter, and no place: 方式, 背景.
    NO_PLACE_END = "no_place_end",
    /// Marks of a floor after its number: 楼, 层.
    FLOOR = "floor",
    /// Rooms and grounds that every institution has: 会议室, 大厅.
    UNNAMED_ROOM = "unnamed_room",
    /// The mark of a province after its name, or alone for the report's own: 省, 自治区.
    PROVINCE = "province",
    /// Bodies and institutions of a province, which are in its capital: 政协, 人民医院.
    PROVINCIAL_HOUSE = "provincial_house",
    /// Ends of unlisted names that are ceremonies: 式, 礼.
    LAST_CEREMONY = "last_ceremony",
    /// Ends of unlisted names that are meetings: 会.
    LAST_MEETING = "last_meeting",
    /// Words for the inside of the place before them: 校园里.
    ROOM_AFTER = "room_after",
    /// Words that open a clause on a purpose or a ground: 为了, 根据.
    PURPOSE = "purpose",
    /// Words right behind a verb that make it a time, so that no name follows: 后, 以来.
    NAME_TIME = "name_time",
    /// The mark of an attribute: 的.
    OF = "of",
    /// The link that joins two names of one event: 暨.
    ALSO = "also",
    /// Words behind the last word of an event's name that make it part of a longer noun: 会议|精神.
    HEAD_BELONGS = "head_belongs",
    /// Words after a name that say a reporter heard something there: 获悉.
    SOURCE = "source",
    /// Words that close a phrase of place around a name: 在…上.
    LOCATIVE_END = "locative_end",
    /// Ends of a phrase 在…上 that only modifies a noun: 上发表的.
    LOCATIVE_NOUN = "locative_noun",
    /// Verbs of stating, after which a verb in a headline is no event: 强调, 指出.
    STATE = "state",
    /// Characters that numbers of sessions are written with, beside digits.
    SESSION = "session",
    /// Words that number or extend a session: 第, 首次, 扩大.
    ORDINAL = "ordinal",
    /// The mark of a term: 届 in 十二届.
    TERM = "term",
    /// The mark of a session: 次 in 五次.
    TIMES = "times",
    /// The mark of ordinal numbers: 第.
    NUMBER = "number",
    /// What the full name of a session ends with: 会议.
    SESSION_END = "session_end",
    /// Characters after which the full name of a session begins: 在, 于.
    NAME_STOP = "name_stop",
    /// The mark of a year: 年.
    YEAR = "year",
    /// Words after four digits that are not the year of the event: 届 of a year of graduation, units.
    NO_YEAR = "no_year",
    /// The character that makes a fiscal year of 年: 2022年度.
    FISCAL = "fiscal",
    /// The word by which a headline tells what somebody claims: 称.
    CLAIM = "claim",
    /// Words that contain 称 and claim nothing: 简称, 称赞.
    CLAIM_NOT = "claim_not",
    /// Marks of the path of a page, which is not a headline: 首页, >.
    PATH = "path",
    /// Vague dates that an event may have: 近日, 日前.
    LATELY = "lately",
    /// Words that a sentence on the holding of an event has: 召开, 会议.
    HELD = "held",
    /// Words by which a clause says how the event was held: 形式, 方式.
    MANNER = "manner",
    /// Words for rooms behind 视频会议, or behind the code of a room: 室, 厅.
    VIDEO_ROOM = "video_room",
    /// The main venue of a meeting by video: 主会场.
    MAIN_VENUE = "main_venue",
    /// The branch venues of a meeting by video: 分会场.
    BRANCH_VENUE = "branch_venue",
    /// Verbs of setting up a venue: 设, 设有.
    SET_UP = "set_up",
    /// Characters after which the name of a venue begins: 在, 和.
    VENUE_STOP = "venue_stop",
    /// Verbs of holding, whose subject is the host: 召开, 举办.
    HOST_VERB = "host_verb",
    /// Verbs of presiding, whose subject is not a host: 主持.
    PRESIDE = "preside",
    /// Verbs after those who organise an event: 主办, 承办.
    ORGANISE = "organise",
    /// What bodies end with that may be hosts: 协会, 学校.
    HOST_SUFFIX = "host_suffix",
    /// The preposition before those who organise: 由.
    BY = "by",
    /// Words after 主办 that make a noun of it, before those who organise: 单位, 方.
    ORGANISE_UNIT = "organise_unit",
    /// Verbs of bringing participants together: 组织, 召集.
    ASSEMBLE = "assemble",
    /// Words in which 组织 is a noun and brings nobody together: 党组织.
    ASSEMBLE_NOT = "assemble_not",
    /// Verbs and words of time that no name of a body has: 荣获, 期间.
    NO_BODY = "no_body",
    /// Words that open no name of a host: 该, 各, 与会人员.
    NO_HOST = "no_host",
    /// Words for people, which end no place: 干部, 师生.
    PEOPLE_CLASS = "people_class",
    /// Adverbs between the host and the verb: 正式, 联合.
    HOST_ADVERB = "host_adverb",
    /// Divisions that hold events as bodies do: 街道, 社区.
    HOST_DIVISION = "host_division",
    /// Divisions of these that hold an event only together with another body: 街道.
    LISTED_DIVISION = "listed_division",
    /// Verbs of those who only help the hosts: 协办, 指导.
    HELP_HOST = "help_host",
    /// The link that may also stand inside the name of a body: 与.
    NAME_LINK = "name_link",
    /// The word for one's own before a department: 我 in 我校团委.
    OWN = "own",
    /// Words right behind the subject of a sentence that open a phrase before the verb: 按照, 前往.
    HOST_OPENER = "host_opener",
    /// Verbs of holding behind 由 and the hosts: 举办, 开展.
    HELD_BY = "held_by",
    /// Links between two hosts: 和, 联合.
    HOST_LINK = "host_link",
    /// Verbs of visiting or meeting whose object is a person: 看望, 会见.
    VISIT_PERSON = "visit_person",
    /// The particle after a verb: 了.
    DONE = "done",
    /// Ends of phrases on work, which is not a place: 工作, 项目.
    WORK = "work",
    /// Verbs of going whose object is surely a place: 走进, 赶赴.
    GO_STRONG = "go_strong",
    /// Words that a place may follow and that are not part of it: 到, 我市.
    PLACE_LEAD = "place_lead",
    /// Words at which a place ends: 亲切, 进行, 关于.
    PLACE_STOP = "place_stop",
    /// The word before a relative clause on where something lies: 位于.
    LOCATED = "located",
    /// The mark of a mission: 驻.
    STATIONED = "stationed",
    /// Ends of phrases on the time or the company of an event: 之际, 陪同下.
    CIRCUMSTANCE = "circumstance",
    /// Prepositions of partners and means after a place: 与, 以.
    WITH = "with",
    /// Places named only in relation to the report's own division: 县城.
    RELATIVE_PLACE = "relative_place",
    /// Verbs of sending rescuers: 出动.
    SEND = "send",
    /// Verbs of departing, after the place of departure: 起航.
    DEPART = "depart",
    /// Prepositions before the place of departure: 从.
    FROM = "from",
    /// Words that open no place: 全市, 上午.
    NO_PLACE = "no_place",
    /// Venues of one name, whose last word alone would be only a kind of venue: 布达拉宫.
    LANDMARK = "landmark",
    /// Verbs of visiting whose whole object is a place: 视察, 参观.
    VISIT_PLACE = "visit_place",
    /// Verbs of visiting a country: 访问, 出访.
    VISIT_ABROAD = "visit_abroad",
    /// Verbs before the short name of what is visited: 访 in 访汉.
    VISIT = "visit",
    /// Words for the country, region or institution that the report is from: 我国, 我校.
    OWN_COUNTRY = "own_country",
    /// Words for all of a region, which a headline replaces by its name: 全省.
    LEVEL = "level",
    /// Words that end like a room but are not: 温室, 处室.
    ROOM_NOT = "room_not",
    /// What unlisted names of events end with: 会, 节.
    LAST = "last",
    /// Words that end like an unlisted name of an event and are none: 协会, 体会.
    LAST_NOT = "last_not",
    /// The end of a dateline of a report: 讯.
    REPORT = "report",
    /// The end of a dateline of a telegram: 电.
    WIRE = "wire",
    /// Marks of captions: 图.
    CAPTION = "caption",
    /// Marks of parts of dates: 年, 月, 日.
    DATE_PART = "date_part",
    /// Adverbs that may say that a verb lies ahead: 将, 即将.
    AHEAD = "ahead",
    /// Words that always say that an event lies ahead: 定于, 拟于, 下周.
    SURELY_AHEAD = "surely_ahead",
    /// Words of a headline that looks back: 回顾, 周年.
    LOOKS_BACK = "looks_back",
    /// Words that only begin like a word of `AHEAD`, or announce nothing: 将军, 即将到来.
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
    /// Words of an accident or a disaster, whose subject is where it happened: 起火, 相撞.
    ACCIDENT = "accident",
    /// The verb of arriving: 到.
    ARRIVE = "arrive",
    /// Words behind 到 that make another word of it: 到场, 到会.
    ARRIVE_NOT = "arrive_not",
    /// What an authority published before a comma, which is no mere statement: 发文称.
    ANNOUNCED = "announced",
    /// Words before a verb that is only demanded: 要求, 加快.
    WANTED = "wanted",
    /// The preposition of purposes: 为.
    FOR = "for",
    /// The verb of accepting: what is accepted is no visit (接受采访).
    ACCEPT = "accept",
    /// Verbs of receiving an order or a call, whose object is no visit: 接到调度.
    RECEIVED = "received",
    /// The verb of existing before what an accident strikes: 某村有一民房起火.
    EXIST = "exist",
    /// Verbs that are no visit behind 接受: 采访, 检查.
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
    /// Words of passing or finding something on the way: 行驶至, 途中发现.
    ON_THE_WAY = "on_the_way",
    /// Verbs of visiting whose object is the place of a reception: 到访.
    CALL_AT = "call_at",
    /// Words before the place of a venue: 主会场设在.
    VENUE_SET_UP = "venue_set_up",
    /// Words before the name of a city or a place that only say its rank: 首都, 联系点.
    RANK_OF_CITY = "rank_of_city",
    /// The word that tells of each of several places, of which none is the event's: 各.
    EACH = "each",
    /// Words of an accident in a headline, which tell the event whatever the body says first.
    HEADLINE_ACCIDENT = "headline_accident",
    /// The verb of being: a day that is something is not the day of the event.
    IS = "is",
    /// Words for a house whose name begins with a verb: 中心 in 接待中心.
    SERVICE_HOUSE = "service_house",
    /// Words for a lively scene, behind the venue that is full of it: 人头攒动, 彩旗飘扬.
    LIVELY = "lively",
    /// Verbs of opening or building a house, a road or a factory, whose subject is the place: 开业, 奠基.
    OPEN_HOUSE = "open_house",
    /// Words for a time around a meeting: 会上, 会前. The clause that begins with one does not begin with a room.
    SESSION_TIME = "session_time",
    /// Verbs of carrying out an activity, whose subject is its host if the activity has a name: 开展, 启动.
    CARRY_OUT_ACTIVITY = "carry_out_activity",
    /// Last words of a headline on an activity, whose host may open the headline: 活动, 义诊.
    HOSTED_ACTIVITY = "hosted_activity",
    /// The word for the scene of something: 迎新现场 is no place.
    SCENE = "scene",
    /// Ends of the names of meetings that announce appointments: 干部大会.
    OFFICERS_MEETING = "officers_meeting",
    /// Verbs of announcing: 宣布, 宣读.
    ANNOUNCE = "announce",
    /// Words of personnel changes in what is announced: 任免决定, 任命.
    PERSONNEL = "personnel",
    /// Those who go somewhere to help or to catch somebody: 民警, 消防员.
    RESCUERS = "rescuers",
    /// Words that compare figures: 同比, 环比.
    COMPARE = "compare",
    /// Words of a stretch of years or months, by which no single event is told: 近年来, 今年以来.
    LOOK_BACK = "look_back",
    /// Words by which a reporter is part of what is told: 记者看到, 笔者.
    REPORTER = "reporter",
    /// Words for what an authority announces; what follows has happened: 通报称, 公告称.
    NOTICE = "notice",
    /// Words before a day that only limits a count, or that is forecast: 截至, 预计.
    DAY_LIMIT = "day_limit",
    /// Words that say that a stretch of time lasts until now: 至今.
    UNTIL_NOW = "until_now",
    /// Words of a call to the police or the fire brigade, after which an inspection is police work: 报案, 接警.
    ALARM = "alarm",
    /// Words that open a sentence that names the event of the scene before it: 这是.
    SCENE_OPENER = "scene_opener",
    /// Last words of a sentence that begins with a word of [`SCENE_OPENER`], after the name of the event: 上的一幕.
    SCENE_END = "scene_end",
    /// Words of celebrating or commemorating in the name of an activity, which make it a ceremony: 庆祝, 纪念.
    CELEBRATE = "celebrate",
    /// Words that begin with a word of celebrating and name a house or a thing: 纪念馆.
    CELEBRATE_NOT = "celebrate_not",
    /// First words of a sentence on what took place at the event of the headline: 仪式上, 大会由.
    FOLLOW = "follow",
    /// Verbs of following an event from elsewhere: 收看.
    WATCHED = "watched",
    /// Words behind a number of years since a founding or an opening: 开馆10周年.
    ANNIVERSARY = "anniversary",
    /// Adverbs right before a verb of what is still to come: 即将.
    SOON = "soon",
    /// Words that end with the first character of what only looks like a verb: 公开 before 工作, which is no 开工.
    STRADDLE_BEFORE = "straddle_before",
    /// Words that begin with the last character of what only looks like a verb: 工作 behind 公开.
    STRADDLE_AFTER = "straddle_after",
    /// What the headline of a speech ends with, behind the name of the event: 上的讲话.
    SPEECH_TEXT = "speech_text",
    /// Words of accidents and disasters, and of the work of police and courts, which tell a single event: 火灾, 报警.
    INCIDENT = "incident",
    /// Words for what succeeded or was done for the first time: 成功, 首例.
    SUCCESS = "success",
    /// Words of founding, opening, signing and giving: 开工, 签约, 捐赠.
    UNDERTAKING = "undertaking",
    /// Words of taking part and of activities: 参加, 现场.
    PARTICIPATION = "participation",
    /// Words of a stretch of days or weeks in which much took place: 连日来.
    SERIES = "series",
    /// Words of rules, notices and advice in a headline: 新规, 公告.
    RULE_OF_HEADLINE = "rule_of_headline",
    /// Last words of the titles of rules and plans: 办法, 规划.
    RULE = "rule",
    /// Words for how figures or prices move: 增长, 下调.
    TREND = "trend",
    /// Verbs for what a reporter learnt: 获悉.
    LEARN = "learn",
    /// Words behind the number of an hour: 时, 点.
    HOUR = "hour",
    /// Words between a number and its unit: 多.
    ABOUT = "about",
    /// Units of money, weight, length and area, and signs of shares: 万, 吨.
    MEASURE = "measure",
    /// Verbs of checking, which officials do and others, too: 检查, 查看.
    CHECK = "check",
    /// Words of those who check every day, or are checked: 民警, 患者.
    CHECKER = "checker",
    /// Words of holding or attending meetings: 召开, 出席.
    GATHERING = "gathering",
    /// Words of the text of rules, for what must or must not be done: 应当, 不得.
    REQUIREMENT = "requirement",
}
