//! What stands at the wrong place, twice or not at all, as sentences.

use crate::app::words::language::owned;
use crate::check::Cause;

/// What is wrong, and what to do; nothing for causes of other kinds.
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::BlankAround => (
            owned(
                "Blanks stand before or behind this value; phones may take them as part of it.",
                "Vor oder hinter diesem Wert stehen Leerzeichen; Telefone können sie als Teil davon nehmen.",
            ),
            owned(
                "Remove them, unless they belong to the value.",
                "Entfernen Sie sie, wenn sie nicht zum Wert gehören.",
            ),
        ),
        Cause::DialPlanRow => (
            owned(
                "This row has no match, so the phone cannot tell which numbers it is for.",
                "Diese Zeile hat kein match, das Telefon kann also nicht wissen, für welche Nummern sie gilt.",
            ),
            owned(
                "Write the pattern into the attribute match.",
                "Schreiben Sie das Muster in das Attribut match.",
            ),
        ),
        Cause::LetterCase(found, known) => (
            say!(
                "“{found}” is spelled {known} where phones know it, and they tell capitals apart; this one is likely ignored.",
                "„{found}“ heißt, wo Telefone es kennen, {known}, und sie unterscheiden Großbuchstaben; dieses wird wahrscheinlich übergangen."
            ),
            say!("Write {known}.", "Schreiben Sie {known}."),
        ),
        Cause::MacInName(digits, Some(expected)) => (
            say!(
                "The address in the file’s name is not written as phones write its {digits} digits.",
                "Die Adresse im Namen der Datei ist nicht so geschrieben, wie Telefone ihre {digits} Ziffern schreiben."
            ),
            say!(
                "Export it as {expected}: twelve capitals without signs between them.",
                "Exportieren Sie als {expected}: zwölf große Ziffern ohne Zeichen dazwischen."
            ),
        ),
        Cause::MacInName(digits, None) => (
            say!(
                "The address in the file’s name has {digits} digits instead of 12; no phone asks for it.",
                "Die Adresse im Namen der Datei hat {digits} Ziffern statt 12; kein Telefon verlangt sie."
            ),
            owned(
                "Compare it with the label on the back of the phone.",
                "Vergleichen Sie sie mit dem Aufkleber auf der Rückseite des Telefons.",
            ),
        ),
        Cause::Misplaced(right, true) => (
            say!(
                "Phones do not read this setting here but in {right}, which the file has too.",
                "Telefone lesen diese Einstellung nicht hier, sondern in {right}, das die Datei auch hat."
            ),
            owned("Remove this one.", "Entfernen Sie diese hier."),
        ),
        Cause::Misplaced(right, false) => (
            say!(
                "Phones do not read this setting here but in {right}.",
                "Telefone lesen diese Einstellung nicht hier, sondern in {right}."
            ),
            owned("Move it there.", "Verschieben Sie sie dorthin."),
        ),
        Cause::MisspelledName(found, known) => (
            say!(
                "“{found}” is in no list of what phones read, but {known} is.",
                "„{found}“ steht in keiner Liste dessen, was Telefone lesen, {known} aber schon."
            ),
            say!("Check whether {known} is meant.", "Prüfen Sie, ob {known} gemeint ist."),
        ),
        Cause::NoCommonProfile => (
            owned(
                "The file has no commonProfile; some phones are reported to restart over that.",
                "Die Datei hat kein commonProfile; manche Telefone starten deswegen nach Berichten neu.",
            ),
            owned("Add it; it may be empty.", "Fügen Sie es hinzu; es darf leer sein."),
        ),
        Cause::NoDeviceProtocol => (
            owned(
                "The file does not say its protocol (deviceProtocol); phones may read it as one for SCCP.",
                "Die Datei sagt ihr Protokoll nicht (deviceProtocol); Telefone lesen sie womöglich als eine für SCCP.",
            ),
            owned(
                "Add deviceProtocol with the value SIP.",
                "Fügen Sie deviceProtocol mit dem Wert SIP hinzu.",
            ),
        ),
        Cause::NoSipProfile => (
            owned(
                "The file is for SIP but has no sipProfile; a SIP phone finds no lines in it.",
                "Die Datei ist für SIP, hat aber kein sipProfile; ein SIP-Telefon findet keine Leitungen darin.",
            ),
            owned(
                "Add the sipProfile, or correct deviceProtocol.",
                "Fügen Sie das sipProfile hinzu, oder berichtigen Sie deviceProtocol.",
            ),
        ),
        Cause::NotAnElement(name) => (
            say!(
                "{name} is in no list of what phones read; it likely has no effect.",
                "{name} steht in keiner Liste dessen, was Telefone lesen; es hat wahrscheinlich keine Wirkung."
            ),
            owned(
                "Leave it, or look for the setting that does what you want.",
                "Lassen Sie es, oder suchen Sie die Einstellung, die tut, was Sie wollen.",
            ),
        ),
        Cause::Placeholder(Some(found)) => (
            say!(
                "“{found}” looks like what a template leaves open.",
                "„{found}“ sieht aus wie eine offene Stelle einer Vorlage."
            ),
            owned("Write the real value.", "Schreiben Sie den wirklichen Wert."),
        ),
        Cause::Placeholder(None) => (
            owned(
                "This password looks like what a template leaves open, so the phone likely cannot sign in.",
                "Dieses Passwort sieht aus wie eine offene Stelle einer Vorlage, das Telefon kann sich also wahrscheinlich nicht anmelden.",
            ),
            owned("Write the real one.", "Schreiben Sie das wirkliche."),
        ),
        Cause::RepeatedElement(name, true) => (
            say!(
                "{name} stands twice here, both times the same.",
                "{name} steht hier zweimal, beide Male gleich."
            ),
            owned("Remove one of the two.", "Entfernen Sie eine von beiden."),
        ),
        Cause::RepeatedElement(name, false) => (
            say!(
                "{name} stands twice here with different values; which of them counts is not certain.",
                "{name} steht hier zweimal mit verschiedenen Werten; welcher gilt, ist nicht sicher."
            ),
            owned(
                "Keep the one that you mean and remove the other.",
                "Behalten Sie den, den Sie meinen, und entfernen Sie den anderen.",
            ),
        ),
        Cause::RepeatedSection(name) => (
            say!(
                "{name} stands twice here; the phone may read only one of them.",
                "{name} steht hier zweimal; das Telefon liest womöglich nur eines davon."
            ),
            owned(
                "Move everything into one of the two.",
                "Verschieben Sie alles in eines der beiden.",
            ),
        ),
        Cause::SetTwice(name, winner, level) => (
            say!(
                "{name} is set in {winner} too, with another value; that one wins over {level}.",
                "{name} ist auch in {winner} gesetzt, mit einem anderen Wert; der hat Vorrang vor {level}."
            ),
            say!(
                "Change it in {winner}, or remove it there.",
                "Ändern Sie es in {winner}, oder entfernen Sie es dort."
            ),
        ),
        Cause::SwitchCode(found, on, off) => (
            say!(
                "“{found}” is not how this switch is written; some phones ask for their file again and again over that.",
                "„{found}“ ist nicht, wie dieser Schalter geschrieben wird; manche Telefone verlangen deswegen ihre Datei immer wieder."
            ),
            say!(
                "Write {on} for on or {off} for off.",
                "Schreiben Sie {on} für ein oder {off} für aus."
            ),
        ),
        Cause::TextBetween(text) => (
            say!(
                "“{text}” stands between elements, where phones look for none.",
                "„{text}“ steht zwischen Elementen, wo Telefone keinen suchen."
            ),
            owned(
                "Make a comment of it, or remove it.",
                "Machen Sie einen Kommentar daraus, oder entfernen Sie ihn.",
            ),
        ),
        _ => return None,
    })
}
