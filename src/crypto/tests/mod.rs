//! Keys and certificates against files that other tools made.

mod damage;
mod making;
mod openssl;
mod reference;
mod vectors;
