//! Bodies of divisions: which organ they are, and which offices they have.

use std::sync::LazyLock;

use super::divisions::{self, steps};
use super::heads::Head;
use super::words::{
    ASSISTANTS, COMMITTEE_CHIEFS, COMMITTEE_MEMBERS, COMMITTEES, CONGRESS_CHIEFS, CONGRESSES, CONSULTATIVE,
    CONSULTATIVE_CHIEFS, COURTS, DEPARTMENT_CHIEFS, DEPARTMENT_OFFICERS, DEPARTMENTS, DISCIPLINE, DISCIPLINE_CHIEFS,
    EXPERTS, GOVERNMENT_CHIEFS, GOVERNMENTS, GROUP_CHIEFS, JUDGES, LEAGUE, NOT_DEPARTMENTS, PARTY,
    PARTY_DEPARTMENT_CHIEFS, PARTY_DEPARTMENTS, PROCURATORATES, PROCURATORS, SECRETARIES, SHORT_COMMITTEES,
    SHORT_CONGRESSES, SHORT_CONSULTATIVE, SHORT_COURTS, SHORT_DISCIPLINE, SHORT_GOVERNMENTS, SHORT_PROCURATORATES,
    SHORT_SUPERVISORY, SUPERVISORY, SUPERVISORY_CHIEFS, TOWN_MEMBERS, UNION_CHIEFS, UNIONS, UNNAMED_COUNTY,
    UNNAMED_PREFECTURE, UNNAMED_PROVINCE, UNNAMED_TOWN,
};
use crate::annotate::Context;
use crate::words::WordList;

/// An organ of a division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Body {
    /// The rank of the division's leaders, in half steps below 正国级.
    pub division: u8,
    pub kind: BodyKind,
}

/// The kinds of organs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyKind {
    /// 中共某市委员会.
    Committee,
    /// 某市人民政府.
    Government,
    /// 某市人民代表大会常务委员会.
    Congress,
    /// 中国人民政治协商会议某市委员会.
    Consultative,
    /// 中共某市纪律检查委员会.
    Discipline,
    /// 某市监察委员会.
    Supervisory,
    /// 某市中级人民法院.
    Court,
    /// 某市人民检察院.
    Procuratorate,
    /// 某市总工会.
    Union,
    /// 中共某市委组织部.
    PartyDepartment,
    /// 某市教育局.
    Department,
}

/// Posts of a body: the rank of the chief and of a deputy, in half steps below that of the division's leaders.
pub(super) struct Office {
    pub heads: &'static LazyLock<WordList>,
    pub chief: u8,
    pub deputy: Option<u8>,
    /// The ranks of the divisions that have the office; all if there are none.
    only: &'static [u8],
}

impl Office {
    const fn new(heads: &'static LazyLock<WordList>, chief: u8, deputy: Option<u8>) -> Self {
        Self { heads, chief, deputy, only: &[] }
    }

    const fn only(mut self, divisions: &'static [u8]) -> Self {
        self.only = divisions;
        self
    }

    /// Whether a body of this division has the office.
    pub fn fits(&self, body: &Body) -> bool {
        self.only.is_empty() || self.only.contains(&body.division)
    }
}

/// Short names of bodies after the level of an unnamed division, each list with its kind.
const SHORT_BODIES: &[(&LazyLock<WordList>, BodyKind)] = &[
    (&SHORT_COMMITTEES, BodyKind::Committee),
    (&SHORT_GOVERNMENTS, BodyKind::Government),
    (&SHORT_CONGRESSES, BodyKind::Congress),
    (&SHORT_CONSULTATIVE, BodyKind::Consultative),
    (&SHORT_DISCIPLINE, BodyKind::Discipline),
    (&SHORT_SUPERVISORY, BodyKind::Supervisory),
    (&SHORT_COURTS, BodyKind::Court),
    (&SHORT_PROCURATORATES, BodyKind::Procuratorate),
    (&PARTY_DEPARTMENTS, BodyKind::PartyDepartment),
];

/// Divisions with ordinary departments; those of a district of a sub-provincial city differ from city to city.
const WITH_DEPARTMENTS: &[u8] = &[steps::PROVINCE, steps::SUB_PROVINCIAL, steps::PREFECTURE, steps::COUNTY];

