//! What a log says: which phone asked for which file, what it got, and what to do.
//!
//! Feed a [`Reader`] with the bytes of logs, take its [`Report`]: a timeline for each phone and
//! the [`Verdict`]s. What is known about messages, reasons and boot orders is in `tables/`, one
//! row per fact, to be read and mended without reading code. No clock, no files, no browser.

mod attribution;
mod boot;
mod disk;
mod event;
mod finding;
mod grams;
mod judge;
mod knowledge;
mod lines;
mod message;
mod names;
mod pattern;
mod phone;
mod prefix;
mod print;
mod reader;
mod recognise;
mod report;
mod root;
mod rules;
mod table;
mod verdict;

#[cfg(test)]
mod tests;

pub use boot::{Generation, Step};
pub use disk::Disk;
pub use event::{Asked, Event, Outcome, Said, Via, What};
pub use finding::Finding;
pub use knowledge::explain;
pub use message::{Level, Meaning};
pub use names::{FileRole, Form, Mac};
pub use phone::{Identity, Phone};
pub use reader::Reader;
pub use recognise::looks_like_log;
pub use report::Report;
pub use root::{
    Entry, Fault, Item, RootFinding, RootPhone, RootReader, RootReport, looks_like_listing,
    read_listing,
};
pub use verdict::Verdict;
