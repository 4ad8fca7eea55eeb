//! Gzip files (RFC 1952): several members read as one, one member written.
//!
//! The header is read here, so that name and time are kept; the crate below only inflates.

use flate2::{Compress, Compression, Crc, Decompress, FlushCompress, FlushDecompress, Status};
use std::fmt;

/// What is known of a gzip file beside its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GzipLayer {
    /// The file name in the first header, as its bytes (RFC 1952 says Latin-1; many write UTF-8).
    pub name: Option<Vec<u8>>,
    /// Modification time in Unix seconds; 0 is none.
    pub modified: u32,
    /// How many members the file is made of.
    pub members: usize,
}

/// Why a gzip file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GzipError {
    /// The file ends before its content does.
    Cut,
    /// A header is none: wrong magic, method or reserved flags.
    Header,
    /// The compressed data is no deflate stream.
    Data,
    /// The content does not fit the checksum or the length behind it.
    Checksum,
    /// Something that is no member follows after the last one.
    Trailing {
        /// Where it begins.
        at: usize,
    },
    /// The content is larger than allowed.
    TooLarge {
        /// The largest content allowed.
        limit: usize,
    },
}

impl fmt::Display for GzipError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cut => f.write_str("expected more compressed data, but the file ends"),
            Self::Header => f.write_str("expected a gzip header, but found something else"),
            Self::Data => f.write_str("expected compressed data, but found something else"),
            Self::Checksum => f.write_str("expected content that fits its checksum"),
            Self::Trailing { at } => {
                write!(f, "expected the end of the file at byte {at}, but found more data")
            }
            Self::TooLarge { limit } => write!(f, "expected at most {limit} bytes of content"),
        }
    }
}

impl std::error::Error for GzipError {}

impl GzipLayer {
    /// Whether bytes begin as a gzip file does.
    #[must_use]
    pub fn is_gzip(bytes: &[u8]) -> bool {
        bytes.starts_with(&[0x1F, 0x8B])
    }

    /// Reads every member; the content is at most `limit` bytes.
    ///
    /// Zero bytes after the last member are padding and are dropped.
    ///
    /// # Errors
    ///
    /// [`GzipError`]; never more than `limit` bytes and a window are held.
    pub fn read(bytes: &[u8], limit: usize) -> Result<(Self, Vec<u8>), GzipError> {
        let mut content = Vec::new();
        let mut inflate = Decompress::new(false);
        let first = member(bytes, &mut inflate, &mut content, limit)?;
        let mut at = first.length;
        let mut members = 1;
        while let Some(rest) = bytes.get(at..) {
            if rest.iter().all(|&b| b == 0) {
                break;
            }
            if !Self::is_gzip(rest) {
                return Err(GzipError::Trailing { at });
            }
            at += member(rest, &mut inflate, &mut content, limit)?.length;
            members += 1;
        }
        let name = first.name.map(<[u8]>::to_vec);
        Ok((Self { name, modified: first.modified, members }, content))
    }

    /// Writes the content as one member with the name and time of this layer.
    ///
    /// The same content gives the same bytes; other programs compress to other bytes.
    #[must_use]
    pub fn write(&self, content: &[u8]) -> Vec<u8> {
        let name = self.name.as_deref().filter(|name| !name.is_empty() && !name.contains(&0));
        let flags = if name.is_some() { HAS_NAME } else { 0 };
        let mut out = vec![0x1F, 0x8B, DEFLATE, flags];
        out.extend_from_slice(&self.modified.to_le_bytes());
        // Slowest compression; Unix.
        out.extend_from_slice(&[2, 3]);
        if let Some(name) = name {
            out.extend_from_slice(name);
            out.push(0);
        }
        deflate(content, &mut out);
        let mut crc = Crc::new();
        crc.update(content);
        out.extend_from_slice(&crc.sum().to_le_bytes());
        out.extend_from_slice(&crc.amount().to_le_bytes());
        out
    }
}

const DEFLATE: u8 = 8;
const HAS_HEADER_CHECKSUM: u8 = 2;
const HAS_EXTRA: u8 = 4;
const HAS_NAME: u8 = 8;
const HAS_COMMENT: u8 = 16;
const RESERVED: u8 = 0xE0;

