//! What the form, the rail and the find box say.
//!
//! Labels and help of single fields are in the tables of `fields`.

use crate::app::words::{count, number, refusals};
use crate::check::Severity;
use crate::config::{EditError, Family, Protocol};
use crate::fields::{FieldSpec, Section, ValueKind};

/// Stands for a value without characters.
pub const EMPTY: &str = "(empty)";
/// Stands for a secret in text.
pub const DOTS: &str = "••••••";

/// Before what a value said when the file was opened.
pub const WAS: &str = "was";
/// Takes one change back.
pub const REVERT: &str = "Revert";
/// Marks what was not in the file when it was opened.
pub const ADDED: &str = "Added since the file was opened";
/// Copies a path.
pub const COPY_PATH: &str = "Copy path";
/// Title of the button that shows a path.
pub const PATH_TITLE: &str = "Path in the file";
/// Title of the button that removes a field.
pub const REMOVE_TITLE: &str = "Remove from the file";
/// Title of the code beside its meaning.
pub const WRITTEN_TITLE: &str = "As written in the file";
/// Moves towards the beginning.
pub const MOVE_UP: &str = "Move up";
/// Moves towards the end.
pub const MOVE_DOWN: &str = "Move down";
/// Copies something behind itself.
pub const DUPLICATE: &str = "Duplicate";
/// Removes something.
pub const REMOVE: &str = "Remove";
/// Reveals a secret.
pub const SHOW: &str = "Show";
/// Masks a secret again.
pub const HIDE: &str = "Hide";
/// A switch that is on.
pub const ON: &str = "On";
/// A switch that is off.
pub const OFF: &str = "Off";
/// Opens the list of fields that could be added.
pub const ADD_FIELD: &str = "Add a field";
/// Leaves a list without choosing.
pub const CANCEL: &str = "Cancel";
/// What the box for adding takes.
pub const ADD_PLACEHOLDER: &str = "Name, tag or what it does";
/// Nothing known is missing on a card.
pub const NOTHING_TO_ADD: &str =
    "Every field we know for this place is there. Any other one can be written in the source.";
/// No field has all the words.
pub const NOTHING_FITS: &str = "No field fits these words.";
/// Says that names of unknown elements are the file's own.
pub const OWN_NAMES: &str = "under its own tag names";
/// What the models box takes.
pub const FIND_MODEL: &str = "Find a model, number or load";
/// Opens the list of models.
pub const ADD_MODEL: &str = "Add a model";
/// What the box for adding a model takes.
pub const ADD_MODEL_PLACEHOLDER: &str = "Model or number, such as 7942";
/// The models that a file of loads does not name.
pub const MODELS_LIST: &str = "Models that this file does not name yet";
/// The columns of the loads.
pub const COLUMNS: [&str; 3] = ["Model", "Number", "Load"];
/// Chooses the model of the phone.
pub const MODEL: &str = "Model";
/// No model was chosen, and the file does not tell.
pub const MODEL_UNKNOWN: &str = "Not known: choose it";
/// A device number that no table knows.
pub const UNKNOWN_MODEL: &str = "Unknown model";

/// No model was chosen: "As the file says: 7945/7965".
#[must_use]
pub fn model_of_file(model: Option<&str>) -> String {
    model.map_or_else(|| MODEL_UNKNOWN.to_owned(), |model| format!("As the file says: {model}"))
}

/// Leads to the other place that sets a value.
pub const GO_THERE: &str = "Go there";

/// Another place sets the value too, in vain.
#[must_use]
pub fn wins(other: &str) -> String {
    format!("{other} sets this too; what stands here wins.")
}

/// Another place sets the value too, and counts.
#[must_use]
pub fn loses(other: &str) -> String {
    format!("{other} sets this too and wins over what stands here.")
}

/// Two files of one phone are open; how many values both set.
#[must_use]
pub fn both_open(other: &str, own: bool, both: usize) -> String {
    let who = if own { "this file" } else { other };
    let values = count(both, "value is", "values are");
    format!("{other} is open too: {values} set in both, and {who} wins there.")
}

