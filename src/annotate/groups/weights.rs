//! The weights of features, from `group_weights.tsv`.

use std::sync::LazyLock;

use super::features::{Feature, Features};
use crate::lexicon::load::pairs;

static TABLE: &str = include_str!("../../lexicon/group_weights.tsv");

/// The weight of each feature, in the order of declaration.
static WEIGHTS: LazyLock<Vec<f32>> = LazyLock::new(|| {
    let mut weights = vec![0.0; Feature::ALL.len()];
    for (name, weight) in pairs("group_weights.tsv", TABLE) {
        let feature = Feature::ALL.iter().position(|feature| feature.name() == name);
        if let (Some(feature), Ok(weight)) = (feature, weight.parse()) {
            weights[feature] = weight;
        }
    }
    weights
});

/// The log odds that a phrase with `features` is a group: the sum of their weights.
pub fn weigh(features: Features) -> f32 {
    features.iter().map(|feature| WEIGHTS[feature as usize]).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_a_feature_with_a_number() {
        let rows: Vec<_> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(rows.len() > Feature::ALL.len() / 2);
        for row in rows {
            let (name, weight) = row.split_once('\t').unwrap_or((row, ""));
            assert!(Feature::ALL.iter().any(|feature| feature.name() == name), "{name} is no feature");
            assert!(weight.parse::<f32>().is_ok_and(f32::is_finite), "{name} has no weight");
        }
    }
}
