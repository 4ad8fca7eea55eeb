//! What the frame of the page says.
