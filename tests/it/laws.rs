//! The laws on generated documents and edits.

use cnf_repack::config::{Edit, Markup, ValueRef};
use cnf_repack::path::Path;
use cnf_repack::session::EditSession;
use cnf_repack::xml::NodeId;
use proptest::prelude::*;

/// Enough to meet rare neighbours; about ten seconds in all.
const CASES: u32 = 1500;

/// Some text as files have it: line endings, references, odd characters.
fn text() -> impl Strategy<Value = String> {
    "([a-z0-9 .:/]|&amp;|&#252;|\u{fc}|\u{20ac}|\n|\r\n|<!-- c -->|<!\\[CDATA\\[x<y\\]\\]>){0,6}"
}

/// An element with elements inside, in some layout.
fn element() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec!["line", "name", "port", "x", "loadInformation7"]);
    let attributes =
        prop::sample::select(vec!["", " button=\"1\"", " a='&lt;' b=\"2\"", " xsi:t='u'"]);
    let leaf = (name.clone(), attributes.clone(), text()).prop_map(|(n, a, t)| match t.as_str() {
        "" => format!("<{n}{a}/>"),
        _ => format!("<{n}{a}>{t}</{n}>"),
    });
    leaf.prop_recursive(4, 24, 5, move |inner| {
        let break_ = prop::sample::select(vec!["", "\n", "\r\n  ", "\n\t"]);
        (name.clone(), attributes.clone(), prop::collection::vec(inner, 0..5), break_).prop_map(
            |(n, a, inner, b)| {
                let inner: String = inner.iter().map(|i| format!("{b}{i}")).collect();
                format!("<{n}{a}>{inner}{b}</{n}>")
            },
        )
    })
}

/// A file: sound XML, damaged XML, or lines.
fn file() -> impl Strategy<Value = Vec<u8>> {
    let head = prop::sample::select(vec![
        "",
        "<?xml version=\"1.0\"?>\r\n",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<!-- c -->\n<?xml version='1.0'?>",
        "\u{feff}",
    ]);
    let sound =
        (head, prop::collection::vec(element(), 0..6), prop::sample::select(vec!["", "\n"]))
            .prop_map(|(h, e, t)| format!("{h}<device>{}</device>{t}", e.concat()))
            .boxed();
    let damaged = (sound.clone(), any::<prop::sample::Index>(), any::<prop::sample::Index>())
        .prop_map(|(s, from, len)| {
            let chars: Vec<char> = s.chars().collect();
            let from = from.index(chars.len());
            let until = (from + len.index(6)).min(chars.len());
            chars[..from].iter().chain(&chars[until..]).collect::<String>()
        });
    let setting = "([a-z_1-3]{1,8}(: |:|=)(\"[a-z ]{0,4}\"|[a-z0-9.]{0,6})( ; c| # d)?|# x|free text|)(\n|\r\n)";
    let lines = prop::collection::vec(setting, 0..8).prop_map(|l| l.concat());
    let utf16 = sound.clone().prop_map(|s| {
        let units = s.trim_start_matches('\u{feff}').encode_utf16().flat_map(u16::to_le_bytes);
        [0xFF, 0xFE].into_iter().chain(units).collect::<Vec<u8>>()
    });
    let latin = sound.clone().prop_map(|s| {
        let body: Vec<u8> = s.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
        [b"<?xml version='1.0' encoding='iso-8859-1'?>".as_slice(), &body].concat()
    });
    let utf8 = prop_oneof![3 => sound, 3 => damaged, 2 => lines].prop_map(String::into_bytes);
    prop_oneof![6 => utf8, 1 => utf16, 1 => latin]
}

/// What is done to a file, with a number that picks the place.
#[derive(Clone, Debug)]
enum Doing {
    Set(usize, String),
    Remove(usize),
    Duplicate(usize),
    Move(usize, bool),
    AddAlike(usize),
    AddField(usize, String),
    Source(usize, usize, String),
}

fn doing() -> impl Strategy<Value = Doing> {
    let value = "[a-z<>&'\"\u{fc}\u{20ac}\n ;#]{0,5}";
    prop_oneof![
        4 => (any::<usize>(), value).prop_map(|(n, v)| Doing::Set(n, v)),
        1 => any::<usize>().prop_map(Doing::Remove),
        1 => any::<usize>().prop_map(Doing::Duplicate),
        1 => (any::<usize>(), any::<bool>()).prop_map(|(n, up)| Doing::Move(n, up)),
        1 => any::<usize>().prop_map(Doing::AddAlike),
        1 => (any::<usize>(), value).prop_map(|(n, v)| Doing::AddField(n, v)),
        1 => (any::<usize>(), 0..5usize, "[a-z<>&/\n]{0,4}").prop_map(|(n, l, t)| Doing::Source(n, l, t)),
    ]
}

