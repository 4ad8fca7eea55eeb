//! What a log says: which phone asked for which file, what it got, and what to do.
