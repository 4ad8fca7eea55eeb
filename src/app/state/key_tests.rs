//! Keys come, open what is locked, and go: as lists of actions.

use super::{Action, AppState, Content, KeyFile, Notice, Question, Use};
use crate::crypto::Secret;
use crate::session::SignatureState;
use std::rc::Rc;
use yew::Reducible;

const LOCKED: &[u8] =
    include_bytes!("../../../tests/browser/samples/SEP001122334401.cnf.xml.enc.sgn");
const SHORT: &[u8] = include_bytes!("../../../tests/browser/samples/SEP001122334401.cnf.xml.sgn");
const PHONE: &[u8] = include_bytes!("../../../tests/browser/samples/phone.pem");
const PROTECTED: &[u8] = include_bytes!("../../../tests/browser/samples/phone-protected.pem");
const OTHER: &[u8] = include_bytes!("../../../tests/browser/samples/other-phone.pem");
const SIGNER: &[u8] = include_bytes!("../../../tests/browser/samples/signer.pem");
const LIST: &[u8] = include_bytes!("../../../tests/browser/samples/ITLFile.tlv");
const SPA: &[u8] = include_bytes!("../../../tests/browser/samples/spa.cfg");

fn file(name: &str, bytes: &[u8]) -> Action {
    Action::FileArrived { name: name.to_owned(), bytes: bytes.to_vec().into() }
}

fn locked() -> Action {
    file("SEP001122334401.cnf.xml.enc.sgn", LOCKED)
}

fn keys(name: &str, bytes: &[u8]) -> Action {
    let bytes = Secret::new(bytes.to_vec());
    Action::KeyFileArrived(KeyFile { name: name.into(), bytes, attempts: 0 })
}

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<AppState> {
    actions.into_iter().fold(Rc::new(AppState::default()), |state, action| state.reduce(action))
}

fn is_open(state: &AppState, tab: usize) -> bool {
    matches!(state.tabs[tab].content, Content::Open(_))
}

#[test]
fn a_key_opens_what_waits_and_what_comes_later() {
    let state = after([locked(), keys("phone.pem", PHONE)]);
    assert!(is_open(&state, 0) && !state.keys_shown);
    let Some((Notice::KeysCame(came), _)) = &state.notice else { panic!("{:?}", state.notice) };
    assert_eq!((came.certificates, came.keys, came.new, came.opened.len()), (1, 1, true, 1));
    assert!(is_open(&after([keys("phone.pem", PHONE), locked()]), 0));
}

#[test]
fn another_key_leaves_it_locked() {
    let state = after([locked(), keys("other.pem", OTHER), keys("signer.pem", SIGNER)]);
    assert!(!is_open(&state, 0));
    assert!(matches!(state.tabs[0].signatures[..], [SignatureState::Valid { .. }]));
}

#[test]
fn a_protected_key_asks_until_it_opens_or_is_skipped() {
    let asked = after([locked(), keys("p.pem", PROTECTED), keys("q.pem", PROTECTED)]);
    let Some(Question::KeyPassword(first)) = &asked.question else { panic!("not asked") };
    assert_eq!((&*first.name, first.attempts), ("p.pem", 0));
    let password = |text: &str| Action::KeyPasswordGiven(Secret::new(text.as_bytes().to_vec()));
    let wrong = asked.reduce(password("sesame"));
    let Some(Question::KeyPassword(again)) = &wrong.question else { panic!("not asked again") };
    assert_eq!((&*again.name, again.attempts), ("p.pem", 1));
    let opened = wrong.reduce(password("0p3n-sesame"));
    assert!(is_open(&opened, 0));
    let Some(Question::KeyPassword(next)) = &opened.question else { panic!("second not asked") };
    assert_eq!(&*next.name, "q.pem");
    assert_eq!(opened.reduce(Action::QuestionDismissed).question, None);
}

#[test]
fn a_wrong_passphrase_is_counted_and_not_kept() {
    let state = after([file("spa.cfg", SPA)]);
    let tab = state.tabs[0].id;
    let given = |text: &str| Action::PassphraseGiven {
        tab,
        passphrase: Secret::new(text.as_bytes().to_vec()),
    };
    let wrong = state.reduce(given("wrong")).reduce(given(""));
    assert_eq!((wrong.tabs[0].attempts, wrong.keys.passphrases.len()), (1, 0));
    let right = wrong.reduce(given("SecretPhrase1234"));
    assert!(is_open(&right, 0) && right.keys.passphrases.len() == 1);
    assert!(matches!(right.notice, Some((Notice::Unlocked(_), _))));
}

#[test]
fn forgetting_leaves_open_files_open_and_says_so() {
    let state = after([locked(), keys("phone.pem", PHONE), Action::KeysForgotten]);
    assert!(state.keys.is_empty() && is_open(&state, 0));
    assert_eq!(state.notice.as_ref().map(|n| &n.0), Some(&Notice::KeysForgotten { holding: 1 }));
    let again = state.reduce(locked());
    assert!(!is_open(&again, 1), "a forgotten key opened a file");
}

#[test]
fn the_short_file_names_the_phone() {
    let state = after([locked(), file("SEP001122334401.cnf.xml.sgn", SHORT)]);
    let companion = state.companion_of(&state.tabs[0]).expect("named");
    let state = state.reduce(keys("phone.pem", PHONE));
    let card = &state.key_cards()[0];
    let certificate = card.certificate.as_ref().expect("a certificate");
    assert_eq!(companion.cert_hash, certificate.cert_hash());
    assert!(card.uses.iter().any(|u| matches!(u, Use::PhoneOf(_))), "{:?}", card.uses);
    assert!(card.uses.iter().any(|u| matches!(u, Use::Opened(_))), "{:?}", card.uses);
    let other = after([locked(), file("SEP00112233440A.cnf.xml.sgn", SHORT)]);
    assert_eq!(other.companion_of(&other.tabs[0]), None);
}

#[test]
fn a_trust_list_vouches_for_a_signer() {
    let state = after([file("x.cnf.xml.sgn", SHORT)]);
    assert!(matches!(state.tabs[0].signatures[..], [SignatureState::Unknown { .. }]));
    let state = state.reduce(file("ITLFile.tlv", LIST)).reduce(keys("signer.pem", SIGNER));
    assert!(matches!(state.tabs[0].signatures[..], [SignatureState::Valid { .. }]));
    let uses = &state.key_cards()[0].uses;
    assert!(uses.iter().any(|u| matches!(u, Use::Signed(_))), "{uses:?}");
    assert!(uses.iter().any(|u| matches!(u, Use::Listed(..))), "{uses:?}");
    assert!(uses.contains(&Use::CanSign), "{uses:?}");
}

#[test]
fn what_is_logged_holds_no_secret() {
    for action in [
        keys("phone.pem", PHONE),
        file("phone.pem", PHONE),
        Action::PassphraseGiven { tab: 1, passphrase: Secret::new(b"hunter2".to_vec()) },
        Action::KeyPasswordGiven(Secret::new(b"hunter2".to_vec())),
    ] {
        let told = format!("{action:?}");
        assert!(!told.contains("hunter2") && !told.contains("45, 45"), "{told}");
    }
}

#[test]
fn a_file_without_keys_is_refused_with_a_reason() {
    let state = after([keys("x.pem", b"-----BEGIN CERTIFICATE-----\nAAAA\n")]);
    assert!(matches!(state.notice, Some((Notice::KeyFileRefused { .. }, _))), "{:?}", state.notice);
    assert!(state.keys.is_empty());
}
