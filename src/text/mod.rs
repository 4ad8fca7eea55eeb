//! Characters and bytes: encodings, lines, and edits of text. Knows no markup.

pub mod edit;
pub mod encoding;
pub mod lines;

pub use edit::{Replacement, TextEdit};
pub use encoding::{Decoded, Encoding, EncodingProblem};
pub use lines::{LineEnding, LineIndex, Position};
