//! What a name in the folder should have been: the name that phones ask for.

use super::listing::Entry;
use crate::diagnose::names::{FileRole, Form, Mac, Named, base};
use std::collections::BTreeMap;

/// Takes the folder in which phones' files lie; ends with a slash, or is empty.
pub(super) fn root_of(files: &[Entry]) -> Box<str> {
    let folder = |path: &str| path.rfind('/').map_or(0, |at| at + 1);
    let mut shared: Option<&str> = None;
    let mut boot: BTreeMap<&str, usize> = BTreeMap::new();
    for file in files {
        let own = &file.path[..folder(&file.path)];
        shared = Some(match shared {
            None => own,
            Some(known) => {
                let same = known.bytes().zip(own.bytes()).take_while(|(a, b)| a == b).count();
                &known[..known.as_bytes()[..same]
                    .iter()
                    .rposition(|&b| b == b'/')
                    .map_or(0, |at| at + 1)]
            }
        });
        if matters(&Named::read(base(&file.path))) {
            *boot.entry(own).or_default() += 1;
        }
    }
    let shared = shared.unwrap_or_default();
    if boot.contains_key(shared) {
        return shared.into();
    }
    // Nothing to boot from at the top: the folder with the most of it, the shallowest of several.
    let best = boot.iter().max_by_key(|(own, count)| (**count, std::cmp::Reverse(own.len())));
    best.map_or(shared, |(own, _)| own).into()
}

/// Whether phones ask for such a file when they start.
fn matters(named: &Named) -> bool {
    matches!(
        named.role,
        FileRole::Own
            | FileRole::OwnAta
            | FileRole::OwnText
            | FileRole::Default
            | FileRole::TextDefault
            | FileRole::TrustList
            | FileRole::Load
            | FileRole::Image
    )
}

/// The name of a phone's own file, or another name that is spelled in one way only.
pub(super) fn asked_name(name: &str) -> Option<String> {
    let named = Named::read(name);
    let lower = name.to_ascii_lowercase();
    let ending = match named.form {
        Form::Plain => "",
        Form::Signed => ".sgn",
        Form::Encrypted => ".enc.sgn",
    };
    let file = match (named.role, named.mac) {
        (FileRole::Own, Some(mac)) => format!("SEP{mac}.cnf.xml"),
        (FileRole::OwnAta, Some(mac)) => format!("ATA{mac}.cnf.xml"),
        (FileRole::OwnText, Some(mac)) => {
            format!("{}{mac}.cnf", if lower.starts_with("mgc") { "MGC" } else { "SIP" })
        }
        (FileRole::TrustList, Some(mac)) => {
            format!("{}SEP{mac}.tlv", if lower.starts_with("ctl") { "CTL" } else { "ITL" })
        }
        (FileRole::TrustList, None) if lower.starts_with("ctlfile") => "CTLFile.tlv".to_owned(),
        (FileRole::TrustList, None) if lower.starts_with("itlfile") => "ITLFile.tlv".to_owned(),
        (FileRole::Default, None) if lower.starts_with("xmldefault.") => {
            "XMLDefault.cnf.xml".to_owned()
        }
        (FileRole::TextDefault, None) if lower.starts_with("sipdefault.") => {
            "SIPDefault.cnf".to_owned()
        }
        (FileRole::Image, None) => "OS79XX.TXT".to_owned(),
        _ => {
            // `SEP001122334455.xml`: no `.cnf`, and meant to be one all the same.
            let mac = lower.strip_prefix("sep").and_then(Mac::leading)?;
            format!("SEP{mac}.cnf.xml")
        }
    };
    Some(file + ending)
}

/// The MAC address that a name bears.
pub(super) fn mac_of(name: &str) -> Option<Mac> {
    let name = base(name);
    let small =
        |prefix: &str| name.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let behind = || name.get(3..).filter(|_| small("sep")).and_then(Mac::leading);
    let named = Named::read(name);
    let own = matters(&named) || named.role == FileRole::OldText;
    named.mac.filter(|_| own).or_else(behind)
}

/// Whether a name is that of a copy or an old state.
pub(super) fn is_left_over(name: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "~",
        ".bak",
        ".old",
        ".orig",
        ".save",
        ".saved",
        ".swp",
        ".tmp",
        ".backup",
        ".copy",
        ".rpmsave",
        ".dpkg-old",
        "#",
        ".part",
    ];
    const PARTS: [&str; 5] = ["copy of ", "kopie von ", " - copy", " - kopie", "backup"];
    let lower = name.to_ascii_lowercase();
    ENDINGS.iter().any(|ending| lower.ends_with(ending))
        || PARTS.iter().any(|part| lower.contains(part))
        || matches!(&*lower, "thumbs.db" | ".ds_store" | "desktop.ini")
}

/// Whether a name is that of a sound or a picture.
pub(super) fn is_media(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [".raw", ".rwb", ".png"].iter().any(|ending| lower.ends_with(ending))
}
