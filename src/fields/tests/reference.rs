//! How the tables compare with the field reference beside the checkout, when present.

use std::collections::BTreeMap;
use std::path::Path;

use crate::fields::Catalog;

/// The field reference beside the checkout, when present.
fn reference() -> Option<String> {
    let read = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
        std::fs::read_to_string(path).ok()
    };
    let text = read("fields.tsv").zip(read("fields-3pcc.tsv"));
    if text.is_none() {
        eprintln!("skipped: the field reference is not beside the checkout");
    }
    text.map(|(enterprise, flat)| enterprise + &flat)
}

#[test]
fn every_field_of_the_reference_is_here_in_our_own_words() {
    let Some(reference) = reference() else { return };
    let ours: BTreeMap<_, _> =
        Catalog::get().specs().iter().map(|spec| (spec.path, spec)).collect();
    let mut count = 0;
    for line in reference.lines().filter(|line| !line.starts_with("path\t")) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [path, _, title, help, kind, ..] = columns.as_slice() else { panic!("{line}") };
        let spec = ours.get(path).unwrap_or_else(|| panic!("{path} is missing"));
        assert_ne!(spec.label, Some(*title), "{path}");
        assert_ne!(spec.help, Some(*help), "{path}");
        if *kind == "secret" {
            assert!(spec.is_secret(), "{path} would be shown");
        }
        count += 1;
    }
    assert!(count >= 2090, "{count}");
}
