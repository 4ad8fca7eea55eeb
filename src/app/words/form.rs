//! What the form, the rail and the find box say.
//!
//! Labels and help of single fields are in the tables of `fields`.

use super::language::{Language, Text, language, owned, pick, same, text};
use crate::app::words::{count, number, refusals, sections};
use crate::check::Severity;
use crate::config::{EditError, Family, Protocol};
use crate::fields::{FieldSpec, Section, ValueKind};

/// Stands for a value without characters.
pub const EMPTY: Text = text("(empty)", "(leer)");
/// Stands for a secret in text.
pub const DOTS: &str = "••••••";

/// Before what a value said when the file was opened.
pub const WAS: Text = text("was", "vorher");
/// Takes one change back.
pub const REVERT: Text = text("Revert", "Zurücksetzen");
/// Marks what was not in the file when it was opened.
pub const ADDED: Text =
    text("Added since the file was opened", "Seit dem Öffnen der Datei hinzugefügt");
/// Copies a path.
pub const COPY_PATH: Text = text("Copy path", "Pfad kopieren");
/// Title of the button that shows a path.
pub const PATH_TITLE: Text = text("Path in the file", "Pfad in der Datei");
/// Title of the button that removes a field.
pub const REMOVE_TITLE: Text = text("Remove from the file", "Aus der Datei entfernen");
/// Title of the code beside its meaning.
pub const WRITTEN_TITLE: Text = text("As written in the file", "Wie es in der Datei steht");
/// Moves towards the beginning.
pub const MOVE_UP: Text = text("Move up", "Nach oben");
/// Moves towards the end.
pub const MOVE_DOWN: Text = text("Move down", "Nach unten");

/// Moves what is named.
#[must_use]
pub fn moves(name: &str, up: bool) -> String {
    match up {
        true => say!("Move {name} up", "{name} nach oben"),
        false => say!("Move {name} down", "{name} nach unten"),
    }
}

/// Copies something behind itself.
pub const DUPLICATE: Text = text("Duplicate", "Duplizieren");
/// Removes something.
pub const REMOVE: Text = text("Remove", "Entfernen");
/// Reveals a secret.
pub const SHOW: Text = text("Show", "Zeigen");
/// Masks a secret again.
pub const HIDE: Text = text("Hide", "Verbergen");
/// A switch that is on.
pub const ON: Text = text("On", "Ein");
/// A switch that is off.
pub const OFF: Text = text("Off", "Aus");
/// Opens the list of fields that could be added.
pub const ADD_FIELD: Text = text("Add a field", "Feld hinzufügen");
/// Leaves a list without choosing.
pub const CANCEL: Text = text("Cancel", "Abbrechen");
/// What the box for adding takes.
pub const ADD_PLACEHOLDER: Text =
    text("Name, tag or what it does", "Name, Tag oder Zweck (englisch)");
/// Nothing known is missing on a card.
pub const NOTHING_TO_ADD: Text = text(
    "Every field we know for this place is there. Any other one can be written in the source.",
    "Alle Felder, die für diese Stelle bekannt sind, sind da. Jedes andere lässt sich im Quelltext schreiben.",
);
/// No field has all the words.
pub const NOTHING_FITS: Text =
    text("No field fits these words.", "Kein Feld passt zu diesen Wörtern.");
/// Says that names of unknown elements are the file's own.
pub const OWN_NAMES: Text = text("under its own tag names", "unter den eigenen Tag-Namen");
/// What the models box takes.
pub const FIND_MODEL: Text =
    text("Find a model, number or load", "Modell, Nummer oder Load suchen");
/// Opens the list of models.
pub const ADD_MODEL: Text = text("Add a model", "Modell hinzufügen");
/// What the box for adding a model takes.
pub const ADD_MODEL_PLACEHOLDER: Text =
    text("Model or number, such as 7942", "Modell oder Nummer, etwa 7942");
/// The models that a file of loads does not name.
pub const MODELS_LIST: Text =
    text("Models that this file does not name yet", "Modelle, die diese Datei noch nicht nennt");
/// The columns of the loads.
pub const COLUMNS: [Text; 3] = [text("Model", "Modell"), text("Number", "Nummer"), same("Load")];
/// Chooses the model of the phone.
pub const MODEL: Text = text("Model", "Modell");
/// No model was chosen, and the file does not tell.
pub const MODEL_UNKNOWN: Text = text("Not known: choose it", "Unbekannt: bitte wählen");
/// A device number that no table knows.
pub const UNKNOWN_MODEL: Text = text("Unknown model", "Unbekanntes Modell");

