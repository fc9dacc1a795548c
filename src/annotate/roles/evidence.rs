//! What a person does by words that are not a verb with a role, and by the words around such a verb.

use super::actors::Actors;
use super::acts::{Act, Stated, Statement};
use super::lists::{
    AT_EACH_STOP, ATTENDANTS, CHAIRING, COMRADES, DE, DEATHS, ENGAGING, GIVING, GOVERNING, HAS_COMPANIONS, HEADED_BY,
    HOLDING, INVITING, LEADING_ENDS, LETTERS, MEMBERS, MUTUAL, OATHS, PICTURED, READING, TALK, TALKING,
};
use super::verbs::Verb;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_stop};
use crate::record::Role;
use crate::span::Span;

/// Most code points between the verb of reading a letter aloud and the name of its author.
const LONGEST_READING: usize = 24;

/// Longest line of a list of names, in code points.
const LONGEST_LINE: usize = 30;

/// Most code points between a name and the word for the death of its bearer.
const LONGEST_DEATH: usize = 24;

/// Whether a sentence is a short line without a verb and without a full stop, as in a list of names. `role` is the role
/// that its verb gives.
pub fn is_line_of_list(cx: &Context, sentence: Span, role: Option<Role>) -> bool {
    let has_stop = cx.document.reading.chars_of(sentence).iter().any(|c| is_stop(*c) && *c != '\n');
    role.is_none() && sentence.len() <= LONGEST_LINE && !has_stop
}

/// The word by which the words after a name, up to the next name at `end`, say that its bearer died: 甲同志因病在京|逝世.
pub fn death(cx: &Context, names: &Actors, end: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let reach = Span::new(names.span.end, (names.span.end + LONGEST_DEATH).min(end));
    let clause_end = text.chars_of(reach).iter().position(|c| is_stop(*c));
    let reach = Span::new(reach.start, clause_end.map_or(reach.end, |at| reach.start + at));
    let death = DEATHS.first_in(text, reach).filter(|_| names.people.len() == 1);
    // 甲就乙逝世致电: somebody else died.
    death.filter(|death| GOVERNING.first_in(text, Span::new(reach.start, death.start)).is_none())
}

/// Whether the companions of 在…陪同下 have no names: 甲在市领导陪同下.
pub fn has_unnamed_companions(cx: &Context, names_end: usize, verb: &Verb) -> bool {
    let between = Span::new(names_end, verb.span.start);
    verb.hands_over && HAS_COMPANIONS.first_in(&cx.document.reading, between).is_some()
}

/// The act of names that end at `names_end`, for whom `verb` hands something over in the same clause. They are given it
/// (为甲颁发证书) or engaged by it (为甲颁发聘书).
pub fn given(cx: &Context, names_end: usize, verb: &Verb) -> Option<Statement> {
    let text = &cx.document.reading;
    let is_near = !text.chars_of(Span::new(names_end, verb.span.start)).iter().any(|c| is_boundary(*c));
    let gives = verb.role == Role::Officiate && is_near && GIVING.longest_at(text, verb.span.start).is_some();
    let engages = || ENGAGING.first_in(text, verb.span).is_some();
    let act = || if engages() { Act::Does(Role::Appointed) } else { Act::Given };
    gives.then(|| Statement::new(act(), verb.span))
}

/// Whether both sides do what a verb says: 互致贺电.
pub fn is_mutual(cx: &Context, verb: &Verb) -> bool {
    MUTUAL.longest_at(&cx.document.reading, verb.span.start).is_some()
}

/// The act that a verb states.
pub fn statement_of(cx: &Context, verb: &Verb) -> Statement {
    let text = &cx.document.reading;
    let act = match verb.role {
        Role::Meet if TALKING.first_in(text, verb.span).is_some() => Act::Talks,
        Role::Accompany if LEADING_ENDS.longest_before(text, verb.span.end).is_some() => Act::Leads,
        Role::Attend if OATHS.first_in(text, verb.span).is_some() => Act::Swears,
        role => Act::Does(role),
    };
    Statement::new(act, verb.span)
}

/// Whether names are those of the head of a body: 以甲同志为核心的.
pub fn is_head_of_body(cx: &Context, names: Span) -> bool {
    let text = &cx.document.reading;
    let end = COMRADES.longest_at(text, names.end).map_or(names.end, |comrades| comrades.end);
    HEADED_BY.longest_before(text, names.start).is_some() && HOLDING.longest_at(text, end).is_some()
}

/// The role that a noun before a list of names gives: 主持人：, 陪同人员有, 邀请了包括, 从左到右依次为.
pub fn listed_by_noun(cx: &Context, names: &Actors) -> Option<Stated> {
    let text = &cx.document.reading;
    let by = |words: Option<Span>, role| words.map(|words| Stated { role, words });
    by(CHAIRING.longest_before(text, names.span.start), Role::Preside)
        .or_else(|| by(ATTENDANTS.first_in(text, names.lead), Role::Accompany))
        .or_else(|| {
            [&MEMBERS, &INVITING, &PICTURED]
                .into_iter()
                .find_map(|nouns| by(nouns.first_in(text, names.lead), Role::Attend))
        })
}

/// The verb by which visitors talk with `names`, whom they visit. It is in `sentence`, or in the next one if that is
/// about every visit: 看望了甲。每到一处，都亲切|交谈.
pub fn talk_with_visited(cx: &Context, names: &Actors, sentence: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let own = TALK.first_in(text, Span::new(names.span.end, sentence.end));
    own.or_else(|| {
        let next = cx.document.sentence_span_at(sentence.end)?;
        let is_about_each = AT_EACH_STOP.longest_at(text, next.start).is_some();
        if is_about_each { TALK.first_in(text, next) } else { None }
    })
}

/// The letter of the author at `name` that somebody reads aloud: 宣读了|甲|的|贺信.
pub fn letter_read(cx: &Context, name: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let letter = LETTERS.longest_at(text, DE.longest_at(text, name.end)?.end)?;
    let before = Span::new(name.start.saturating_sub(LONGEST_READING), name.start);
    READING.first_in(text, before).map(|_| letter)
}
