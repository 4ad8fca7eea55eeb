//! The one integration binary.

mod views;
