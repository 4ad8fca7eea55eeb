//! Digests the way browsers want them: in policies and for subresource integrity.

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256, Sha384};

/// The digest of an inline script or style, for a policy.
pub(super) fn source(text: &str) -> String {
    format!("'sha256-{}'", Base64::encode_string(&Sha256::digest(text)))
}

/// The digest of a file, as the `integrity` attribute has it.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", Base64::encode_string(&Sha384::digest(bytes)))
}

/// A short name for some content.
pub(super) fn name(content: &str) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_specifications() {
        // CSP Level 3 and SRI use this very text as their example.
        let alert = "alert('Hello, world.');";
        assert_eq!(source(alert), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
        assert_eq!(
            integrity(alert.as_bytes()),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
        assert_eq!(name("a").len(), 16);
        assert_ne!(name("a"), name("b"));
    }
}
