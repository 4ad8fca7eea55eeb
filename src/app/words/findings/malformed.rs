//! Damage of the XML as sentences: what is malformed, and the word for its repair.

use crate::app::words::language::{owned, pick};
use crate::xml::ProblemKind;

/// What a button says that repairs it.
pub(super) fn fix(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::BareAmpersand => owned("Write &amp;", "&amp; schreiben"),
        ProblemKind::EndWithoutBracket { name } | ProblemKind::MissingEnd { name } => {
            say!("Write </{name}>", "</{name}> schreiben")
        }
        ProblemKind::MismatchedEnd { expected, .. } => {
            say!("Write </{expected}>", "</{expected}> schreiben")
        }
        ProblemKind::StrayEnd { name } => say!("Remove </{name}>", "</{name}> entfernen"),
        ProblemKind::ControlCharacter { .. } => owned("Remove the character", "Zeichen entfernen"),
        ProblemKind::NotAName => owned("Write &lt;", "&lt; schreiben"),
        ProblemKind::DoubleHyphen => owned("Write one hyphen", "Einen Bindestrich schreiben"),
        ProblemKind::LateDeclaration => owned("Move it to the beginning", "An den Anfang setzen"),
        ProblemKind::DuplicateAttribute { .. } => {
            owned("Remove the second one", "Das zweite entfernen")
        }
        ProblemKind::UnfinishedComment => {
            owned("End it with the file", "Mit der Datei enden lassen")
        }
        ProblemKind::TreeView => owned("Remove the signs", "Zeichen entfernen"),
        _ => owned("Repair", "Reparieren"),
    }
}

