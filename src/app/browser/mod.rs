//! What the page asks of the browser: one effect a file.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod exporting;
pub mod files;
pub mod in_place;
pub mod keys;
pub mod logs;
pub mod number;
pub mod random;
pub mod rescue;
pub mod window;
