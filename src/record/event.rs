//! The main event of a report: what it is, when, where and how it was held, and by whom.

use super::closed::closed_list;
use super::declare::declare;
use super::position::Position;
use super::words::Words;

declare! { event:
    /// The main event of a report.
    #[derive(Clone, Debug, PartialEq)]
    Event {
        /// What kind of event it is.
        kind: EventKind,
        /// The event's own name in its longest natural form; none where it has no name.
        name: Option<String>,
        position: Option<Position>,
        /// Whether the event was held, lies ahead or is recalled.
        status: EventStatus,
        /// The words that show the status: 将于 before the verb, a day after publication, the verb of a past event.
        status_words: Option<Words>,
        /// When the event took place.
        date: Option<Date>,
        /// Where the event took place.
        place: Option<EventPlace>,
        /// How the event was held.
        form: Option<Form>,
        /// The places of a video conference.
        venues: Vec<Venue>,
        /// The bodies that hold or organize the event.
        hosts: Vec<Host>,
        /// Whom the event is held with: the guest, host or partner of a reception, visit, call, letter or talk.
        counterparts: Vec<Counterpart>,
        /// The kind of the visit, where the report names it.
        visit: Option<VisitKind>,
        /// The words for the kind of the visit: 国事访问.
        visit_words: Option<Words>,
    }

    /// When an event took place.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Date {
        /// The words of the date.
        text: String,
        position: Position,
        /// First day: `2019-06-04`, `--06-04`, `2019-06`, `--06` or none.
        iso: Option<String> => date,
        /// Last day of a range; none for a single day.
        iso_end: Option<String> => date,
        /// The part of the day.
        part_of_day: Option<PartOfDay>,
        /// How the year is known.
        year_from: Option<YearFrom>,
    }

    /// Where an event took place.
    #[derive(Clone, Debug, PartialEq, Eq)]
    EventPlace {
        /// The words of the place.
        text: String,
        position: Position,
        /// GB/T 2260 code of the division that the place is, or is in.
        code: Option<String>,
        /// Names of the division, from the province down.
        path: Vec<String>,
    }

    /// A place of a video conference.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Venue {
        /// The words of the place.
        text: String,
        position: Position,
        /// Whether it is the main place or a branch.
        kind: VenueKind,
    }

    /// A body that holds or organizes an event.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Host {
        /// The body as written.
        text: String,
        position: Position,
    }

    /// A person, body or country with whom an event is held.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Counterpart {
        /// The full name of the person, or the name of the body or country as written.
        name: String,
        /// Whether it is a person, a body or a country.
        kind: CounterpartKind,
        /// Index of the person in `people`.
        person: Option<usize>,
        /// ISO 3166-1 alpha-2 code of the country; none for parties of China and international ones.
        country: Option<String>,
        /// The words that name the party, with its posts.
        text: String,
        position: Position,
    }
}

closed_list! {
    /// What kind of event a report is about.
    EventKind {
        /// 会议, 大会, 全会, 常委会, 推进会.
        Meeting = "meeting",
        /// 会见, 接见, 会谈, 来访.
        Reception = "reception",
        /// 调研, 考察, 检查, 慰问.
        Inspection = "inspection",
        /// 座谈会, 研讨会, 论坛.
        Symposium = "symposium",
        /// 开幕式, 揭牌, 签约, 颁奖, 纪念活动.
        Ceremony = "ceremony",
        /// 培训班, 党课, 讲座, 报告会.
        Training = "training",
        /// 通话.
        Call = "call",
        /// 致电, 贺信, 回信, 批示.
        Letter = "letter",
        /// 任免, 选举, 递交国书.
        Appointment = "appointment",
        /// Anything else.
        Other = "other",
    }
}

closed_list! {
    /// Whether an event was held, lies ahead or is recalled.
    EventStatus {
        /// The report tells of an event that took place or is taking place.
        Held = "held",
        /// The report says that the event will take place: 将于…举行, 将访问.
        Announced = "announced",
        /// The report looks back at an event of an earlier year.
        Recalled = "recalled",
    }
}

closed_list! {
    /// How the year of a date is known.
    YearFrom {
        /// The date states it.
        Stated = "stated",
        /// From the time of publication.
        Published = "published",
        /// From the folder or the name of the file.
        Path = "path",
        /// From the dateline (新华社北京2019年6月4日电).
        Dateline = "dateline",
        /// From an anniversary (庆祝中华人民共和国成立70周年).
        Anniversary = "anniversary",
        /// From a congress or session (党的十九届四中全会, 十四届全国人大一次会议).
        Congress = "congress",
        /// From another whole date of the report.
        Context = "context",
    }
}

closed_list! {
    /// A part of the day.
    PartOfDay {
        /// 凌晨, 清晨, 早晨.
        EarlyMorning = "early_morning",
        /// 上午.
        Morning = "morning",
        /// 中午.
        Noon = "noon",
        /// 下午.
        Afternoon = "afternoon",
        /// 晚, 晚上, 傍晚, 夜.
        Evening = "evening",
    }
}

closed_list! {
    /// Whether a place of a video conference is the main one.
    VenueKind {
        /// 主会场.
        Main = "main",
        /// 分会场.
        Branch = "branch",
    }
}

closed_list! {
    /// How an event is held.
    Form {
        /// 视频会议, 电视电话会议, 线上.
        Video = "video",
    }
}

closed_list! {
    /// What a counterpart of an event is.
    CounterpartKind {
        /// A named person.
        Person = "person",
        /// A body: a parliament, a company, a university.
        Body = "body",
        /// A country that is visited, or whose guests are received.
        Country = "country",
    }
}

closed_list! {
    /// The kind of a visit.
    VisitKind {
        /// 国事访问.
        State = "state",
        /// 正式访问, 正式友好访问.
        Official = "official",
        /// 工作访问.
        Working = "working",
        /// 非正式访问.
        Informal = "informal",
        /// 友好访问.
        Goodwill = "goodwill",
        /// 礼节性访问.
        Courtesy = "courtesy",
        /// 私人访问.
        Private = "private",
        /// 过境.
        Transit = "transit",
    }
}
