//! The repack screen as it is drawn, without a browser.

use super::repack::repack;
use crate::app::dispatch::use_dispatch;
use crate::app::state::{Action, AppState, Built, RepackAction};
use crate::crypto::{self, Keyring};
use crate::session::{Checksums, RepackPlan, Wrap};
use std::rc::Rc;
use yew::LocalServerRenderer;
use yew::prelude::*;

const FILE: &str = "<device>\n  <deviceProtocol>SIP</deviceProtocol>\n  <sipProfile><phoneLabel>A</phoneLabel></sipProfile>\n</device>\n";

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
async fn preview() {
    let Ok(to) = std::env::var("PREVIEW") else { return };
    let all = keys();
    let plain = after(
        "SEP001122334401.cnf.xml",
        FILE.as_bytes().to_vec(),
        Keyring::default(),
        vec![typed("B")],
    );
    let enc = encrypted(all.clone());
    let openssl = planned(&plain, |p| p.wraps = vec![Wrap::OpenSsl, Wrap::Gzip]);
    let openssl = openssl.reduce(Action::Repack(RepackAction::PassphraseTyped(
        0,
        Some(crypto::Secret::new(b"x".to_vec())),
    )));
    for (name, state) in [
        ("plain", plain.clone()),
        ("sign", planned(&plain, |p| p.wraps = vec![Wrap::Encrypted])),
        ("openssl", openssl),
        ("enc", enc.clone()),
        ("built", built(&enc)),
    ] {
        let html = drawn(&state).await;
        std::fs::write(format!("{to}/{name}.html"), format!("<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><link rel=stylesheet href=styles.css><body>{}<div class=preview><div class=form><div class=form__inner>{html}</div></div></div>", include_str!("../../../styles/icons.svg"))).unwrap();
    }
}
