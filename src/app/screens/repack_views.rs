//! The repack screen as it is drawn, without a browser.

use super::repack;
use crate::app::dispatch::use_dispatch;
use crate::app::state::{Action, AppState, Built, RepackAction};
use crate::crypto::{self, Hash, Keyring, Secret};
use crate::session::{Checksums, RepackPlan, Wrap};
use std::collections::HashSet;
use std::rc::Rc;
use yew::LocalServerRenderer;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct ScreenProps {
    state: Rc<AppState>,
}

#[component]
fn Screen(props: &ScreenProps) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    let tab = state.tab().unwrap();
    repack(state, tab.session().unwrap(), tab.repacking().unwrap(), &dispatch)
}

async fn drawn(state: &Rc<AppState>) -> String {
    let props = ScreenProps { state: state.clone() };
    LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render().await
}

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/samples");

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{SAMPLES}/{name}")).unwrap()
}

/// A phone's key and certificate, and a signer's.
fn keys() -> Keyring {
    let mut keys = Keyring::default();
    for file in ["signer.pem", "phone.pem"] {
        keys.add(crypto::read(&sample(file), None).unwrap());
    }
    keys
}

fn after(name: &str, bytes: Vec<u8>, keys: Keyring, actions: Vec<Action>) -> Rc<AppState> {
    let mut start = AppState::default();
    start.keys = Rc::new(keys);
    let start = Rc::new(start);
    let arrived = Action::FileArrived { name: name.to_owned(), bytes: bytes.into() };
    let asked = Action::Repack(RepackAction::Asked(1_700_000_000));
    let all = std::iter::once(arrived).chain(actions).chain([asked]);
    all.fold(start, |state, action| state.reduce(action))
}

fn planned(state: &Rc<AppState>, change: impl FnOnce(&mut RepackPlan)) -> Rc<AppState> {
    let mut plan = state.tab().unwrap().repacking().unwrap().plan.clone();
    change(&mut plan);
    state.clone().reduce(Action::Repack(RepackAction::Planned(Box::new(plan))))
}

fn typed(text: &str) -> Action {
    Action::ValueTyped { path: "device/sipProfile/phoneLabel".into(), text: text.to_owned() }
}

fn encrypted(keys: Keyring) -> Rc<AppState> {
    let name = "SEP001122334401.cnf.xml.enc.sgn";
    after(name, sample(name), keys, vec![typed("Night desk")])
}

fn built(state: &Rc<AppState>) -> Rc<AppState> {
    let tab = state.tab().unwrap();
    let (session, repacking) = (tab.session().unwrap(), tab.repacking().unwrap());
    let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
    let repacked = session.repack(&repacking.plan, &state.keys, &mut rng).unwrap();
    let built = Built {
        files: repacked
            .files
            .into_iter()
            .map(|f| {
                let c = Checksums::of(&f.bytes);
                (f, c)
            })
            .collect(),
        proofs: repacked.proofs,
        plan: Built::without_secrets(&repacking.plan),
        changes: session.changes().len(),
        differing: session.net_edit().differing_bytes(),
        net: session.net_edit().clone(),
    };
    state.clone().reduce(Action::Repack(RepackAction::Built(Rc::new(built))))
}

#[tokio::test]
async fn every_label_and_sentence_belongs_to_something() {
    let plain = after("spa.xml", sample("spa.xml"), Keyring::default(), vec![]);
    let all = [vec![Wrap::OpenSsl, Wrap::Gzip], vec![Wrap::Aes128Gcm], vec![]];
    let mut states: Vec<_> = all.into_iter().map(|w| planned(&plain, |p| p.wraps = w)).collect();
    states.extend([encrypted(keys()), built(&encrypted(keys()))]);
    for state in states {
        let html = drawn(&state).await;
        let values = |name: &str| -> Vec<String> {
            let start = format!(" {name}=\"");
            let after = html.split(start.as_str()).skip(1);
            after.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
        };
        let ids = values("id");
        let unique: HashSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len());
        for name in ["for", "aria-describedby", "aria-labelledby"] {
            let named = values(name);
            assert!(!named.is_empty(), "{name}");
            for id in &named {
                assert!(unique.contains(id), "{name} {id}");
            }
        }
        let fields = html.matches("<input").count() + html.matches("<select").count();
        assert_eq!(html.matches("<label").count(), fields, "a label for each");
    }
}

