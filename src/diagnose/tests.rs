//! The tables are whole, and every verdict has its words.
