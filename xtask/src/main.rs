//! The project's commands: `cargo xtask COMMAND`.
//!
//! One file per command or concern; this one only knows their names.

mod build;
mod deny;
mod fuzz;
mod icons;
mod lighthouse;
mod measure;
mod pictures;
mod remap;
mod reproduce;
mod serve;
mod setup;
mod ship;
mod step;
mod styles;
mod test;
mod workspace;

use std::env;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]        sets up what is missing, builds the page and serves it
                          on http://localhost:8080/
  test [native|browser|firefox]
                          sets up what is missing and runs all tests, or a part of them; those
                          in Firefox only when they are named
  build                   sets up what is missing and builds the page into dist/, and as one
                          file into dist-single/
  single                  the same, and says where the single file is
  styles                  joins styles/ into target/styles.css; the build calls it
  sizes [--check]         prints how large the built page is: raw, gzip, brotli, one file; with
                          --check fails when it is larger than allowed
  bench [forms|checks|log|repack]
                          measures the built page in a browser and prints tables, or the one
                          of a part
  deny                    checks licences, versions and sources of all crates, and known faults
  lighthouse              lets Lighthouse judge the built page; fails below the marks it must have
  reproduce               builds the page in another folder as well and compares all files
  pictures                takes the pictures of the README and the guide from the built page
  icons                   draws static/icon.svg as the pictures that installing the page needs
  fuzz [seconds] [target] [--seed N]
                          feeds damaged input to all readers, or to one: tlv, layers, keys,
                          wrappings, text; a FILE in place of the seconds is tried again
";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match args.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["serve", rest @ ..] => serve::run(rest),
        ["test", rest @ ..] => test::run(rest),
        ["build"] => build::run(),
        ["single"] => build::single(),
        ["styles"] => styles::run(),
        ["sizes", rest @ ..] => measure::sizes(rest),
        ["bench", rest @ ..] => measure::bench(rest),
        ["deny"] => deny::run(),
        ["reproduce"] => reproduce::run(),
        ["lighthouse"] => lighthouse::run(),
        ["pictures"] => pictures::run(),
        ["icons"] => icons::run(),
        ["fuzz", rest @ ..] => fuzz::run(rest),
        _ => Err(format!("`cargo xtask {}` is not a command here.\n\n{HELP}", args.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{}", sentence.trim_end());
            ExitCode::FAILURE
        }
    }
}
