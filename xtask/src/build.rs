//! `cargo xtask build`: the release page in `dist/`.

use std::env;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::setup::{self, Tools};
use crate::step::{self, Outcome};
use crate::{remap, ship, styles, workspace};

/// Sets up what is missing and builds the page.
pub(crate) fn run() -> Outcome {
    page(&setup::page()?)
}

/// Builds the page, unless what is in `dist/` is newer than all it is made of.
pub(crate) fn page(tools: &Tools) -> Outcome {
    step::announce("Compiling the page", "about 90 seconds the first time");
    let mut cargo = tools.cargo();
    cargo.args(["build", "--release", "--offline", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--bin", "cnf-repack"]);
    remap::onto(&mut cargo, tools);
    step::run(&mut cargo, "The page does not compile: mend what is said above and try again.")?;
    styles::run()?;
    let single = workspace::single()?;
    if is_current(&single) {
        step::ready("dist and dist-single");
        return Ok(());
    }
    step::announce("Putting the page together in dist/", "about 10 seconds");
    put_together(tools, &workspace::root())?;
    ship::run(&workspace::dist(), &workspace::files(), &single)
}

/// Builds the page that measures the library, below `target/`.
pub(crate) fn bench(tools: &Tools) -> Outcome {
    step::announce("Compiling the page that measures", "about a minute the first time");
    put_together(tools, &workspace::bench())
}

/// Calls trunk in the folder of a page.
fn put_together(tools: &Tools, page: &Path) -> Outcome {
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--release", "--offline"]).current_dir(page);
    remap::onto(&mut trunk, tools);
    // Keeps trunk's own calls of cargo off the network as well.
    trunk.env("CARGO_NET_OFFLINE", "true");
    if env::var_os("NO_COLOR").is_some() {
        // Trunk stops at any other value than `true` or `false`.
        trunk.env("NO_COLOR", "true");
    }
    step::run(&mut trunk, "The page was not built: mend what is said above and try again.")
}

/// Builds the page and says where the single file of it is.
pub(crate) fn single() -> Outcome {
    run()?;
    println!("\n    {}", workspace::single()?.display());
    Ok(())
}

/// Whether the page is newer than all it is made of; the single file is written last.
fn is_current(single: &Path) -> bool {
    let root = workspace::root();
    let wasm = workspace::target().join("wasm32-unknown-unknown/release/cnf-repack.wasm");
    let mut sources =
        vec![wasm, workspace::style_sheet(), root.join("index.html"), root.join("Trunk.toml")];
    // This very program writes the scripts and the policy.
    sources.extend(env::current_exe());
    sources
        .extend(fs::read_dir(workspace::files()).into_iter().flatten().flatten().map(|e| e.path()));
    let newest = sources.iter().map(|source| changed(source)).collect::<Option<Vec<_>>>();
    let newest = newest.and_then(|times| times.into_iter().max());
    let built = changed(single).filter(|_| workspace::dist().join("sw.js").is_file());
    matches!((newest, built), (Some(newest), Some(built)) if newest < built)
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|facts| facts.modified()).ok()
}
