//! The body before a name whose post follows: 省科技厅农村处徐成处长, 板桥实验学校李宝刚校长. A scholar (教授) is of none.

use super::offices::has_own_office;
use super::own::{BodyBefore, OwnBodies};
use super::words::{GOVERNMENT_HEADS, GOVERNMENT_LEVELS, GOVERNMENTS, PARTICLES, TEACHERS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_han;
use crate::annotate::organizations::{OrganizationMention, division_of_name, full_name, has_level};
use crate::annotate::people::People;
use crate::annotate::posts::Parted;
use crate::annotate::regions::Region;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::Span;

/// Longest name of a department with its body, in code points.
const LONGEST: usize = 24;

/// What the rule reads.
pub(super) struct NamedBefore<'c, 'a> {
    pub cx: &'c Context<'a>,
    pub region: Option<&'c Region<'a>>,
    pub people: &'c People,
    pub organizations: &'c [OrganizationMention],
}

impl NamedBefore<'_, '_> {
    /// The government of the division before the name of its head: 杭州市|某某|市长.
    pub fn government(&self, post: Span, parted: &Parted) -> Option<String> {
        let level = GOVERNMENT_LEVELS.longest_prefix(self.cx.slice(parted.head))?;
        if parted.organization.is_some() || !GOVERNMENT_HEADS.contains(self.cx.slice(parted.head)) {
            return None;
        }
        let mentions = &self.people.mentions;
        let name = mentions.get(mentions.partition_point(|mention| mention.span.end < post.start))?.span;
        let division = self.cx.hits.longest_ending_at(name.start, Table::Divisions).map(Hit::span);
        let place = division_of_name(self.cx, self.region, division.filter(|_| name.end == post.start)?)?;
        has_level(&place.name, level).then_some(())?;
        Some(place.name + GOVERNMENTS.words().next()?)
    }

    /// The body right before the name that a post without a body follows.
    pub fn body(&self, post: Span, parted: &Parted, own: &OwnBodies) -> Option<BodyBefore> {
        let is_teacher = TEACHERS.contains(self.cx.slice(parted.post));
        if parted.organization.is_some() || !is_teacher && has_own_office(self.cx, parted) {
            return None;
        }
        let mentions = &self.people.mentions;
        let name = mentions.get(mentions.partition_point(|mention| mention.span.end < post.start))?;
        if name.span.end != post.start {
            return None;
        }
        let particle = PARTICLES.longest_before(&self.cx.document.reading, name.span.start);
        let end = particle.map_or(name.span.start, |particle| particle.start);
        // 副秘书长甲率|省安监局乙局长: the body begins after the person before.
        let previous = mentions[..mentions.partition_point(|mention| mention.span.end < post.start)].last();
        if let Some(name) = self.department(end, previous.map_or(0, |mention| mention.extent.end)) {
            return Some(BodyBefore::Named(name));
        }
        let near = self.organizations.partition_point(|body| body.span.end < end);
        let body = self.organizations.get(near).filter(|body| body.span.end == end);
        match body {
            Some(body) => {
                let name = body.full_name.clone().or_else(|| own.branch(self.cx, self.region, body.span));
                Some(name.or_else(|| full_name(self.cx, self.region, body.span)).into())
            }
            None => own.relative_before(self.cx, end, parted),
        }
    }

    /// The full name of a department that ends at `end` and begins with a listed body at `floor` or after it:
    /// 中国科学院科技促进发展局.
    fn department(&self, end: usize, floor: usize) -> Option<String> {
        const OWNERS: Tables = Tables::of(&[Table::Institutions, Table::Universities]);
        let near = Span::new(end.saturating_sub(LONGEST).max(floor.min(end)), end);
        let owners = self.cx.hits.of_any_within(OWNERS, near).filter(|hit| hit.span().len() > 2);
        let start = owners.map(|hit| hit.span().start).min()?;
        let is_one = self.cx.document.reading.chars_of(Span::new(start, end)).iter().all(|c| is_han(*c));
        is_one.then(|| full_name(self.cx, self.region, Span::new(start, end))).flatten()
    }
}
