//! Where the event took place: what stands between 在 and the verb, or behind 赴, 到, 来到.

use super::Found;
use super::main_event::Main;
use super::statements::Statement;
use super::words::{does, is_quoted};
use super::zones::clauses;
use crate::annotate::{Context, dates};
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// Longest place, in characters.
const LONGEST: usize = 40;
/// What a place can't begin with: 在会上, 在…陪同下.
const NO_PLACE: [&str; 26] = [
    "会上",
    "会前",
    "会后",
    "会议",
    "会见",
    "讲话",
    "座谈",
    "此间",
    "此",
    "线上",
    "线下",
    "主会场",
    "分会场",
    "我校",
    "我市",
    "我省",
    "我县",
    "我区",
    "我院",
    "我社",
    "我公司",
    "校",
    "院",
    "公司",
    "学校",
    "集团公司",
];
/// Where a place stops.
const STOPS: &str = "，。；：、！？,;（(“《\n";
/// Words that end a place.
const ENDING: [&str; 20] = [
    "就",
    "同",
    "以",
    "与",
    "对",
    "围绕",
    "进行",
    "开展",
    "实地",
    "专题",
    "为",
    "向",
    "通过",
    "设",
    "主席台",
    "参观",
    "了解",
    "指导",
    "率",
    "并",
];

/// The place of the event; letters and calls have none.
pub(super) fn place(cx: &Context, main: &Main, name: Option<Span>, found: &Found) -> Option<Span> {
    let statement = main.body.or(main.title)?;
    let kind = main.title.map_or(statement.kind, |t| t.kind);
    if matches!(kind, EventKind::Letter | EventKind::Call) {
        return None;
    }
    let finder = Finder { cx, found, main };
    let told = finder.of_statement(&statement, name);
    if told.is_some() || finder.is_at_home(&statement) {
        return told;
    }
    let restated = || {
        let same = |s: &&Statement| s.kind == statement.kind && s.name.is_some() == statement.name.is_some();
        main.all.iter().filter(same).take(8).find_map(|s| finder.at(s, name))
    };
    let in_title = || main.title.and_then(|t| finder.of_statement(&t, name));
    let visited = || (kind == EventKind::Inspection).then(|| finder.visited(&statement)).flatten();
    restated().or_else(in_title).or_else(visited)
}

struct Finder<'a, 'b> {
    cx: &'a Context<'b>,
    found: &'a Found<'a>,
    main: &'a Main,
}

impl Finder<'_, '_> {
    /// In the clause of the statement, then in those before it in its sentence, then as its object.
    fn of_statement(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        if let Some(place) = self.at(statement, name) {
            return Some(place);
        }
        let clauses = clauses(self.cx, statement.sentence, self.found.dates);
        let upto = clauses.iter().position(|c| *c == statement.clause)?;
        let visit = matches!(statement.kind, EventKind::Inspection | EventKind::Reception | EventKind::Ceremony);
        let others = |c: &&Span| !self.main.all.iter().any(|s| s.clause == **c && s.kind != statement.kind);
        let earlier = clauses[..upto].iter().rev().take(3).filter(others);
        let went = |clause: &Span| self.gone_to(*clause, clause.end);
        self.gone_to(statement.clause, statement.trigger.start.max(statement.clause.start))
            .or_else(|| self.object(statement))
            .or_else(|| {
                earlier.clone().find_map(|c| self.stood_in(*c, c.end).or_else(|| visit.then(|| went(c)).flatten()))
            })
            .or_else(|| self.held_later(statement, &clauses[upto + 1..]))
    }

    /// In a clause behind the name that says 在…闭幕.
    fn held_later(&self, statement: &Statement, later: &[Span]) -> Option<Span> {
        let holds =
            |clause: &&Span| super::words::verbs(self.cx, **clause).into_iter().any(|h| does(self.cx, h, "hold"));
        let clause = later.iter().take(3).filter(|_| statement.name.is_some()).find(holds)?;
        self.stood_in(*clause, clause.end)
    }

    /// Between 在 and the verb.
    fn at(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        let inside = statement.name.map(|n| n.span).or(name).filter(|n| statement.clause.covers(*n));
        let before_verb = Span::new(statement.clause.start, statement.trigger.start);
        match inside {
            Some(name) if name.end <= statement.trigger.start => {
                self.stood_in(Span::new(name.end, statement.trigger.start), statement.trigger.start)
            }
            _ => self.stood_in(before_verb, statement.trigger.start),
        }
    }

    /// Behind 在 or 于 inside `within`.
    fn stood_in(&self, within: Span, end: usize) -> Option<Span> {
        let text = &self.cx.document.text;
        let opens = |at: &usize| {
            let word = matches!(text.get(*at), Some('在' | '于'));
            let inside = matches!(
                text.before(*at),
                Some('现' | '正' | '所' | '存' | '旨' | '内' | '关' | '由' | '对' | '位' | '处' | '立' | '自')
            );
            let after_name = self.found.people.ending_at(*at).is_some();
            word && (!inside || after_name) && !is_quoted(self.cx, *at)
        };
        (within.start..within.end).filter(opens).find_map(|at| self.phrase(at + 1, end.max(at + 1), true))
    }

