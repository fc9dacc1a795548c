//! Evidence: named reasons with weights, added up and held against a threshold.

/// The sum of the weights of what speaks for and against a reading.
///
/// ```
/// use baodao::annotate::grammar::evidence::Evidence;
/// const HAS_HEAD: f32 = 1.5;
/// const IS_QUOTED: f32 = -2.0;
/// let evidence = Evidence::default().when(true, HAS_HEAD).when(false, IS_QUOTED);
/// assert!(evidence.reaches(1.0) && !evidence.reaches(2.0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence {
    sum: f32,
}

impl Evidence {
    /// Adds `weight` where the reason holds.
    #[must_use]
    pub fn when(self, holds: bool, weight: f32) -> Self {
        Self { sum: if holds { self.sum + weight } else { self.sum } }
    }

    /// Adds a weight, whatever its reason.
    #[must_use]
    pub fn and(self, weight: f32) -> Self {
        Self { sum: self.sum + weight }
    }

    /// The sum of the weights.
    pub fn sum(self) -> f32 {
        self.sum
    }

    /// Whether the sum is `threshold` or more.
    pub fn reaches(self, threshold: f32) -> bool {
        self.sum >= threshold
    }
}
