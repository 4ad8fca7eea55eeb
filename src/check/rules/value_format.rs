//! `value-format`: a known field's value does not have the form that the field takes.

use crate::check::{Cause, Finding, Place, Severity};
use crate::config::{Config, Row};
use crate::fields::ValueProblem;

pub(in crate::check) fn check(config: &Config, row: &Row) -> Option<Finding> {
    let spec = row.spec?;
    let value = config.value(row.value);
    let problem = spec.check(value.trim()).err()?;
    let severity = match problem {
        // Limits differ by model, so they are no errors.
        ValueProblem::TooLong { .. } => Severity::Hint,
        _ => Severity::Warning,
    };
    Some(Finding {
        rule: "value-format",
        severity,
        place: Place::Value(row.value),
        cause: Cause::Value(problem),
        fix: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::check::of_values;
    use crate::config::{Config, Outline};

    fn found(source: &str) -> usize {
        let config = Config::read(source);
        of_values(&config, &Outline::of(&config)).len()
    }

    #[test]
    fn values_of_known_fields_are_checked() {
        assert_eq!(
            found("<device><vendorConfig><webAccess>banana</webAccess></vendorConfig></device>"),
            1
        );
        assert_eq!(
            found("<device><vendorConfig><webAccess>0</webAccess></vendorConfig></device>"),
            0
        );
        assert_eq!(found("<device><vendorConfig><webAccess/></vendorConfig></device>"), 0);
        assert_eq!(
            found("<device><vendorConfig><madeUp>banana</madeUp></vendorConfig></device>"),
            0
        );
    }
}
