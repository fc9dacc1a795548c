//! Runs the annotators of a report: each when something that is requested first needs it.

use std::cell::OnceCell;

use super::cases::{CaseFound, find_cases};
use super::changes::{self, ChangeFound, find_changes};
use super::countries::find_countries;
use super::dates::{DateMention, dates, report_year};
use super::documents::documents;
use super::event::{Found, event};
use super::explanations::explanations;
use super::formulations::formulations;
use super::groups::{self, find_groups};
use super::homes;
use super::keywords::keywords;
use super::names::{NameMention, find_names};
use super::organizations::{self, OrganizationMention, organizations};
use super::people::{People, people};
use super::places::{self, PlaceMention, places};
use super::post_bodies::{PostBodies, post_bodies};
use super::regions::{Region, region};
use super::roles::{self, Evidence, Past, PersonRoles, Stops, find_roles};
use super::speeches::{SpeechFound, speeches};
use super::{Context, assemble};
use crate::options::Fields;
use crate::record::{Event, Record};
use crate::span::{Span, shrink_long};

/// What was found in a report so far, and the fields of its record that are filled.
pub struct Annotations<'a> {
    cx: &'a Context<'a>,
    dates: OnceCell<Vec<DateMention>>,
    year: OnceCell<Option<i32>>,
    region: OnceCell<Option<Region<'a>>>,
    names: OnceCell<Vec<NameMention<'a>>>,
    people: OnceCell<People>,
    written_names: OnceCell<Vec<String>>,
    countries: OnceCell<Vec<Option<String>>>,
    places: OnceCell<Vec<PlaceMention<'a>>>,
    home: OnceCell<Option<Region<'a>>>,
    organizations: OnceCell<Vec<OrganizationMention>>,
    changes: OnceCell<Vec<ChangeFound>>,
    cases: OnceCell<Vec<CaseFound>>,
    bodies: OnceCell<PostBodies>,
    event: OnceCell<Option<Event>>,
    speeches: OnceCell<Vec<SpeechFound>>,
    said: OnceCell<Vec<Span>>,
    stops: OnceCell<Stops>,
    roles: OnceCell<Vec<PersonRoles>>,
    record: Box<Record>,
}

/// A part of the work on a report. Several reports go through each step together, so that its code stays in the
/// processor's cache.
pub type Step = fn(&mut Annotations);

/// Frees the memory that a long list has reserved but does not use.
fn shrink<T>(mut list: Vec<T>) -> Vec<T> {
    shrink_long(&mut list);
    list
}

/// The steps that most fields need, each after those that it needs itself.
const SHARED: &[Step] = &[
    |f| _ = f.region(),
    |f| _ = f.names(),
    |f| _ = f.people(),
    |f| _ = f.places(),
    |f| _ = f.organizations(),
    |f| _ = f.changes(),
    |f| _ = f.event(),
    |f| _ = f.speeches(),
    |f| _ = f.stops(),
    |f| _ = f.roles(),
];

/// The step of each field of the record. For `people`, `event` and `organizations` it only finds what is needed:
/// [`Annotations::record`] fills these fields.
const FIELDS: &[(&str, Step)] = &[
    ("groups", |f| f.record.groups = find_groups(f.cx, &f.group_evidence())),
    ("speeches", |f| f.record.speeches = assemble::speeches(f.cx, f.people(), f.written_names(), f.speeches())),
    ("documents", |f| f.record.documents = documents(f.cx, || f.dates())),
    ("formulations", |f| f.record.formulations = formulations(f.cx, f.speeches())),
    ("places", |f| f.record.places = places::record(f.cx, f.places(), f.year())),
    ("keywords", |f| f.record.keywords = keywords(f.cx)),
    ("cases", |f| f.record.cases = assemble::cases(f.cx, f.cases(), f.written_names())),
    ("changes", |f| f.record.changes = assemble::changes(f.cx, f.home(), f.bodies(), f.changes(), f.written_names())),
    ("people", |f| _ = (f.roles(), f.said(), f.bodies(), f.written_names(), f.countries())),
    ("event", |f| {
        let day = f.event().and_then(|event| assemble::find_impossible_day(f.cx, event, f.dates()));
        f.record.warnings.extend(day);
    }),
    ("organizations", |f| _ = (f.places(), f.organizations())),
];