    /// Behind 赴, 到, 来到 inside `clause`, before `end`.
    fn gone_to(&self, clause: Span, end: usize) -> Option<Span> {
        let goes = super::words::verbs(self.cx, Span::new(clause.start, end));
        let goes = goes.into_iter().filter(|h| does(self.cx, h, "go") && !is_quoted(self.cx, h.span.start));
        goes.filter_map(|verb| self.phrase(verb.span.end, end, false)).next()
    }

    /// What is visited: 视察某部, 访问某校.
    fn object(&self, statement: &Statement) -> Option<Span> {
        let visits = matches!(statement.kind, EventKind::Inspection | EventKind::Reception) && statement.name.is_none();
        let text = &self.cx.document.text;
        let people = ["慰问", "看望", "会见", "接见", "拜会"].iter().any(|w| text.has_before(statement.trigger.end, w));
        let start = statement.trigger.end + usize::from(text.get(statement.trigger.end) == Some('了'));
        let place = (visits && !people).then(|| self.phrase(start, statement.clause.end, false)).flatten()?;
        let of_work = ["工作", "情况", "建设", "成果", "项目", "展", "问题"]
            .iter()
            .any(|w| text.has_before(statement.clause.end, w));
        let whole = place.end + 2 >= statement.clause.end;
        (!of_work && (whole || self.is_organization(place))).then_some(place)
    }

    /// Where the inspectors came first, in the sentences behind the statement.
    fn visited(&self, statement: &Statement) -> Option<Span> {
        let sentences = self.cx.document.sentences.len();
        let strong = ["来到", "走进", "抵达", "前往", "先后到", "先后来到", "深入"];
        for sentence in statement.sentence..sentences.min(statement.sentence + 7) {
            for clause in clauses(self.cx, sentence, self.found.dates) {
                if clause.end <= statement.clause.end {
                    continue;
                }
                let goes = super::words::verbs(self.cx, clause);
                let goes = goes
                    .into_iter()
                    .filter(|h| strong.contains(&self.cx.slice(h.span)) && !is_quoted(self.cx, h.span.start));
                if let Some(place) = goes.filter_map(|verb| self.phrase(verb.span.end, clause.end, false)).next() {
                    return Some(place);
                }
            }
        }
        None
    }

    /// 来校, 到我院: the place is the reporter's own and is not named.
    fn is_at_home(&self, statement: &Statement) -> bool {
        let sentence = self.cx.document.sentences.get(statement.sentence).map_or(statement.clause, |s| s.span);
        let text = self.cx.slice(sentence);
        let title = self.cx.document.title();
        let home = [
            "来校",
            "来我",
            "来院",
            "到我校",
            "到我院",
            "到我市",
            "到校",
            "莅临我",
            "莅校",
            "赴我校",
            "前来我",
            "莅临学校",
            "来学校",
            "来司",
            "来社",
        ];
        home.iter().any(|w| text.contains(w) || title.contains(w))
    }

    /// The place that begins at `start`: up to what ends it; none where nothing shows that it is a place.
    fn phrase(&self, start: usize, end: usize, before_verb: bool) -> Option<Span> {
        let text = &self.cx.document.text;
        let mut start = start;
        let limit = end.min(start + LONGEST);
        if text.has_at(start, "位于") {
            start = (start..limit).find(|&at| text.get(at) == Some('的')).map_or(start + 2, |at| at + 1);
        }
        let stop = (start..limit).find(|&at| self.stops(start, at)).unwrap_or(limit);
        if let Some(home) = (start..stop).find(|&at| text.get(at) == Some('驻') && at > start) {
            start = home + 1;
        }
        let whole = text.trim(Span::new(start, stop), |c| c.is_whitespace() || c == '了' || c == '的');
        let place = self.first_of_several(whole);
        let none = NO_PLACE.iter().any(|w| {
            let length = w.chars().count();
            text.has_at(place.start, w) && (length > 1 || place.len() == 1)
        });
        let after = self.cx.slice(Span::new(place.end, place.end + 3));
        let time = |w: &str| self.cx.slice(place).ends_with(w) || after.starts_with(w);
        let of_time = ["上", "下", "中"].iter().any(|w| time(w)) && !self.is_named(place)
            || ["期间", "之际", "时", "日", "以来", "陪同下"].iter().any(|w| time(w));
        if place.is_empty()
            || dates::starting_at(self.found.dates, start).is_some()
            || none
            || self.is_no_place(place)
            || of_time
        {
            return None;
        }
        let with = matches!(text.get(stop), Some('同' | '与' | '以' | '就'));
        let plain = before_verb && (2..=8).contains(&place.len()) && (self.is_verb(stop) || with);
        (self.is_place(place) || plain).then_some(place)
    }

