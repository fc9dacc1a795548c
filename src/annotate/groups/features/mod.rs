//! Features of a phrase for unnamed people. The sum of their weights says how likely the phrase is a participant.
//!
//! A feature is true or false of a phrase. It describes the words before or after the phrase, the verb that governs it,
//! its head, its form or its sentence. `group_weights.tsv` gives each feature a weight;
//! `tools/groups/train.py` fits the weights.

mod form;
mod setting;
pub(super) mod sides;
pub(super) mod words;

pub use setting::Setting;

use super::Evidence;
use crate::annotate::Context;
use crate::span::Span;

/// Declares the features with their names in the table of weights.
macro_rules! features {
    ($($(#[doc = $doc:literal])+ $member:ident = $name:literal,)+) => {
        /// A feature of a phrase.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Feature { $($(#[doc = $doc])+ $member,)+ }

        impl Feature {
            /// Every feature, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$member,)+];

            /// The name in the table of weights.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$member => $name,)+ }
            }
        }
    };
}

features! {
    /// The phrase starts a sentence.
    AfterStop = "after_stop",
    /// The phrase follows a comma or semicolon.
    AfterComma = "after_comma",
    /// The phrase follows a colon.
    AfterColon = "after_colon",
    /// The phrase follows an opening quotation mark or bracket.
    AfterOpening = "after_opening",
    /// The phrase follows a list mark and another word for people.
    AfterPeople = "after_people",
    /// The phrase follows a list mark and a name.
    AfterListedName = "after_listed_name",
    /// The phrase follows a list mark and something else.
    AfterListMark = "after_list_mark",
    /// The phrase follows a name with its posts.
    AfterName = "after_name",
    /// The phrase follows a link or a companion word (和, 与, 同).
    AfterLink = "after_link",
    /// The phrase follows a verb of leading (带领).
    AfterLeading = "after_leading",
    /// The phrase follows a verb of causing (组织, 邀请).
    AfterCausing = "after_causing",
    /// The phrase follows a verb of visiting or receiving (看望, 会见).
    AfterVisiting = "after_visiting",
    /// The phrase follows a verb of listening (听取).
    AfterHearing = "after_hearing",
    /// The phrase follows 由.
    AfterAgent = "after_agent",
    /// The phrase follows a preposition of those for whom something is done (为, 向).
    AfterRecipient = "after_recipient",
    /// The phrase follows a verb or preposition whose object takes no part (感谢, 帮助, 把).
    AfterTowards = "after_towards",
    /// The phrase follows a verb of taking part.
    AfterAttending = "after_attending",
    /// The phrase follows another verb with a role.
    AfterVerb = "after_verb",
    /// The phrase follows 的 or 了.
    AfterParticle = "after_particle",
    /// The phrase follows another word.
    AfterWord = "after_word",
    /// The phrase ends a sentence.
    BeforeStop = "before_stop",
    /// The phrase precedes a comma or semicolon.
    BeforeComma = "before_comma",
    /// The phrase precedes a colon.
    BeforeColon = "before_colon",
    /// The phrase precedes a list mark.
    BeforeListMark = "before_list_mark",
    /// The phrase precedes a link (和, 与).
    BeforeLink = "before_link",
    /// The phrase precedes 的.
    BeforeParticle = "before_particle",
    /// The phrase precedes a verb with a role.
    BeforeVerb = "before_verb",
    /// The phrase precedes a word for a talk (座谈).
    BeforeTalk = "before_talk",
    /// The phrase precedes an adverb or preposition (分别, 在).
    BeforeAdverb = "before_adverb",
    /// The phrase precedes what somebody listens to (汇报, 意见).
    BeforeReport = "before_report",
    /// The phrase precedes a verb of going (赴, 到).
    BeforeGoing = "before_going",
    /// The phrase precedes a verb of coming or doing (来到, 观看).
    BeforeAct = "before_act",
    /// The phrase precedes another word for people.
    BeforePeople = "before_people",
    /// The phrase precedes a word for a body.
    BeforeBody = "before_body",
    /// The phrase precedes a closing mark.
    BeforeClosing = "before_closing",
    /// The phrase precedes an ordinary word.
    BeforeCommonWord = "before_common_word",
    /// The phrase precedes something else.
    BeforeOther = "before_other",
    /// The phrase precedes 等.
    HasOthersBehind = "has_others_behind",
    /// The phrase precedes a count.
    HasCountBehind = "has_count_behind",
    /// The next verb of the sentence says that its subject attends.
    NextAttends = "next_attends",
    /// The next verb of the sentence says that its subject speaks.
    NextSpeaks = "next_speaks",
    /// The next verb of the sentence says that its subject reports.
    NextReports = "next_reports",
    /// The next verb of the sentence says that its subject accompanies somebody.
    NextAccompanies = "next_accompanies",
    /// The next verb of the sentence says that its subject inspects.
    NextInspects = "next_inspects",
    /// The next verb of the sentence says that its subject meets somebody.
    NextMeets = "next_meets",
    /// The next verb of the sentence says that its subject presides.
    NextPresides = "next_presides",
    /// The next verb of the sentence says that its subject officiates.
    NextOfficiates = "next_officiates",
    /// The next verb of the sentence has another role.
    NextDoesOther = "next_does_other",
    /// No verb with a role follows in the sentence.
    NoVerbFollows = "no_verb_follows",
    /// The next verb follows at once.
    VerbAtOnce = "verb_at_once",
    /// The next verb follows within a few characters.
    VerbNear = "verb_near",
    /// The next verb is far.
    VerbFar = "verb_far",
    /// There is no comma before the next verb.
    SameClause = "same_clause",
    /// There are commas before the next verb, each after a name or a word for people or bodies.
    ListToVerb = "list_to_verb",
    /// There are commas before the next verb, some after other words, or the verb is too far.
    OtherClause = "other_clause",
    /// The phrase is in a list after 参加会议的有.
    ListBehindVerb = "list_behind_verb",
    /// Somebody attends in the sentence.
    SentenceAttends = "sentence_attends",
    /// Somebody accompanies in the sentence.
    SentenceAccompanies = "sentence_accompanies",
    /// Somebody listens in the sentence.
    SentenceHears = "sentence_hears",
    /// The phrase ends with a word for the people responsible (负责人).
    Responsible = "responsible",
    /// The phrase ends with a word for leaders (领导, 班子成员).
    Leaders = "leaders",
    /// The phrase ends with a word for representatives (代表).
    Representatives = "representatives",
    /// The phrase ends with a word for members (委员, 党员).
    Members = "members",
    /// The phrase ends with a word for staff (干部, 职工).
    Staff = "staff",
    /// The phrase ends with a word for the public (群众, 家长).
    Public = "public",
    /// The phrase ends with a word for a school's people (师生, 学员).
    School = "school",
    /// The phrase ends with a word for soldiers, rescuers, volunteers or athletes (官兵).
    Ranks = "ranks",
    /// The phrase ends with a word for experts and guests (专家, 嘉宾).
    Experts = "experts",
    /// The phrase ends with a post (书记).
    Post = "post",
    /// The phrase ends with a word for a team or a body (代表团, 有关部门).
    Team = "team",
    /// The phrase ends with a word for a team or a body that goes somewhere, or is led or received.
    TeamActs = "team_acts",
    /// The phrase ends with a word for other people.
    OtherPeople = "other_people",
    /// The phrase is nothing but a word for people.
    Bare = "bare",
    /// The phrase has at most three characters.
    Short = "short",
    /// The phrase has ten to nineteen characters.
    Long = "long",
    /// The phrase has twenty characters or more.
    VeryLong = "very_long",
    /// The phrase has a count (30名).
    Counted = "counted",
    /// The phrase begins with a word for everybody or for the reporter's own body (全体, 我校).
    Collective = "collective",
    /// The phrase says 各, 有关, 相关 or 部分 before its last word.
    General = "general",
    /// The phrase begins with a word for one or some people (一位, 许多).
    Individual = "individual",
    /// The phrase is a label of all who are present.
    Label = "label",
    /// The phrase has 是 or 了.
    Predicate = "predicate",
    /// The phrase has 的.
    Described = "described",
    /// The phrase has a comma, a semicolon or a colon.
    Marked = "marked",
    /// The phrase names a body.
    NamesBody = "names_body",
    /// The phrase has a link (和, 与).
    Linked = "linked",
    /// The phrase has a list mark.
    Listed = "listed",
    /// The phrase has a verb with a role.
    HasVerb = "has_verb",
    /// The phrase begins with a word that belongs to no group.
    BadOpening = "bad_opening",
    /// The sentence has names before the phrase.
    NamesBefore = "names_before",
    /// The sentence has names behind the phrase.
    NamesBehind = "names_behind",
    /// The sentence has no names.
    NoNames = "no_names",
    /// The sentence tells of the past (曾, 去年).
    Past = "past",
    /// The sentence has a day or an hour.
    Dated = "dated",
    /// The sentence is in the first paragraph.
    FirstParagraph = "first_paragraph",
    /// The sentence is in the last paragraph.
    LastParagraph = "last_paragraph",
    /// The phrase begins inside a quotation.
    Quoted = "quoted",
    /// The event is a meeting.
    AtMeeting = "at_meeting",
    /// The event is an inspection.
    AtInspection = "at_inspection",
    /// The event is a reception.
    AtReception = "at_reception",
    /// The event is a symposium.
    AtSymposium = "at_symposium",
    /// The event is a ceremony.
    AtCeremony = "at_ceremony",
    /// The event is a training.
    AtTraining = "at_training",
    /// The event is of another kind.
    AtOtherEvent = "at_other_event",
    /// True of every phrase; its weight is the intercept.
    Always = "always",
}

/// A set of features.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Features(u128);

impl Features {
    fn add(&mut self, feature: Feature) {
        self.0 |= 1 << feature as u32;
    }

    fn add_if(&mut self, holds: bool, feature: Feature) {
        self.0 |= u128::from(holds) << feature as u32;
    }

    /// Whether `feature` is in the set.
    pub const fn has(self, feature: Feature) -> bool {
        self.0 >> feature as u32 & 1 == 1
    }

    /// The features, in the order of declaration.
    pub fn iter(self) -> impl Iterator<Item = Feature> {
        Feature::ALL.iter().copied().filter(move |feature| self.has(*feature))
    }
}

/// The features of all phrases that end at `end`, whose sentence is `setting`.
pub fn of_end(cx: &Context, evidence: &Evidence, setting: &Setting, end: usize) -> Features {
    let mut found = Features::default();
    found.add(Feature::Always);
    let (behind, end) = sides::behind(cx, evidence, end, &mut found);
    found.add(behind);
    setting.add_behind(cx, evidence, end, &mut found);
    found
}

/// The features of the phrase at `span`; `of_end` has those of all phrases that end there.
pub fn of_phrase(cx: &Context, evidence: &Evidence, setting: &Setting, of_end: Features, span: Span) -> Features {
    let mut found = of_end;
    found.add(sides::before(cx, evidence, span));
    form::add(cx, span, &mut found);
    setting.add_before(cx, evidence, span.start, &mut found);
    let has = |feature| found.has(feature);
    let acts = has(Feature::BeforeGoing) || has(Feature::AfterLeading) || has(Feature::AfterVisiting);
    found.add_if(acts && has(Feature::Team), Feature::TeamActs);
    found
}
