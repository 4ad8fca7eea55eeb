//! The grammar of server addresses: names, IPv4, IPv6, MAC addresses.

use std::net::Ipv6Addr;

/// Tells whether `value` can be the address of a server, with or without a port.
///
/// Accepts `USECALLMANAGER`, several addresses in a row, and what phones allow after an address
/// (`;transport=tcp`, `@@base=2;pfs=1`).
pub(super) fn is_host(value: &str) -> bool {
    let address = value.split("@@").next().unwrap_or(value);
    address.split([',', ';', '|']).map(str::trim).all(|part| is_parameter(part) || is_address(part))
}

fn is_parameter(part: &str) -> bool {
    part.is_empty()
        || part
            .split_once('=')
            .is_some_and(|(name, _)| name.bytes().all(|b| b.is_ascii_lowercase()))
}

fn is_address(value: &str) -> bool {
    if let Some(rest) = value.strip_prefix('[') {
        let Some((address, port)) = rest.split_once(']') else { return false };
        return is_ipv6(address)
            && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
    }
    if value.matches(':').count() > 1 {
        return is_ipv6(value);
    }
    match value.split_once(':') {
        Some((name, port)) => is_name(name) && is_port(port),
        None => is_name(value),
    }
}

fn is_port(value: &str) -> bool {
    value.parse::<u16>().is_ok()
}

fn is_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    if name.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return is_ipv4(name);
    }
    name.split('.').all(|label| {
        !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
    })
}

/// Tells whether `value` is four numbers of at most 255.
///
/// Leading zeros are fine: old files pad their addresses.
pub(super) fn is_ipv4(value: &str) -> bool {
    let mut parts = 0;
    value.split('.').all(|part| {
        parts += 1;
        (1..=3).contains(&part.len())
            && part.bytes().all(|b| b.is_ascii_digit())
            && part.parse::<u16>().is_ok_and(|number| number <= 255)
    }) && parts == 4
}

/// Tells whether `value` is an IPv6 address, perhaps with a zone or a prefix length.
pub(super) fn is_ipv6(value: &str) -> bool {
    let value = value.strip_prefix('[').and_then(|v| v.strip_suffix(']')).unwrap_or(value);
    let (value, prefix) = value.split_once('/').unwrap_or((value, "0"));
    let address = value.split('%').next().unwrap_or(value);
    address.parse::<Ipv6Addr>().is_ok() && prefix.parse::<u8>().is_ok_and(|bits| bits <= 128)
}

/// Tells whether `value` is twelve hexadecimal digits, perhaps in groups.
pub(super) fn is_mac(value: &str) -> bool {
    let mut digits = 0;
    value.bytes().all(|b| {
        digits += usize::from(b.is_ascii_hexdigit());
        b.is_ascii_hexdigit() || b":-.".contains(&b)
    }) && digits == 12
}

#[cfg(test)]
mod tests {
    use super::{is_host, is_ipv4, is_ipv6, is_mac};

    #[test]
    fn addresses_of_real_files_pass() {
        for value in [
            "USECALLMANAGER",
            "pbx",
            "pbx.example.com",
            "pbx.example.com.",
            "_sip._udp.example.com",
            "10.0.0.1",
            "010.000.000.001",
            "10.0.0.1:5060",
            "2001:db8::1",
            "[2001:db8::1]:5060",
            "fe80::1%eth0",
            "10.0.0.1:514@@base=2;pfs=1",
            "a.example,b.example",
            "pbx.example.com;transport=tcp",
        ] {
            assert!(is_host(value), "{value:?}");
        }
    }

    #[test]
    fn what_no_phone_can_reach_fails() {
        for value in [
            "10.0.0",
            "10.0.0.256",
            "10.0.0.1.2",
            "10..0.1",
            ".example.com",
            "pbx..example.com",
            "5060",
            "http://pbx.example.com",
            "pbx.example.com/x",
            "anna@example.com",
            "pbx example",
            "pbx:port",
            "pbx:70000",
            "pbx:",
            ":5060",
            "[2001:db8::1",
            "[10.0.0.1]",
            "2001:db8::g",
            "1:2:3",
            "pbx,exa mple",
            "tél.example",
            "\"pbx\"",
        ] {
            assert!(!is_host(value), "{value:?}");
        }
    }

    #[test]
    fn ipv4_is_four_small_numbers() {
        assert!(is_ipv4("0.0.0.0") && is_ipv4("255.255.255.255") && is_ipv4("192.168.001.010"));
        for value in [
            "",
            "1",
            "1.2.3",
            "1.2.3.4.5",
            "256.1.1.1",
            "1.2.3.x",
            "1.2.3.-4",
            "1.2.3.",
            "0001.2.3.4",
        ] {
            assert!(!is_ipv4(value), "{value:?}");
        }
    }

    #[test]
    fn ipv6_may_have_zone_prefix_and_brackets() {
        assert!(
            is_ipv6("::")
                && is_ipv6("2001:db8::1/64")
                && is_ipv6("[::1]")
                && is_ipv6("fe80::1%en0")
        );
        for value in ["", ":", "10.0.0.1", "2001:db8", "::1/129", "::1/x", "[::1", "g::"] {
            assert!(!is_ipv6(value), "{value:?}");
        }
    }

    #[test]
    fn mac_is_twelve_digits() {
        assert!(is_mac("0011AABBccdd") && is_mac("00:11:aa:bb:cc:dd") && is_mac("0011.aabb.ccdd"));
        for value in ["", "0011AABBccd", "0011AABBccdd0", "00 11 aa bb cc dd", "SEP0011AABBccdd"] {
            assert!(!is_mac(value), "{value:?}");
        }
    }
}