    /// The first of 北京、河北 or of 某社区和某村.
    fn first_of_several(&self, whole: Span) -> Span {
        let text = &self.cx.document.text;
        let joins = |at: &usize| matches!(text.get(*at), Some('和' | '及')) && *at > whole.start;
        let cut = (whole.start..whole.end)
            .filter(joins)
            .map(|at| Span::new(whole.start, at))
            .find(|first| self.is_place(*first));
        cut.unwrap_or(whole)
    }

    fn stops(&self, start: usize, at: usize) -> bool {
        let text = &self.cx.document.text;
        let Some(c) = text.get(at) else { return true };
        let date = at > start && dates::starting_at(self.found.dates, at).is_some();
        let word = ENDING.iter().any(|w| text.has_at(at, w)) && at > start && !self.inside_name(at);
        STOPS.contains(c) || date || word || at > start && self.is_verb(at) && !self.inside_name(at)
    }

    fn is_verb(&self, at: usize) -> bool {
        self.cx.hits.starting_at(at).iter().any(|h| {
            h.table == Table::EventVerbs
                && h.span.len() > 1
                && ["hold", "attend", "act", "watch", "go", "adverb"].iter().any(|w| does(self.cx, h, w))
                && !self
                    .cx
                    .hits
                    .starting_at(at)
                    .iter()
                    .any(|v| v.table == Table::VenueWords && v.span.len() > h.span.len())
        })
    }

    /// Whether `at` is inside a name of a place or body.
    fn inside_name(&self, at: usize) -> bool {
        let organizations = &self.found.organizations;
        let places = &self.found.places;
        let organization =
            organizations.partition_point(|o| o.span.start < at).checked_sub(1).map(|i| organizations[i].span);
        let place = places.partition_point(|p| p.span.start < at).checked_sub(1).map(|i| places[i].span);
        organization.into_iter().chain(place).any(|s| at < s.end)
    }

    /// Whether a person or a post stands in it (在某书记陪同下), or it is only one of the halls.
    fn is_no_place(&self, span: Span) -> bool {
        let text = self.cx.slice(span);
        let people = !self.found.people.mentions_in(Span::new(span.start, span.end + 1)).is_empty();
        let verb = self.cx.hits.starting_at(span.start).iter().any(|h| does(self.cx, h, "after") && h.span.len() > 1);
        let post = self.cx.hits.ending_at(span.end).any(|h| h.table == Table::Posts && span.covers(h.span));
        let division = ["县", "市", "区", "镇", "乡", "村", "街道", "社区"].iter().any(|w| text.ends_with(w));
        people && !division
            || post
            || verb
            || text.ends_with("分会场")
            || text.ends_with("主会场")
            || text.starts_with('以')
    }

    /// Whether a division, a country, a venue or a body is in it.
    fn is_place(&self, span: Span) -> bool {
        let text = self.cx.slice(span);
        let bare = self.cx.hits.ending_at(span.end).any(|h| is_kind_of_place(h) && self.opens_part(span, h.span.start));
        if bare && !self.is_named(span) || text.starts_with("基层") || text.starts_with('全') {
            return false;
        }
        let generic = ["企业", "单位", "部门", "地区", "基层", "系统"].iter().any(|w| text.ends_with(w));
        let natural = |h: &Hit| h.table == Table::VenueWords && self.cx.lexicon.cell(h, 1) == "natural";
        let venue =
            !generic && self.cx.hits.ending_at(span.end).any(|h| is_kind_of_place(h) && (span.len() > 2 || natural(h)));
        venue || self.is_named(span) || self.is_organization(span)
    }

    /// Whether `at` opens the whole or a part of it behind 和 or 、.
    fn opens_part(&self, span: Span, at: usize) -> bool {
        at <= span.start || matches!(self.cx.document.text.before(at), Some('和' | '、' | '及' | '与'))
    }

    fn is_named(&self, span: Span) -> bool {
        let from = self.found.places.partition_point(|p| p.span.start < span.start);
        let listed = self.found.places.get(from).is_some_and(|p| span.covers(p.span));
        listed || self.is_abroad(self.cx.slice(span))
    }

    /// Whether it is a city that the table of countries names.
    fn is_abroad(&self, name: &str) -> bool {
        self.cx.lexicon.rows(Table::Countries).iter().any(|row| {
            let cell = |i: usize| row.get(i).map_or("", AsRef::as_ref);
            cell(3) == name || cell(4).split(',').any(|place| place == name)
        })
    }

    fn is_organization(&self, span: Span) -> bool {
        let from = self.found.organizations.partition_point(|o| o.span.start < span.start);
        let inside = self.found.organizations[from..].iter().take_while(|o| o.span.start < span.end);
        inside.into_iter().any(|o| span.covers(o.span) && o.span.len() > 2)
    }
}

fn is_kind_of_place(hit: &Hit) -> bool {
    matches!(hit.table, Table::VenueWords | Table::OrgSuffixes)
}
