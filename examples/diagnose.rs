//! Prints what logs say: a timeline and verdicts for each phone.
//!
//! ```text
//! cargo run --release --example diagnose -- [--together] [--files LIST] FILE…
//! ```
//!
//! A verdict is a line `verdict`, number, MAC or IP address, file and sentence, parted by tabs.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool prints")]

use cnf_repack::diagnose::{Disk, Reader, Report};
use std::fs::File;
use std::io::{self, Read, Write};
use std::process::ExitCode;

const USAGE: &str = "usage: diagnose [--together] [--files LIST] FILE…
  FILE          a log; - is standard input
  --together    read all FILEs as one story, such as the logs of two servers
  --files LIST  a text file with one path per line: what is on the server";

#[derive(Debug, Default)]
struct Arguments {
    together: bool,
    disk: Option<String>,
    logs: Vec<String>,
}

fn main() -> ExitCode {
    let arguments = match parse(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("diagnose: {why}\n{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("diagnose: {why}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut words: impl Iterator<Item = String>) -> Result<Option<Arguments>, String> {
    let mut arguments = Arguments::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--help" | "-h" => return Ok(None),
            "--together" => arguments.together = true,
            "--files" => arguments.disk = Some(words.next().ok_or("--files needs a LIST")?),
            "--" => arguments.logs.extend(words.by_ref()),
            option if option.starts_with("--") => return Err(format!("unknown option {option}")),
            log => arguments.logs.push(log.to_owned()),
        }
    }
    if arguments.logs.is_empty() {
        return Err("no log named".to_owned());
    }
    Ok(Some(arguments))
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let mut disk = Disk::default();
    if let Some(list) = &arguments.disk {
        let text = std::fs::read(list).map_err(|why| format!("{list}: {why}"))?;
        String::from_utf8_lossy(&text).lines().for_each(|path| disk.add(path.trim()));
    }
    let mut reader = Reader::new();
    for (index, log) in arguments.logs.iter().enumerate() {
        read(log, &mut reader).map_err(|why| format!("{log}: {why}"))?;
        if arguments.together && index + 1 < arguments.logs.len() {
            reader.next_log();
            continue;
        }
        let mut report = std::mem::take(&mut reader).finish();
        report.judge(&disk);
        // A closed pipe (`| head`) is no fault of the logs.
        if print(log, &report).is_err() {
            break;
        }
    }
    Ok(())
}

fn read(log: &str, reader: &mut Reader) -> io::Result<()> {
    let mut input: Box<dyn Read> =
        if log == "-" { Box::new(io::stdin()) } else { Box::new(File::open(log)?) };
    let mut piece = vec![0; 1 << 16];
    loop {
        match input.read(&mut piece)? {
            0 => return Ok(()),
            count => reader.feed(&piece[..count]),
        }
    }
}

fn print(log: &str, report: &Report) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "log\t{log}")?;
    write!(out, "{report}")?;
    writeln!(out)
}