impl<'a> Annotations<'a> {
    /// The annotations of a report before any annotator has run.
    pub fn of(cx: &'a Context<'a>) -> Self {
        #[cfg(test)]
        super::panic_at(cx.source);
        Self {
            cx,
            dates: OnceCell::new(),
            year: OnceCell::new(),
            region: OnceCell::new(),
            names: OnceCell::new(),
            people: OnceCell::new(),
            written_names: OnceCell::new(),
            countries: OnceCell::new(),
            places: OnceCell::new(),
            home: OnceCell::new(),
            organizations: OnceCell::new(),
            changes: OnceCell::new(),
            cases: OnceCell::new(),
            bodies: OnceCell::new(),
            event: OnceCell::new(),
            speeches: OnceCell::new(),
            said: OnceCell::new(),
            stops: OnceCell::new(),
            roles: OnceCell::new(),
            record: Box::default(),
        }
    }

    /// The steps that fill `fields`. If all default fields are wanted, the steps that several of them share come first.
    /// Run for many reports one after the other, these keep their code and tables in the processor's cache.
    pub fn steps(fields: Fields) -> impl Iterator<Item = Step> {
        let shared = if fields.hold(Fields::default()) { SHARED } else { &[] };
        let own = FIELDS.iter().filter(move |(name, _)| fields.has(name)).map(|(_, step)| step);
        shared.iter().chain(own).copied()
    }

    fn dates(&self) -> &[DateMention] {
        self.dates.get_or_init(|| dates(self.cx))
    }

    fn year(&self) -> Option<i32> {
        *self.year.get_or_init(|| report_year(self.cx, self.dates()))
    }

