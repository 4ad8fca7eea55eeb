//! `cargo xtask fuzz`: all targets in turn, or one; or one input again.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs};

use fuzz::{Limits, Samples, Target, repeat, run};

/// What the page has.
const STACK: usize = 1 << 20;

struct Arguments {
    seconds: u64,
    file: Option<PathBuf>,
    targets: Vec<Target>,
    seed: u64,
    out: PathBuf,
}

fn main() -> ExitCode {
    match arguments(env::args().skip(1)).and_then(|arguments| work(&arguments)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn arguments(mut words: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let mut read = Arguments {
        seconds: 60,
        file: None,
        targets: Vec::new(),
        seed: now,
        out: PathBuf::from("target/fuzz"),
    };
    while let Some(word) = words.next() {
        if word == "--seed" || word == "--out" {
            let value = words.next().ok_or(format!("{word} needs a value behind it."))?;
            if word == "--out" {
                read.out = PathBuf::from(value);
            } else {
                read.seed =
                    value.parse().map_err(|_| format!("`{value}` is no seed: a number."))?;
            }
        } else if let Ok(seconds) = word.parse() {
            read.seconds = seconds;
        } else if let Some(target) = Target::of(&word) {
            read.targets.push(target);
        } else if fs::exists(&word).unwrap_or(false) {
            read.file = Some(PathBuf::from(word));
        } else {
            let names = Target::ALL.map(Target::name).join(", ");
            return Err(format!("`{word}` is neither seconds, nor a file, nor a target: {names}."));
        }
    }
    if read.targets.is_empty() {
        read.targets = Target::ALL.to_vec();
    }
    Ok(read)
}

/// Tells whether nothing broke.
fn work(arguments: &Arguments) -> Result<bool, String> {
    let samples = Samples::new(arguments.seed);
    if let Some(file) = &arguments.file {
        return again(file, &arguments.targets, &samples);
    }
    let share = arguments.seconds.max(1) * 1000 / arguments.targets.len().max(1) as u64;
    let limits = Limits {
        time: Duration::from_millis(share),
        inputs: u64::MAX,
        input_time: Duration::from_secs(2),
        stack: STACK,
        folder: arguments.out.clone(),
    };
    println!("seed {}", arguments.seed);
    let mut sound = true;
    for &target in &arguments.targets {
        let begin = Instant::now();
        let report = run(target, &samples, arguments.seed, &limits);
        let (count, reference) = samples.count(target);
        let beside = if reference { "" } else { ", no reference material" };
        println!(
            "{:<10} {:>9} inputs of {count} samples{beside} in {:.0} s, {} answers, slowest {:.0} ms, {} finds",
            target.name(),
            report.inputs,
            begin.elapsed().as_secs_f64(),
            report.answers,
            report.slowest.as_secs_f64() * 1e3,
            report.finds.len()
        );
        for find in &report.finds {
            println!("  {} times: {}\n    {}", find.times, find.what, find.file.display());
        }
        sound &= report.finds.is_empty() && report.inputs > 0;
    }
    Ok(sound)
}

fn again(file: &PathBuf, targets: &[Target], samples: &Samples) -> Result<bool, String> {
    let input = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut sound = true;
    for &target in targets {
        let begin = Instant::now();
        let answer = repeat(target, samples, STACK, &input);
        sound &= answer.is_ok();
        let time = begin.elapsed().as_secs_f64() * 1e3;
        println!("{} in {time:.1} ms: {}", target.name(), answer.unwrap_or_else(|what| what));
    }
    Ok(sound)
}
