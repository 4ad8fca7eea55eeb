//! Passwords, trust and open doors as sentences.

use crate::check::Cause;

/// What is wrong, and what to do; nothing for causes of other kinds.
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::CapfList => (
            "The phone is to fetch a certificate (capfAuthMode), but no server for it is named in capfList.".to_owned(),
            "Add the server, or set capfAuthMode to 0 if nothing is to be fetched.".to_owned(),
        ),
        Cause::EncryptedConfigPlain => (
            "The file says that it is encrypted (encrConfig), but it is plain; a phone that believes it likely refuses it.".to_owned(),
            "Set encrConfig to false, or export the file encrypted.".to_owned(),
        ),
        Cause::PasswordInClear(count) if *count == 1 => (
            "The file holds a password in clear; anyone who can fetch the file can read it.".to_owned(),
            "Let only phones reach the server it lies on, or use encrypted files.".to_owned(),
        ),
        Cause::PasswordInClear(count) => (
            format!("The file holds {count} passwords in clear; anyone who can fetch the file can read them."),
            "Let only phones reach the server it lies on, or use encrypted files.".to_owned(),
        ),
        Cause::ProfileWebOpen => (
            "The phone’s web page for administrators is open and asks for no password.".to_owned(),
            "Set a password, or switch the page off.".to_owned(),
        ),
        Cause::SecureAddressDiffers(plain, secure) => (
            format!("This address leads to {secure}, its plain twin to {plain}; phones with trust lists use this one."),
            "Change both when a server moves.".to_owned(),
        ),
        Cause::SecurityModeWithoutTls(mode) => (
            format!("The security mode ({mode}) needs TLS, but the transport is another; the phone likely does not register."),
            "Choose TLS, or set deviceSecurityMode to 1.".to_owned(),
        ),
        Cause::SshLogin(name) => (
            format!("SSH is open, but {name} is empty; nobody can sign in, or anyone with the maker’s login can."),
            "Write it, or close SSH.".to_owned(),
        ),
        Cause::SshOpen => (
            "SSH is open (0 means on here); after it phones ask for a second login that is known to all.".to_owned(),
            "Write 1 unless you need it at the moment.".to_owned(),
        ),
        Cause::TelnetOpen => (
            "The phone can be reached by Telnet, where everything passes in clear.".to_owned(),
            "Write 0 unless you need it at the moment.".to_owned(),
        ),
        Cause::TlsPort => (
            "TLS is chosen, but this call manager has no securedSipPort.".to_owned(),
            "Write the port; usually it is 5061.".to_owned(),
        ),
        Cause::TlsWithoutSecurityMode => (
            "TLS is chosen, but deviceSecurityMode is not 2 or 3; the phone then does not use TLS and likely does not register.".to_owned(),
            "Set deviceSecurityMode to 3 (or 2 without encryption); the phone needs a trust list.".to_owned(),
        ),
        Cause::TransportUdp => (
            "The phone is to use UDP, over which long messages may get lost; TCP is the usual advice.".to_owned(),
            "Choose TCP if the server takes it.".to_owned(),
        ),
        Cause::UserAccess(found) => (
            format!("“{found}” is no mark for what users may do: phones know na, ro and rw."),
            "Write na to hide the setting, ro to show it, rw to let users change it.".to_owned(),
        ),
        Cause::UserMayChange => (
            "Users may change this on the phone (ua is rw), and what they write stays until the profile overwrites it.".to_owned(),
            "Write na unless that is meant.".to_owned(),
        ),
        Cause::VpnCertificate => (
            "The VPN asks for a certificate of the phone; it has to be on the phone before this file counts.".to_owned(),
            "Make sure that the phone has one (LSC or MIC).".to_owned(),
        ),
        Cause::VpnIncomplete(missing) => (
            format!("The VPN lacks {missing}; without it the phone cannot connect."),
            "Fill in url1, certHash1 and hashAlg together.".to_owned(),
        ),
        Cause::WeakPassword(true) => (
            "The password is the name of the line; it is the first that is tried.".to_owned(),
            "Choose another one: first on the server, then here.".to_owned(),
        ),
        Cause::WeakPassword(false) => (
            "This password is short or in every list of guesses.".to_owned(),
            "Choose another one: first on the server, then here.".to_owned(),
        ),
        Cause::WebOpen => (
            "The phone’s web page is open (0 means on here); anyone in its network can read its settings there.".to_owned(),
            "Write 1 unless you need the page.".to_owned(),
        ),
        _ => return None,
    })
}
