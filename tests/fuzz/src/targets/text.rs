//! A file in the form: open, a few edits, export, undo, and the bytes are those that came.

use cnf_repack::check::Cause;
use cnf_repack::config::Edit;
use cnf_repack::path::Path;
use cnf_repack::session::EditSession;

use super::kind;
use crate::chance::Chance;

const VALUES: [&str; 12] =
    ["", "x", "a b", "<", "&", "]]>", "ü", "\u{20ac}", "\n", "\u{1}", "\"'", "# ; :"];

pub(crate) fn look(input: &[u8]) -> String {
    let first = match EditSession::open("SEP001122334455.cnf.xml", input.to_vec()) {
        Ok(session) => session,
        Err(error) => {
            return match error.why() {
                Some(why) => format!("{:?}", std::mem::discriminant(why)),
                None => "too large".to_owned(),
            };
        }
    };
    let bare = first.package().layers().is_empty();
    exported(&first, bare.then_some(input));
    let mut chance = Chance::of(input);
    let mut verdict = format!("{:?} {:?}", first.config().family(), first.encoding());
    let mut session = first.clone();
    for _ in 0..chance.below(5) {
        let Some(edit) = edit(&session, &mut chance) else { continue };
        match session.sealed().apply(&edit) {
            Ok(next) => {
                exported(&next, None);
                session = next;
            }
            Err(error) => {
                verdict.push_str(&format!(" {:?}", std::mem::discriminant(&error)));
            }
        }
    }
    let changed = session.clone();
    let mut steps = 0;
    while let Some((back, _)) = session.undo() {
        session = back;
        steps += 1;
    }
    assert_eq!(session.source(), first.source(), "undone, and not as it was");
    assert!(!session.is_changed() && session.changes().is_empty(), "undone, and yet changed");
    exported(&session, bare.then_some(input));
    for _ in 0..steps {
        session = session.redo().expect("as many steps forth as back").0;
    }
    assert_eq!(session.source(), changed.source(), "redone, and not as it was");
    assert_eq!(changed.revert_all().source(), first.source(), "reverted, and not as it was");
    let mut causes: Vec<String> = first.findings().map(|finding| cause(&finding.cause)).collect();
    causes.sort();
    causes.dedup();
    verdict.push_str(&causes.concat());
    verdict
}

/// What an export gives; a file that nobody touched is the file that came.
fn exported(session: &EditSession, expected: Option<&[u8]>) {
    let export = session.export("x.cnf.xml").expect("an export");
    if let Some(expected) = expected {
        assert!(export.bytes == expected, "exported, and not as it came");
    }
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Malformed(problem) => kind(problem).chars().take(12).collect(),
        other => kind(other).chars().take(12).collect(),
    }
}

fn edit(session: &EditSession, chance: &mut Chance) -> Option<Edit> {
    let values: Vec<_> = session.config().values().collect();
    let path = |chance: &mut Chance| -> Option<Path> {
        (!values.is_empty()).then(|| session.path(*chance.one_of(&values)))
    };
    let value = (*chance.one_of(&VALUES)).to_owned();
    Some(match chance.below(9) {
        0..=2 => Edit::SetValue { path: path(chance)?, value },
        3 => Edit::Remove { path: path(chance)? },
        4 => Edit::Duplicate { path: path(chance)?.element() },
        5 => Edit::Move { path: path(chance)?.element(), up: chance.once_in(2) },
        6 => Edit::AddAlike { path: path(chance)?.element() },
        7 => {
            let beside = path(chance)?.element();
            let path = match beside.parent() {
                Some(parent) => parent.child("added", None).child("inner", None),
                None => Path::default().child("added_1", None),
            };
            Edit::AddField { path, value }
        }
        _ => {
            let source = session.source();
            let place = |from: usize| source.ceil_char_boundary(from.min(source.len()));
            let start = place(chance.below(source.len() + 1));
            let end = place(start + chance.below(6)).max(start);
            Edit::ReplaceSource { range: start..end, text: value }
        }
    })
}