/// "Where Caller name stands in the file".
#[must_use]
pub fn where_label(label: &str) -> String {
    format!("Where {label} stands in the file")
}

/// "Remove Caller name from the file".
#[must_use]
pub fn remove_label(label: &str) -> String {
    format!("Remove {label} from the file")
}

/// "Revert Caller name".
#[must_use]
pub fn revert_label(label: &str) -> String {
    format!("Revert {label}")
}

/// "Show Password", or "Hide Password".
#[must_use]
pub fn reveal_label(label: &str, shown: bool) -> String {
    format!("{} {label}", if shown { HIDE } else { SHOW })
}

/// What a finding is, before its sentence.
#[must_use]
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error: ",
        Severity::Warning => "Warning: ",
        Severity::Hint => "Note: ",
    }
}

/// The help of a field, with an example where there is one.
#[must_use]
pub fn help(help: Option<&str>, example: Option<&str>) -> Option<String> {
    match (help, example) {
        (None, None) => None,
        (Some(help), None) => Some(help.to_owned()),
        (None, Some(example)) => Some(format!("Example: {example}")),
        (Some(help), Some(example)) => Some(format!("{help} Example: {example}")),
    }
}

/// Says that these models do not have a field; nothing where they do, or are not known.
#[must_use]
pub fn foreign(spec: &FieldSpec, phone: &str) -> Option<String> {
    let list = spec.models.filter(|_| !phone.is_empty() && !spec.is_known_on(phone))?;
    let list = list.replace(',', ", ").replace("MPP", "multiplatform phones");
    Some(format!("As far as we know, the {phone} does not have this. It is for {list}."))
}

/// What stands beside a number: "1 to 65535", "seconds, 60 to 86400".
#[must_use]
pub fn unit(kind: &ValueKind) -> Option<String> {
    let range = |min: i64, max: i64| match (min, max) {
        (i64::MIN, i64::MAX) => None,
        (i64::MIN, max) => Some(format!("up to {max}")),
        (min, i64::MAX) => (min > 0).then(|| format!("from {min}")),
        (min, max) => Some(format!("{min} to {max}")),
    };
    match kind {
        ValueKind::Port => range(1, 65_535),
        ValueKind::Number { min, max } => range(*min, *max),
        ValueKind::Seconds { min, max } => Some(match range(*min, *max) {
            Some(range) => format!("seconds, {range}"),
            None => "seconds".to_owned(),
        }),
        _ => None,
    }
}

/// What kind of value a field takes, in a list of fields.
#[must_use]
pub fn takes(kind: &ValueKind) -> String {
    let word = match kind {
        ValueKind::Switch { .. } => "on or off",
        ValueKind::Choice(_) => "choice",
        ValueKind::TimeZone => "time zone",
        ValueKind::Secret => "password",
        ValueKind::Host => "host",
        ValueKind::Url => "address",
        ValueKind::Port => "port",
        ValueKind::Number { .. } => "number",
        ValueKind::Seconds { .. } => "seconds",
        _ => "",
    };
    word.to_owned()
}

/// Why a typed value is not in the file.
#[must_use]
pub fn refusal(error: &EditError) -> String {
    format!("Not written to the file. {}", refusals::say(error))
}

/// The box for adding a field to something.
#[must_use]
pub fn add_label(to: &str) -> String {
    format!("Find a field to add to {to}")
}

/// The fields that something lacks.
#[must_use]
pub fn addable_list(to: &str) -> String {
    format!("Fields that {to} does not have yet")
}

/// "Add one more: Call server".
#[must_use]
pub fn add_alike(what: &str) -> String {
    format!("Add one more: {what}")
}

/// The name of a card in sentences: "Front Desk", "Line 2".
#[must_use]
pub fn card_name(what: &str, title: &str, number: Option<usize>) -> String {
    match (title, number) {
        ("", Some(number)) => format!("{what} {number}"),
        ("", None) => what.to_owned(),
        (title, _) => title.to_owned(),
    }
}