/// No model was chosen: "As the file says: 7945/7965".
#[must_use]
pub fn model_of_file(model: Option<&str>) -> String {
    match model {
        Some(model) => say!("As the file says: {model}", "Wie die Datei sagt: {model}"),
        None => MODEL_UNKNOWN.to_owned(),
    }
}

/// Leads to the other place that sets a value.
pub const GO_THERE: Text = text("Go there", "Dorthin");

/// Another place sets the value too, in vain.
#[must_use]
pub fn wins(other: &str) -> String {
    say!(
        "{other} sets this too; what stands here wins.",
        "Auch {other} setzt das; es gilt, was hier steht."
    )
}

/// Another place sets the value too, and counts.
#[must_use]
pub fn loses(other: &str) -> String {
    say!(
        "{other} sets this too and wins over what stands here.",
        "Auch {other} setzt das, und das gilt statt dem, was hier steht."
    )
}

/// Two files of one phone are open; how many values both set.
#[must_use]
pub fn both_open(other: &str, own: bool, both: usize) -> String {
    let who = if own { pick("this file", "diese Datei") } else { other };
    let values = count(both, pick("value is", "Wert ist"), pick("values are", "Werte sind"));
    say!(
        "{other} is open too: {values} set in both, and {who} wins there.",
        "Auch {other} ist offen: {values} in beiden gesetzt, und dort gilt {who}."
    )
}

/// "Where Caller name stands in the file".
#[must_use]
pub fn where_label(label: &str) -> String {
    say!("Where {label} stands in the file", "Wo {label} in der Datei steht")
}

/// "Remove Caller name from the file".
#[must_use]
pub fn remove_label(label: &str) -> String {
    say!("Remove {label} from the file", "{label} aus der Datei entfernen")
}

/// "Revert Caller name".
#[must_use]
pub fn revert_label(label: &str) -> String {
    say!("Revert {label}", "{label} zurücksetzen")
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
        Severity::Error => pick("Error: ", "Fehler: "),
        Severity::Warning => pick("Warning: ", "Warnung: "),
        Severity::Hint => pick("Note: ", "Hinweis: "),
    }
}

/// The help of a field, with an example where there is one.
#[must_use]
pub fn help(help: Option<&str>, example: Option<&str>) -> Option<String> {
    match (help, example) {
        (None, None) => None,
        (Some(help), None) => Some(help.to_owned()),
        (None, Some(example)) => Some(say!("Example: {example}", "Beispiel: {example}")),
        (Some(help), Some(example)) => {
            Some(say!("{help} Example: {example}", "{help} Beispiel: {example}"))
        }
    }
}

/// Says that these models do not have a field; nothing where they do, or are not known.
#[must_use]
pub fn foreign(spec: &FieldSpec, phone: &str) -> Option<String> {
    let list = spec.models.filter(|_| !phone.is_empty() && !spec.is_known_on(phone))?;
    let multiplatform = pick("multiplatform phones", "Multiplatform-Telefone");
    let list = list.replace(',', ", ").replace("MPP", multiplatform);
    Some(say!(
        "As far as we know, the {phone} does not have this. It is for {list}.",
        "Soweit bekannt, hat das {phone} das nicht. Es ist für {list}."
    ))
}

/// What stands beside a number: "1 to 65535", "seconds, 60 to 86400".
#[must_use]
pub fn unit(kind: &ValueKind) -> Option<String> {
    let range = |min: i64, max: i64| match (min, max) {
        (i64::MIN, i64::MAX) => None,
        (i64::MIN, max) => Some(say!("up to {max}", "bis {max}")),
        (min, i64::MAX) => (min > 0).then(|| say!("from {min}", "ab {min}")),
        (min, max) => Some(say!("{min} to {max}", "{min} bis {max}")),
    };
    match kind {
        ValueKind::Port => range(1, 65_535),
        ValueKind::Number { min, max } => range(*min, *max),
        ValueKind::Seconds { min, max } => Some(match range(*min, *max) {
            Some(range) => say!("seconds, {range}", "Sekunden, {range}"),
            None => owned("seconds", "Sekunden"),
        }),
        _ => None,
    }
}

/// What kind of value a field takes, in a list of fields.
#[must_use]
pub fn takes(kind: &ValueKind) -> String {
    let word = match kind {
        ValueKind::Switch { .. } => pick("on or off", "ein oder aus"),
        ValueKind::Choice(_) => pick("choice", "Auswahl"),
        ValueKind::TimeZone => pick("time zone", "Zeitzone"),
        ValueKind::Secret => pick("password", "Passwort"),
        ValueKind::Host => "host",
        ValueKind::Url => pick("address", "Adresse"),
        ValueKind::Port => pick("port", "Port"),
        ValueKind::Number { .. } => pick("number", "Zahl"),
        ValueKind::Seconds { .. } => pick("seconds", "Sekunden"),
        _ => "",
    };
    word.to_owned()
}

