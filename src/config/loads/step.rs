//! What may go wrong on the way from one load to another.

use super::version::{compare, is_multiplatform, protocol, version};
use super::{Model, Protocol};
use std::cmp::Ordering;

/// What may go wrong when a phone is sent from one load to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepWarning {
    /// Firmware before 8.3(3) refuses 8.5(3) and later: load 8.5(2) in between.
    SigningGap,
    /// What runs now is not known, so the step could be the one of the signing gap.
    SigningGapPossible,
    /// The load is for other phones.
    OtherHardware,
    /// SIP and SCCP firmware read different files; the phone needs one of the other kind too.
    ProtocolChange {
        /// What the phone spoke.
        from: Protocol,
        /// What it will speak.
        to: Protocol,
    },
    /// One load is enterprise firmware, the other multiplatform: that takes a load and a licence
    /// for the change.
    PlatformChange,
    /// The load is older than what the file named.
    Downgrade,
    /// The load is newer than any known for this model.
    NewerThanKnown,
    /// The name ends in `.loads` or holds a folder; phones add the ending themselves.
    NotALoadName,
    /// A name for rescue after a factory reset, no ordinary firmware.
    RescueLoad,
}

/// Lists what may go wrong on the way from one load to another; `from` may be empty.
#[must_use]
pub fn step(model: Option<&Model>, from: &str, to: &str) -> Vec<StepWarning> {
    let (from, to) = (from.trim(), to.trim());
    let mut found = Vec::new();
    if to.is_empty() || to == from {
        return found;
    }
    let bare = to.rsplit(['/', '\\']).next().unwrap_or(to).trim_end_matches(".loads");
    if bare != to {
        found.push(StepWarning::NotALoadName);
    }
    if bare.starts_with("term") && bare.ends_with(".default") {
        found.push(StepWarning::RescueLoad);
        return found;
    }
    if let Some(model) = model
        && model.load_prefixes().next().is_some()
        && !model.runs(bare)
    {
        found.push(StepWarning::OtherHardware);
    }
    if let (Some(from), Some(to)) = (protocol(from), protocol(bare))
        && from != to
    {
        found.push(StepWarning::ProtocolChange { from, to });
    }
    if !from.is_empty() && is_multiplatform(from) != is_multiplatform(bare) {
        found.push(StepWarning::PlatformChange);
    }
    found.extend(signing_gap(from, bare));
    if compare(bare, from) == Some(Ordering::Less) {
        found.push(StepWarning::Downgrade);
    }
    if let Some(model) = model {
        let mut known = model.last_loads().filter_map(|last| compare(bare, last));
        if known.any(|order| order == Ordering::Greater) {
            found.push(StepWarning::NewerThanKnown);
        }
    }
    found
}

/// The gap between the keys that signed old and new firmware of 7900 phones.
fn signing_gap(from: &str, to: &str) -> Option<StepWarning> {
    let numbers = |load: &str| {
        let version = version(load)?;
        let phone = version.series.trim_start_matches(|c: char| !c.is_ascii_digit());
        // SIP11 to SIP75: the 7906 to 7975.
        let is_79xx = phone.len() == 2 && phone.bytes().all(|b| b.is_ascii_digit());
        is_79xx.then_some(version.numbers.0)
    };
    if numbers(to)?.as_slice() < [8, 5, 3].as_slice() {
        return None;
    }
    match numbers(from) {
        Some(from) if from.as_slice() < [8, 3, 3].as_slice() => Some(StepWarning::SigningGap),
        Some(_) => None,
        None => from.is_empty().then_some(StepWarning::SigningGapPossible),
    }
}

#[cfg(test)]
mod tests {
    use super::StepWarning::*;
    use super::*;

    fn warned(model: &str, from: &str, to: &str) -> Vec<StepWarning> {
        step(Model::by_name(model), from, to)
    }

    #[test]
    fn ordinary_updates_are_silent() {
        for (model, from, to) in [
            ("7942", "SIP42.9-3-1SR2-1S", "SIP42.9-4-2SR3-1S"),
            ("8841", "sip88xx.12-8-1-0001-455", "sip88xx.14-3-1-0301-349"),
            ("8841", "", "sip88xx.14-3-1-0301-349"),
            ("7942", "SIP42.8-3-2S", "SIP42.8-5-2S"),
            ("7942", "SIP42.8-5-2S", "SIP42.9-4-2SR3-1S"),
            ("7942", "x", "x"),
            ("7942", "SIP42.9-3-1SR2-1S", ""),
            ("nothing", "", "whatever"),
        ] {
            assert_eq!(warned(model, from, to), [], "{model} {from} {to}");
        }
    }

    #[test]
    fn steps_that_phones_refuse_are_told() {
        let new = "SIP42.9-4-2SR3-1S";
        assert_eq!(warned("7942", "SIP42.8-3-2S", new), [SigningGap]);
        assert_eq!(warned("7942", "", new), [SigningGapPossible]);
        assert_eq!(warned("7945", "SIP45.9-3-1SR2-1S", new), [OtherHardware]);
        assert_eq!(warned("8841", "", "sip78xx.14-3-1-0301-349"), [OtherHardware]);
        assert_eq!(
            warned("7942", "SCCP42.9-4-2SR3-1S", new),
            [ProtocolChange { from: Protocol::Sccp, to: Protocol::Sip }]
        );
        assert_eq!(warned("7942", new, "SIP42.9-3-1SR2-1S"), [Downgrade]);
        assert_eq!(warned("7942", new, "SIP42.9-4-2SR9-1S"), [NewerThanKnown]);
        assert_eq!(warned("7942", "SIP42.9-3-1SR2-1S", &format!("{new}.loads")), [NotALoadName]);
        assert_eq!(warned("7942", "SIP42.9-3-1SR2-1S", &format!("fw/{new}")), [NotALoadName]);
        assert_eq!(warned("7942", new, "term42.default"), [RescueLoad]);
        assert_eq!(
            warned("7841", "sip78xx.14-3-1-0301-349", "sip78xx.12-0-7MPP0201-66"),
            [PlatformChange]
        );
    }
}
