//! The one integration binary: the library as scripts and the page use it.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test stops where it fails and says what it skips"
)]

mod catalog;
mod containers;
mod corpus;
mod damage;
mod laws;
mod layers;
mod loads;
mod logs;
mod new_files;
mod openssl;
mod reference;
mod repack;
mod rule_samples;
mod rules;
mod tftp;
mod tidy;
mod twin;
