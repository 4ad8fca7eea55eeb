//! What stands before the message: time, program and process, in the notations of many writers.
//!
//! Syslog, journald, RFC 3339 and RFC 5424, web servers, Asterisk, CUCM traces, phone consoles and
//! status pages. The message itself is for others.

/// A line, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Prefix<'a> {
    /// Seconds in a year of months with 31 days; only good for comparing and showing.
    pub(super) time: Option<u32>,
    /// What is the same for lines of one process or thread; 0 where nothing tells.
    pub(super) key: u64,
    /// The program's name.
    pub(super) tag: &'a str,
    /// The message.
    pub(super) body: &'a str,
}

/// How far into a line a time is looked for.
const REACH: usize = 80;

impl<'a> Prefix<'a> {
    pub(super) fn read(line: &'a str) -> Self {
        let (time, body) = timed(line);
        let (tag, key, body) = tagged(body);
        Self { time, key, tag, body: body.trim() }
    }
}

/// The time and what is behind it; or, as Tftpd32 writes it, the time at the end.
fn timed(line: &str) -> (Option<u32>, &str) {
    if line.ends_with(']')
        && let Some(open) = line.rfind('[').filter(|open| *open > 0)
        && let Some((at, seconds)) = clock(line.as_bytes(), open, open + 12)
        && clock(line.as_bytes(), 0, open).is_none()
    {
        let days = date(&line[open + 1..at]).unwrap_or(0);
        return (Some(days * 86_400 + seconds), &line[..open]);
    }
    if let Some((at, mut seconds)) = clock(line.as_bytes(), 0, REACH) {
        let days = date(&line[..at]).unwrap_or(0);
        let mut rest = &line[at..];
        rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || ":.,".contains(c));
        for (mark, shift) in [("am", 0), ("pm", 12), ("a", 0), ("p", 12)] {
            if let Some(behind) = rest.strip_prefix(mark)
                && behind.starts_with([' ', ']', '\t'])
            {
                seconds = seconds % (12 * 3600) + shift * 3600;
                rest = behind;
                break;
            }
        }
        rest = zone(rest);
        return (Some(days * 86_400 + seconds), rest.trim_start_matches([' ', ']', '|', '\t']));
    }
    (None, line)
}

/// Leaves out `Z`, `+01:00`, ` +0000`, ` 2026` and ` 10/01/19`.
fn zone(rest: &str) -> &str {
    let rest = rest.strip_prefix('Z').unwrap_or(rest);
    let shift = rest.strip_prefix(' ').unwrap_or(rest);
    if let Some(behind) = shift.strip_prefix(['+', '-'])
        && behind.starts_with(|c: char| c.is_ascii_digit())
    {
        return behind.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
    }
    let digits = shift.trim_start_matches(|c: char| c.is_ascii_digit() || c == '/');
    if digits.starts_with(']') && shift.len() > digits.len() { digits } else { rest }
}

/// The first `7:20:18` from `from` on, and its seconds.
fn clock(bytes: &[u8], from: usize, to: usize) -> Option<(usize, u32)> {
    let digit =
        |at: usize| bytes.get(at).filter(|b| b.is_ascii_digit()).map(|b| u32::from(b - b'0'));
    let two = |at: usize| Some(digit(at)? * 10 + digit(at + 1)?);
    let mut at = from;
    while let Some(colon) = memchr::memchr(b':', bytes.get(at..to.min(bytes.len()))?) {
        let colon = at + colon;
        at = colon + 1;
        let Some(units) = colon.checked_sub(1).and_then(digit) else { continue };
        let tens = colon.checked_sub(2).and_then(digit);
        let start = if tens.is_some() { colon - 2 } else { colon - 1 };
        let Some(minutes) = two(colon + 1) else { continue };
        let Some(seconds) = two(colon + 4).filter(|_| bytes.get(colon + 3) == Some(&b':')) else {
            continue;
        };
        let hours = tens.unwrap_or(0) * 10 + units;
        // The middle of a MAC address looks like a time.
        let year = |at: usize| {
            bytes.get(at.wrapping_sub(4)..at).is_some_and(|y| y.iter().all(u8::is_ascii_digit))
        };
        let inside = start.checked_sub(1).filter(|at| bytes.get(*at) == Some(&b':'));
        let mac = bytes.get(colon + 6) == Some(&b':')
            && bytes.get(colon + 7).is_some_and(u8::is_ascii_hexdigit)
            || inside.is_some_and(|at| !year(at));
        if hours < 24 && minutes < 60 && seconds < 61 && !mac {
            return Some((start, hours * 3600 + minutes * 60 + seconds));
        }
    }
    None
}

/// Days in a year of months with 31 days, from what stands before a time.
fn date(before: &str) -> Option<u32> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut month = None;
    let mut numbers = [0_u32; 3];
    let mut count = 0;
    let parts = before.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    // From the right: what is nearest to the time.
    for part in parts.rev().take(4) {
        let part = part.strip_suffix('T').unwrap_or(part);
        if let Some(found) = MONTHS.iter().position(|name| *name == part) {
            month = u32::try_from(found).ok();
        } else if let Ok(number) = part.parse()
            && count < 3
        {
            numbers[count] = number;
            count += 1;
        }
    }
    let (month, day) = match (month, count, numbers) {
        (Some(month), 1, [day, ..]) => (month, day),
        // 23/Nov/2026 has the year nearest.
        (Some(month), _, [year, day, _]) => (month, if year > 31 { day } else { year }),
        // 2026-11-23, 28.03.2022, 05/02.
        (None, 3, [day, month, year]) if year > 31 => (month.checked_sub(1)?, day),
        (None, 3, [year, month, day]) if year > 31 => (month.checked_sub(1)?, day),
        (None, 2, [month, day, _]) => (month.checked_sub(1)?, day),
        _ => return None,
    };
    (month < 12 && (1..=31).contains(&day)).then_some(month * 31 + day)
}

