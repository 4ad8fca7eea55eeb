//! Keys, certificates and ciphers: what files are signed and encrypted with.
//!
//! Randomness and time come as arguments. Secrets are wiped on drop and never shown.
