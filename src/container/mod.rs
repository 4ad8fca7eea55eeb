//! What files are wrapped in: signed, encrypted and compressed forms, read and written.
