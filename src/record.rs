//! The record: every struct a reader of the output meets, and nothing else.
//!
//! Positions are code points. An item that stands only in the headline says `in_title` and counts
//! in [`Record::title`]; every other counts in [`Record::text`].

use serde::Serialize;

/// Declares a closed list of words: an enum, the word of each member, and the whole list.
macro_rules! closed_list {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $member:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $member,)+ }

        impl $name {
            /// Every member, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$member,)+];

            /// The word that stands for it in a record.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$member => $word,)+ }
            }

            /// The member that `word` stands for.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$member),)+ _ => None }
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
    };
}

closed_list! {
    /// What a paragraph is.
    ParagraphKind {
        /// Running text.
        Body = "body",
        /// A heading inside the report.
        Heading = "heading",
        /// The caption of a picture.
        Caption = "caption",
        /// A line of names of reporters or sources.
        Byline = "byline",
    }
}

closed_list! {
    /// What the report is about.
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
    /// A person's part in the event.
    Role {
        /// 主持.
        Preside = "preside",
        /// 讲话, 致辞, 发言.
        Speak = "speak",
        /// 作报告, 汇报, 宣读, 授课.
        Report = "report",
        /// 出席, 参加, 列席.
        Attend = "attend",
        /// 陪同, 随同.
        Accompany = "accompany",
        /// 调研, 考察, 检查, 慰问.
        Inspect = "inspect",
        /// 会见, 会谈: both sides.
        Meet = "meet",
        /// 通话: both sides.
        Call = "call",
        /// Sends a letter, a telegram or an instruction.
        Write = "write",
        /// 揭牌, 颁奖, 签字, 宣布.
        Officiate = "officiate",
        /// Newly appointed, elected or removed.
        Appointed = "appointed",
        /// Only named.
        Mention = "mention",
    }
}

closed_list! {
    /// How a formulation was recognised.
    FormulationKind {
        /// A row of the lexicon.
        Lexicon = "lexicon",
        /// A numeral formula by its grammar (四个…, 三大…).
        Numeral = "numeral",
        /// A quoted phrase of the kind.
        Quoted = "quoted",
    }
}

closed_list! {
    /// Where the year of a date was taken from.
    YearFrom {
        /// The date says it.
        Stated = "stated",
        /// The time of publication.
        Published = "published",
        /// The folder or file the report was read from.
        Path = "path",
        /// The dateline (新华社北京2019年6月4日电).
        Dateline = "dateline",
        /// 庆祝中华人民共和国成立70周年.
        Anniversary = "anniversary",
        /// 党的十九届四中全会, 十四届全国人大一次会议.
        Congress = "congress",
        /// Another whole date of the report.
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
    /// A stable code of a warning.
    WarningCode {
        /// No body was found.
        NoBody = "no-body",
        /// Some bytes could not be decoded and became U+FFFD.
        UndecodableBytes = "undecodable-bytes",
        /// The declared encoding is not the one the bytes are in.
        EncodingMismatch = "encoding-mismatch",
        /// Nesting, attributes or tags went past a limit; the rest was left out.
        HtmlTruncated = "html-truncated",
        /// There is no headline.
        NoTitle = "no-title",
        /// The year of the event's date is not known.
        YearUnknown = "year-unknown",
        /// `published` was given but can't be read as a date.
        BadPublished = "bad-published",
        /// More items than a record may hold; the rest was left out.
        TooManyItems = "too-many-items",
    }
}

/// Where a value stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Position {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// Counts in the title instead of the text.
    pub in_title: bool,
}

/// One report as data.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Record {
    /// The caller's, else the file's number or stem, else XXH3 (64 bits, in hexadecimal) of its bytes.
    pub id: String,
    /// The headline, without column tags, site names, index numbers and file suffixes.
    pub title: String,
    /// The paragraphs, joined by line feeds.
    pub text: String,
    /// The paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// About the report itself.
    pub meta: Meta,
    /// The main event, if there is one.
    pub event: Option<Event>,
    /// Everyone named, in order of first mention.
    pub people: Vec<Person>,
    /// Unnamed participants.
    pub groups: Vec<Group>,
    /// Reported and quoted statements, in order.
    pub speeches: Vec<Speech>,
    /// Everything in 《》, once each.
    pub documents: Vec<DocumentRef>,
    /// 提法, once each.
    pub formulations: Vec<Formulation>,
    /// Bodies named.
    pub organizations: Vec<Organization>,
    /// Places named.
    pub places: Vec<Place>,
    /// Terms by weight; empty unless asked for.
    pub keywords: Vec<Keyword>,
    /// What a reader should know about the reading.
    pub warnings: Vec<Warning>,
}

/// A paragraph of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// What it is.
    pub kind: ParagraphKind,
}

