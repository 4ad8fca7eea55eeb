//! How the tables compare with the field reference beside the checkout, when present.

use std::collections::BTreeMap;
use std::path::Path;

use crate::fields::Catalog;

/// The field reference beside the checkout, when present.
fn reference() -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/fields.tsv");
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        eprintln!("skipped: the field reference is not beside the checkout");
    }
    text
}

#[test]
fn every_field_of_the_reference_is_here_in_our_own_words() {
    let Some(reference) = reference() else { return };
    let ours: BTreeMap<_, _> =
        Catalog::get().specs().iter().map(|spec| (spec.path, spec)).collect();
    let mut count = 0;
    for line in reference.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [path, _, title, help, ..] = columns.as_slice() else { panic!("{line}") };
        let spec = ours.get(path).unwrap_or_else(|| panic!("{path} is missing"));
        assert_ne!(spec.label, Some(*title), "{path}");
        assert_ne!(spec.help, Some(*help), "{path}");
        count += 1;
    }
    assert!(count >= 1125, "{count}");
}