/// What a line of a multiplatform or legacy file is called.
pub const LINE: &str = "Line";
/// What stands for a card of fields that belong to nothing smaller.
pub const SECTION: &str = "this section";

/// What a key does, by its `featureID`; a line where the file does not say.
#[must_use]
pub fn key_use(meaning: Option<&str>) -> String {
    let meaning = meaning.unwrap_or("line");
    let mut chars = meaning.chars();
    let Some(first) = chars.next() else { return String::new() };
    let second_is_small = chars.clone().next().is_none_or(|c| !c.is_uppercase());
    if second_is_small { first.to_lowercase().chain(chars).collect() } else { meaning.to_owned() }
}

/// What a key without number says.
pub const NO_NUMBER: &str = "no number yet";

/// Above the loads: "42 models · 2 changed · 1 problem".
#[must_use]
pub fn loads_note(models: usize, changed: usize, problems: usize) -> String {
    let mut words = self::models(models);
    if changed > 0 {
        words += &format!(" · {} changed", number(changed));
    }
    if problems > 0 {
        words += &format!(" · {}", count(problems, "problem", "problems"));
    }
    words
}

/// The heading of a section; loads of all phones have one of their own.
#[must_use]
pub fn section_title(section: Section, default: bool) -> &'static str {
    match section {
        Section::Firmware if default => "Firmware for phones without a file of their own",
        other => other.title(),
    }
}

/// The sentence below the heading of a section.
#[must_use]
pub fn section_note(section: Section, default: bool) -> &'static str {
    match section {
        Section::Firmware if default => {
            "XMLDefault.cnf.xml answers every phone that has no SEP file. Changing a load here up- or downgrades all of its kind at their next restart."
        }
        other => other.note(),
    }
}

/// The rail's name.
pub const THIS_FILE: &str = "This file";
/// The name of the chips.
pub const ABOUT: &str = "About this file";
/// The name of the sections' list.
pub const SECTIONS: &str = "Sections";
/// The name of the drawing.
pub const KEYS: &str = "Keys of the phone";
/// A key that does nothing.
pub const FREE: &str = "free";

/// " changes", behind a count.
#[must_use]
pub fn changes(n: usize) -> &'static str {
    if n == 1 { " change" } else { " changes" }
}

/// " problems", behind a count.
#[must_use]
pub fn problems(n: usize) -> &'static str {
    if n == 1 { " problem" } else { " problems" }
}

/// The name of a key: "Key 2, Warehouse, 1 problem".
#[must_use]
pub fn key_label(number: u16, label: Option<&str>, problems: usize) -> String {
    let mut words = format!("Key {number}, {}", label.unwrap_or(FREE));
    if problems > 0 {
        words += &format!(", {}", count(problems, "problem", "problems"));
    }
    words
}

/// The heading of a file whose model is unknown.
#[must_use]
pub fn kind_of_file(family: &Family) -> String {
    match family {
        Family::Device(_) => "One phone".to_owned(),
        Family::Default => "Default for all phones".to_owned(),
        Family::FlatProfile => "Multiplatform phone".to_owned(),
        Family::Legacy => "7940 or 7960 phone".to_owned(),
        Family::Xml { root } => root.clone(),
        Family::Text => "Text file".to_owned(),
    }
}

/// "Cisco 7945/7965".
#[must_use]
pub fn model(name: &str) -> String {
    if name.starts_with("Cisco") { name.to_owned() } else { format!("Cisco {name}") }
}

/// The protocol in words, where the family tells it.
#[must_use]
pub fn protocol(family: &Family) -> Option<&'static str> {
    match family {
        Family::Device(Some(Protocol::Sip)) | Family::FlatProfile | Family::Legacy => Some("SIP"),
        Family::Device(Some(Protocol::Sccp)) => Some("SCCP"),
        _ => None,
    }
}

