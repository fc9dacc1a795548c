//! Why values are in a record: the rule that decided each.

use super::closed::closed_list;
use super::declare::declare;

declare! { explanations:
    /// The rule that decided a value of the record.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Explanation {
        /// The value, by the keys and indices that lead to it: `people[0].acts[1]`, `event.place`.
        path: String,
        /// The rule.
        rule: Rule,
    }
}

closed_list! {
    /// A rule that decides a value.
    Rule {
        /// Kind: the verb of the headline (陆秉文会见客人).
        HeadlineVerb = "headline_verb",
        /// Kind: the name of an event in the headline, without a verb.
        HeadlineName = "headline_name",
        /// Kind: the verb of the main statement of the text.
        TextVerb = "text_verb",
        /// Explains `event.kind`: it was taken from the name of an event in the body, without a verb.
        TextName = "text_name",
        /// Status: a word before the verb says that the event lies ahead (将于, 定于).
        WordAhead = "word_ahead",
        /// Status: the day of the event is after that of publication.
        DayAhead = "day_ahead",
        /// Status: the headline looks back, and the day is long past.
        LooksBack = "looks_back",
        /// Status: nothing says that the event lies ahead or is recalled.
        ToldAsHeld = "told_as_held",
        /// Date, place, hosts: in the sentence of the main statement.
        InStatement = "in_statement",
        /// Date, place, hosts: where another sentence states the event again.
        InRestatement = "in_restatement",
        /// Date, place, hosts: in the headline.
        InHeadline = "in_headline",
        /// Date: the last day before the sentence in its paragraph.
        DayBefore = "day_before",
        /// Date: the sentence says only 上午, and the dateline has the day.
        DayOfDateline = "day_of_dateline",
        /// Date: a day before the sentence, which the paragraph before counts from the day of writing (今晚), or to
        /// which the sentence points back (当天).
        ParagraphBefore = "paragraph_before",
        /// Date: in the first sentence of a text that does not state the event itself.
        FirstSentence = "first_sentence",
        /// Date: one of the next sentences opens with the day.
        DayAfter = "day_after",
        /// Place: where the inspectors come to first, or the room that a sentence opens with, or a place that the first sentences tell.
        FirstPlace = "first_place",
        /// Hosts: beside 主办, 承办 or 协办.
        OrganizerWord = "organizer_word",
        /// Roles, groups: the verb after the person or group, which is its subject.
        Subject = "subject",
        /// Roles, groups: led by the subject of the verb (带领甲).
        LedBySubject = "led_by_subject",
        /// Roles: the object of a verb whose two sides do the same (会见甲).
        Object = "object",
        /// Roles, groups: a relative clause before the name or group (出席会议的甲).
        RelativeClause = "relative_clause",
        /// Roles, groups: the words before a list (出席会议的有甲).
        ListOpener = "list_opener",
        /// Roles: the line before a list with one name in each line.
        LinesOfList = "lines_of_list",
        /// Roles, groups: the subject of the verb does something with the person or group (同甲会谈).
        Companion = "companion",
        /// Roles, groups: somebody listens to them (听取甲汇报).
        ListenedTo = "listened_to",
        /// Roles, groups: the participants receive the person or group or call on them (看望甲).
        Visited = "visited",
        /// Roles: something is given to the person (为甲颁发证书).
        GivenTo = "given_to",
        /// Roles: the person goes to the place of the event.
        Journey = "journey",
        /// Roles, groups: a word of appointment beside the name (任命甲, 新当选的甲).
        AppointingWord = "appointing_word",
        /// Roles: a personnel change that the report states.
        Change = "change",
        /// Roles: someone who speaks or comes in a reception is its guest or host.
        SideOfReception = "side_of_reception",
        /// Roles, groups: the person or group makes a statement.
        Statement = "statement",
        /// Roles: the report says that the person died.
        Death = "death",
        /// Groups: the audience of a lecture (为党员干部作报告).
        Audience = "audience",
        /// Groups: a team that inspects or visits (市政府调研组).
        Team = "team",
        /// Groups: a team whose head is named before it (甲率领的代表团).
        HeadedTeam = "headed_team",
        /// Speaker: named before the cue.
        Named = "named",
        /// Speaker: a pronoun before the cue, which means the last person that the text was about.
        Pronoun = "pronoun",
        /// Speaker: a post before the cue that one person of the report holds.
        Holder = "holder",
        /// Speaker: the letter or telegram speaks for its sender.
        Sender = "sender",
        /// Speaker: the subject of an earlier clause of the sentence.
        EarlierClause = "earlier_clause",
        /// Speaker: the last person that the text was about; the sentence has no subject.
        LastPerson = "last_person",
        /// Speaker: the paragraph or sentence continues a statement.
        Continued = "continued",
        /// Speaker: the person named after a quotation.
        AfterQuotation = "after_quotation",
        /// Requirements: a modal verb (要, 必须).
        Modal = "modal",
        /// Requirements: a wish (希望, 要求).
        Wish = "wish",
        /// Requirements: a clause that begins with a verb, in a statement that demands.
        BareVerb = "bare_verb",
        /// Requirements: a counted point (一是) without a word that demands.
        CountedPoint = "counted_point",
        /// Issuer: the body before the title or before the verb of issuing.
        BodyBefore = "body_before",
        /// Issuer: the body after the title (《…》由国务院发布).
        BodyAfter = "body_after",
        /// Number: after the title or the noun that follows it.
        AfterTitle = "after_title",
        /// Number: before the title.
        BeforeTitle = "before_title",
        /// Number: in brackets at the end of the title.
        InsideTitle = "inside_title",
        /// Relation: the verb before the title (审议通过《…》).
        VerbBefore = "verb_before",
        /// Relation: the verb after the title (《…》正式发布).
        VerbAfter = "verb_after",
        /// Relation: a verb that describes the document (印发的《…》).
        DescribingVerb = "describing_verb",
        /// Relation: a talk explains the document.
        SubjectOfTalk = "subject_of_talk",
        /// Relation: the title says that it is a draft.
        DraftTitle = "draft_title",
        /// Relation: a word that invokes the document (根据《…》).
        InvokingWord = "invoking_word",
        /// Relation: the title ends like that of a document, and no verb governs it.
        DocumentTitle = "document_title",
        /// Formulations: a row of the lexicon, in quotation marks.
        QuotedRow = "quoted_row",
        /// Formulations: a row of the lexicon that counts without quotation marks.
        UnquotedRow = "unquoted_row",
        /// Formulations: a numeral and a head that counts principles, campaigns and the like.
        NumeralHead = "numeral_head",
        /// Formulations: a quoted phrase in parallel parts, with a numeral, or quoted several times.
        QuotedShape = "quoted_shape",
        /// Formulations: the verb before a quoted phrase (坚持“…”).
        PolicyVerb = "policy_verb",
        /// Formulations: the noun after a quoted phrase (“…”原则).
        PolicyNoun = "policy_noun",
        /// Formulations: the last word of a quoted phrase.
        PolicyEnd = "policy_end",
        /// Changes: the people follow the verb (任命甲为…, 免去甲的…).
        OrderVerb = "order_verb",
        /// Changes: the person is the subject of the verb (甲当选…, 甲辞去…).
        OwnVerb = "own_verb",
        /// Changes: a verb without a post after it (甲被免职).
        VerbWithoutPost = "verb_without_post",
        /// Changes: a verb of expulsion (开除党籍).
        ExpulsionVerb = "expulsion_verb",
        /// Changes: a verb with a rank (晋升少将).
        RankVerb = "rank_verb",
        /// Changes: a letter or certificate of appointment is handed over.
        AppointmentLetter = "appointment_letter",
        /// Changes: a line of a notice (甲任局长).
        NoticeLine = "notice_line",
        /// Full name: of the body that the post states, or of the government whose head it is.
        StatedBody = "stated_body",
        /// Full name: by the posts before it in the same list or chain.
        ListedBody = "listed_body",
        /// Full name: of the body before the name.
        BodyBeforeName = "body_before_name",
        /// Full name: a longer form of the name elsewhere in the report.
        LongerForm = "longer_form",
        /// Full name: the report's own body (我院), its departments and branches.
        OwnBody = "own_body",
        /// Full name: a post of the state that only one country can mean.
        StatePost = "state_post",
        /// Full name: another post of the same person.
        SamePerson = "same_person",
        /// Full name: another post beside it in the report.
        OtherPost = "other_post",
    }
}
