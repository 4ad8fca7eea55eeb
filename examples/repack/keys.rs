//! Keys and certificates from files, passwords from the environment.

use crate::arguments::Arguments;
use cnf_repack::crypto::{self, Certificate, IntakeError, KeyMaterial, Keyring, Secret, Signer};
use std::path::Path;

/// Everything that the command line names.
pub(crate) fn ring(arguments: &Arguments) -> Result<Keyring, String> {
    let mut ring = Keyring::default();
    let files = arguments.keys.iter().chain(&arguments.signer).chain(&arguments.phone);
    for file in files {
        ring.add(material(file, arguments)?);
    }
    for name in &arguments.passphrases {
        ring.add_passphrase(variable(name)?);
    }
    Ok(ring)
}

/// What a file of keys holds.
pub(crate) fn material(file: &Path, arguments: &Arguments) -> Result<KeyMaterial, String> {
    let shown = file.display();
    let bytes = std::fs::read(file).map_err(|why| format!("{shown}: {why}"))?;
    let password = arguments.key_password.as_deref().map(variable).transpose()?;
    crypto::read(&bytes, password.as_ref()).map_err(|why| {
        let why = match why {
            IntakeError::NothingFound => "expected a key or certificate, but found none",
            IntakeError::PasswordNeeded => "needs a password: name it with --key-password-env",
            IntakeError::WrongPassword => "expected another password",
            IntakeError::Damaged { .. } => "is damaged",
            IntakeError::Unsupported { .. } => "is protected in a way that is not known here",
        };
        format!("{shown}: {why}")
    })
}

/// The first certificate of a file.
pub(crate) fn certificate(file: &Path, arguments: &Arguments) -> Result<Certificate, String> {
    let mut certificates = material(file, arguments)?.certificates.into_iter();
    certificates.next().ok_or(format!("{}: expected a certificate, but found none", file.display()))
}

/// The certificate of a file that belongs to its key.
pub(crate) fn signer(file: &Path, arguments: &Arguments) -> Result<Signer, String> {
    let mut ring = Keyring::default();
    ring.add(material(file, arguments)?);
    ring.signers().into_iter().next().ok_or(format!(
        "{}: expected a certificate with its RSA key of 512, 1024, 2048 or 4096 bits",
        file.display()
    ))
}

fn variable(name: &str) -> Result<Secret, String> {
    let value = std::env::var_os(name).ok_or(format!("the variable {name} is not set"))?;
    Ok(Secret::new(value.into_encoded_bytes()))
}
