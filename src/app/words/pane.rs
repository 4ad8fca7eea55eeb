//! What the pane of the page says.
