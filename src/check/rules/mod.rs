//! The rules, one a file; the file's name is the rule's.

pub(super) mod encoding;
pub(super) mod file_name;
pub(super) mod malformed;
pub(super) mod repeated_setting;
pub(super) mod value_format;
