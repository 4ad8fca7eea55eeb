//! The headless twin: the library without a browser, for scripts and as living documentation.
//!
//! ```text
//! cargo run --release --example repack -- [OPTION]… FILE…
//! ```
//!
//! Without options the output equals the input byte for byte. Files that are wrapped (signed,
//! encrypted, compressed) are opened with the keys that are named, and wrapped again as they came
//! or as `--as` says. Without `--out` the result goes to standard output, so exactly one file may
//! come out then.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool prints")]

mod arguments;
mod info;
mod keys;
mod repack;
mod trust_list;

use arguments::{Action, Arguments};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{}", arguments::USAGE);
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("repack: {why}\n{}", arguments::USAGE);
            return ExitCode::FAILURE;
        }
    };
    let done = match &arguments.action {
        Action::Repack => repack::write(&arguments),
        Action::Check => repack::check(&arguments),
        Action::Info => info::print(&arguments),
        Action::Verify(certificate) => info::verify(&arguments, certificate),
        Action::TrustList(out) => trust_list::build(&arguments, out),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("repack: {why}");
            ExitCode::FAILURE
        }
    }
}
