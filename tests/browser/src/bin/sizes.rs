//! Prints how large the built page is: `cargo xtask sizes`.

use browser_tests::sizes::Sizes;
use browser_tests::{Failure, Outcome, dist};

fn main() -> Outcome {
    let dist = dist().ok_or_else(|| Failure::new("run `cargo xtask sizes`"))?;
    print!("\n{}", Sizes::of(&dist)?);
    Ok(())
}
