//! Why an edit cannot be made, with what to do instead.

use super::language::owned;
use crate::config::EditError;
use crate::{legacy, xml};

/// Says a refusal.
#[must_use]
pub fn say(error: &EditError) -> String {
    match error {
        EditError::NotFound { path } => {
            say!("{path} is not in the file any more.", "{path} ist nicht mehr in der Datei.")
        }
        EditError::Exists { path } => {
            say!("{path} is in the file already.", "{path} ist schon in der Datei.")
        }
        EditError::BadRange => owned(
            "That part of the source is not there any more.",
            "Dieser Teil des Quelltextes ist nicht mehr da.",
        ),
        EditError::Path(why) => say!("That is no path: {why}.", "Das ist kein Pfad: {why}."),
        EditError::Unencodable { character, encoding }
        | EditError::Legacy(legacy::edit::EditError::Unencodable { character, encoding }) => {
            say!(
                "“{character}” cannot be written in {encoding}, which this file is in. Leave it out.",
                "„{character}“ lässt sich in {encoding} nicht schreiben, worin diese Datei steht. Lassen Sie es weg."
            )
        }
        EditError::Legacy(error) => match error {
            legacy::edit::EditError::LineBreak => owned(
                "A value of this file stays on one line. Leave the line break out.",
                "Ein Wert dieser Datei steht auf einer Zeile. Lassen Sie den Zeilenumbruch weg.",
            ),
            legacy::edit::EditError::Quote => owned(
                "This value stands in double quotes, so it cannot hold one. Leave it out.",
                "Dieser Wert steht in doppelten Anführungszeichen und kann deshalb keines enthalten. Lassen Sie es weg.",
            ),
            legacy::edit::EditError::NotAName { name } => {
                say!(
                    "“{name}” is no name of a setting: use letters, digits and _.",
                    "„{name}“ ist kein Name einer Einstellung: Nehmen Sie Buchstaben, Ziffern und _."
                )
            }
            _ => owned("There is no line to change.", "Es gibt keine Zeile zu ändern."),
        },
        EditError::Xml(error) => match error {
            xml::edit::EditError::Nul => owned(
                "A NUL character cannot stand in an XML file. Leave it out.",
                "Ein NUL-Zeichen kann nicht in einer XML-Datei stehen. Lassen Sie es weg.",
            ),
            xml::edit::EditError::HasChildren => owned(
                "This element holds other elements, so it has no text of its own.",
                "Dieses Element enthält andere Elemente und hat deshalb keinen eigenen Text.",
            ),
            xml::edit::EditError::NotAName { name } => {
                say!(
                    "“{name}” is no XML name: begin with a letter, without blanks.",
                    "„{name}“ ist kein XML-Name: Beginnen Sie mit einem Buchstaben, ohne Leerzeichen."
                )
            }
            xml::edit::EditError::AttributeExists { name } => {
                say!("The attribute {name} is there already.", "Das Attribut {name} ist schon da.")
            }
            xml::edit::EditError::NoAttribute { name } => {
                say!(
                    "The attribute {name} is not there any more.",
                    "Das Attribut {name} ist nicht mehr da."
                )
            }
            xml::edit::EditError::AtTheEdge => {
                owned("It is the first or last already.", "Es ist schon das erste oder letzte.")
            }
            xml::edit::EditError::Damaged => owned(
                "A tag around this place is damaged. Mend it in the source first.",
                "Ein Tag um diese Stelle ist beschädigt. Reparieren Sie es zuerst im Quelltext.",
            ),
        },
    }
}