/// Program, key of the process and message.
fn tagged(body: &str) -> (&str, u64, &str) {
    let mut near = body.len().min(REACH);
    while !body.is_char_boundary(near) {
        near -= 1;
    }
    let near = &body[..near];
    if let Some(end) = near.find("]:")
        && let Some(start) = near[..end].rfind('[')
        && end > start + 1
        && !near[..start].ends_with(' ')
        && start > 0
        && near[start + 1..end].bytes().all(|b| b.is_ascii_digit() || b == b'.')
    {
        let tag = near[..start].rsplit(' ').next().unwrap_or_default();
        return (tag, hash(&near[start + 1..end]), &body[end + 2..]);
    }
    // The thread of a phone: `(339:1850) downd-…`.
    if let Some(rest) = body.strip_prefix('(')
        && let Some(end) = rest.find(')')
        && rest[..end].bytes().all(|b| b.is_ascii_digit() || b == b':')
    {
        return ("", hash(&rest[..end]), &rest[end + 1..]);
    }
    // RFC 5424: host, program, process, `-`, `-`.
    let mut words = near.split(' ');
    if let (Some(_), Some(tag), Some(process), Some("-")) =
        (words.next(), words.next(), words.next(), words.next())
        && process.parse::<u32>().is_ok()
        && let Some(at) = near.find(" - ")
    {
        let body = body[at + 3..].trim_start_matches(['-', ' ']);
        return (tag, hash(process), body);
    }
    if let Some(end) = near.find(": ")
        && let Some(tag) = near[..end].rsplit(' ').next()
        && daemon(tag)
    {
        return (tag, 0, &body[end + 2..]);
    }
    ("", 0, body)
}

/// Tells whether a program is one whose lines all belong here.
pub(super) fn daemon(tag: &str) -> bool {
    let tag = tag.rsplit('/').next().unwrap_or(tag);
    matches!(tag, "in.tftpd" | "tftpd" | "tftpd-hpa" | "atftpd" | "dnsmasq" | "dnsmasq-tftp")
}

/// A number for the text between brackets; only equality counts.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::Prefix;

    #[track_caller]
    fn reads(line: &str, time: Option<&str>, tag: &str, body: &str) {
        let prefix = Prefix::read(line);
        let shown = prefix.time.map(|t| {
            let (days, t) = (t / 86_400, t % 86_400);
            let date = days.checked_sub(1).map(|d| format!("{}/{} ", d / 31 + 1, d % 31 + 1));
            let date = date.unwrap_or_default();
            format!("{date}{:02}:{:02}:{:02}", t / 3600, t / 60 % 60, t % 60)
        });
        assert_eq!((shown.as_deref(), prefix.tag, prefix.body), (time, tag, body), "{line}");
    }

    #[test]
    fn every_notation_is_read() {
        let nov = Some("11/23 07:19:44");
        reads("Nov 23 07:19:44 host in.tftpd[23370]: RRQ x", nov, "in.tftpd", "RRQ x");
        reads("2026-11-23T07:19:44.12+01:00 host in.tftpd[1]: RRQ", nov, "in.tftpd", "RRQ");
        reads("<30>1 2026-11-23T07:19:44Z host in.tftpd 23 - - RRQ x", nov, "in.tftpd", "RRQ x");
        reads("2026-11-23T07:19:44+0000 host dnsmasq-tftp[2]: sent", nov, "dnsmasq-tftp", "sent");
        reads("Nov 23 07:19:44 dnsmasq-tftp: sent a", nov, "dnsmasq-tftp", "sent a");
        reads("23.11.2026 07:19:44\t[ERROR]\t GET", nov, "", "[ERROR]\t GET");
        reads("Using port 5 [23/11 07:19:44.430]", nov, "", "Using port 5");
        reads("4849 NOT Nov 23 07:19:44.594689 (339:1850) downd-x", nov, "", "downd-x");
        reads("[Mon Nov 23 07:19:44.48 2026] [core:info] x", nov, "", "[core:info] x");
        reads("192.0.2.1 - - [23/Nov/2026:07:19:44 +0000] \"GET", nov, "", "\"GET");
        reads("00004376.003 |07:19:44.110 |AppInfo  | x", Some("07:19:44"), "", "AppInfo  | x");
        reads("1:33:26p TFTP Error : x", Some("13:33:26"), "", "TFTP Error : x");
        reads("[8:52:30am 10/01/19] ITL installed", Some("08:52:30"), "", "ITL installed");
    }

    #[test]
    fn what_is_no_time_is_left_alone() {
        for line in ["", ":", "Mac 00:26:10:20:30:35", "12:34", "ä:ö:ü", "99:99:99 x", "[:"] {
            assert_eq!(Prefix::read(line).time, None, "{line}");
        }
    }
}
