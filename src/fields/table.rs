//! Reads the tab-separated tables that are part of the program.
//!
//! A table is a header line and rows; lines that begin with `#` are comments. What a column means
//! is for the module that owns the table.

/// Iterates over the rows of `text`, each as exactly `N` columns.
///
/// The header is left out. Each row comes with its 1-based line; a line with another number of
/// columns has none.
pub(super) fn rows<const N: usize>(
    text: &'static str,
) -> impl Iterator<Item = (usize, Option<[&'static str; N]>)> {
    lines(text).map(|(number, line)| (number, columns(line)))
}

/// Iterates over the rows of a table of fields, whose last column may be left out.
pub(super) fn field_rows(
    text: &'static str,
) -> impl Iterator<Item = (usize, Option<[&'static str; 11]>)> {
    lines(text).map(|(number, line)| {
        let short = || {
            let mut all = [""; 11];
            let row: [&str; 10] = columns(line)?;
            all.get_mut(..row.len())?.copy_from_slice(&row);
            Some(all)
        };
        (number, columns(line).or_else(short))
    })
}

fn lines(text: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .skip(1)
        .map(|(index, line)| (index + 1, line))
}

fn columns<const N: usize>(line: &'static str) -> Option<[&'static str; N]> {
    let mut columns = [""; N];
    let mut rest = line.split('\t');
    for column in &mut columns {
        *column = rest.next()?;
    }
    rest.next().is_none().then_some(columns)
}

/// Turns an empty column into nothing.
pub(super) fn filled(column: &'static str) -> Option<&'static str> {
    (!column.is_empty()).then_some(column)
}

#[cfg(test)]
mod tests {
    use super::{field_rows, rows};

    #[test]
    fn rows_skip_comments_blank_lines_and_the_header() {
        let rows: Vec<_> = rows::<2>("name\tvalue\n# note\nx\na\t1\n\nc\t\n").collect();
        assert_eq!(rows, [(3, None), (4, Some(["a", "1"])), (6, Some(["c", ""]))]);
    }

    #[test]
    fn a_row_with_another_number_of_columns_is_named_by_its_line() {
        let rows: Vec<_> = rows::<2>("h\th\na\nb\t1\t2\nc\t3\n").collect();
        assert_eq!(rows, [(2, None), (3, None), (4, Some(["c", "3"]))]);
    }

    #[test]
    fn the_models_of_a_field_may_be_left_out() {
        let text = "h\na\t\t\t\t\t\t\t\t\tU\na\t\t\t\t\t\t\t\t\tU\t79xx\na\t\n";
        let last: Vec<_> = field_rows(text).map(|(_, row)| row.map(|r| (r[9], r[10]))).collect();
        assert_eq!(last, [Some(("U", "")), Some(("U", "79xx")), None]);
    }

    #[test]
    fn an_empty_table_has_no_rows() {
        for text in ["", "\n\n", "# only a note\n", "name\tvalue\n"] {
            assert_eq!(rows::<2>(text).count(), 0, "{text:?}");
        }
    }
}