/// What is known of the report itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// The 来源 the page states.
    pub source: Option<String>,
    /// The agency or medium the report names as its origin.
    pub agency: Option<String>,
    /// Reporters, correspondents, photographers.
    pub authors: Vec<String>,
    /// 责任编辑, 编辑.
    pub editors: Vec<String>,
    /// ISO 8601 date, with the time where it is stated.
    pub published: Option<String>,
    /// Where the report was, if the page or the caller says so.
    pub url: Option<String>,
    /// Name of the encoding the bytes were read in; none for a `str`.
    pub encoding: Option<String>,
    /// How it was read: `wrapped`, `page` (its known container alone), `page-full`, `fragment` or `plain`.
    pub format: String,
    /// Name of the site.
    pub site: Option<String>,
}

/// The main event of a report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// What it is.
    pub kind: EventKind,
    /// Its own name in the longest natural form.
    pub name: Option<String>,
    /// Where the name stands.
    #[serde(flatten)]
    pub position: Option<Position>,
    /// When it took place.
    pub date: Option<Date>,
    /// Where it took place.
    pub place: Option<EventPlace>,
    /// How it was held.
    pub form: Option<Form>,
    /// The places of a video conference.
    pub venues: Vec<Venue>,
    /// The bodies that hold it.
    pub hosts: Vec<Host>,
}

/// A date of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Date {
    /// As written.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub position: Position,
    /// First day: `2019-06-04`, `--06-04`, `2019-06`, `--06` or none.
    pub iso: Option<String>,
    /// Last day of a range.
    pub iso_end: Option<String>,
    /// 上午 and the like.
    pub part_of_day: Option<PartOfDay>,
    /// Where the year was taken from.
    pub year_from: Option<YearFrom>,
}

/// Where an event took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EventPlace {
    /// As written.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub position: Position,
    /// GB/T 2260 code of the division it is, or is in.
    pub code: Option<String>,
    /// That division from the province down.
    pub path: Vec<String>,
}

/// A place of a video conference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Venue {
    /// As written.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub position: Position,
    /// Main or branch.
    pub kind: VenueKind,
}

/// A body that holds an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Host {
    /// As written.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub position: Position,
}

/// Someone named in the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The full name, without blanks.
    pub name: String,
    /// Place in the listing of participants, from 1; none for those only mentioned.
    pub order: Option<usize>,
    /// Whether the listing says it is by number of strokes (按姓氏笔画为序), not by rank.
    pub by_strokes: bool,
    /// Posts and titles the text attaches to them.
    pub posts: Vec<Post>,
    /// Their parts in the event.
    pub roles: Vec<Role>,
    /// Where they are named.
    pub mentions: Vec<Position>,
}

/// A post of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Post {
    /// As written, with its organization.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub position: Position,
    /// The organization as written.
    pub organization: Option<String>,
    /// What the organization stands for.
    pub organization_full: Option<String>,
    /// The post alone.
    pub post: String,
}

/// Unnamed participants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// As written.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub position: Position,
    /// Their part.
    pub role: Role,
}

/// A reported or quoted statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Speech {
    /// Full name, or the collective as written.
    pub speaker: String,
    /// The verb that opens it; none where it goes on without one.
    pub cue: Option<Cue>,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// Index of the paragraph it begins in.
    pub paragraph: usize,
    /// What it demands.
    pub requirements: Vec<Requirement>,
}

/// The verb that opens a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cue {
    /// 指出, 强调, 要求 …
    pub text: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

/// One demand of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// As written.
    pub text: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// Its number where the text counts (一要…二要…).
    pub number: Option<u32>,
    /// Of whom it is demanded.
    pub addressee: Option<String>,
}

/// A document named in 《》.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentRef {
    /// Without the marks.
    pub title: String,
    /// Where the title stands, without the marks.
    #[serde(flatten)]
    pub position: Position,
    /// The body named with it as its source.
    pub issuer: Option<String>,
    /// 文号: 国发〔2019〕5号.
    pub number: Option<String>,
}

/// A set political formulation (提法).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Formulation {
    /// As written, without quotation marks.
    pub text: String,
    /// Where it first stands.
    #[serde(flatten)]
    pub position: Position,
    /// The lexicon's form of it, where it is a variant of one; else the text.
    pub key: String,
    /// How it was recognised.
    pub kind: FormulationKind,
    /// 四个意识: 政治意识, 大局意识, 核心意识, 看齐意识.
    pub members: Vec<String>,
    /// ISO date of the document that first used it.
    pub first_used: Option<String>,
}

/// A body named in the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Organization {
    /// As written.
    pub name: String,
    /// What it stands for.
    pub full_name: Option<String>,
    /// Where.
    pub mentions: Vec<Position>,
}

/// A place named in the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// As written.
    pub name: String,
    /// GB/T 2260 code.
    pub code: Option<String>,
    /// From the province down.
    pub path: Vec<String>,
    /// Where.
    pub mentions: Vec<Position>,
}

/// A term of the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Keyword {
    /// The term.
    pub term: String,
    /// TF-IDF.
    pub weight: f64,
}

/// Something a reader should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// Stable.
    pub code: WarningCode,
    /// For people.
    pub message: String,
}