/// Why a typed value is not in the file.
#[must_use]
pub fn refusal(error: &EditError) -> String {
    say!("Not written to the file. {}", "Nicht in die Datei geschrieben. {}", refusals::say(error))
}

/// The box for adding a field to something.
#[must_use]
pub fn add_label(to: &str) -> String {
    say!("Find a field to add to {to}", "Feld suchen und hinzufügen: {to}")
}

/// The fields that something lacks.
#[must_use]
pub fn addable_list(to: &str) -> String {
    say!("Fields that {to} does not have yet", "Felder, die hier noch fehlen: {to}")
}

/// "Add one more: Call server".
#[must_use]
pub fn add_alike(what: &str) -> String {
    say!("Add one more: {what}", "Weiteres hinzufügen: {what}")
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
pub const LINE: Text = text("Line", "Leitung");
/// What stands for a card of fields that belong to nothing smaller.
pub const SECTION: Text = text("this section", "dieser Abschnitt");

/// What a key does, by its `featureID`; a line where the file does not say.
#[must_use]
pub fn key_use(meaning: Option<&str>) -> String {
    let meaning = meaning.unwrap_or(pick("line", "Leitung"));
    // German nouns keep their capital inside of a sentence.
    if language() == Language::German {
        return meaning.to_owned();
    }
    let mut chars = meaning.chars();
    let Some(first) = chars.next() else { return String::new() };
    let second_is_small = chars.clone().next().is_none_or(|c| !c.is_uppercase());
    if second_is_small { first.to_lowercase().chain(chars).collect() } else { meaning.to_owned() }
}

/// What a key without number says.
pub const NO_NUMBER: Text = text("no number yet", "noch ohne Nummer");

/// Above the loads: "42 models · 2 changed · 1 problem".
#[must_use]
pub fn loads_note(models: usize, changed: usize, problems: usize) -> String {
    let mut words = self::models(models);
    if changed > 0 {
        words += &say!(" · {} changed", " · {} geändert", number(changed));
    }
    if problems > 0 {
        words += &format!(
            " · {}",
            count(problems, pick("problem", "Problem"), pick("problems", "Probleme"))
        );
    }
    words
}

/// The heading of a section; loads of all phones have one of their own.
#[must_use]
pub fn section_title(section: Section, default: bool) -> &'static str {
    match section {
        Section::Firmware if default => pick(
            "Firmware for phones without a file of their own",
            "Firmware für Telefone ohne eigene Datei",
        ),
        other => sections::title(other),
    }
}

/// The sentence below the heading of a section.
#[must_use]
pub fn section_note(section: Section, default: bool) -> &'static str {
    match section {
        Section::Firmware if default => pick(
            "XMLDefault.cnf.xml answers every phone that has no SEP file. Changing a load here up- or downgrades all of its kind at their next restart.",
            "XMLDefault.cnf.xml antwortet jedem Telefon, das keine SEP-Datei hat. Ein geänderter Load hebt oder senkt die Version aller Telefone dieser Art beim nächsten Neustart.",
        ),
        other => sections::note(other),
    }
}

/// The rail's name.
pub const THIS_FILE: Text = text("This file", "Diese Datei");
/// The name of the chips.
pub const ABOUT: Text = text("About this file", "Über diese Datei");
/// The name of the sections' list.
pub const SECTIONS: Text = text("Sections", "Abschnitte");
/// The name of the drawing.
pub const KEYS: Text = text("Keys of the phone", "Tasten des Telefons");
/// A key that does nothing.
pub const FREE: Text = text("free", "frei");

/// " changes", behind a count.
#[must_use]
pub fn changes(n: usize) -> &'static str {
    if n == 1 { pick(" change", " Änderung") } else { pick(" changes", " Änderungen") }
}

/// " problems", behind a count.
#[must_use]
pub fn problems(n: usize) -> &'static str {
    if n == 1 { pick(" problem", " Problem") } else { pick(" problems", " Probleme") }
}

/// The name of a key: "Key 2, Warehouse, 1 problem".
#[must_use]
pub fn key_label(number: u16, label: Option<&str>, problems: usize) -> String {
    let mut words = say!("Key {number}, {}", "Taste {number}, {}", label.unwrap_or(&FREE));
    if problems > 0 {
        words += &format!(
            ", {}",
            count(problems, pick("problem", "Problem"), pick("problems", "Probleme"))
        );
    }
    words
}

