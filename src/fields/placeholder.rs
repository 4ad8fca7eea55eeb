//! Recognises text that a template leaves for a person or a program to fill in.

/// Tells whether `value` still holds a blank of a template.
///
/// Met in real samples: `{MAC}`, `###PASSWORD###`, `YOUR_SERVER_IP`, `$USER`, `%NAME%`, `[PORT]`,
/// `<ip>`, `xxx.xxx.xxx.xxx`, `CHANGEME_LINE1`, `__SERVER__`, `_PORT_`, `#server`. Such a value is not badly written; it
/// is not written yet.
pub fn is_placeholder(value: &str) -> bool {
    let bytes = value.as_bytes();
    has_pair(value, '{', '}')
        || has_pair(value, '<', '>')
        || (has_pair(value, '[', ']') && !value.contains(':'))
        || ["##", "[%", "%]"].iter().any(|mark| value.contains(mark))
        || value.contains("__")
        || bytes.windows(2).any(|pair| match pair {
            [b'$', next] => next.is_ascii_alphabetic() || *next == b'(',
            [b'#', next] => next.is_ascii_alphabetic(),
            _ => false,
        })
        || is_framed(bytes, b'_')
        || is_framed(bytes, b'@')
        || has_percent_name(value)
        || starts_like_a_request(value)
        || is_crossed_out(bytes)
}

fn has_pair(value: &str, open: char, close: char) -> bool {
    value.split_once(open).is_some_and(|(_, rest)| rest.contains(close))
}

/// Recognises `_PORT_` and `@PORT@`.
fn is_framed(bytes: &[u8], frame: u8) -> bool {
    match bytes {
        [first, name @ .., last] if *first == frame && *last == frame => {
            name.iter().any(u8::is_ascii_uppercase) && !name.iter().any(u8::is_ascii_lowercase)
        }
        _ => false,
    }
}

/// Finds `%NAME%`; the `%20` of a web address is something else.
fn has_percent_name(value: &str) -> bool {
    let mut parts = value.split('%').skip(1);
    let mut closed = value.matches('%').count();
    parts.any(|part| {
        closed -= 1;
        closed > 0
            && part.len() > 2
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
            && !part.as_bytes().iter().take(2).all(u8::is_ascii_hexdigit)
    })
}

fn starts_like_a_request(value: &str) -> bool {
    ["your", "changeme", "change_me", "replace", "example", "todo"]
        .iter()
        .any(|word| value.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
        || value.contains("YOUR_")
}

/// Recognises `xxx.xxx.xxx.xxx`, `XX` and `X.X.X.X`.
fn is_crossed_out(bytes: &[u8]) -> bool {
    let crosses = bytes.iter().filter(|b| b.eq_ignore_ascii_case(&b'x')).count();
    crosses >= 2 && bytes.iter().all(|b| b.eq_ignore_ascii_case(&b'x') || b".:-/".contains(b))
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn blanks_of_real_templates_are_seen() {
        for value in [
            "{MAC}",
            "{{ server }}",
            "###DOMAIN_NAME###",
            "YOUR_PASSWORD",
            "your-duckdns-address.duckdns.org",
            "$PROXY",
            "$(server)",
            "%NULL%",
            "%%sAMAccountName%%",
            "[PORT]",
            "<ip address>",
            "xxx.xxx.xxx.xxx",
            "X.X.X.X",
            "CHANGEME_LINE1_PASSWORD",
            "__SERVER__",
            "_SPORT_",
            "@EXT@",
            "#SERVER#",
            "#server",
            "http://[% server %]/x.xml",
            "http://YOUR_SERVER_IP/x.xml",
        ] {
            assert!(is_placeholder(value), "{value:?}");
        }
    }

    #[test]
    fn written_values_are_not_blanks() {
        for value in [
            "",
            "x",
            "5060",
            "10.0.0.1",
            "pbx.example.com",
            "[2001:db8::1]:5060",
            "a{b",
            "}x{",
            "100%",
            "http://h/a%20b%20c",
            "http://h/%41%42%43x",
            "5$",
            "#31#",
            "#9",
            "_sip._udp.example.org",
            "_a_",
            "@",
            "*97",
            "fax",
            "Max",
            "line_1_name",
            "Anna_Weber",
        ] {
            assert!(!is_placeholder(value), "{value:?}");
        }
    }
}
