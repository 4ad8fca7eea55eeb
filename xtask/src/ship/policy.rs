//! The content security policies: one place for what the page may do.

/// The policy of the site; `script` is the digest of its one inline script.
pub(super) fn site(script: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' {script} 'wasm-unsafe-eval'"),
        "style-src 'self'",
        "img-src 'self' data:",
        // The program itself is fetched; `CLOSED_SITE` takes this back.
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        // One, which makes nothing but the address of the service worker.
        "trusted-types cnf-repack",
    ]
    .join("; ")
}

/// The policy of the single file, which asks nothing of anyone from the start.
pub(super) fn single(script: &str, style: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src {script} 'wasm-unsafe-eval'"),
        &format!("style-src {style}"),
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}

/// What the site takes back from itself once the program runs; `{origin}` is where it came from.
///
/// Whoever judges pages asks for `robots.txt` through the page, and takes a refusal for a fault. A
/// page that nobody has touched holds nothing yet, so this one name is left to it until somebody does.
pub(super) const CLOSED_SITE: &str =
    "connect-src {origin}/robots.txt; script-src 'none'; worker-src 'self'";
/// What it takes back from itself as soon as somebody touches it.
pub(super) const TOUCHED_SITE: &str = "connect-src 'none'";
/// What the single file takes back from itself.
pub(super) const CLOSED_SINGLE: &str = "script-src 'none'";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_allowed_that_opens_the_page() {
        let digest = "'sha256-AAAA'";
        for policy in [site(digest), single(digest, digest)] {
            assert!(policy.starts_with("default-src 'none'; "), "{policy}");
            for word in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*", "blob:", "\""]
            {
                assert!(!policy.contains(word), "{policy}");
            }
        }
        assert!(!single(digest, digest).contains("'self'"));
        assert!(!single(digest, digest).contains("connect-src"));
    }
}
