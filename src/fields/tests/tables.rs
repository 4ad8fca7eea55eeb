//! What must hold for every row of the tables.

use std::collections::BTreeSet;

use crate::fields::catalog::Catalog;
use crate::fields::{FieldSpec, Model, Section, ValueKind, names};

/// Prints which rows break a rule, and fails if there are any.
fn none(rule: &str, offenders: &[String]) {
    assert!(offenders.is_empty(), "{rule}:\n{}", offenders.join("\n"));
}

fn offenders(is_wrong: impl Fn(&FieldSpec) -> bool) -> Vec<String> {
    let specs = Catalog::get().specs().iter();
    specs.filter(|spec| is_wrong(spec)).map(|spec| format!("  {spec:?}")).collect()
}

#[test]
fn every_row_can_be_read() {
    let (catalog, faults) = Catalog::read_all();
    assert_eq!(faults, []);
    assert!(catalog.specs().len() >= 2180);
}

#[test]
fn paths_are_unique() {
    let mut seen = BTreeSet::new();
    for spec in Catalog::get().specs() {
        assert!(seen.insert(spec.path), "{} is there twice", spec.path);
    }
}

#[test]
fn links_lead_somewhere() {
    let catalog = Catalog::get();
    let cells = Catalog::links();
    assert!(cells.len() >= 5);
    for (path, target) in cells {
        assert!(catalog.locate(target).is_some(), "{path} borrows from {target}");
    }
}

#[test]
fn every_section_has_fields() {
    for section in Section::ALL {
        assert!(Catalog::get().specs().iter().any(|spec| spec.section == section), "{section:?}");
    }
}

#[test]
fn everyday_fields_have_label_and_help() {
    let everyday = Catalog::get().specs().iter().filter(|spec| spec.importance == 1).count();
    assert!(everyday >= 153, "{everyday}");
    none(
        "everyday fields lack words",
        &offenders(|spec| spec.importance == 1 && (spec.label.is_none() || spec.help.is_none())),
    );
    none(
        "cards and groups lack a title",
        &offenders(|spec| spec.kind == ValueKind::Container && spec.label.is_none()),
    );
    none(
        "fields lack words",
        &offenders(|spec| {
            spec.label.is_none() || (spec.help.is_none() && spec.kind != ValueKind::Container)
        }),
    );
}

#[test]
fn words_keep_the_house_style() {
    none(
        "labels are 1 to 32 characters in sentence case without a full stop",
        &offenders(|spec| {
            spec.label.is_some_and(|label| {
                label.chars().count() > 32
                    || label.ends_with('.')
                    || label.trim() != label
                    || label.starts_with(|c: char| c.is_lowercase())
            })
        }),
    );
    none(
        "help is one sentence with a full stop",
        &offenders(|spec| {
            spec.help.is_some_and(|help| {
                !help.ends_with('.')
                    || help.trim() != help
                    || help.contains("  ")
                    || help.chars().count() > 170
                    || help.starts_with(|c: char| c.is_lowercase())
                    || spec.label.is_none()
            })
        }),
    );
    none(
        "no exclamation marks",
        &offenders(|spec| {
            [spec.label, spec.help].into_iter().flatten().any(|words| words.contains('!'))
        }),
    );
}

#[test]
fn defaults_and_examples_pass_their_own_check() {
    none(
        "defaults fail",
        &offenders(|spec| spec.default.is_some_and(|value| spec.check(value).is_err())),
    );
    none(
        "examples fail",
        &offenders(|spec| spec.example.is_some_and(|value| spec.check(value).is_err())),
    );
    none(
        "codes of choices and switches fail",
        &offenders(|spec| match &spec.kind {
            ValueKind::Switch { on, off } => {
                on == off || spec.check(on).is_err() || spec.check(off).is_err()
            }
            ValueKind::Choice(choices) => {
                choices.all().is_empty()
                    || choices.all().iter().any(|choice| spec.check(choice.code).is_err())
            }
            _ => false,
        }),
    );
}

#[test]
fn series_of_fields_stand_for_models() {
    let all: Vec<_> = Model::all().iter().map(Model::short_name).collect();
    // Of these no device number is known.
    let others = ["CP-6861-3PCC", "CP-9861", "SPA962", "SPA112", "SPA2102", "SPA3102", "SPA8000"];
    let others = [&others[..], &["ATA 192", "SPA122"]].concat();
    none(
        "series are of no phone",
        &offenders(|spec| {
            spec.models.is_some_and(|list| {
                list.split(',').any(|series| {
                    let of = |model: &&str| crate::fields::series::is_among(series, model);
                    series.trim() != series || !all.iter().chain(&others).any(of)
                })
            })
        }),
    );
    let given = Catalog::get().specs().iter().filter(|spec| spec.models.is_some()).count();
    assert!(given > 1000, "{given}");
}

#[test]
fn codes_are_given_once() {
    none(
        "codes are there twice",
        &offenders(|spec| match &spec.kind {
            ValueKind::Choice(choices) => {
                let codes: BTreeSet<_> = choices.all().iter().map(|choice| choice.code).collect();
                codes.len() != choices.all().len()
            }
            _ => false,
        }),
    );
}

#[test]
fn what_looks_secret_is_secret() {
    none(
        "values would be shown",
        &offenders(|spec| {
            // Softkeys share this name with pre-shared keys; macros, licences and certificates
            // have no telling names.
            let exempt =
                matches!(spec.name(), "PSK_[n]" | "License_Keys" | "Mini_Certificate_[n]_")
                    || ["GPP_S", "serverCert_", "clientCert_"]
                        .iter()
                        .any(|start| spec.name().starts_with(start));
            !exempt && names::looks_secret(&spec.name().replace("[n]", "1")) != spec.is_secret()
        }),
    );
}

#[test]
fn every_path_leads_back_to_its_row() {
    let catalog = Catalog::get();
    for spec in catalog.specs().iter().filter(|spec| !spec.path.contains('*')) {
        // A name that fits the pattern; letters and ranges by their first one.
        let path = spec
            .path
            .replace("[]", "")
            .replace("[2-10]", "2")
            .replace("[B-P]", "B")
            .replace("[A-D]", "A")
            .replace("[n]", "7")
            .replace("[u]", "1")
            .replace("[k]", "12");
        let found = match path.split_once("/@") {
            Some((element, name)) => {
                catalog.locate(element).and_then(|cursor| catalog.attribute(cursor, name))
            }
            None => catalog.locate(&path).and_then(|cursor| catalog.spec(cursor)),
        };
        assert_eq!(found.map(|found| found.path), Some(spec.path), "{path}");
    }
}

#[test]
fn firmware_fields_are_named_after_their_models() {
    let mut count = 0;
    for spec in Catalog::get().specs() {
        let Some(number) = spec.path.strip_prefix("Default/loadInformation") else { continue };
        let Ok(number) = number.parse::<u32>() else { continue };
        count += 1;
        assert_eq!(spec.label, Model::by_number(number).map(|model| model.name), "{number}");
    }
    assert_eq!(count, Model::all().len());
}
