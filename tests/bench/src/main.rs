//! The library in a page that shows nothing: how long signing and repacking take as WebAssembly.
//!
//! Hangs two functions on the window, which `cargo xtask bench` calls and gets figures from, in
//! milliseconds: `measure(signer, phone, text)` takes two private keys and a configuration, and
//! `measureChecks(text)` a configuration.

mod check;
mod pair;

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsError, JsValue};

use crate::check::Checks;
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
    let checks = Closure::<dyn Fn(String) -> Result<JsValue, JsValue>>::new(|text: String| {
        check_figures(&text).map_err(|why| JsError::new(&why).into())
    });
    let _ = Reflect::set(&js_sys::global(), &"measureChecks".into(), checks.as_ref());
    checks.forget();
}

/// A name and the work it stands for.
type Step<'a> = (&'a str, &'a dyn Fn() -> Result<(), String>);

fn figures(signer: &str, phone: &str, text: String) -> Result<JsValue, String> {
    let bench = Bench::new(signer, phone, text)?;
    let session = bench.open()?;
    let (edited, plan) = bench.edit(&session)?;
    timed(&[
        ("sign", &|| bench.sign()),
        ("open", &|| bench.open().map(drop)),
        ("repack", &|| bench.repack(&edited, &plan)),
        ("whole", &|| {
            let session = bench.open()?;
            let (edited, plan) = bench.edit(&session)?;
            bench.repack(&edited, &plan)
        }),
    ])
}

fn check_figures(text: &str) -> Result<JsValue, String> {
    let checks = Checks::new(text)?;
    timed(&[
        ("all", &|| checks.all()),
        ("edit", &|| checks.edit()),
        ("search", &|| checks.search()),
    ])
}

fn timed(steps: &[Step]) -> Result<JsValue, String> {
    let figures = Object::new();
    for &(name, work) in steps {
        let time = quickest(work)?;
        let _ = Reflect::set(&figures, &name.into(), &time.into());
    }
    Ok(figures.into())
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