/// What is malformed. Phones' XML parsers stop at the first place that is.
#[expect(clippy::too_many_lines, reason = "one sentence a kind")]
pub(super) fn malformed(kind: &ProblemKind, line: Option<usize>) -> (String, String) {
    let at = line.map_or_else(
        || owned("One place", "Eine Stelle"),
        |line| say!("Line {line}", "Zeile {line}"),
    );
    let in_line = line.map_or_else(String::new, |line| say!(" in line {line}", " in Zeile {line}"));
    let (what, advice) = match kind {
        ProblemKind::Empty => (
            owned(
                "The file is empty; a phone finds no settings in it.",
                "Die Datei ist leer; ein Telefon findet keine Einstellungen darin.",
            ),
            pick(
                "Fetch the file again, or write its content here as source.",
                "Holen Sie die Datei noch einmal, oder schreiben Sie ihren Inhalt hier als Quelltext.",
            ),
        ),
        ProblemKind::NoRoot => (
            owned(
                "The file holds text but no element; a phone finds no settings in it.",
                "Die Datei enthält Text, aber kein Element; ein Telefon findet keine Einstellungen darin.",
            ),
            pick(
                "Check whether the right file was opened.",
                "Prüfen Sie, ob die richtige Datei geöffnet ist.",
            ),
        ),
        ProblemKind::SeveralRoots { name } => (
            say!(
                "{at} begins a second outermost element, <{name}>; a phone stops reading before it.",
                "{at} beginnt ein zweites äußerstes Element, <{name}>; davor hört ein Telefon auf zu lesen."
            ),
            pick(
                "Move it into the first element, or remove it. Often an end tag stands too early.",
                "Verschieben Sie es in das erste Element, oder entfernen Sie es. Oft steht ein Ende-Tag zu früh.",
            ),
        ),
        ProblemKind::TextOutsideRoot => (
            say!(
                "{at} has text outside of the outermost element; a phone likely stops there.",
                "{at} hat Text außerhalb des äußersten Elements; ein Telefon hört dort wahrscheinlich auf."
            ),
            pick(
                "Remove the text, or make a comment of it: <!-- text -->.",
                "Entfernen Sie den Text, oder machen Sie einen Kommentar daraus: <!-- Text -->.",
            ),
        ),
        ProblemKind::LateDeclaration => (
            say!(
                "The XML declaration{in_line} is not the very first thing in the file; a phone stops reading there.",
                "Die XML-Deklaration{in_line} ist nicht das Allererste in der Datei; dort hört ein Telefon auf zu lesen."
            ),
            pick(
                "Move <?xml …?> to the beginning, before every comment and blank.",
                "Verschieben Sie <?xml …?> an den Anfang, vor jeden Kommentar und jedes Leerzeichen.",
            ),
        ),
        ProblemKind::MisspelledDeclaration => (
            say!(
                "The XML declaration{in_line} is misspelled; a phone stops reading there.",
                "Die XML-Deklaration{in_line} ist falsch geschrieben; dort hört ein Telefon auf zu lesen."
            ),
            pick(
                "Write it as <?xml version=\"1.0\"?>, or remove it.",
                "Schreiben Sie <?xml version=\"1.0\"?>, oder entfernen Sie sie.",
            ),
        ),
        ProblemKind::UnfinishedTag => (
            say!(
                "A tag{in_line} has no closing “>”; a phone stops reading there.",
                "Ein Tag{in_line} hat kein schließendes „>“; dort hört ein Telefon auf zu lesen."
            ),
            pick(
                "Write the “>” where the tag ends.",
                "Schreiben Sie das „>“ dorthin, wo das Tag endet.",
            ),
        ),
        ProblemKind::UnclosedQuote => (
            say!(
                "A value{in_line} lacks its closing quote; a phone stops reading there.",
                "Einem Wert{in_line} fehlt das schließende Anführungszeichen; dort hört ein Telefon auf zu lesen."
            ),
            pick(
                "Write the quote where the value ends.",
                "Schreiben Sie das Anführungszeichen dorthin, wo der Wert endet.",
            ),
        ),
        ProblemKind::UnfinishedComment => (
            say!(
                "The comment that begins{in_line} never ends; a phone reads nothing behind it.",
                "Der Kommentar, der{in_line} beginnt, endet nie; ein Telefon liest nichts, was dahinter steht."
            ),
            pick(
                "Write --> where the comment ends.",
                "Schreiben Sie --> dorthin, wo der Kommentar endet.",
            ),
        ),
        ProblemKind::UnfinishedCData => (
            say!(
                "The CDATA section that begins{in_line} never ends; a phone reads nothing behind it.",
                "Der CDATA-Abschnitt, der{in_line} beginnt, endet nie; ein Telefon liest nichts, was dahinter steht."
            ),
            pick("Write ]]> where it ends.", "Schreiben Sie ]]> dorthin, wo er endet."),
        ),
        ProblemKind::UnfinishedDeclaration => (
            say!(
                "What begins with <? or <!{in_line} does not end; a phone stops reading there.",
                "Was mit <? oder <!{in_line} beginnt, endet nicht; dort hört ein Telefon auf zu lesen."
            ),
            pick(
                "Finish it with ?> or >, or remove it.",
                "Beenden Sie es mit ?> oder >, oder entfernen Sie es.",
            ),
        ),
        ProblemKind::NotAName => (
            say!(
                "{at} has a “<” that begins no tag; a phone stops reading there.",
                "{at} hat ein „<“, das kein Tag beginnt; dort hört ein Telefon auf zu lesen."
            ),
            pick(
                "Write &lt; where the sign itself is meant, else write the name of the tag.",
                "Schreiben Sie &lt;, wo das Zeichen selbst gemeint ist, sonst den Namen des Tags.",
            ),
        ),
        ProblemKind::MismatchedEnd { expected, found } => (
            say!(
                "{at} closes <{expected}> with </{found}>; a phone stops reading here.",
                "{at} schließt <{expected}> mit </{found}>; hier hört ein Telefon auf zu lesen."
            ),
            pick(
                "Spell both tags alike. The fix spells the end as the beginning: look at which of them is right.",
                "Schreiben Sie beide Tags gleich. Die Reparatur schreibt das Ende wie den Anfang: Sehen Sie nach, was von beiden stimmt.",
            ),
        ),
        ProblemKind::MissingEnd { name } => (
            say!(
                "<{name}>{in_line} is never closed; a phone stops reading where it should have been.",
                "<{name}>{in_line} wird nie geschlossen; ein Telefon hört dort auf zu lesen, wo es zu sein hätte."
            ),
            pick(
                "Write its end tag where the element ends.",
                "Schreiben Sie das Ende-Tag dorthin, wo das Element endet.",
            ),
        ),
        ProblemKind::StrayEnd { name } => (
            say!(
                "{at} closes <{name}>, but it is not open there; a phone stops reading here.",
                "{at} schließt <{name}>, das dort aber nicht offen ist; hier hört ein Telefon auf zu lesen."
            ),
            pick(
                "Remove the end tag, or write the start tag that is missing.",
                "Entfernen Sie das Ende-Tag, oder schreiben Sie das fehlende Anfangs-Tag.",
            ),
        ),
        ProblemKind::EndWithoutBracket { name } => (
            say!(
                "{at} has “/{name}>” without its “<”; a phone stops reading soon after.",
                "{at} hat „/{name}>“ ohne sein „<“; bald danach hört ein Telefon auf zu lesen."
            ),
            pick("Write the “<” before it.", "Schreiben Sie das „<“ davor."),
        ),
        ProblemKind::BareAmpersand => (
            say!(
                "{at} has a bare “&”; a phone stops reading here.",
                "{at} hat ein bloßes „&“; hier hört ein Telefon auf zu lesen."
            ),
            pick(
                "Write it as &amp;. The phone then reads the same value.",
                "Schreiben Sie es als &amp;. Das Telefon liest dann denselben Wert.",
            ),
        ),
        ProblemKind::UnknownEntity { reference } => (
            say!(
                "{at} uses {reference}, which XML does not know by itself; a phone likely stops there.",
                "{at} benutzt {reference}, das XML von sich aus nicht kennt; ein Telefon hört dort wahrscheinlich auf."
            ),
            pick(
                "Write the character itself. Only &amp;, &lt;, &gt;, &quot; and &apos; are always known.",
                "Schreiben Sie das Zeichen selbst. Immer bekannt sind nur &amp;, &lt;, &gt;, &quot; und &apos;.",
            ),
        ),
        ProblemKind::ControlCharacter { code } => (
            say!(
                "{at} holds the control character U+{code:04X}, which XML does not allow; a phone stops reading here.",
                "{at} enthält das Steuerzeichen U+{code:04X}, das XML nicht erlaubt; hier hört ein Telefon auf zu lesen."
            ),
            pick(
                "Remove the character; it cannot be seen.",
                "Entfernen Sie das Zeichen; man sieht es nicht.",
            ),
        ),
        ProblemKind::UnboundPrefix { prefix } => (
            say!(
                "The prefix “{prefix}:” is used{in_line} but never declared; phones take it all the same.",
                "Das Präfix „{prefix}:“ wird{in_line} benutzt, aber nie deklariert; Telefone nehmen es trotzdem an."
            ),
            pick(
                "Leave it as it is: CUCM writes such files.",
                "Lassen Sie es, wie es ist: CUCM schreibt solche Dateien.",
            ),
        ),
        ProblemKind::DuplicateAttribute { name } => (
            say!(
                "The attribute {name} stands twice in one tag{in_line}; a phone stops reading there.",
                "Das Attribut {name} steht zweimal in einem Tag{in_line}; dort hört ein Telefon auf zu lesen."
            ),
            pick("Remove one of the two.", "Entfernen Sie eine von beiden."),
        ),
        ProblemKind::UnquotedAttribute { name } => (
            say!(
                "The attribute {name}{in_line} has no value in quotes; a phone stops reading there.",
                "Das Attribut {name}{in_line} hat keinen Wert in Anführungszeichen; dort hört ein Telefon auf zu lesen."
            ),
            pick(
                "Write quotes around its value.",
                "Schreiben Sie Anführungszeichen um seinen Wert.",
            ),
        ),
        ProblemKind::DoubleHyphen => (
            say!(
                "The comment{in_line} holds “--”, which XML does not allow; strict readers stop there.",
                "Der Kommentar{in_line} enthält „--“, das XML nicht erlaubt; strenge Leser hören dort auf."
            ),
            pick(
                "Write one hyphen, or two with a blank between them.",
                "Schreiben Sie einen Bindestrich, oder zwei mit einem Leerzeichen dazwischen.",
            ),
        ),
        ProblemKind::Doctype => (
            say!(
                "A document type declaration stands{in_line}; it is kept but never followed here.",
                "Eine Dokumenttyp-Deklaration steht{in_line}; sie bleibt erhalten, wird hier aber nie befolgt."
            ),
            pick(
                "Leave it if the phone takes the file. Phones need none.",
                "Lassen Sie sie, wenn das Telefon die Datei annimmt. Telefone brauchen keine.",
            ),
        ),
        ProblemKind::HtmlPage => (
            owned(
                "This is an HTML page, most likely a server’s error message saved under this name.",
                "Das ist eine HTML-Seite, höchstwahrscheinlich die Fehlermeldung eines Servers, unter diesem Namen gespeichert.",
            ),
            pick(
                "Fetch the file again and look at what the server answers.",
                "Holen Sie die Datei noch einmal, und sehen Sie nach, was der Server antwortet.",
            ),
        ),
        ProblemKind::TreeView => (
            owned(
                "This was copied from a browser’s tree view, with its “-” and “+” signs; a phone cannot read it.",
                "Das wurde aus der Baumansicht eines Browsers kopiert, mit deren „-“ und „+“; ein Telefon kann es nicht lesen.",
            ),
            pick(
                "Save the file itself instead of copying what the browser shows.",
                "Speichern Sie die Datei selbst, statt zu kopieren, was der Browser zeigt.",
            ),
        ),
        ProblemKind::TooDeep => (
            say!(
                "Elements{in_line} are nested deeper than the form shows; no phone’s file needs that.",
                "Elemente{in_line} sind tiefer verschachtelt, als das Formular zeigt; so tief braucht es keine Telefondatei."
            ),
            pick(
                "Edit them in the source. They are exported unchanged.",
                "Ändern Sie sie im Quelltext. Sie werden unverändert exportiert.",
            ),
        ),
        ProblemKind::More => (
            owned(
                "More problems follow than are listed.",
                "Es folgen mehr Probleme, als aufgeführt sind.",
            ),
            pick(
                "Repair the first ones: the others often come from them.",
                "Reparieren Sie die ersten: Die anderen kommen oft daher.",
            ),
        ),
    };
    (what, advice.to_owned())
}