/// The family on a chip.
#[must_use]
pub fn family(family: &Family) -> &'static str {
    match family {
        Family::Device(_) => "enterprise",
        Family::Default => "XMLDefault",
        Family::FlatProfile => "flat-profile",
        Family::Legacy => "name: value",
        Family::Xml { .. } => "other XML",
        Family::Text => "plain text",
    }
}

/// The firmware on a chip.
#[must_use]
pub fn load(load: &str) -> String {
    format!("load {load}")
}

/// How many models a file of loads names.
#[must_use]
pub fn models(n: usize) -> String {
    count(n, "model", "models")
}

/// The find box's name.
pub const FIND: &str = "Find a field";
/// What the find box takes.
pub const FIND_LABEL: &str = "Find a field by label, tag, help or value";
/// The name of its list.
pub const FOUND: &str = "Fields found";
/// Behind "Esc", for screen readers.
pub const ESC_CLOSES: &str = ", close";
/// What the arrow keys do.
pub const CHOOSE: &str = "choose";
/// What Enter does.
pub const GO: &str = "go to the field";
/// Where a field stands that the file lacks.
pub const NOT_IN_FILE: &str = "Not in this file";
/// What fields of one thought are, in a list of results.
pub const TOGETHER: &str = "All at once";
/// What a new key is, in a list of results.
pub const ADDS_KEY: &str = "Adds a key";
/// What a new file is, in a list of results.
pub const ADDS_FILE: &str = "Makes a file";
/// Explains the dialog of several fields.
pub const TOGETHER_TEXT: &str =
    "Fields that say the same follow each other while you type. All of it is one step to undo.";
/// Explains the dialog of a new key.
pub const NEW_KEY_TEXT: &str =
    "The key goes on the first button that is free. What stays empty is left out.";
/// Chooses the line that is meant.
pub const WHICH: &str = "Which one";
/// Keeps a field as it is.
pub const LEAVE: &str = "Leave as it is";

/// "New key on button 3".
#[must_use]
pub fn new_key(button: u32) -> String {
    format!("New key on button {button}")
}

/// "Make 3 changes".
#[must_use]
pub fn apply_together(changes: usize) -> String {
    if changes == 0 {
        "Nothing to change".to_owned()
    } else {
        format!("Make {}", count(changes, "change", "changes"))
    }
}

/// Before anything is typed.
pub const FIND_HINT: &str = "Type a label, a tag, a part of the help or a value.";

/// "Add: Voicemail number".
#[must_use]
pub fn add_found(label: &str) -> String {
    format!("Add: {label}")
}

/// How many fields were found: "5 fields", "50 shown, 120 more".
#[must_use]
pub fn found(total: usize, shown: usize) -> String {
    if total > shown {
        format!("{} shown, and {} more", number(shown), number(total - shown))
    } else {
        count(total, "field", "fields")
    }
}

/// Where a field stands: "Lines · Front Desk".
#[must_use]
pub fn place(section: &str, card: &str) -> String {
    if card.is_empty() { section.to_owned() } else { format!("{section} · {card}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meaning_becomes_part_of_a_sentence() {
        assert_eq!(key_use(Some("Speed dial")), "speed dial");
        assert_eq!(key_use(Some("BLF with pickup")), "BLF with pickup");
        assert_eq!(key_use(None), "line");
        assert_eq!(key_use(Some("")), "");
    }

    #[test]
    fn ranges_name_only_their_limits() {
        let number = |min, max| unit(&ValueKind::Number { min, max });
        assert_eq!(number(1, 5).as_deref(), Some("1 to 5"));
        assert_eq!(number(i64::MIN, i64::MAX), None);
        assert_eq!(number(0, i64::MAX), None);
        assert_eq!(number(i64::MIN, 9).as_deref(), Some("up to 9"));
        let seconds = |min, max| unit(&ValueKind::Seconds { min, max });
        assert_eq!(seconds(0, i64::MAX).as_deref(), Some("seconds"));
        assert_eq!(seconds(60, 90).as_deref(), Some("seconds, 60 to 90"));
        assert_eq!(unit(&ValueKind::Text), None);
    }
}
