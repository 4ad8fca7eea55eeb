//! The file of one phone for another: same settings, other MAC address and line.

use super::document::Config;
use super::edit::Edit;
use super::family::{Family, Protocol};
use super::file_name::{FileName, NameKind};
use super::new_file::{NewFileError, NewLine, mac_of, printable};
use crate::path::Path;

/// What makes a file of one phone the file of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherPhone {
    /// The new file's name.
    pub name: String,
    /// The edits, in the order in which to make them.
    pub edits: Vec<Edit>,
    /// Lines beside the first that stay as they were.
    pub lines_kept: usize,
}

/// Lists the edits that give another phone the same settings, with its own first line.
///
/// `name` is the name of the file as it is. Empty values of `line` leave what is there; the old
/// MAC address is exchanged wherever a value holds it.
///
/// # Errors
///
/// See [`NewFileError`].
pub fn from_other(
    config: &Config,
    name: &str,
    mac: &str,
    line: &NewLine,
) -> Result<OtherPhone, NewFileError> {
    let mac = mac_of(mac)?;
    let read = FileName::read(name);
    let (kind, lines) = match config.family() {
        Family::Device(protocol) => {
            let lines = match protocol {
                Some(Protocol::Sccp) => Vec::new(),
                _ => device_lines(config),
            };
            (if read.kind == NameKind::Ata { NameKind::Ata } else { NameKind::Device }, lines)
        }
        Family::FlatProfile => (NameKind::Other, numbered_lines(config, "User_ID_", "_")),
        Family::Legacy => (NameKind::LegacyPhone, numbered_lines(config, "line", "_name")),
        _ => return Err(NewFileError::NotOfOnePhone),
    };
    let mut edits = Vec::new();
    if let Some((_, first)) = lines.first() {
        line_edits(config, first, line, &mut edits)?;
    }
    if let Some(old) = &read.mac {
        for value in config.values() {
            let path = config.path(value);
            let text = config.value(value);
            let new = text
                .replace(&old.to_ascii_uppercase(), &mac)
                .replace(&old.to_ascii_lowercase(), &mac.to_ascii_lowercase());
            if new != text && !edits.iter().any(|edit: &Edit| edit.path() == Some(&path)) {
                edits.push(Edit::SetValue { path, value: new });
            }
        }
    }
    let other = || format!("{}.xml", mac.to_ascii_lowercase());
    let name = FileName::conventional(kind, Some(&mac)).unwrap_or_else(other);
    Ok(OtherPhone { name, edits, lines_kept: lines.len().saturating_sub(1) })
}

/// What to put where in a line: a path, and which value.
type LineFields = Vec<(Path, fn(&NewLine) -> &str)>;

/// The real lines of an enterprise file, with what belongs to a person.
fn device_lines(config: &Config) -> Vec<(Path, LineFields)> {
    let Some(document) = config.xml() else { return Vec::new() };
    let Ok(lines) = "device/sipProfile/sipLines".parse::<Path>() else { return Vec::new() };
    let Some(lines) = document.find(&lines) else { return Vec::new() };
    let is_line = |id: &_| {
        let feature = document
            .children(*id)
            .find(|&child| document.local_name(child).eq_ignore_ascii_case("featureID"));
        document.local_name(*id) == "line"
            && feature.is_none_or(|feature| matches!(document.text(feature).trim(), "9" | ""))
    };
    document
        .children(lines)
        .filter(is_line)
        .map(|id| {
            let path = document.path(id);
            let at = |name: &str| path.child(name, None);
            let fields: LineFields = vec![
                (at("featureLabel"), |line| &line.label),
                (at("name"), |line| &line.name),
                (at("contact"), |line| &line.name),
                (at("displayName"), |line| &line.display_name),
                (at("authName"), |line| &line.auth_name),
                (at("authPassword"), |line| &line.password),
            ];
            (path, fields)
        })
        .collect()
}

/// The lines whose number stands in names: `User_ID_1_`, `line1_name`.
fn numbered_lines(config: &Config, before: &str, after: &str) -> Vec<(Path, LineFields)> {
    let mut lines: Vec<(u16, Path, LineFields)> = config
        .values()
        .filter_map(|value| {
            let number = config.name(value).strip_prefix(before)?.strip_suffix(after)?;
            let n: u16 = number.parse().ok()?;
            let path = config.path(value);
            let beside = |name: String| match path.parent() {
                Some(parent) => parent.child(&name, None),
                None => Path::default().child(&name, None),
            };
            let fields: LineFields = if after == "_" {
                vec![
                    (path.clone(), |line| &line.name),
                    (beside(format!("Display_Name_{n}_")), |line| &line.display_name),
                    (beside(format!("Auth_ID_{n}_")), |line| &line.auth_name),
                    (beside(format!("Password_{n}_")), |line| &line.password),
                    (beside(format!("Short_Name_{n}_")), |line| &line.label),
                ]
            } else {
                vec![
                    (path.clone(), |line| &line.name),
                    (beside(format!("line{n}_displayname")), |line| &line.display_name),
                    (beside(format!("line{n}_authname")), |line| &line.auth_name),
                    (beside(format!("line{n}_password")), |line| &line.password),
                    (beside(format!("line{n}_shortname")), |line| &line.label),
                ]
            };
            Some((n, path, fields))
        })
        .collect();
    lines.sort_by_cached_key(|(number, ..)| *number);
    lines.into_iter().map(|(_, path, fields)| (path, fields)).collect()
}

fn line_edits(
    config: &Config,
    fields: &LineFields,
    line: &NewLine,
    edits: &mut Vec<Edit>,
) -> Result<(), NewFileError> {
    for (path, value) in fields {
        let value = printable(value(line).to_owned())?;
        if value.is_empty() {
            continue;
        }
        match config.find(path) {
            Some(there) if config.value(there) == value => {}
            Some(_) => edits.push(Edit::SetValue { path: path.clone(), value }),
            // A contact that nobody set follows the name by itself.
            None if path.name() == "contact" => {}
            None => edits.push(Edit::AddField { path: path.clone(), value }),
        }
    }
    Ok(())
}