struct Member<'a> {
    name: Option<&'a [u8]>,
    modified: u32,
    length: usize,
}

/// Reads one member at the beginning of the bytes and adds its content.
fn member<'a>(
    bytes: &'a [u8],
    inflate: &mut Decompress,
    content: &mut Vec<u8>,
    limit: usize,
) -> Result<Member<'a>, GzipError> {
    let (name, modified, data) = header(bytes)?;
    let body = bytes.get(data..).ok_or(GzipError::Cut)?;
    let before = content.len();
    let used = expand(body, inflate, content, limit)?;
    let Some(&[c0, c1, c2, c3, n0, n1, n2, n3]) = body.get(used..used + 8) else {
        return Err(GzipError::Cut);
    };
    let mut crc = Crc::new();
    crc.update(content.get(before..).unwrap_or_default());
    let told = (u32::from_le_bytes([c0, c1, c2, c3]), u32::from_le_bytes([n0, n1, n2, n3]));
    if told != (crc.sum(), crc.amount()) {
        return Err(GzipError::Checksum);
    }
    Ok(Member { name, modified, length: data + used + 8 })
}

/// Name, time, and where the compressed data begins.
fn header(bytes: &[u8]) -> Result<(Option<&[u8]>, u32, usize), GzipError> {
    let Some(&[m0, m1, method, flags, t0, t1, t2, t3, _, _]) = bytes.get(..10) else {
        return Err(GzipError::Cut);
    };
    if (m0, m1, method) != (0x1F, 0x8B, DEFLATE) || flags & RESERVED != 0 {
        return Err(GzipError::Header);
    }
    let mut at = 10;
    if flags & HAS_EXTRA != 0 {
        let &[low, high] = bytes.get(at..at + 2).ok_or(GzipError::Cut)? else {
            return Err(GzipError::Cut);
        };
        at += 2 + usize::from(u16::from_le_bytes([low, high]));
    }
    let mut name = None;
    if flags & HAS_NAME != 0 {
        let text = zero_ended(bytes, at)?;
        at += text.len() + 1;
        name = Some(text);
    }
    if flags & HAS_COMMENT != 0 {
        at += zero_ended(bytes, at)?.len() + 1;
    }
    if flags & HAS_HEADER_CHECKSUM != 0 {
        at += 2;
    }
    Ok((name, u32::from_le_bytes([t0, t1, t2, t3]), at))
}

fn zero_ended(bytes: &[u8], at: usize) -> Result<&[u8], GzipError> {
    let rest = bytes.get(at..).ok_or(GzipError::Cut)?;
    let end = rest.iter().position(|&b| b == 0).ok_or(GzipError::Cut)?;
    rest.get(..end).ok_or(GzipError::Cut)
}

/// Inflates one deflate stream; gives how many bytes it took.
fn expand(
    body: &[u8],
    inflate: &mut Decompress,
    content: &mut Vec<u8>,
    limit: usize,
) -> Result<usize, GzipError> {
    inflate.reset(false);
    let mut used = 0;
    // One buffer of fixed size: the memory follows the content, not what a bomb promises.
    let mut window = [0; 16 << 10];
    loop {
        let (read, written) = (inflate.total_in(), inflate.total_out());
        let rest = body.get(used..).unwrap_or_default();
        let status = inflate.decompress(rest, &mut window, FlushDecompress::None);
        let status = status.map_err(|_| GzipError::Data)?;
        let taken = usize::try_from(inflate.total_in() - read).unwrap_or(usize::MAX);
        let made = usize::try_from(inflate.total_out() - written).unwrap_or(usize::MAX);
        used = used.saturating_add(taken);
        if made > limit - content.len() {
            return Err(GzipError::TooLarge { limit });
        }
        content.extend_from_slice(window.get(..made).unwrap_or_default());
        match status {
            Status::StreamEnd => return Ok(used),
            _ if taken == 0 && made == 0 => {
                return Err(if used < body.len() { GzipError::Data } else { GzipError::Cut });
            }
            _ => {}
        }
    }
}

