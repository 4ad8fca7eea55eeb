//! Passwords, trust and open doors as sentences.

use crate::app::words::language::pick;
use crate::check::Cause;

/// What is wrong, and what to do; nothing for causes of other kinds.
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::CapfList => (
            pick("The phone is to fetch a certificate (capfAuthMode), but no server for it is named in capfList.", "Das Telefon soll ein Zertifikat holen (capfAuthMode), aber in capfList ist kein Server dafür genannt.").to_owned(),
            pick("Add the server, or set capfAuthMode to 0 if nothing is to be fetched.", "Fügen Sie den Server hinzu, oder setzen Sie capfAuthMode auf 0, wenn nichts geholt werden soll.").to_owned(),
        ),
        Cause::EncryptedConfigPlain => (
            pick("The file says that it is encrypted (encrConfig), but it is plain; a phone that believes it likely refuses it.", "Die Datei sagt, sie sei verschlüsselt (encrConfig), ist es aber nicht; ein Telefon, das ihr glaubt, lehnt sie wahrscheinlich ab.").to_owned(),
            pick("Set encrConfig to false, or export the file encrypted.", "Setzen Sie encrConfig auf false, oder exportieren Sie die Datei verschlüsselt.").to_owned(),
        ),
        Cause::PasswordInClear(count) if *count == 1 => (
            pick("The file holds a password in clear; anyone who can fetch the file can read it.", "Die Datei enthält ein Passwort im Klartext; wer die Datei holen kann, kann es lesen.").to_owned(),
            pick("Let only phones reach the server it lies on, or use encrypted files.", "Lassen Sie nur Telefone an den Server, auf dem sie liegt, oder benutzen Sie verschlüsselte Dateien.").to_owned(),
        ),
        Cause::PasswordInClear(count) => (
            say!("The file holds {count} passwords in clear; anyone who can fetch the file can read them.", "Die Datei enthält {count} Passwörter im Klartext; wer die Datei holen kann, kann sie lesen."),
            pick("Let only phones reach the server it lies on, or use encrypted files.", "Lassen Sie nur Telefone an den Server, auf dem sie liegt, oder benutzen Sie verschlüsselte Dateien.").to_owned(),
        ),
        Cause::ProfileWebOpen => (
            pick("The phone’s web page for administrators is open and asks for no password.", "Die Webseite des Telefons für Administratoren ist offen und verlangt kein Passwort.").to_owned(),
            pick("Set a password, or switch the page off.", "Setzen Sie ein Passwort, oder schalten Sie die Seite aus.").to_owned(),
        ),
        Cause::SecureAddressDiffers(plain, secure) => (
            say!("This address leads to {secure}, its plain twin to {plain}; phones with trust lists use this one.", "Diese Adresse führt zu {secure}, ihr unverschlüsseltes Gegenstück zu {plain}; Telefone mit Vertrauensliste benutzen diese."),
            pick("Change both when a server moves.", "Ändern Sie beide, wenn ein Server umzieht.").to_owned(),
        ),
        Cause::SecurityModeWithoutTls(mode) => (
            say!("The security mode ({mode}) needs TLS, but the transport is another; the phone likely does not register.", "Der Sicherheitsmodus ({mode}) braucht TLS, aber der Transport ist ein anderer; das Telefon meldet sich wahrscheinlich nicht an."),
            pick("Choose TLS, or set deviceSecurityMode to 1.", "Wählen Sie TLS, oder setzen Sie deviceSecurityMode auf 1.").to_owned(),
        ),
        Cause::SshLogin(name) => (
            say!("SSH is open, but {name} is empty; nobody can sign in, or anyone with the maker’s login can.", "SSH ist offen, aber {name} ist leer; entweder kann sich niemand anmelden oder jeder mit den Zugangsdaten des Herstellers."),
            pick("Write it, or close SSH.", "Tragen Sie es ein, oder schließen Sie SSH.").to_owned(),
        ),
        Cause::SshOpen => (
            pick("SSH is open (0 means on here); after it phones ask for a second login that is known to all.", "SSH ist offen (0 heißt hier: ein); danach fragen Telefone nach einer zweiten Anmeldung, die jeder kennt.").to_owned(),
            pick("Write 1 unless you need it at the moment.", "Schreiben Sie 1, wenn Sie es nicht gerade brauchen.").to_owned(),
        ),
        Cause::TelnetOpen => (
            pick("The phone can be reached by Telnet, where everything passes in clear.", "Das Telefon ist über Telnet erreichbar, wo alles im Klartext läuft.").to_owned(),
            pick("Write 0 unless you need it at the moment.", "Schreiben Sie 0, wenn Sie es nicht gerade brauchen.").to_owned(),
        ),
        Cause::TlsPort => (
            pick("TLS is chosen, but this call manager has no securedSipPort.", "TLS ist gewählt, aber dieser Call Manager hat keinen securedSipPort.").to_owned(),
            pick("Write the port; usually it is 5061.", "Tragen Sie den Port ein; meist ist es 5061.").to_owned(),
        ),
        Cause::TlsWithoutSecurityMode => (
            pick("TLS is chosen, but deviceSecurityMode is not 2 or 3; the phone then does not use TLS and likely does not register.", "TLS ist gewählt, aber deviceSecurityMode ist nicht 2 oder 3; das Telefon benutzt dann kein TLS und meldet sich wahrscheinlich nicht an.").to_owned(),
            pick("Set deviceSecurityMode to 3 (or 2 without encryption); the phone needs a trust list.", "Setzen Sie deviceSecurityMode auf 3 (oder 2 ohne Verschlüsselung); das Telefon braucht eine Vertrauensliste.").to_owned(),
        ),
        Cause::TransportUdp => (
            pick("The phone is to use UDP, over which long messages may get lost; TCP is the usual advice.", "Das Telefon soll UDP benutzen, wo lange Nachrichten verloren gehen können; üblich ist der Rat zu TCP.").to_owned(),
            pick("Choose TCP if the server takes it.", "Wählen Sie TCP, wenn der Server es annimmt.").to_owned(),
        ),
        Cause::UserAccess(found) => (
            say!("“{found}” is no mark for what users may do: phones know na, ro and rw.", "„{found}“ sagt nichts darüber, was Benutzer dürfen: Telefone kennen na, ro und rw."),
            pick("Write na to hide the setting, ro to show it, rw to let users change it.", "Schreiben Sie na, um die Einstellung zu verbergen, ro, um sie zu zeigen, rw, um sie ändern zu lassen.").to_owned(),
        ),
        Cause::UserMayChange => (
            pick("Users may change this on the phone (ua is rw), and what they write stays until the profile overwrites it.", "Benutzer dürfen das am Telefon ändern (ua ist rw), und was sie schreiben, bleibt, bis das Profil es überschreibt.").to_owned(),
            pick("Write na unless that is meant.", "Schreiben Sie na, wenn das nicht gewollt ist.").to_owned(),
        ),
        Cause::VpnCertificate => (
            pick("The VPN asks for a certificate of the phone; it has to be on the phone before this file counts.", "Das VPN verlangt ein Zertifikat des Telefons; es muss auf dem Telefon sein, bevor diese Datei gilt.").to_owned(),
            pick("Make sure that the phone has one (LSC or MIC).", "Sorgen Sie dafür, dass das Telefon eines hat (LSC oder MIC).").to_owned(),
        ),
        Cause::VpnIncomplete(missing) => (
            say!("The VPN lacks {missing}; without it the phone cannot connect.", "Dem VPN fehlt {missing}; ohne das kann sich das Telefon nicht verbinden."),
            pick("Fill in url1, certHash1 and hashAlg together.", "Füllen Sie url1, certHash1 und hashAlg zusammen aus.").to_owned(),
        ),
        Cause::WeakPassword(true) => (
            pick("The password is the name of the line; it is the first that is tried.", "Das Passwort ist der Name der Leitung; das wird als Erstes probiert.").to_owned(),
            pick("Choose another one: first on the server, then here.", "Wählen Sie ein anderes: erst auf dem Server, dann hier.").to_owned(),
        ),
        Cause::WeakPassword(false) => (
            pick("This password is short or in every list of guesses.", "Dieses Passwort ist kurz oder steht in jeder Liste zum Raten.").to_owned(),
            pick("Choose another one: first on the server, then here.", "Wählen Sie ein anderes: erst auf dem Server, dann hier.").to_owned(),
        ),
        Cause::WebOpen => (
            pick("The phone’s web page is open (0 means on here); anyone in its network can read its settings there.", "Die Webseite des Telefons ist offen (0 heißt hier: ein); jeder in seinem Netz kann dort die Einstellungen lesen.").to_owned(),
            pick("Write 1 unless you need the page.", "Schreiben Sie 1, wenn Sie die Seite nicht brauchen.").to_owned(),
        ),
        _ => return None,
    })
}