#[tokio::test]
async fn what_is_missing_stands_where_it_is_chosen() {
    let mut phone = Keyring::default();
    phone.add(crypto::read(&sample("phone.pem"), None).unwrap());
    // The phone's own key could sign, but no phone would take it: nobody is proposed.
    let html = drawn(&encrypted(phone)).await;
    assert!(html.contains("no signer yet") && html.contains("aria-disabled=\"true\""), "{html}");
    assert_eq!(html.matches("class=\"repack-missing\"").count(), 1);
    let html = drawn(&encrypted(keys())).await;
    assert!(!html.contains("repack-missing") && !html.contains("aria-disabled"), "{html}");
    assert!(html.contains("SHA-1 with RSA 2048") && html.contains("Export 2 files"), "{html}");
}

#[tokio::test]
async fn an_unchanged_file_is_told_to_stay_as_it_is() {
    let name = "SEP001122334401.cnf.xml.enc.sgn";
    let state = after(name, sample(name), keys(), vec![]);
    let html = drawn(&state).await;
    assert!(html.contains("Nothing is changed") && html.contains("Export 1 file"), "{html}");
    let html = drawn(&built(&state)).await;
    assert!(html.contains("those that you opened"), "{html}");
    let written = state_files(&built(&state));
    assert_eq!(written, [(name.to_owned(), sample(name))]);
}

fn state_files(state: &Rc<AppState>) -> Vec<(String, Vec<u8>)> {
    let built = state.tab().unwrap().repacking().unwrap().built.clone().unwrap();
    built.files.iter().map(|(file, _)| (file.name.clone(), file.bytes.clone())).collect()
}

#[tokio::test]
async fn what_came_out_is_proven_and_summed() {
    let state = built(&encrypted(keys()));
    let html = drawn(&state).await;
    for words in ["valid, SHA-1", "equal, byte for byte", "both files", "1 change, "] {
        assert!(html.contains(words), "{words}: {html}");
    }
    for (name, bytes) in state_files(&state) {
        assert!(html.contains(&name) && html.contains(&Checksums::of(&bytes).sha512), "{name}");
    }
    assert!(!state.is_unexported());
    let edited = state.reduce(typed("C"));
    assert!(edited.is_unexported());
    assert!(!drawn(&edited).await.contains("equal, byte for byte"), "an old result is shown");
}

#[tokio::test]
async fn a_passphrase_is_never_drawn_and_soon_forgotten() {
    let plain = after("spa.xml", sample("spa.xml"), Keyring::default(), vec![]);
    let open = planned(&plain, |p| p.wraps = vec![Wrap::OpenSsl]);
    let type_in = |field, text: &str| {
        let text = Some(Secret::new(text.into()));
        Action::Repack(RepackAction::PassphraseTyped(field, text))
    };
    let once = open.reduce(type_in(0, "hushhush"));
    let html = drawn(&once).await;
    assert!(!html.contains("hushhush") && html.contains("once more"), "{html}");
    let other = once.clone().reduce(type_in(1, "hushhuss"));
    assert!(drawn(&other).await.contains("not the same"));
    let both = once.reduce(type_in(1, "hushhush"));
    let html = drawn(&both).await;
    assert!(!html.contains("hushhush") && !html.contains("aria-disabled"), "{html}");
    let done = built(&both);
    let repacking = done.tab().unwrap().repacking().unwrap();
    assert_eq!((&repacking.plan.passphrase, &repacking.typed), (&None, &[None, None]));
    assert_eq!(repacking.built.as_ref().unwrap().plan.passphrase, None);
    let left = both.reduce(Action::Repack(RepackAction::Left));
    assert_eq!(left.tab().unwrap().repacking.as_ref().unwrap().plan.passphrase, None);
}

#[test]
fn choices_survive_the_form_and_follow_new_keys() {
    let mut phone = Keyring::default();
    phone.add(crypto::read(&sample("phone.pem"), None).unwrap());
    let state = encrypted(phone);
    let plan = |state: &Rc<AppState>| state.tab().unwrap().repacking.clone().unwrap().plan;
    assert_eq!(plan(&state).signer, None);
    let state = planned(&state, |p| p.hash = Hash::Sha512);
    assert!(!plan(&state).as_it_came);
    let state = state.reduce(Action::Repack(RepackAction::Left));
    assert!(state.tab().unwrap().repacking().is_none());
    let material = crypto::read(&sample("signer.pem"), None).unwrap();
    let state = state.reduce(Action::KeysMade { name: "signer.pem".to_owned(), material });
    let state = state.reduce(Action::Repack(RepackAction::Asked(1_700_000_009)));
    assert!(plan(&state).signer.is_some());
    assert_eq!(plan(&state).hash, Hash::Sha512);
    let back = planned(&state, |p| p.hash = Hash::Sha1);
    assert!(plan(&back).as_it_came);
}
