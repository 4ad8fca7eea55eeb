//! Names and bytes as sentences: the file's name, its encoding, the form of single values.

use crate::app::words::language::{owned, pick};
use crate::config::Family;
use crate::fields::ValueProblem;
use crate::text::EncodingProblem;

pub(super) fn encoding(problem: &EncodingProblem) -> (String, String) {
    match problem {
        EncodingProblem::NotUtf8 { offset } => (
            say!(
                "Byte {} does not belong to UTF-8, so the file is read as Windows-1252 here; a phone may show other letters or stop.",
                "Byte {} gehört nicht zu UTF-8, deshalb wird die Datei hier als Windows-1252 gelesen; ein Telefon kann andere Buchstaben zeigen oder abbrechen.",
                offset + 1
            ),
            owned(
                "Look at the letters with accents. The file is exported in the encoding it came in.",
                "Sehen Sie sich Umlaute und Akzente an. Die Datei wird in der Kodierung exportiert, in der sie kam.",
            ),
        ),
        EncodingProblem::Contradicts { declared } => (
            say!(
                "The first line says {declared}, but the characters are written another way; a phone may show other letters.",
                "Die erste Zeile sagt {declared}, aber die Zeichen sind anders geschrieben; ein Telefon kann andere Buchstaben zeigen."
            ),
            owned(
                "Write the encoding at the bottom of this page into the first line, or leave both if the phone shows the right letters.",
                "Schreiben Sie die Kodierung, die unten auf dieser Seite steht, in die erste Zeile, oder lassen Sie beides, wenn das Telefon die richtigen Buchstaben zeigt.",
            ),
        ),
        EncodingProblem::Unknown { declared } => (
            say!(
                "The first line names the encoding {declared}, which is not known here; letters beyond ASCII may look wrong.",
                "Die erste Zeile nennt die Kodierung {declared}, die hier nicht bekannt ist; Buchstaben jenseits von ASCII können falsch aussehen."
            ),
            owned(
                "They are kept byte for byte. Write new text without accents.",
                "Sie bleiben Byte für Byte erhalten. Schreiben Sie neuen Text ohne Umlaute und Akzente.",
            ),
        ),
        EncodingProblem::BrokenUtf16 => (
            owned(
                "The file begins as UTF-16 but breaks off in the middle of a character; a phone likely cannot read it.",
                "Die Datei beginnt als UTF-16, bricht aber mitten in einem Zeichen ab; ein Telefon kann sie wahrscheinlich nicht lesen.",
            ),
            owned(
                "Fetch the file again, in binary mode.",
                "Holen Sie die Datei noch einmal, im Binärmodus.",
            ),
        ),
    }
}

pub(super) fn other_family(family: &Family, expected: Option<&String>) -> (String, String) {
    let content = match family {
        Family::Device(_) => pick("the settings of one phone", "die Einstellungen eines Telefons"),
        Family::Default => pick(
            "the defaults for phones without a file of their own",
            "die Vorgaben für Telefone ohne eigene Datei",
        ),
        Family::FlatProfile => pick(
            "a profile for multiplatform phones or adapters",
            "ein Profil für Multiplatform-Telefone oder Adapter",
        ),
        Family::Legacy => pick(
            "the settings of an older phone, line by line",
            "die Einstellungen eines älteren Telefons, Zeile für Zeile",
        ),
        Family::Xml { .. } => {
            pick("other XML than this name promises", "anderes XML, als dieser Name verspricht")
        }
        Family::Text => pick("plain text without settings", "reiner Text ohne Einstellungen"),
    };
    let advice = match expected {
        Some(name) => {
            say!(
                "A phone asks for exactly {name}. Export it under that name, or check whether the right file was opened.",
                "Ein Telefon verlangt genau {name}. Exportieren Sie unter diesem Namen, oder prüfen Sie, ob die richtige Datei geöffnet ist."
            )
        }
        None => owned(
            "Check whether the right file was opened, or export it under another name.",
            "Prüfen Sie, ob die richtige Datei geöffnet ist, oder exportieren Sie sie unter einem anderen Namen.",
        ),
    };
    (
        say!(
            "The name promises another kind of file: this one holds {content}, so a phone that asks for the name likely cannot use it.",
            "Der Name verspricht eine andere Art von Datei: Diese hier enthält {content}, ein Telefon, das diesen Namen verlangt, kann sie also wahrscheinlich nicht brauchen."
        ),
        advice,
    )
}