/// The heading of a file whose model is unknown.
#[must_use]
pub fn kind_of_file(family: &Family) -> String {
    match family {
        Family::Device(_) => owned("One phone", "Ein Telefon"),
        Family::Default => owned("Default for all phones", "Vorgabe für alle Telefone"),
        Family::FlatProfile => owned("Multiplatform phone", "Multiplatform-Telefon"),
        Family::Legacy => owned("7940 or 7960 phone", "Telefon 7940 oder 7960"),
        Family::Xml { root } => root.clone(),
        Family::Text => owned("Text file", "Textdatei"),
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
        Family::Xml { .. } => pick("other XML", "anderes XML"),
        Family::Text => pick("plain text", "reiner Text"),
    }
}

/// The firmware on a chip.
#[must_use]
pub fn load(load: &str) -> String {
    say!("load {load}", "Load {load}")
}

/// How many models a file of loads names.
#[must_use]
pub fn models(n: usize) -> String {
    count(n, pick("model", "Modell"), pick("models", "Modelle"))
}

/// The find box's name.
pub const FIND: Text = text("Find a field", "Feld suchen");
/// What the find box takes.
pub const FIND_LABEL: Text = text(
    "Find a field by label, tag, help or value",
    "Feld suchen: Bezeichnung, Tag, Hilfe oder Wert",
);
/// The name of its list.
pub const FOUND: Text = text("Fields found", "Gefundene Felder");
/// Behind "Esc", for screen readers.
pub const ESC_CLOSES: Text = text(", close", ", schließen");
/// The key that goes to what was found.
pub const ENTER: Text = text("Enter", "Eingabe");
/// What the arrow keys do.
pub const CHOOSE: Text = text("choose", "wählen");
/// What Enter does.
pub const GO: Text = text("go to the field", "zum Feld");
/// Where a field stands that the file lacks.
pub const NOT_IN_FILE: Text = text("Not in this file", "Nicht in dieser Datei");
/// What fields of one thought are, in a list of results.
pub const TOGETHER: Text = text("All at once", "Alles auf einmal");
/// What a new key, server or module is, in a list of results.
pub const ADDS_ONE: Text = text("Adds one", "Fügt hinzu");
/// What a new file is, in a list of results.
pub const ADDS_FILE: Text = text("Makes a file", "Legt eine Datei an");
/// Explains the dialog of several fields.
pub const TOGETHER_TEXT: Text = text(
    "Fields that say the same follow each other while you type. All of it is one step to undo.",
    "Felder, die dasselbe sagen, folgen einander beim Tippen. Alles zusammen ist ein Schritt, der sich rückgängig machen lässt.",
);
/// Explains the dialog of something new.
pub const NEW_ONE_TEXT: Text = text(
    "It takes the first place that is free. What stays empty is left out.",
    "Es kommt auf den ersten freien Platz. Was leer bleibt, wird weggelassen.",
);
/// Chooses the line that is meant.
pub const WHICH: Text = text("Which one", "Welche");
/// Keeps a field as it is.
pub const LEAVE: Text = text("Leave as it is", "So lassen");

/// "New key on button 3".
#[must_use]
pub fn new_key(button: u32) -> String {
    say!("New key on button {button}", "Neue Taste auf Platz {button}")
}

/// "3 suggestions": nothing in the file has the words, but something leads on.
#[must_use]
pub fn suggested(n: usize) -> String {
    count(n, pick("suggestion", "Vorschlag"), pick("suggestions", "Vorschläge"))
}

/// "Call server 2".
#[must_use]
pub fn new_server(number: usize) -> String {
    say!("Call server {number}", "Anrufserver {number}")
}

/// "Key module 2".
#[must_use]
pub fn new_module(number: usize) -> String {
    say!("Key module {number}", "Tastenmodul {number}")
}

/// "Make 3 changes".
#[must_use]
pub fn apply_together(changes: usize) -> String {
    if changes == 0 {
        owned("Nothing to change", "Nichts zu ändern")
    } else {
        say!(
            "Make {}",
            "{} vornehmen",
            count(changes, pick("change", "Änderung"), pick("changes", "Änderungen"))
        )
    }
}

/// Before anything is typed.
pub const FIND_HINT: Text = text(
    "Type a label, a tag, a part of the help or a value.",
    "Bezeichnung, Tag, ein Stück der Hilfe (englisch) oder einen Wert eingeben.",
);

/// "Add: Voicemail number".
#[must_use]
pub fn add_found(label: &str) -> String {
    say!("Add: {label}", "Hinzufügen: {label}")
}

/// How many fields were found: "5 fields", "50 shown, 120 more".
#[must_use]
pub fn found(total: usize, shown: usize) -> String {
    if total > shown {
        say!(
            "{} shown, and {} more",
            "{} gezeigt, {} weitere",
            number(shown),
            number(total - shown)
        )
    } else {
        count(total, pick("field", "Feld"), pick("fields", "Felder"))
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
