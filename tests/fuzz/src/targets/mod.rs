//! One file per target: what is done with an input, and what must hold.

pub(crate) mod keys;
pub(crate) mod layers;
pub(crate) mod text;
pub(crate) mod tlv;
pub(crate) mod wrappings;

/// The kind of an error: its words without the numbers in it.
fn kind(error: &impl std::fmt::Debug) -> String {
    format!("{error:?}").chars().filter(|letter| !letter.is_ascii_digit()).take(160).collect()
}