pub(super) fn value(problem: &ValueProblem) -> (String, String) {
    let odd = |found: &str, expected: &str| {
        say!(
            "“{found}” is not {expected}; the phone likely ignores it.",
            "„{found}“ ist nicht {expected}; das Telefon übergeht es wahrscheinlich."
        )
    };
    let (what, advice) = match problem {
        ValueProblem::NotANumber { found } => (
            odd(found, pick("a number", "eine Zahl")),
            owned("Write digits only.", "Schreiben Sie nur Ziffern."),
        ),
        ValueProblem::OutOfRange { min, max, found } => {
            let range = match (min, max) {
                (Some(min), Some(max)) => {
                    say!("a number from {min} to {max}", "eine Zahl von {min} bis {max}")
                }
                (Some(min), None) => say!("a number of at least {min}", "eine Zahl ab {min}"),
                (None, Some(max)) => say!("a number of at most {max}", "eine Zahl bis {max}"),
                (None, None) => owned("another number", "eine andere Zahl"),
            };
            (odd(found, &range), say!("Write {range}.", "Schreiben Sie {range}."))
        }
        ValueProblem::NotAHost { found } => (
            odd(
                found,
                pick("the name or address of a server", "der Name oder die Adresse eines Servers"),
            ),
            owned(
                "Write a name such as pbx.example.com or an address such as 192.0.2.10.",
                "Schreiben Sie einen Namen wie pbx.example.com oder eine Adresse wie 192.0.2.10.",
            ),
        ),
        ValueProblem::NotIpv4 { found } => (
            odd(found, pick("an IPv4 address", "eine IPv4-Adresse")),
            owned(
                "Write four numbers from 0 to 255 with dots between them.",
                "Schreiben Sie vier Zahlen von 0 bis 255 mit Punkten dazwischen.",
            ),
        ),
        ValueProblem::NotIpv6 { found } => (
            odd(found, pick("an IPv6 address", "eine IPv6-Adresse")),
            owned("Write it as in 2001:db8::10.", "Schreiben Sie sie wie 2001:db8::10."),
        ),
        ValueProblem::NotAMac { found } => (
            odd(found, pick("a MAC address", "eine MAC-Adresse")),
            owned(
                "Write twelve digits from 0 to 9 and A to F.",
                "Schreiben Sie zwölf Ziffern von 0 bis 9 und A bis F.",
            ),
        ),
        ValueProblem::NotAUrl { found } => (
            odd(found, pick("a web address", "eine Webadresse")),
            owned(
                "Write it with its beginning, such as http://pbx.example.com/menu.",
                "Schreiben Sie sie mit ihrem Anfang, etwa http://pbx.example.com/menu.",
            ),
        ),
        ValueProblem::NotACode { found, nearest } => (
            say!(
                "“{found}” is none of the codes that are known for this field; phones differ in how they take that.",
                "„{found}“ ist keiner der Codes, die für dieses Feld bekannt sind; Telefone nehmen das verschieden auf."
            ),
            nearest.map_or_else(
                || owned("Choose one from the list.", "Wählen Sie einen aus der Liste."),
                |n| say!("“{n}” was likely meant.", "Wahrscheinlich war „{n}“ gemeint."),
            ),
        ),
        ValueProblem::NotATimeZone { found, nearest } => (
            say!(
                "“{found}” is not a time zone by its Cisco name; the phone likely shows another time.",
                "„{found}“ ist keine Zeitzone unter ihrem Cisco-Namen; das Telefon zeigt wahrscheinlich eine andere Zeit."
            ),
            nearest.map_or_else(
                || owned("Choose one from the list.", "Wählen Sie einen aus der Liste."),
                |n| say!("“{n}” was likely meant.", "Wahrscheinlich war „{n}“ gemeint."),
            ),
        ),
        ValueProblem::NotADateTemplate { found } => (
            odd(found, pick("a date format", "ein Datumsformat")),
            owned(
                "Write D/M/Y, M/D/Y or D.M.Y; an A at the end gives the 12-hour clock.",
                "Schreiben Sie D/M/Y, M/D/Y oder D.M.Y; ein A am Ende ergibt die 12-Stunden-Uhr.",
            ),
        ),
        ValueProblem::NotAClock { found } => (
            odd(found, pick("a time", "eine Uhrzeit")),
            owned(
                "Write hours and minutes as in 08:30.",
                "Schreiben Sie Stunden und Minuten wie in 08:30.",
            ),
        ),
        ValueProblem::HasSpaces { found } => (
            odd(found, pick("written without spaces", "ohne Leerzeichen geschrieben")),
            owned("Remove the spaces.", "Entfernen Sie die Leerzeichen."),
        ),
        ValueProblem::TooLong { max, len } => (
            say!(
                "This has {len} characters; phones are known to take {max}, and some models more.",
                "Das hat {len} Zeichen; von Telefonen ist bekannt, dass sie {max} annehmen, manche Modelle mehr."
            ),
            owned(
                "Shorten it if the phone cuts it off or refuses it.",
                "Kürzen Sie es, wenn das Telefon es abschneidet oder ablehnt.",
            ),
        ),
    };
    (what, advice)
}