    fn region(&self) -> Option<&Region<'a>> {
        self.region.get_or_init(|| region(self.cx, self.year())).as_ref()
    }

    fn names(&self) -> &[NameMention<'a>] {
        self.names.get_or_init(|| shrink(find_names(self.cx)))
    }

    fn people(&self) -> &People {
        self.people.get_or_init(|| {
            let mut people = people(self.cx, self.names());
            shrink_long(&mut people.mentions);
            people
        })
    }

    /// The names of the people as the report writes them, in the order of [`People::list`].
    fn written_names(&self) -> &[String] {
        self.written_names.get_or_init(|| assemble::written_names(self.cx, self.people()))
    }

    /// The country of each person, in the order of [`People::list`].
    fn countries(&self) -> &[Option<String>] {
        self.countries.get_or_init(|| find_countries(self.cx, self.people()))
    }

    fn places(&self) -> &[PlaceMention<'a>] {
        self.places.get_or_init(|| {
            let mut places = places(self.cx, self.region(), self.year());
            places.retain(|place| !self.people().crosses(place.span) && !self.is_in_byline(place.span));
            let home = homes::home(self.cx, self.region(), &places);
            homes::place_towns(&mut places, home.as_ref());
            _ = self.home.set(home);
            shrink(places)
        })
    }

    /// Whether a place is part of the name of an author in a byline (徐州 in 记者赵徐州).
    fn is_in_byline(&self, place: Span) -> bool {
        let document = self.cx.document;
        let in_byline = || document.bylines.iter().any(|byline| byline.covers(place));
        let in_name = |author: &String| author.chars().count() > place.len() && author.contains(self.cx.slice(place));
        document.meta.authors.iter().any(in_name) && in_byline()
    }

    /// The division whose bodies are named without their place. Also fills [`Context::levels`] with the towns of the
    /// report.
    fn home(&self) -> Option<&Region<'a>> {
        let places = self.places();
        let mut levels = self.cx.levels.borrow_mut();
        if levels.is_empty() {
            let towns = homes::towns(self.cx, places).into_iter();
            levels.extend(towns.map(|(name, town)| (name, Some(town))));
        }
        self.home.get().and_then(Option::as_ref)
    }

    fn organizations(&self) -> &[OrganizationMention] {
        self.organizations.get_or_init(|| shrink(organizations(self.cx, self.home(), self.places(), self.people())))
    }

    /// The bodies of the posts of [`People`].
    fn bodies(&self) -> &PostBodies {
        self.bodies.get_or_init(|| post_bodies(self.cx, self.home(), self.people(), self.organizations()))
    }

    fn cases(&self) -> &[CaseFound] {
        self.cases.get_or_init(|| find_cases(self.cx, self.people(), self.organizations()))
    }

    fn changes(&self) -> &[ChangeFound] {
        let found = || changes::Found {
            people: self.people(),
            organizations: self.organizations(),
            dates: self.dates(),
            year: self.year(),
        };
        self.changes.get_or_init(|| find_changes(self.cx, &found()))
    }

    fn event(&self) -> Option<&Event> {
        let found = || Found {
            dates: self.dates(),
            places: self.places(),
            organizations: self.organizations(),
            people: self.people(),
            countries: self.countries(),
            names: self.written_names(),
            region: self.region(),
            home: self.home(),
            year: self.year(),
        };
        self.event.get_or_init(|| event(self.cx, &found())).as_ref()
    }

    fn speeches(&self) -> &[SpeechFound] {
        self.speeches.get_or_init(|| shrink(speeches(self.cx, self.people())))
    }

    /// The contents of the speeches, by start.
    fn said(&self) -> &[Span] {
        self.said.get_or_init(|| self.speeches().iter().map(roles::content).collect())
    }

    fn stops(&self) -> &Stops {
        self.stops.get_or_init(|| Stops::of(self.cx, self.said()))
    }

    /// The roles of each person, in the order of [`People::list`].
    fn roles(&self) -> &[PersonRoles] {
        self.roles.get_or_init(|| {
            let past = Past::of(self.dates(), self.event());
            let evidence = Evidence {
                people: self.people(),
                speeches: self.speeches(),
                said: self.said(),
                stops: self.stops(),
                changes: self.changes(),
                past: &past,
                event: self.event(),
            };
            find_roles(self.cx, &evidence)
        })
    }

    /// The phrases that may be groups, with their features. `tools/groups/train.py` fits the weights to them.
    pub fn weighed_groups(&self) -> Vec<groups::Weighed> {
        groups::weighed(self.cx, &self.group_evidence())
    }

    /// What [`find_groups`] reads.
    fn group_evidence(&self) -> groups::Evidence<'_> {
        groups::Evidence {
            people: self.people(),
            speeches: self.speeches(),
            said: self.said(),
            stops: self.stops(),
            event: self.event(),
        }
    }

    /// The fields of the record, as far as the steps filled them. Nothing is found here, and what was found is used up.
    pub fn record(self: Box<Self>) -> Box<Record> {
        let Self { cx, mut record, people, written_names, roles, said, bodies, countries, .. } = *self;
        let fields = cx.options.fields;
        if let (true, Some(mentions)) = (fields.has("organizations"), self.organizations.into_inner()) {
            record.organizations = organizations::record(cx, mentions, self.places.get().map_or(&[], Vec::as_slice));
        }
        if fields.has("people")
            && let (Some(people), Some(names), Some(roles), Some(countries)) =
                (people.into_inner(), written_names.into_inner(), roles.into_inner(), countries.into_inner())
            && let (Some(bodies), Some(said)) = (bodies.get(), said.get())
        {
            record.people = assemble::people(cx, bodies, people, names, said, roles, countries);
        }
        if fields.has("event") {
            record.event = self.event.into_inner().flatten();
        }
        if cx.options.explain {
            record.explanations = explanations(cx, &record);
        }
        record
    }
}