fn deflate(content: &[u8], out: &mut Vec<u8>) {
    let mut compress = Compress::new(Compression::best(), false);
    let mut used = 0;
    let mut window = [0; 16 << 10];
    loop {
        let (read, written) = (compress.total_in(), compress.total_out());
        let rest = content.get(used..).unwrap_or_default();
        let status = compress.compress(rest, &mut window, FlushCompress::Finish);
        let taken = usize::try_from(compress.total_in() - read).unwrap_or(0);
        let made = usize::try_from(compress.total_out() - written).unwrap_or(0);
        used += taken;
        out.extend_from_slice(window.get(..made).unwrap_or_default());
        // A compressor in memory never fails; should it stand still, the check of every export
        // that follows finds the content missing.
        if matches!(status, Ok(Status::StreamEnd) | Err(_)) || (taken == 0 && made == 0) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: GzipLayer = GzipLayer { name: None, modified: 0, members: 1 };

    fn read(bytes: &[u8]) -> Result<(GzipLayer, Vec<u8>), GzipError> {
        GzipLayer::read(bytes, 1 << 20)
    }

    #[test]
    fn what_is_written_is_read_again() {
        let named = GzipLayer { name: Some(b"a.xml".to_vec()), modified: 7, members: 1 };
        let long: Vec<u8> =
            (0..300_000u32).map(|n| (n.wrapping_mul(n) >> 7).to_le_bytes()[0]).collect();
        for content in [&b""[..], b"<device/>\n", &long] {
            for layer in [&PLAIN, &named] {
                let file = layer.write(content);
                assert_eq!(read(&file), Ok((layer.clone(), content.to_vec())));
                assert_eq!(file, layer.write(content));
            }
        }
    }

    #[test]
    fn members_are_joined_and_padding_is_dropped() {
        let mut file = PLAIN.write(b"one ");
        file.extend(PLAIN.write(b""));
        file.extend(PLAIN.write(b"two"));
        let (layer, content) = read(&file).unwrap();
        assert_eq!((layer.members, content.as_slice()), (3, &b"one two"[..]));
        file.extend([0; 9]);
        assert_eq!(read(&file).unwrap().1, b"one two");
        let at = file.len();
        file.truncate(at - 9);
        file.extend(b"\n");
        assert_eq!(read(&file), Err(GzipError::Trailing { at: at - 9 }));
    }

    #[test]
    fn every_header_part_is_stepped_over() {
        let plain = PLAIN.write(b"text");
        let mut file = vec![0x1F, 0x8B, 8, 0x1E, 1, 0, 0, 0, 0, 255, 3, 0];
        file.extend(b"xyzname\0comment\0hh");
        file.extend(&plain[10..]);
        let (layer, content) = read(&file).unwrap();
        assert_eq!(layer, GzipLayer { name: Some(b"name".to_vec()), modified: 1, members: 1 });
        assert_eq!(content, b"text");
        for end in 0..file.len() {
            assert_eq!(read(&file[..end]), Err(GzipError::Cut), "{end}");
        }
    }

    #[test]
    fn any_changed_bit_that_matters_is_found() {
        const CONTENT: &[u8] = b"<device><loadInformation>a</loadInformation></device>";
        let file = PLAIN.write(CONTENT);
        let mut refused = 0;
        for bit in 0..file.len() * 8 {
            let mut changed = file.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            // Bits of hints, of the time and behind the end of the data carry no content.
            match read(&changed) {
                Ok((_, content)) => assert_eq!(content, CONTENT, "bit {bit}"),
                Err(_) => refused += 1,
            }
        }
        assert!(refused > file.len() * 6, "{refused}");
    }

    #[test]
    fn a_bomb_stops_at_the_limit() {
        let mut bomb = PLAIN.write(&vec![0; 1 << 20]);
        assert!(bomb.len() < 2000);
        assert_eq!(read(&bomb).map(|(_, c)| c.len()), Ok(1 << 20));
        bomb.extend(PLAIN.write(b"x"));
        assert_eq!(read(&bomb), Err(GzipError::TooLarge { limit: 1 << 20 }));
        assert_eq!(GzipLayer::read(&bomb, 0), Err(GzipError::TooLarge { limit: 0 }));
    }
}
