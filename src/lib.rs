//! Opens, edits and repacks Cisco IP phone configuration files.
//!
//! The library is headless: no user interface, no browser, no clock, no randomness. Rows, from
//! below; a module uses rows below its own, never a neighbour:
//!
//! - [`text`], [`path`], [`digest`], [`fields`], [`crypto`]: characters, names of places, checksums,
//!   knowledge, keys;
//! - [`xml`], [`legacy`]: the two dialects, lossless; [`container`]: what files are wrapped in;
//! - [`config`]: a text understood as a phone's configuration;
//! - [`check`]: what is wrong with it;
//! - [`session`]: one open file, its edits and its export. Start here;
//! - [`diagnose`]: what a log says about phones and their files;
//! - `app`: the page, behind the feature of that name.
//!
//! ```
//! use cnf_repack::config::Edit;
//! use cnf_repack::session::EditSession;
//!
//! let file = b"<device>\n  <sipProfile>\n    <phoneLabel>Desk</phoneLabel> <!-- keep -->\n  </sipProfile>\n</device>\n";
//! let session = EditSession::open("SEP001122334455.cnf.xml", file.to_vec())?;
//! let path = "device/sipProfile/phoneLabel".parse()?;
//! let session = session.apply(&Edit::SetValue { path, value: "Front & back".into() })?;
//! let text = String::from_utf8(session.export(session.name())?.bytes)?;
//! assert!(text.contains("<phoneLabel>Front &amp; back</phoneLabel> <!-- keep -->"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(feature = "app")]
pub mod app;
pub mod check;
pub mod config;
pub mod container;
pub mod crypto;
pub mod diagnose;
pub mod digest;
pub mod fields;
pub mod legacy;
pub mod path;
pub mod session;
pub mod text;
pub mod xml;
