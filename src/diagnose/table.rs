//! Rows and columns of the tables; what a column means is for the module that owns the table.

/// Iterates over the rows behind the header, each as exactly `N` columns.
///
/// Comments and blank lines are left out, and so is a row with another number of columns; a test
/// of the owner counts them.
pub(super) fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    lines(text).skip(1).filter_map(columns)
}

/// The lines that are rows, the header among them.
pub(super) fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with("# "))
}

fn columns<const N: usize>(line: &'static str) -> Option<[&'static str; N]> {
    let mut columns = [""; N];
    let mut rest = line.split('\t');
    for column in &mut columns {
        *column = rest.next()?;
    }
    rest.next().is_none().then_some(columns)
}
