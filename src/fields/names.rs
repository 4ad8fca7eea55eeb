//! What the name of an unknown field gives away.

/// Tells whether a field of this name probably holds a secret.
///
/// For fields the catalog does not know; the others say so themselves. Switches and limits that
/// are about secrets (`phonePasswordEnabled`, `passwordMinLength`) hold none.
pub fn looks_secret(tag: &str) -> bool {
    let words = words(tag);
    let is = |word: Option<&String>, list: &[&str]| {
        word.is_some_and(|word| list.contains(&word.as_str()))
    };
    if is(words.first(), &ABOUT_FIRST) || is(words.last(), &ABOUT_LAST) {
        return false;
    }
    words.iter().any(|word| {
        SECRET.contains(&word.as_str())
            || SECRET_ENDS.iter().any(|end| word.len() > end.len() && word.ends_with(end))
    }) || words
        .windows(2)
        .any(|pair| matches!(pair, [first, key] if key == "key" && KEYS.contains(&first.as_str())))
}

const SECRET: [&str; 13] = [
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "secret",
    "psk",
    "pwd",
    "pswd",
    "pin",
    "community",
    "wepkey",
    "sharedkey",
    "presharedkey",
];
const SECRET_ENDS: [&str; 5] = ["password", "passwd", "passphrase", "secret", "wepkey"];
const KEYS: [&str; 6] = ["wep", "wpa", "shared", "private", "encrypt", "encryption"];
const ABOUT_FIRST: [&str; 16] = [
    "allow", "change", "display", "enable", "force", "has", "hide", "is", "max", "min", "protect",
    "remember", "require", "save", "show", "use",
];
const ABOUT_LAST: [&str; 22] = [
    "access",
    "attempts",
    "enable",
    "enabled",
    "expires",
    "expiry",
    "hint",
    "id",
    "len",
    "length",
    "limit",
    "method",
    "mode",
    "page",
    "persistent",
    "policy",
    "prompt",
    "required",
    "timeout",
    "type",
    "url",
    "warnings",
];

/// Splits `userPassword_1_` into `user` and `password`; numbers are left out.
fn words(tag: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in tag.chars() {
        if c.is_ascii_uppercase() && before.is_ascii_lowercase() || !c.is_ascii_alphabetic() {
            words.push(String::new());
        }
        if c.is_ascii_alphabetic()
            && let Some(word) = words.last_mut()
        {
            word.push(c.to_ascii_lowercase());
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::looks_secret;

    #[test]
    fn names_of_secrets_are_seen() {
        for tag in [
            "password",
            "Password_1_",
            "authPassword",
            "Admin_Passwd",
            "LDAP_Password",
            "sshPassword",
            "adminpassword",
            "PreSharedKeyValue",
            "Wi-Fi_Password_2_",
            "WepKey1",
            "wepkey",
            "WEP_Key_1",
            "SNMP_Community",
            "Get_Community",
            "userPin",
            "PIN",
            "sharedSecret",
            "psk",
            "GPP_SECRET",
            "line2_password",
            "vpnPswd",
            "PrivateKey",
            "EncryptKey",
            "UIPassword",
            "TR_069_ACS_Password",
        ] {
            assert!(looks_secret(tag), "{tag}");
        }
    }

    #[test]
    fn names_about_secrets_are_not_secret() {
        for tag in [
            "",
            "_",
            "phonePasswordEnabled",
            "passwordMinLength",
            "Display_Password_Warnings",
            "pswdPersistent",
            "PreSharedKeyType",
            "minPasswordLength",
            "passwordExpiry",
            "usePassword",
            "passwordPrompt",
            "PasswordChangeURL",
            "showPin",
            "spinner",
            "Pinning",
            "opinion",
            "compass",
            "keypad",
            "phoneKey",
            "authName",
            "sshUserId",
            "certHash",
            "tokens",
            "pass",
            "Ehook_Enable",
            "Passthrough",
            "communityName2x",
            "wepKeyId_1_",
            "wepKeyLen_1_",
        ] {
            let expected = tag == "communityName2x";
            assert_eq!(looks_secret(tag), expected, "{tag}");
        }
    }
}
