//! What was checked before an export was handed out, as rows, and the report for a ticket.

use super::{count, repack};
use crate::app::state::Built;
use crate::session::{ProofKind, Wrap};
use std::fmt::Write;

/// What, result, where: one row for every kind of check.
#[must_use]
pub fn checks(built: &Built) -> Vec<(String, String, String)> {
    let mut kinds: Vec<(&ProofKind, Vec<&str>)> = Vec::new();
    for proof in &built.proofs {
        match kinds.iter_mut().find(|(kind, _)| **kind == proof.what) {
            Some((_, files)) => files.push(&proof.file),
            None => kinds.push((&proof.what, vec![&proof.file])),
        }
    }
    let place = |files: &[&str]| repack::places(files, built.files.len());
    let mut rows: Vec<_> = kinds
        .iter()
        .map(|(kind, files)| {
            let (what, result) = proof(kind);
            (what.to_owned(), result, place(files))
        })
        .collect();
    let opened = kinds.iter().any(|(kind, _)| **kind == ProofKind::Decrypted);
    let first = built.files.first().map_or("", |(file, _)| file.name.as_str());
    if built.plan.wraps.contains(&Wrap::Encrypted) && !opened && !is_unchanged(built) {
        let (what, result) = repack::NOT_DECRYPTED;
        rows.push((what.to_owned(), result.to_owned(), place(&[first])));
    }
    let difference = repack::difference(built.changes, built.differing);
    rows.push((repack::DIFFERENCE.to_owned(), difference, place(&[first])));
    rows
}

fn is_unchanged(built: &Built) -> bool {
    built.proofs.iter().any(|proof| proof.what == ProofKind::Unchanged)
}

fn proof(kind: &ProofKind) -> (&'static str, String) {
    match kind {
        ProofKind::Unchanged => ("All bytes", "those that you opened".to_owned()),
        ProofKind::TextEqual => ("Text after opening again", "equal, byte for byte".to_owned()),
        ProofKind::SignatureValid(hash) => ("Signature", format!("valid, {}", hash.name())),
        ProofKind::DigestEqual(hash) => ("Digest of the text", format!("equal, {}", hash.name())),
        ProofKind::Decrypted => {
            ("Opened again with the key", "done, from the written bytes".to_owned())
        }
        ProofKind::CompanionNamesPhone => {
            ("Phone in the short file", "the one that it is encrypted for".to_owned())
        }
    }
}

/// All checksums, in the form that `sha256sum -c` and its like read.
#[must_use]
pub fn checksums(built: &Built) -> String {
    let mut out = String::new();
    for (file, sums) in &built.files {
        for (name, sum) in sums.all() {
            // Writing to a string does not fail.
            let _ = writeln!(out, "{name} {sum}  {}", file.name);
        }
    }
    out
}

/// The report: no secret is in it, and no value of the file.
#[must_use]
pub fn ticket(built: &Built) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    for (file, _) in &built.files {
        line(&format!("{}, {}", file.name, count(file.bytes.len(), "byte", "bytes")));
    }
    line("");
    line(&format!("Around the text: {}", repack::wraps(&built.plan.wraps)));
    let wraps = &built.plan.wraps;
    if !is_unchanged(built) {
        if let Some(phone) = built.plan.phone.as_ref().filter(|_| wraps.contains(&Wrap::Encrypted))
        {
            line(&repack::report_phone(phone));
        }
        if let Some(signer) =
            built.plan.signer.as_ref().filter(|_| wraps.iter().any(|w| w.is_signed()))
        {
            line(&repack::report_signer(signer, built.plan.hash));
        }
    }
    line("");
    line(repack::CHECKED);
    for (what, result, place) in checks(built) {
        let place = if built.files.len() > 1 { format!(" ({place})") } else { String::new() };
        line(&format!("- {what}: {result}{place}"));
    }
    line("");
    for (file, sums) in &built.files {
        line(&format!("SHA-256 {}  {}", sums.sha256, file.name));
        line(&format!("MD5 {}  {}", sums.md5, file.name));
    }
    out
}