/// The edit that is meant, for a file as it is now.
fn edit(session: &EditSession, doing: Doing) -> Option<Edit> {
    let values: Vec<_> = session.config().values().collect();
    let path = |n: usize| -> Option<Path> {
        let value = *values.get(n.checked_rem(values.len())?)?;
        Some(session.path(value))
    };
    Some(match doing {
        Doing::Set(n, value) => Edit::SetValue { path: path(n)?, value },
        Doing::Remove(n) => Edit::Remove { path: path(n)? },
        Doing::Duplicate(n) => Edit::Duplicate { path: path(n)?.element() },
        Doing::Move(n, up) => Edit::Move { path: path(n)?.element(), up },
        Doing::AddAlike(n) => Edit::AddAlike { path: path(n)?.element() },
        Doing::AddField(n, value) => {
            let beside = path(n)?.element();
            let path = match beside.parent() {
                Some(parent) => parent.child("added", None).child("inner", None),
                None => Path::default().child("added_1", None),
            };
            Edit::AddField { path, value }
        }
        Doing::Source(n, len, text) => {
            let source = session.source();
            let mut start = n.checked_rem(source.len() + 1)?;
            while !source.is_char_boundary(start) {
                start -= 1;
            }
            let mut end = (start + len).min(source.len());
            while !source.is_char_boundary(end) {
                end -= 1;
            }
            Edit::ReplaceSource { range: start..end, text }
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(CASES) })]

    /// Open then export unedited, and edit then undo: identical bytes, whatever the file.
    #[test]
    fn what_is_not_edited_stays(bytes in file(), doings in prop::collection::vec(doing(), 0..6)) {
        let first = EditSession::open("SEP001122334455.cnf.xml", bytes.clone()).expect("text opens");
        prop_assert_eq!(&first.export("x").expect("an export").bytes, &bytes);
        let mut session = first.clone();
        for doing in doings {
            let Some(edit) = edit(&session, doing) else { continue };
            // A refused edit leaves everything as it was; one that is made can be exported.
            if let Ok(next) = session.sealed().apply(&edit) {
                next.export("x").expect("an export");
                session = next;
            }
        }
        let changed = session.clone();
        let mut steps = 0;
        while let Some((back, _)) = session.undo() {
            session = back;
            steps += 1;
        }
        prop_assert_eq!(&session.export("x").expect("an export").bytes, &bytes);
        prop_assert!(!session.is_changed() && session.changes().is_empty());
        for _ in 0..steps {
            session = session.redo().expect("as many steps forth").0;
        }
        prop_assert_eq!(session.source(), changed.source());
        let reverted = changed.revert_all();
        prop_assert_eq!(reverted.source(), first.source());
    }

    /// One edit of a value changes that value and the bytes inside of it, nothing else.
    #[test]
    fn one_edit_changes_one_value(bytes in file(), pick in any::<usize>(), value in "[a-z0-9.\u{fc}]{1,6}") {
        let session = EditSession::open("a.xml", bytes).expect("text opens");
        let values: Vec<_> = session.config().values().collect();
        prop_assume!(!values.is_empty());
        let chosen = values[pick % values.len()];
        let path = session.path(chosen);
        let Ok(edited) = session.apply(&Edit::SetValue { path: path.clone(), value: value.clone() }) else {
            return Ok(());
        };
        let now = edited.config().find(&path).expect("the value is still there");
        prop_assert_eq!(edited.config().value(now), value);
        let others = |s: &EditSession, but| -> Vec<(String, String)> {
            s.config().values().filter(|v| *v != but)
                .map(|v| (s.path(v).to_string(), s.config().value(v).into_owned())).collect()
        };
        prop_assert_eq!(others(&session, chosen), others(&edited, now));
        // The difference lies inside of the element or line, and is all of the difference.
        let own = match (session.config().markup(), chosen) {
            (Markup::Lines(document), ValueRef::Line(n)) => document.lines()[n as usize].span.clone(),
            (Markup::Xml(document), value) => match session.config().element(value) {
                Some(NodeId::DOCUMENT) | None => 0..session.source().len(),
                Some(id) => document.span(id),
            },
            _ => unreachable!("a value of the other dialect"),
        };
        let net = edited.net_edit();
        for hunk in net.replacements() {
            prop_assert!(own.start <= hunk.range.start && hunk.range.end <= own.end);
        }
        prop_assert_eq!(net.apply(session.source()), edited.source());
    }

    /// Reverting changes one by one ends where the file began.
    #[test]
    fn changes_are_reverted_one_by_one(bytes in file(), doings in prop::collection::vec(doing(), 0..5)) {
        let first = EditSession::open("a.xml", bytes).expect("text opens");
        let mut session = first.clone();
        for doing in doings {
            let Some(edit) = edit(&session, doing) else { continue };
            if let Ok(next) = session.sealed().apply(&edit) {
                session = next;
            }
        }
        for _ in 0..64 {
            let Some(change) = session.changes().first().cloned() else { break };
            session = session.revert(&change);
        }
        prop_assert_eq!(session.source(), first.source());
    }

    /// Any bytes at all: opened or refused, never a panic, and never changed.
    #[test]
    fn any_bytes_are_safe(bytes in prop::collection::vec(any::<u8>(), 0..200), name in "\\PC{0,12}") {
        if let Ok(session) = EditSession::open(&name, bytes.clone()) {
            prop_assert_eq!(session.export(&name).expect("an export").bytes, bytes);
        }
    }
}
