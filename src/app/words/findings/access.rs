//! Passwords, trust and open doors as sentences.

use crate::app::words::language::owned;
use crate::check::Cause;

/// What is wrong, and what to do; nothing for causes of other kinds.
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::CapfList => (
            owned(
                "The phone is to fetch a certificate (capfAuthMode), but no server for it is named in capfList.",
                "Das Telefon soll ein Zertifikat holen (capfAuthMode), aber in capfList ist kein Server dafür genannt.",
            ),
            owned(
                "Add the server, or set capfAuthMode to 0 if nothing is to be fetched.",
                "Fügen Sie den Server hinzu, oder setzen Sie capfAuthMode auf 0, wenn nichts geholt werden soll.",
            ),
        ),
        Cause::EncryptedConfigPlain => (
            owned(
                "The file says that it is encrypted (encrConfig), but it is plain; a phone that believes it likely refuses it.",
                "Die Datei sagt, sie sei verschlüsselt (encrConfig), ist es aber nicht; ein Telefon, das ihr glaubt, lehnt sie wahrscheinlich ab.",
            ),
            owned(
                "Set encrConfig to false, or export the file encrypted.",
                "Setzen Sie encrConfig auf false, oder exportieren Sie die Datei verschlüsselt.",
            ),
        ),
        Cause::PasswordInClear(count) if *count == 1 => (
            owned(
                "The file holds a password in clear; anyone who can fetch the file can read it.",
                "Die Datei enthält ein Passwort im Klartext; wer die Datei holen kann, kann es lesen.",
            ),
            owned(
                "Let only phones reach the server it lies on, or use encrypted files.",
                "Lassen Sie nur Telefone an den Server, auf dem sie liegt, oder benutzen Sie verschlüsselte Dateien.",
            ),
        ),
        Cause::PasswordInClear(count) => (
            say!(
                "The file holds {count} passwords in clear; anyone who can fetch the file can read them.",
                "Die Datei enthält {count} Passwörter im Klartext; wer die Datei holen kann, kann sie lesen."
            ),
            owned(
                "Let only phones reach the server it lies on, or use encrypted files.",
                "Lassen Sie nur Telefone an den Server, auf dem sie liegt, oder benutzen Sie verschlüsselte Dateien.",
            ),
        ),
        Cause::ProfileWebOpen => (
            owned(
                "The phone’s web page for administrators is open and asks for no password.",
                "Die Webseite des Telefons für Administratoren ist offen und verlangt kein Passwort.",
            ),
            owned(
                "Set a password, or switch the page off.",
                "Setzen Sie ein Passwort, oder schalten Sie die Seite aus.",
            ),
        ),
        Cause::SecureAddressDiffers(plain, secure) => (
            say!(
                "This address leads to {secure}, its plain twin to {plain}; phones with trust lists use this one.",
                "Diese Adresse führt zu {secure}, ihr unverschlüsseltes Gegenstück zu {plain}; Telefone mit Vertrauensliste benutzen diese."
            ),
            owned("Change both when a server moves.", "Ändern Sie beide, wenn ein Server umzieht."),
        ),
        Cause::SecurityModeWithoutTls(mode) => (
            say!(
                "The security mode ({mode}) needs TLS, but the transport is another; the phone likely does not register.",
                "Der Sicherheitsmodus ({mode}) braucht TLS, aber der Transport ist ein anderer; das Telefon meldet sich wahrscheinlich nicht an."
            ),
            owned(
                "Choose TLS, or set deviceSecurityMode to 1.",
                "Wählen Sie TLS, oder setzen Sie deviceSecurityMode auf 1.",
            ),
        ),
        Cause::SshLogin(name) => (
            say!(
                "SSH is open, but {name} is empty; nobody can sign in, or anyone with the maker’s login can.",
                "SSH ist offen, aber {name} ist leer; entweder kann sich niemand anmelden oder jeder mit den Zugangsdaten des Herstellers."
            ),
            owned("Write it, or close SSH.", "Tragen Sie es ein, oder schließen Sie SSH."),
        ),
        Cause::SshOpen => (
            owned(
                "SSH is open (0 means on here); after it phones ask for a second login that is known to all.",
                "SSH ist offen (0 heißt hier: ein); danach fragen Telefone nach einer zweiten Anmeldung, die jeder kennt.",
            ),
            owned(
                "Write 1 unless you need it at the moment.",
                "Schreiben Sie 1, wenn Sie es nicht gerade brauchen.",
            ),
        ),
        Cause::TelnetOpen => (
            owned(
                "The phone can be reached by Telnet, where everything passes in clear.",
                "Das Telefon ist über Telnet erreichbar, wo alles im Klartext läuft.",
            ),
            owned(
                "Write 0 unless you need it at the moment.",
                "Schreiben Sie 0, wenn Sie es nicht gerade brauchen.",
            ),
        ),
        Cause::TlsPort => (
            owned(
                "TLS is chosen, but this call manager has no securedSipPort.",
                "TLS ist gewählt, aber dieser Call Manager hat keinen securedSipPort.",
            ),
            owned(
                "Write the port; usually it is 5061.",
                "Tragen Sie den Port ein; meist ist es 5061.",
            ),
        ),
        Cause::TlsWithoutSecurityMode => (
            owned(
                "TLS is chosen, but deviceSecurityMode is not 2 or 3; the phone then does not use TLS and likely does not register.",
                "TLS ist gewählt, aber deviceSecurityMode ist nicht 2 oder 3; das Telefon benutzt dann kein TLS und meldet sich wahrscheinlich nicht an.",
            ),
            owned(
                "Set deviceSecurityMode to 3 (or 2 without encryption); the phone needs a trust list.",
                "Setzen Sie deviceSecurityMode auf 3 (oder 2 ohne Verschlüsselung); das Telefon braucht eine Vertrauensliste.",
            ),
        ),
        Cause::TransportUdp => (
            owned(
                "The phone is to use UDP, over which long messages may get lost; TCP is the usual advice.",
                "Das Telefon soll UDP benutzen, wo lange Nachrichten verloren gehen können; üblich ist der Rat zu TCP.",
            ),
            owned(
                "Choose TCP if the server takes it.",
                "Wählen Sie TCP, wenn der Server es annimmt.",
            ),
        ),
        Cause::UserAccess(found) => (
            say!(
                "“{found}” is no mark for what users may do: phones know na, ro and rw.",
                "„{found}“ sagt nichts darüber, was Benutzer dürfen: Telefone kennen na, ro und rw."
            ),
            owned(
                "Write na to hide the setting, ro to show it, rw to let users change it.",
                "Schreiben Sie na, um die Einstellung zu verbergen, ro, um sie zu zeigen, rw, um sie ändern zu lassen.",
            ),
        ),
        Cause::UserMayChange => (
            owned(
                "Users may change this on the phone (ua is rw), and what they write stays until the profile overwrites it.",
                "Benutzer dürfen das am Telefon ändern (ua ist rw), und was sie schreiben, bleibt, bis das Profil es überschreibt.",
            ),
            owned(
                "Write na unless that is meant.",
                "Schreiben Sie na, wenn das nicht gewollt ist.",
            ),
        ),
        Cause::VpnCertificate => (
            owned(
                "The VPN asks for a certificate of the phone; it has to be on the phone before this file counts.",
                "Das VPN verlangt ein Zertifikat des Telefons; es muss auf dem Telefon sein, bevor diese Datei gilt.",
            ),
            owned(
                "Make sure that the phone has one (LSC or MIC).",
                "Sorgen Sie dafür, dass das Telefon eines hat (LSC oder MIC).",
            ),
        ),
        Cause::VpnIncomplete(missing) => (
            say!(
                "The VPN lacks {missing}; without it the phone cannot connect.",
                "Dem VPN fehlt {missing}; ohne das kann sich das Telefon nicht verbinden."
            ),
            owned(
                "Fill in url1, certHash1 and hashAlg together.",
                "Füllen Sie url1, certHash1 und hashAlg zusammen aus.",
            ),
        ),
        Cause::WeakPassword(true) => (
            owned(
                "The password is the name of the line; it is the first that is tried.",
                "Das Passwort ist der Name der Leitung; das wird als Erstes probiert.",
            ),
            owned(
                "Choose another one: first on the server, then here.",
                "Wählen Sie ein anderes: erst auf dem Server, dann hier.",
            ),
        ),
        Cause::WeakPassword(false) => (
            owned(
                "This password is short or in every list of guesses.",
                "Dieses Passwort ist kurz oder steht in jeder Liste zum Raten.",
            ),
            owned(
                "Choose another one: first on the server, then here.",
                "Wählen Sie ein anderes: erst auf dem Server, dann hier.",
            ),
        ),
        Cause::WebOpen => (
            owned(
                "The phone’s web page is open (0 means on here); anyone in its network can read its settings there.",
                "Die Webseite des Telefons ist offen (0 heißt hier: ein); jeder in seinem Netz kann dort die Einstellungen lesen.",
            ),
            owned(
                "Write 1 unless you need the page.",
                "Schreiben Sie 1, wenn Sie die Seite nicht brauchen.",
            ),
        ),
        _ => return None,
    })
}
