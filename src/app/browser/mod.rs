//! What the page asks of the browser: one effect a file.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod exporting;
pub mod files;
pub mod folders;
pub mod in_place;
pub mod kept;
pub mod keys;
pub mod language;
pub mod launched;
pub mod logs;
pub mod new_version;
pub mod number;
pub mod random;
pub mod rescue;
pub mod window;
