//! Whether a phone will take the file: a verdict, why, and what to do.

use super::dates::day;
use super::language::{Text, owned, pick, text};
use crate::container::trust_list::Role;
use crate::session::Acceptance;

pub const TITLE: Text = text("Will the phone accept it?", "Nimmt das Telefon sie an?");

/// A verdict as heading and text.
#[must_use]
pub fn say(verdict: &Acceptance) -> (String, String) {
    let both = |title: &str, text: &str| (title.to_owned(), text.to_owned());
    match verdict {
        Acceptance::Accepted { role, not_after } => (
            say!(
                "Yes: the trust list knows this signer as {}",
                "Ja: Die Vertrauensliste kennt diesen Signierer als {}",
                role_name(*role)
            ),
            say!(
                "Its certificate is valid until {}. The phone needs no reset of its trust list.",
                "Sein Zertifikat ist gültig bis {}. Die Vertrauensliste des Telefons muss nicht gelöscht werden.",
                day(*not_after)
            ),
        ),
        Acceptance::NoTrustList => both(
            pick(
                "Open the phone’s trust list to know",
                "Öffnen Sie die Vertrauensliste des Telefons, um es zu wissen",
            ),
            pick(
                "A phone with a trust list takes files only from signers that are in it. Open its ITLFile.tlv or CTLFile.tlv beside this file. A phone without one takes any signer.",
                "Ein Telefon mit Vertrauensliste nimmt Dateien nur von Signierern an, die darin stehen. Öffnen Sie seine ITLFile.tlv oder CTLFile.tlv neben dieser Datei. Ein Telefon ohne Liste nimmt jeden Signierer an.",
            ),
        ),
        Acceptance::SameSigner => both(
            pick("The same signer as before", "Derselbe Signierer wie vorher"),
            pick(
                "A phone that took the file as it came takes this one too, unless its trust list has changed since.",
                "Ein Telefon, das die Datei so annahm, wie sie kam, nimmt auch diese an, sofern sich seine Vertrauensliste seitdem nicht geändert hat.",
            ),
        ),
        Acceptance::AskedOfTvs => both(
            pick("A verification service may still say yes", "Ein Prüfdienst kann noch Ja sagen"),
            pick(
                "The trust list names one (TVS). The phone asks it about signers that the list does not know.",
                "Die Vertrauensliste nennt einen (TVS). Das Telefon fragt ihn nach Signierern, die die Liste nicht kennt.",
            ),
        ),
        Acceptance::UnsignedWithTrustList => both(
            pick(
                "No: a phone with this trust list wants a signature",
                "Nein: Ein Telefon mit dieser Vertrauensliste will eine Signatur",
            ),
            pick(
                "The list names a signer of files, so the phone refuses a file that is not signed. Over HTTPS (port 6971) it takes the plain text, under the name with .sgn.",
                "Die Liste nennt einen Signierer von Dateien, also lehnt das Telefon eine unsignierte Datei ab. Über HTTPS (Port 6971) nimmt es den bloßen Text, unter dem Namen mit .sgn.",
            ),
        ),
        Acceptance::NeedsHttp => both(
            pick("This coding needs HTTP", "Diese Kodierung braucht HTTP"),
            pick(
                "A header of HTTP has to tell the phone of it (Content-Encoding: aes128gcm). A TFTP server cannot.",
                "Eine HTTP-Kopfzeile muss sie dem Telefon nennen (Content-Encoding: aes128gcm). Ein TFTP-Server kann das nicht.",
            ),
        ),
        Acceptance::UnknownSigner => both(
            pick(
                "No: the trust list does not know this signer",
                "Nein: Die Vertrauensliste kennt diesen Signierer nicht",
            ),
            pick(
                "The phone keeps its old configuration and shows a trust error. Choose a signer of the list, or put this one into a new list that the phone takes.",
                "Das Telefon behält seine alte Konfiguration und zeigt einen Vertrauensfehler. Wählen Sie einen Signierer der Liste oder nehmen Sie diesen in eine neue Liste auf, die das Telefon annimmt.",
            ),
        ),
        Acceptance::RoleWithoutTftp { role } => (
            say!(
                "No: the trust list knows this signer as {} only",
                "Nein: Die Vertrauensliste kennt diesen Signierer nur als {}",
                role_name(*role)
            ),
            owned(
                "Configuration files have to be signed by a certificate with a TFTP role. Choose another signer, or make a list in which this one has it.",
                "Konfigurationsdateien müssen von einem Zertifikat mit TFTP-Rolle signiert sein. Wählen Sie einen anderen Signierer oder bauen Sie eine Liste, in der dieser sie hat.",
            ),
        ),
        Acceptance::Expired { not_after } => (
            say!(
                "The signer’s certificate ran out on {}",
                "Das Zertifikat des Signierers ist am {} abgelaufen",
                day(*not_after)
            ),
            owned(
                "Phones whose clock is right may refuse it. Make a new signer and put it into the trust list.",
                "Telefone mit richtiger Uhr können sie ablehnen. Erzeugen Sie einen neuen Signierer und nehmen Sie ihn in die Vertrauensliste auf.",
            ),
        ),
        Acceptance::NotYetValid { not_before } => (
            say!(
                "The signer’s certificate is not valid before {}",
                "Das Zertifikat des Signierers gilt erst ab {}",
                day(*not_before)
            ),
            owned(
                "Phones may refuse it until then. Check the clock of the computer that made it.",
                "Telefone können sie bis dahin ablehnen. Prüfen Sie die Uhr des Rechners, der es erzeugt hat.",
            ),
        ),
        Acceptance::LongKey { bits } => (
            say!(
                "A signing key of {bits} bits is not known to work",
                "Von Signaturschlüsseln mit {bits} Bit ist nicht bekannt, dass sie gehen"
            ),
            owned(
                "The format has room for it, but phones are known to take at most 2048 bits. Try it with one phone first.",
                "Das Format hat Platz dafür, aber bekannt sind höchstens 2048 Bit. Versuchen Sie es zuerst mit einem Telefon.",
            ),
        ),
        Acceptance::Sha512 => both(
            pick("SHA-512 needs newer firmware", "SHA-512 braucht neuere Firmware"),
            pick(
                "An older phone refuses the file. SHA-1 is what call servers choose when nobody says otherwise.",
                "Ein älteres Telefon lehnt die Datei ab. SHA-1 wählen Call Manager, wenn niemand etwas anderes sagt.",
            ),
        ),
        Acceptance::PlaintextBeside { name } => (
            say!(
                "A plain {name} on the server would show every password",
                "Eine unverschlüsselte {name} auf dem Server würde jedes Passwort zeigen"
            ),
            owned(
                "Delete it there after you have uploaded the encrypted file.",
                "Löschen Sie sie dort, nachdem Sie die verschlüsselte Datei hochgeladen haben.",
            ),
        ),
        Acceptance::HttpsWantsPlain => both(
            pick(
                "Over HTTPS the phone wants the plain text",
                "Über HTTPS will das Telefon den bloßen Text",
            ),
            pick(
                "A phone that is provisioned over HTTPS (port 6971) asks for the name with .sgn, but wants the text without a signature under it. Over TFTP and HTTP it wants the signed file.",
                "Ein Telefon, das über HTTPS (Port 6971) provisioniert wird, verlangt den Namen mit .sgn, will darunter aber den Text ohne Signatur. Über TFTP und HTTP will es die signierte Datei.",
            ),
        ),
        Acceptance::KdfByFirmware { kdf } => (
            say!(
                "It depends on the firmware whether the phone takes {}",
                "Ob das Telefon {} annimmt, hängt von der Firmware ab",
                super::repack::kdf(*kdf)
            ),
            owned(
                "No document tells which derivation a firmware wants. When the phone does not take the file, export it with another one: MD5 for older firmware, SHA-256 from 11.3(1) on.",
                "Kein Dokument sagt, welche Ableitung eine Firmware will. Nimmt das Telefon die Datei nicht an, exportieren Sie sie mit einer anderen: MD5 für ältere Firmware, SHA-256 ab 11.3(1).",
            ),
        ),
    }
}

/// The phone's own word for a role.
#[must_use]
pub fn role_name(role: Role) -> String {
    role.name().map_or_else(|| say!("role {}", "Rolle {}", role.code()), str::to_owned)
}

/// Beside the heading: the lists that were asked.
#[must_use]
pub fn lists(names: &[&str]) -> String {
    names.join(", ")
}
