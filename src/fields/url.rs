//! The grammar of addresses a phone can open.

use super::nearest::nearest;

/// What keeps an address from being opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UrlFault {
    Spaces,
    NotAnAddress,
}

/// Names the fault of an address, if it surely has one.
///
/// Phones open far more than web addresses (`Application:Cisco/…`, `SoftKey:`, `Play:`, bare
/// names), so only what cannot be meant is a fault: a broken or misspelled `http://`, an address
/// without a server, spaces, backslashes.
pub(super) fn fault(value: &str) -> Option<UrlFault> {
    // Options in front of the address, as multiplatform phones take them.
    let value = match value.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((_, address)) => address.trim_start(),
        None => value,
    };
    let Some((scheme, rest)) = value.split_once(':') else {
        return value.contains('\\').then_some(UrlFault::NotAnAddress);
    };
    if let Some(server) = rest.strip_prefix("//") {
        let known = ["http", "https", "tftp", "ftp", "ws", "wss"];
        let misspelled = !known.iter().any(|s| s.eq_ignore_ascii_case(scheme))
            && (scheme.is_empty() || nearest(scheme, ["http", "https", "tftp"]).is_some());
        let server = server.split(['/', '?', '#']).next().unwrap_or(server);
        if misspelled || server.is_empty() || server.starts_with(':') {
            return Some(UrlFault::NotAnAddress);
        }
        return spaces_or_slashes(value);
    }
    if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") {
        return Some(UrlFault::NotAnAddress);
    }
    None
}

fn spaces_or_slashes(value: &str) -> Option<UrlFault> {
    if value.contains(char::is_whitespace) {
        Some(UrlFault::Spaces)
    } else if value.contains('\\') {
        Some(UrlFault::NotAnAddress)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{UrlFault, fault};

    #[test]
    fn what_phones_open_passes() {
        for value in [
            "http://10.0.0.1/menu.xml",
            "HTTPS://pbx.example.com:8443/x?a=b&c=d#e",
            "tftp://10.0.0.1/logo.png",
            "Application:Cisco/MissedCalls",
            "SoftKey:Exit",
            "Key:Directories",
            "Play:ring.raw",
            "Dial:101",
            "x-cisco-serviceuri-cfwdall",
            "sip:anna@example.com",
            "menu.xml",
            "/menu.xml",
            "pbx.example.com/menu.xml",
            "spa/model.cfg",
            "[--key 0123] http://pbx.example.com/x.cfg",
        ] {
            assert_eq!(fault(value), None, "{value:?}");
        }
    }

    #[test]
    fn broken_addresses_are_named() {
        for value in [
            "http:/10.0.0.1/x",
            "http:10.0.0.1/x",
            "http://",
            "https:///menu.xml",
            "http://:8080/x",
            "htp://10.0.0.1/x",
            "htttp://10.0.0.1/x",
            "://10.0.0.1/x",
            "http:\\\\10.0.0.1\\x",
            "http://10.0.0.1\\x",
            "\\\\server\\share",
        ] {
            assert_eq!(fault(value), Some(UrlFault::NotAnAddress), "{value:?}");
        }
        for value in ["http://10.0.0.1/my menu.xml", "http://10.0.0.1 /x", "tftp://a b/x"] {
            assert_eq!(fault(value), Some(UrlFault::Spaces), "{value:?}");
        }
    }
}
