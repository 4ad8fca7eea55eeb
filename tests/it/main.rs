//! The one integration binary: the library as scripts and the page use it.

mod corpus;
mod damage;
mod laws;
mod reference;
mod tidy;
