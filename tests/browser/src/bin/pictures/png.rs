//! Writes a screenshot smaller: the same pixels, without filters, compressed well.
//!
//! Browsers write quickly. Flat areas and letters repeat byte for byte as long as no filter, made
//! for photographs, makes them differ.

use std::io::{Read, Write};

use browser_tests::{Failure, Outcome};
use flate2::Compression;
use flate2::bufread::ZlibDecoder;
use flate2::write::ZlibEncoder;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The same picture in fewer bytes; only colours of 8 bits, which browsers write, are known.
pub(crate) fn smaller(png: &[u8]) -> Outcome<Vec<u8>> {
    let odd = || Failure::new("this PNG is not as browsers write them");
    let mut rest = png.strip_prefix(SIGNATURE).ok_or_else(odd)?;
    let (mut header, mut packed) = (Vec::new(), Vec::new());
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let (kind, after) = after.split_at_checked(4).ok_or_else(odd)?;
        let (data, after) = after.split_at_checked(length).ok_or_else(odd)?;
        match kind {
            b"IHDR" => header = data.to_vec(),
            b"IDAT" => packed.extend_from_slice(data),
            _ => {}
        }
        rest = after.get(4..).ok_or_else(odd)?;
    }
    // Width, height, 8 bits, RGB or RGBA, and nothing special.
    let (width, pixel) = match header.as_slice() {
        [a, b, c, d, _, _, _, _, 8, colours @ (2 | 6), 0, 0, 0] => {
            (u32::from_be_bytes([*a, *b, *c, *d]) as usize, if *colours == 2 { 3 } else { 4 })
        }
        _ => return Err(odd()),
    };
    let mut rows = Vec::new();
    ZlibDecoder::new(packed.as_slice()).read_to_end(&mut rows)?;
    unfilter(&mut rows, width * pixel, pixel).ok_or_else(odd)?;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&rows)?;
    let mut out = SIGNATURE.to_vec();
    for (kind, data) in [(b"IHDR", header), (b"IDAT", encoder.finish()?), (b"IEND", Vec::new())] {
        let length = u32::try_from(data.len()).map_err(|_| odd())?;
        let mut sum = flate2::Crc::new();
        sum.update(kind);
        sum.update(&data);
        out.extend_from_slice(&length.to_be_bytes());
        out.extend_from_slice(kind);
        out.extend_from_slice(&data);
        out.extend_from_slice(&sum.sum().to_be_bytes());
    }
    Ok(out)
}

/// Takes the filters off all rows, each of which begins with the number of its own.
fn unfilter(rows: &mut [u8], length: usize, pixel: usize) -> Option<()> {
    let mut above = vec![0; length];
    for row in rows.chunks_mut(length + 1) {
        let (filter, row) = row.split_first_mut()?;
        for at in 0..row.len() {
            let before = at.checked_sub(pixel);
            let (left, corner) = before.map_or((0, 0), |before| (row[before], above[before]));
            let guess = match *filter {
                0 => 0,
                1 => left,
                2 => above[at],
                3 => u8::midpoint(left, above[at]),
                4 => nearest(left, above[at], corner),
                _ => return None,
            };
            row[at] = row[at].wrapping_add(guess);
        }
        *filter = 0;
        above.copy_from_slice(row);
    }
    Some(())
}

/// The neighbour that a straight continuation is nearest to.
fn nearest(left: u8, above: u8, corner: u8) -> u8 {
    let straight = i16::from(left) + i16::from(above) - i16::from(corner);
    let distance = |neighbour: u8| (straight - i16::from(neighbour)).abs();
    [left, above, corner].into_iter().min_by_key(|neighbour| distance(*neighbour)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_is_taken_off() {
        // Two pixels a row, three bytes a pixel; one row for each filter.
        let mut rows = vec![
            0, 10, 20, 30, 40, 50, 60, //
            1, 1, 2, 3, 1, 1, 1, //
            2, 1, 1, 1, 1, 1, 1, //
            3, 1, 1, 1, 1, 1, 1, //
            4, 1, 1, 1, 1, 1, 1,
        ];
        unfilter(&mut rows, 6, 3).unwrap();
        let expected = [
            0, 10, 20, 30, 40, 50, 60, //
            0, 1, 2, 3, 2, 3, 4, //
            0, 2, 3, 4, 3, 4, 5, //
            0, 2, 2, 3, 3, 4, 5, //
            0, 3, 3, 4, 4, 5, 6,
        ];
        assert_eq!(rows, expected);
        assert_eq!(unfilter(&mut [5, 0, 0, 0], 3, 3), None);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for odd in [&b""[..], b"GIF89a", SIGNATURE, b"\x89PNG\r\n\x1a\n\0\0\0\xffIHDR"] {
            assert!(smaller(odd).is_err());
        }
    }
}
