//! The library in a page that shows nothing: how long signing and repacking take as WebAssembly.
//!
//! Hangs a function `measure(signer, phone, text)` on the window; `cargo xtask bench` calls it with
//! two private keys and a configuration, and gets figures in milliseconds.

mod pair;

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsError, JsValue};

use crate::pair::Bench;

/// How often each step is done. The figures are the quickest runs: compiled by the browser in full,
/// and not disturbed by what else the computer does.
const RUNS: usize = 25;

fn main() {
    let measure = Closure::<dyn Fn(String, String, String) -> Result<JsValue, JsValue>>::new(
        |signer: String, phone: String, text: String| {
            figures(&signer, &phone, text).map_err(|why| JsError::new(&why).into())
        },
    );
    // A page without its global object cannot be asked anything.
    let _ = Reflect::set(&js_sys::global(), &"measure".into(), measure.as_ref());
    measure.forget();
}

fn figures(signer: &str, phone: &str, text: String) -> Result<JsValue, String> {
    let bench = Bench::new(signer, phone, text)?;
    let session = bench.open()?;
    let (edited, plan) = bench.edit(&session)?;
    let figures = Object::new();
    let note = |name: &str, time: f64| Reflect::set(&figures, &name.into(), &time.into()).is_ok();
    let told = note("sign", quickest(|| bench.sign())?)
        && note("open", quickest(|| bench.open().map(drop))?)
        && note("repack", quickest(|| bench.repack(&edited, &plan))?)
        && note(
            "whole",
            quickest(|| {
                let session = bench.open()?;
                let (edited, plan) = bench.edit(&session)?;
                bench.repack(&edited, &plan)
            })?,
        );
    told.then(|| figures.into()).ok_or_else(|| "the figures cannot be told".to_owned())
}

fn quickest(work: impl Fn() -> Result<(), String>) -> Result<f64, String> {
    let clock = web_sys::window().and_then(|window| window.performance()).ok_or("no clock")?;
    let mut time = f64::INFINITY;
    for _ in 0..RUNS {
        let begin = clock.now();
        work()?;
        time = time.min(clock.now() - begin);
    }
    Ok(time)
}
