//! The laws on real files by many authors, with all their faults.

use crate::reference;
use cnf_repack::config::{Edit, ValueRef};
use cnf_repack::session::EditSession;
use std::path::PathBuf;

/// Real text files, each with its bytes.
fn texts() -> Vec<(PathBuf, Vec<u8>)> {
    let Some(folder) = reference::folder("corpus") else { return Vec::new() };
    let text = |p: &PathBuf| {
        let parts: Vec<_> = p.components().map(|c| c.as_os_str().to_string_lossy()).collect();
        !parts.iter().any(|p| p == "binary") && !p.ends_with("manifest.tsv")
    };
    let files: Vec<_> = reference::files(&folder).into_iter().filter(text).collect();
    assert!(files.len() > 200, "only {} files", files.len());
    files
        .into_iter()
        .map(|path| {
            let bytes = std::fs::read(&path).expect("readable");
            (path, bytes)
        })
        .collect()
}

fn open(path: &std::path::Path, bytes: &[u8]) -> EditSession {
    let name = path.file_name().expect("a name").to_string_lossy();
    EditSession::open(&name, bytes.to_vec()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn unedited_files_come_back_as_they_were() {
    for (path, bytes) in texts() {
        let export = open(&path, &bytes).export("x").expect("an export");
        assert!(export.bytes == bytes, "{} differs", path.display());
        assert!(export.unchanged);
    }
}

#[test]
fn every_value_can_be_edited_and_taken_back() {
    for (path, bytes) in texts() {
        let session = open(&path, &bytes);
        // Long files are sampled: one value in eleven, from varying places.
        let values: Vec<ValueRef> = session.config().values().collect();
        let step = if values.len() > 400 { 11 } else { 3 };
        for value in values.iter().step_by(step) {
            let at = session.path(*value);
            let was = session.config().value(*value).into_owned();
            let value = format!("{was}x1");
            let edit = Edit::SetValue { path: at.clone(), value: value.clone() };
            let edited = match session.apply(&edit) {
                Ok(edited) => edited,
                Err(error) => panic!("{} {at}: {error}", path.display()),
            };
            let now = edited.config().find(&at).unwrap_or_else(|| panic!("{at} is gone"));
            assert_eq!(edited.config().value(now), value, "{} {at}", path.display());
            assert_eq!(
                edited.changes().len(),
                1,
                "{} {at}: {:?}",
                path.display(),
                edited.changes()
            );
            let back = edited.undo().expect("a step").0;
            assert!(back.export("x").expect("an export").bytes == bytes, "{} {at}", path.display());
            let reverted = edited.revert(&edited.changes()[0]);
            assert!(reverted.source() == session.source(), "{} {at}", path.display());
        }
    }
}

#[test]
fn every_value_is_in_the_form_once() {
    for (path, bytes) in texts() {
        let session = open(&path, &bytes);
        let mut in_file: Vec<ValueRef> = session.config().values().collect();
        let mut in_form: Vec<ValueRef> = session.outline().rows().map(|r| r.value).collect();
        in_file.sort();
        in_form.sort();
        assert_eq!(in_file, in_form, "{}", path.display());
    }
}
