//! Object identifiers, as the bytes they have in files.

pub(super) const RSA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01";
pub(super) const SHA256_WITH_RSA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b";
pub(super) const EC: &[u8] = b"\x2a\x86\x48\xce\x3d\x02\x01";
pub(super) const COMMON_NAME: &[u8] = b"\x55\x04\x03";
pub(super) const COUNTRY: &[u8] = b"\x55\x04\x06";
pub(super) const ORGANIZATION: &[u8] = b"\x55\x04\x0a";
pub(super) const UNIT: &[u8] = b"\x55\x04\x0b";

/// The name of an elliptic curve.
pub(super) fn curve(oid: &[u8]) -> Option<&'static str> {
    Some(match oid {
        b"\x2a\x86\x48\xce\x3d\x03\x01\x07" => "P-256",
        b"\x2b\x81\x04\x00\x22" => "P-384",
        b"\x2b\x81\x04\x00\x23" => "P-521",
        b"\x2b\x81\x04\x00\x21" => "P-224",
        b"\x2a\x86\x48\xce\x3d\x03\x01\x01" => "P-192",
        b"\x2b\x81\x04\x00\x0a" => "secp256k1",
        _ => return None,
    })
}

/// The numbers with dots between, such as `2.5.4.3`.
pub(super) fn dotted(oid: &[u8]) -> String {
    let mut text = String::new();
    let mut number = 0_u64;
    for &byte in oid {
        number = number.saturating_mul(128).saturating_add(u64::from(byte & 0x7f));
        if byte >= 0x80 {
            continue;
        }
        if text.is_empty() {
            // The first number holds the first two.
            let first = (number / 40).min(2);
            text = format!("{first}.{}", number - first * 40);
        } else {
            text.push('.');
            text.push_str(&number.to_string());
        }
        number = 0;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{RSA, dotted};

    #[test]
    fn numbers_with_dots() {
        assert_eq!(dotted(RSA), "1.2.840.113549.1.1.1");
        assert_eq!(dotted(b"\x55\x04\x03"), "2.5.4.3");
        assert_eq!(dotted(b"\x88\x37\x01"), "2.999.1");
        assert_eq!(dotted(b""), "");
        assert_eq!(dotted(&[0xff; 40]), "");
        assert_eq!(dotted(b"\x2a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f").len(), 24);
    }
}