impl BodyKind {
    /// The offices of such a body. The first that has the head of a post counts.
    pub fn offices(self) -> &'static [Office] {
        match self {
            Self::Committee => {
                const {
                    &[
                        Office::new(&COMMITTEE_CHIEFS, 0, Some(1)),
                        Office::new(&COMMITTEE_MEMBERS, 1, None),
                        Office::new(&TOWN_MEMBERS, 1, None).only(&[steps::TOWN]),
                    ]
                }
            }
            Self::Government => {
                const {
                    &[
                        Office::new(&GOVERNMENT_CHIEFS, 0, Some(1)),
                        Office::new(&GROUP_CHIEFS, 0, Some(1)),
                        Office::new(&SECRETARIES, 2, None),
                    ]
                }
            }
            Self::Congress => {
                const {
                    &[
                        Office::new(&CONGRESS_CHIEFS, 0, Some(1)),
                        Office::new(&GROUP_CHIEFS, 0, Some(1)),
                        Office::new(&SECRETARIES, 2, None),
                    ]
                }
            }
            Self::Consultative => {
                const {
                    &[
                        Office::new(&CONSULTATIVE_CHIEFS, 0, Some(1)),
                        Office::new(&GROUP_CHIEFS, 0, Some(1)),
                        Office::new(&SECRETARIES, 2, None),
                    ]
                }
            }
            Self::Discipline => const { &[Office::new(&DISCIPLINE_CHIEFS, 1, Some(2))] },
            Self::Supervisory => const { &[Office::new(&SUPERVISORY_CHIEFS, 1, Some(2))] },
            Self::Court => {
                const {
                    &[
                        Office::new(&JUDGES, 1, Some(2)),
                        Office::new(&GROUP_CHIEFS, 1, Some(2)),
                        Office::new(&EXPERTS, 3, None).only(&[steps::PROVINCE]),
                    ]
                }
            }
            Self::Procuratorate => {
                const {
                    &[
                        Office::new(&PROCURATORS, 1, Some(2)),
                        Office::new(&GROUP_CHIEFS, 1, Some(2)),
                        Office::new(&EXPERTS, 3, None).only(&[steps::PROVINCE]),
                    ]
                }
            }
            Self::Union => const { &[Office::new(&UNION_CHIEFS, 1, Some(3)), Office::new(&GROUP_CHIEFS, 2, Some(3))] },
            Self::PartyDepartment => {
                const {
                    &[
                        Office::new(&PARTY_DEPARTMENT_CHIEFS, 1, None),
                        Office::new(&ASSISTANTS, 3, None).only(&[steps::PROVINCE]),
                    ]
                }
            }
            Self::Department => {
                const {
                    &[
                        Office::new(&DEPARTMENT_CHIEFS, 2, Some(3)).only(WITH_DEPARTMENTS),
                        Office::new(&DEPARTMENT_OFFICERS, 3, None).only(WITH_DEPARTMENTS),
                    ]
                }
            }
        }
    }
}

/// Reads the full name of a body of a division.
pub(super) fn named(cx: &Context, year: Option<i32>, name: &str) -> Option<Body> {
    let strip = |prefixes: &WordList| prefixes.longest_prefix(name).and_then(|prefix| name.strip_prefix(prefix));
    if let Some(rest) = strip(&CONSULTATIVE) {
        let (division, rest) = divisions::read(cx, year, rest)?;
        return COMMITTEES.contains(rest).then_some(Body { division, kind: BodyKind::Consultative });
    }
    if let Some(rest) = strip(&LEAGUE) {
        let (division, rest) = divisions::read(cx, year, rest)?;
        return COMMITTEES.contains(rest).then_some(Body { division, kind: BodyKind::Department });
    }
    if let Some(rest) = strip(&PARTY) {
        let (division, rest) = divisions::read(cx, year, rest)?;
        return Some(Body { division, kind: party_kind(rest)? });
    }
    let (division, rest) = divisions::read(cx, year, name)?;
    Some(Body { division, kind: state_kind(rest)? })
}

/// The kind of a body of the party by what follows the division: 委员会, 委组织部.
fn party_kind(rest: &str) -> Option<BodyKind> {
    match rest {
        _ if DISCIPLINE.contains(rest) => Some(BodyKind::Discipline),
        _ if COMMITTEES.contains(rest) => Some(BodyKind::Committee),
        _ if PARTY_DEPARTMENTS.contains(rest) => Some(BodyKind::PartyDepartment),
        _ => None,
    }
}

/// The kind of a body of the state, or of a mass organization, by what follows the division.
fn state_kind(rest: &str) -> Option<BodyKind> {
    match rest {
        _ if GOVERNMENTS.contains(rest) => Some(BodyKind::Government),
        _ if CONGRESSES.contains(rest) => Some(BodyKind::Congress),
        _ if SUPERVISORY.contains(rest) => Some(BodyKind::Supervisory),
        _ if COURTS.contains(rest) => Some(BodyKind::Court),
        _ if PROCURATORATES.contains(rest) => Some(BodyKind::Procuratorate),
        _ if UNIONS.contains(rest) => Some(BodyKind::Union),
        _ if NOT_DEPARTMENTS.occurs_in(rest) => None,
        _ => DEPARTMENTS.longest_suffix(rest).map(|_| BodyKind::Department),
    }
}

/// The body of a post whose division has no name: 县委, 镇政府, or none for 县长. 市 and 区 may be of several levels.
pub(super) fn unnamed(organization: Option<&str>, head: &Head) -> Option<Body> {
    // 政府县长
    let Some(organization) = organization.filter(|name| !SHORT_GOVERNMENTS.contains(name)) else {
        let is_chief = GOVERNMENT_CHIEFS.contains(head.name);
        let division = is_chief.then(|| level_of(head.name)).flatten()?;
        return Some(Body { division, kind: BodyKind::Government });
    };
    let division = level_of(organization)?;
    let rest = organization.get(organization.chars().next()?.len_utf8()..)?;
    let kind = match SHORT_BODIES.iter().find(|(names, _)| names.contains(rest)) {
        Some((_, kind)) => *kind,
        None => state_kind(rest).filter(|_| division != steps::TOWN)?,
    };
    Some(Body { division, kind })
}

/// The rank of the leaders of a division without a name.
fn level_of(name: &str) -> Option<u8> {
    let levels = [
        (&UNNAMED_PROVINCE, steps::PROVINCE),
        (&UNNAMED_PREFECTURE, steps::PREFECTURE),
        (&UNNAMED_COUNTY, steps::COUNTY),
        (&UNNAMED_TOWN, steps::TOWN),
    ];
    levels.iter().find_map(|(names, steps)| names.longest_prefix(name).map(|_| *steps))
}
