//! Random bytes from the browser.

use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;

/// The browser's own source of randomness, which is there on every page.
#[must_use]
pub fn random() -> UnwrapErr<SysRng> {
    UnwrapErr(SysRng)
}
