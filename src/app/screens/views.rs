//! The screens of keys, locked files and trust lists as they are drawn, without a browser.

use super::keys::keys;
use super::locked::locked;
use crate::app::dispatch::use_dispatch;
use crate::app::state::{Action, AppState, Content, KeyFile};
use crate::crypto::Secret;
use std::rc::Rc;
use yew::prelude::*;

/// A day when all certificates of the samples are valid.
const NOW: i64 = 1_800_000_000;

#[derive(Clone, PartialEq, Properties)]
struct ShownProps {
    state: Rc<AppState>,
    now: i64,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let (state, dispatch) = (&props.state, use_dispatch());
    match state.tab().map(|tab| (tab, &tab.content)) {
        Some((tab, Content::Locked(error))) if !state.keys_shown => {
            locked(tab, error, state, props.now, &dispatch)
        }
        _ => keys(state, props.now, &dispatch),
    }
}

fn sample(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/samples/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

async fn drawn(files: &[&str], now: i64) -> String {
    let mut state = Rc::new(AppState::default());
    for name in files {
        let bytes = sample(name);
        state = state.reduce(if crate::crypto::looks_like(&bytes) {
            let bytes = Secret::new(bytes);
            Action::KeyFileArrived(KeyFile { name: (*name).into(), bytes, attempts: 0 })
        } else {
            Action::FileArrived { name: (*name).to_owned(), bytes: bytes.into() }
        });
    }
    let first = state.tabs.first().map(|tab| tab.id);
    if let Some(first) = first {
        state = state.reduce(Action::TabChosen(first));
    }
    let props = ShownProps { state, now };
    yew::LocalServerRenderer::<Shown>::with_props(props).hydratable(false).render().await
}

#[tokio::test]
async fn a_locked_file_says_which_key_it_needs_and_why() {
    let name = "SEP001122334401.cnf.xml.enc.sgn";
    let html = drawn(&[name], NOW).await;
    for words in ["data-state=\"locked\"", "RSA 2048", "CN=TFTP-2048", "certHash", "not checked"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!html.contains("role=\"alert\""), "{html}");
    let html = drawn(&[name, "SEP001122334401.cnf.xml.sgn", "other-phone.pem"], NOW).await;
    for words in ["right size", "MD5 ", "That certificate is not at hand", "role=\"alert\""] {
        assert!(html.contains(words), "{words}: {html}");
    }
}

#[tokio::test]
async fn a_passphrase_is_asked_for_in_a_field_that_keeps_nothing() {
    let html = drawn(&["spa.cfg"], NOW).await;
    let field = html.split("<input").nth(1).and_then(|rest| rest.split('>').next()).unwrap();
    for words in ["type=\"password\"", "autocomplete=\"off\"", "id=\"unlock-secret\""] {
        assert!(field.contains(words), "{words}: {field}");
    }
    assert!(!field.contains("value="), "{field}");
    assert!(html.contains("for=\"unlock-secret\"") && html.contains("Salted__"), "{html}");
}

#[tokio::test]
async fn cards_tell_what_keys_are_good_for_and_never_what_they_are() {
    let files = ["SEP001122334401.cnf.xml.enc.sgn", "phone.pem", "signer.pem"];
    let html = drawn(&files, NOW).await;
    for words in ["belong together", "It opened SEP001122334401", "genuine", "SHA-256", "itself"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!html.contains("(expired)"), "{html}");
    let pem = String::from_utf8(sample("phone.pem")).unwrap();
    let secret = pem.lines().nth(3).unwrap();
    assert!(secret.len() > 40 && !html.contains(secret));
    assert!(drawn(&files, i64::MAX).await.contains("(expired)"));
    assert!(drawn(&files, 0).await.contains("(not valid yet)"));
}

#[tokio::test]
async fn a_trust_list_is_a_table_with_a_verdict() {
    let html = drawn(&["ITLFile.tlv"], NOW).await;
    for words in ["with 6 records", "The signature is valid", "APP-SERVER", "CN=SAST", "2046-"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert_eq!(html.matches("<details class=\"records__record\"").count(), 6);
}

#[tokio::test]
async fn no_keys_is_a_page_too() {
    let html = drawn(&[], NOW).await;
    assert!(html.contains("No keys yet") && html.contains("Make a signer"), "{html}");
    assert!(!html.contains("Forget keys"), "{html}");
}
