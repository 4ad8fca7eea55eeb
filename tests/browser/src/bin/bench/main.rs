//! Measures the built page in a browser and prints a table: `cargo xtask bench`.
//!
//! Beside each figure stands what the browser's own XML tools, or OpenSSL, take for the same work in
//! the same run. Nothing passes or fails here.

mod check;
mod load;
mod log;
mod open_file;
mod openssl;
mod repack;
mod table;

use std::env;
use std::path::PathBuf;

use browser_tests::generate::device_file;
use browser_tests::{Failure, Outcome, dist, with_page, with_page_of};
use xtask::sizes::Sizes;

use crate::open_file::Figures;
use crate::table::Table;

/// How often everything is measured; the tables show medians.
const RUNS: usize = 5;

fn main() -> Outcome {
    let dist = dist().ok_or_else(|| Failure::new("run `cargo xtask bench`"))?;
    let only = env::args().nth(1);
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    if wanted("forms") {
        forms()?;
    }
    if wanted("checks") {
        checks()?;
    }
    if wanted("log") {
        logs()?;
    }
    if wanted("repack") {
        repack()?;
    }
    let single = env::var_os("CNF_REPACK_SINGLE").map(PathBuf::from).unwrap_or_default();
    print!("\n{}", Sizes::of(&dist, &single)?);
    Ok(())
}

/// Files in the form of the built page.
fn forms() -> Outcome {
    let sizes = [("10 kB", 10_000), ("200 kB", 200_000), ("5 MB", 5_000_000)];
    let files = sizes.map(|(name, bytes)| (name, device_file(bytes)));

    let mut loads = Vec::new();
    let mut figures: [Vec<Figures>; 3] = Default::default();
    for run in 1..=RUNS {
        println!("    run {run} of {RUNS}");
        loads.push(with_page(load::measure)?);
        for ((_, file), figures) in files.iter().zip(&mut figures) {
            figures.push(with_page(async |page| open_file::measure(page, file).await)?);
        }
    }

    println!("\nmedians of {RUNS} runs");
    print!("{}", Table::new(&files, &figures));
    println!("\ncold load from a local server until usable: {:.0} ms", table::median(loads));
    Ok(())
}

/// The rules, in the page that holds the library alone.
fn checks() -> Outcome {
    let file = device_file(200_000);
    let figures = with_page_of(&library()?, async |page| check::measure(page, &file).await)?;
    print!("\na file of {} bytes; the quickest of many\n{figures}", file.len());
    Ok(())
}

/// A long log in the built page.
fn logs() -> Outcome {
    let text = log::log()?;
    let mut figures = Vec::new();
    for run in 1..=RUNS {
        println!("    run {run} of {RUNS}");
        figures.push(with_page(async |page| log::measure(page, &text).await)?);
    }
    let shown = table::median(figures.iter().map(|one| one.shown).collect());
    let longest = table::median(figures.iter().map(|one| one.longest_task).collect());
    println!("\na log of {} bytes, medians of {RUNS} runs", text.len());
    println!("read and shown: {shown:.0} ms, the longest task: {longest:.0} ms");
    Ok(())
}

fn library() -> Outcome<PathBuf> {
    let folder = env::var_os("CNF_REPACK_BENCH").map(PathBuf::from);
    folder.ok_or_else(|| Failure::new("CNF_REPACK_BENCH names no built page"))
}

/// Encrypted files, in the page that holds the library alone.
fn repack() -> Outcome {
    let file = device_file(10_000);
    let page = with_page_of(&library()?, async |page| repack::measure(page, &file).await)?;
    let openssl = openssl::measure(&file)?;
    println!(
        "\nan .enc.sgn of {} bytes and its .sgn, RSA 2048, SHA-1; the quickest of many",
        file.len()
    );
    print!("{}", repack::Table { page, openssl });
    Ok(())
}
