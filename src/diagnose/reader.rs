//! Takes bytes of logs and builds the timelines, line by line, in bounded memory.
//!
//! What the timelines mean is judged when the reader is finished, in `judge`.

use std::collections::VecDeque;

use super::attribution::{Phones, Signs, device_mac};
use super::event::{Asked, Event, Outcome, Said, Via, What, short};
use super::knowledge::{Does, Hint, Knowledge, Message, Source, coded, used_file};
use super::lines::Lines;
use super::names::{FileRole, Named, base};
use super::pattern::{Captures, first_address};
use super::prefix::{Prefix, daemon};
use super::report::{Report, Tally};

/// The most entries kept of all timelines together.
const EVENTS: usize = 200_000;
/// How many requests back an answer is looked for.
const OPEN: usize = 256;
/// How many lines that are not understood are kept.
const UNKNOWN: usize = 20;
/// How many remarks of servers are kept.
const REMARKS: usize = 200;

/// Reads logs. Feed it pieces of any size, then [`finish`](Self::finish).
#[derive(Debug, Default)]
pub struct Reader {
    lines: Lines,
    state: State,
}

#[derive(Debug, Default)]
struct State {
    phones: Phones,
    tally: Tally,
    remarks: Vec<Event>,
    open: VecDeque<Open>,
    kept: usize,
    /// Where dnsmasq noted that a phone broke off: a `sent` right behind is false.
    aborted: Option<(u32, Box<str>)>,
    /// The folder served, when the log names it.
    root: Option<Box<str>>,
    lower: String,
}

/// A request whose answer may still come.
#[derive(Debug, Clone, Copy)]
struct Open {
    source: Source,
    key: u64,
    phone: usize,
    number: usize,
}

/// A line that was understood.
struct Line<'a> {
    number: u32,
    prefix: Prefix<'a>,
    message: &'static Message,
    captures: Captures<'a>,
}

impl Reader {
    /// A reader that has read nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes; a piece may end in the middle of a line.
    pub fn feed(&mut self, piece: &[u8]) {
        let Self { lines, state } = self;
        lines.feed(piece, &mut |number, line| state.line(number, line));
    }

    /// Another log begins. Phones of both logs are the same phones.
    pub fn next_log(&mut self) {
        let Self { lines, state } = self;
        lines.end(&mut |number, line| state.line(number, line));
        state.open.clear();
        state.phones.forget_last();
        state.aborted = None;
    }

    /// Ends the reading and judges.
    #[must_use]
    pub fn finish(mut self) -> Report {
        self.next_log();
        let mut tally = self.state.tally;
        tally.lines = self.lines.count;
        tally.cut = self.lines.cut;
        tally.beyond = self.state.phones.beyond;
        Report::new(self.state.phones.all, self.state.remarks, tally)
    }
}

impl State {
    fn line(&mut self, number: u32, line: &str) {
        if line.trim().len() < 2 {
            self.tally.blank += 1;
            return;
        }
        let mut lower = std::mem::take(&mut self.lower);
        lower.clear();
        lower.push_str(line);
        lower.make_ascii_lowercase();
        self.understand(number, line, &lower);
        self.lower = lower;
    }

    fn understand(&mut self, number: u32, line: &str, lower: &str) {
        let knowledge = Knowledge::get();
        let prefix = Prefix::read(line);
        if let Some((message, mut captures)) = knowledge.find(line, lower) {
            self.tally.understood += 1;
            if message.from == Source::Http {
                captures.ip = first_address(line);
            }
            self.take(&Line { number, prefix, message, captures });
        } else if let Some((message, file)) = knowledge.status(prefix.body) {
            self.tally.understood += 1;
            // The copy in memory is no second file.
            let file = file.filter(|file| !file.starts_with("ram\\"));
            let captures = Captures { file, ..Captures::default() };
            self.take(&Line { number, prefix, message, captures });
        } else if let Some(name) = used_file(prefix.body) {
            self.tally.understood += 1;
            let mut asked = Asked::new(name, Source::Status, 0);
            asked.outcome = Outcome::Sent;
            self.ask(number, prefix.time, asked, Signs::default());
        } else if daemon(prefix.tag) {
            self.tally.aside += 1;
        } else if let Some(code) = knowledge.code_named(prefix.body) {
            self.tally.understood += 1;
            let phone = self.phones.of(Signs::default(), Source::Status);
            let said = said(prefix.body, code.meaning, code.hint, None);
            self.say(number, prefix.time, said, phone);
        } else {
            self.tally.unknown += 1;
            if self.tally.samples.len() < UNKNOWN {
                self.tally.samples.push((number, short(line.trim(), 160).into()));
            }
        }
    }

    fn take(&mut self, line: &Line<'_>) {
        match line.message.from {
            Source::Hpa if line.message.does.refuses() => self.tally.refusals = true,
            Source::RedHat => self.tally.receipts = true,
            _ => {}
        }
        let outcome = match line.message.does {
            Does::Ask | Does::Get => return self.asked(line),
            Does::Begun => Outcome::Begun,
            Does::Sent => Outcome::Sent,
            Does::Missing => Outcome::NotFound,
            Does::Denied | Does::Unshared => Outcome::Denied,
            Does::Folder => Outcome::Folder,
            Does::Refused => Outcome::Refused,
            Does::Busy => Outcome::Busy,
            Does::Lost => Outcome::TimedOut,
            Does::Aborted => Outcome::Aborted,
            Does::Root => {
                self.root = line.captures.served.map(|root| root.trim().into());
                return;
            }
            Does::Rename => {
                if let Some(asked) = self.newest(line).and_then(|open| self.event(open))
                    && let What::File(asked) = &mut asked.what
                    && let Some(file) = line.captures.file
                {
                    asked.rename(file);
                }
                return;
            }
            Does::Again => {
                if let Some(event) = self.newest(line).and_then(|open| self.event(open))
                    && let What::File(asked) = &mut event.what
                {
                    asked.again = asked.again.saturating_add(1);
                }
                return self.remark(line);
            }
            Does::Write | Does::Registered | Does::Note | Does::Code(_) => {
                return self.remark(line);
            }
        };
        self.answer(line, outcome);
    }

    fn asked(&mut self, line: &Line<'_>) {
        let Some(file) = line.captures.file else { return };
        let key = line.prefix.key;
        let mut asked = Asked::new(&plain(file), line.message.from, key);
        if line.message.does == Does::Get {
            asked.via = Via::Http;
        }
        asked.served = line.captures.served.map(|served| short(served, 200).into());
        let name = asked.name.clone();
        let signs = signs(&name, &line.captures);
        self.ask(line.number, line.prefix.time, asked, signs);
    }

    /// Adds a request to the timeline that it belongs to.
    fn ask(&mut self, number: u32, time: Option<u32>, asked: Asked, signs: Signs<'_>) {
        let (source, key) = (asked.source, asked.key);
        let Some(phone) = self.phones.of(signs, source) else { return };
        let event = Event { line: number, time, what: What::File(asked) };
        if let Some(number) = self.keep(phone, event) {
            if self.open.len() == OPEN {
                self.open.pop_front();
            }
            self.open.push_back(Open { source, key, phone, number });
        }
    }

    fn keep(&mut self, phone: usize, event: Event) -> Option<usize> {
        let phone = self.phones.all.get_mut(phone)?;
        if self.kept >= EVENTS {
            phone.dropped = phone.dropped.saturating_add(1);
            return None;
        }
        let (number, more) = phone.push(event);
        self.kept += usize::from(more);
        Some(number)
    }

    fn event(&mut self, open: Open) -> Option<&mut Event> {
        self.phones.all.get_mut(open.phone)?.event_mut(open.number)
    }

    /// The newest request that a line without a name can be about.
    fn newest(&self, line: &Line<'_>) -> Option<Open> {
        let (source, key) = (line.message.from, line.prefix.key);
        let mut newest = self.open.iter().rev();
        if key != 0 {
            let same = newest.clone().find(|open| open.key == key);
            let always = matches!(source, Source::Hpa | Source::RedHat | Source::Atftpd);
            if same.is_some() || always {
                return same.copied();
            }
        }
        if let Some(ip) = line.captures.ip.filter(|_| !source.is_phone()) {
            return newest
                .find(|open| {
                    let phone = self.phones.all.get(open.phone);
                    phone.is_some_and(|phone| phone.ips.iter().any(|known| **known == *ip))
                })
                .copied();
        }
        newest
            .find(|open| open.source == source && (source.is_phone() || key == 0 || open.key == 0))
            .copied()
    }

    /// Notes how a request ended.
    fn answer(&mut self, line: &Line<'_>, mut outcome: Outcome) {
        let captures = &line.captures;
        let source = line.message.from;
        let mut hint = line.message.hint;
        if source == Source::Dnsmasq {
            if outcome == Outcome::Aborted {
                self.aborted = captures.ip.map(|ip| (line.number, ip.into()));
                return self.remark(line);
            }
            let broke = self.aborted.take().is_some_and(|(at, ip)| {
                at + 1 == line.number && captures.ip.is_none_or(|found| *found == *ip)
            });
            if broke && matches!(outcome, Outcome::Sent | Outcome::TimedOut) {
                (outcome, hint) = (Outcome::Aborted, Hint::None);
            }
        }
        let name = captures
            .file
            .map(plain)
            .or_else(|| captures.served.map(|path| self.below_root(path).to_owned()));
        let open = match &name {
            None => self.newest(line),
            Some(name) => self.newest_named(line, name),
        };
        if let Some(open) = open {
            let number = line.number;
            if let Some(event) = self.event(open)
                && let What::File(asked) = &mut event.what
                && asked.outcome.is_open()
            {
                asked.outcome = outcome;
                asked.hint = hint;
                asked.answer = Some(number);
            }
            return;
        }
        let Some(name) = name else { return self.remark(line) };
        let mut asked = Asked::new(&name, source, line.prefix.key);
        asked.outcome = outcome;
        asked.hint = hint;
        asked.size = captures.size.and_then(|size| size.parse().ok());
        asked.served = captures.served.map(|served| short(served, 200).into());
        let signs = signs(&name, captures);
        if !self.twice(line, &asked, signs) {
            self.ask(line.number, line.prefix.time, asked, signs);
        }
    }

    /// The newest open request for a name, by this process or this phone.
    fn newest_named(&self, line: &Line<'_>, name: &str) -> Option<Open> {
        let (source, key) = (line.message.from, line.prefix.key);
        if matches!(source, Source::Dnsmasq | Source::Http | Source::Nginx | Source::Apache) {
            return None;
        }
        let last = base(name);
        let about = |open: &&Open| {
            let phone = self.phones.all.get(open.phone);
            let asked = phone.and_then(|phone| phone.event_at(open.number)?.asked());
            asked.is_some_and(|asked| {
                let same = asked.base() == last
                    || asked.served.as_deref().is_some_and(|served| base(served) == last);
                same && (asked.outcome.is_open() || key != 0 && open.key == key)
            })
        };
        let mut newest = self.open.iter().rev();
        newest
            .clone()
            .find(|open| key != 0 && open.key == key && about(open))
            .or_else(|| newest.find(|open| group(open.source) == group(source) && about(open)))
            .copied()
    }

    /// Tells whether the access log has already told what the error log now repeats.
    fn twice(&mut self, line: &Line<'_>, asked: &Asked, signs: Signs<'_>) -> bool {
        let web = [Source::Http, Source::Nginx, Source::Apache];
        if !web.contains(&asked.source) {
            return false;
        }
        let Some(phone) = self.phones.named(signs, asked.source) else { return false };
        let Some(phone) = self.phones.all.get(phone) else { return false };
        phone.files().rev().take(40).any(|(event, before)| {
            before.source != asked.source
                && web.contains(&before.source)
                && before.base() == asked.base()
                && before.outcome == asked.outcome
                && event.time.zip(line.prefix.time).is_some_and(|(a, b)| a.abs_diff(b) < 2)
        })
    }

    /// A message that is no request and no answer.
    fn remark(&mut self, line: &Line<'_>) {
        let Line { number, prefix, message, captures } = line;
        let source = message.from;
        let code = match message.does {
            Does::Code(set) => coded(set, captures),
            _ => None,
        };
        let (meaning, hint) =
            code.map_or((message.meaning, message.hint), |code| (code.meaning, code.hint));
        let names = captures.load.or(captures.server).or(captures.file).or(captures.served);
        let about = captures.device.is_some()
            || captures.ip.is_some()
            || captures.file.is_some_and(|file| Named::read(file).mac.is_some());
        let phone = if about || source.is_phone() {
            self.phones.of(signs(captures.file.unwrap_or_default(), captures), source)
        } else {
            match self.newest(line) {
                Some(open) => Some(open.phone),
                None => self.phones.of(Signs::default(), source),
            }
        };
        self.say(*number, prefix.time, said(prefix.body, meaning, hint, names), phone);
    }

    /// Keeps a remark, unless it is one of the many that say nothing.
    fn say(&mut self, line: u32, time: Option<u32>, said: Said, phone: Option<usize>) {
        if !said.counts() {
            return;
        }
        let event = Event { line, time, what: What::Said(said) };
        match phone {
            Some(phone) => {
                self.keep(phone, event);
            }
            None if self.remarks.len() < REMARKS => self.remarks.push(event),
            None => {}
        }
    }

    /// A path of the server as a name below its root folder.
    fn below_root<'p>(&self, path: &'p str) -> &'p str {
        let root = self.root.as_deref().unwrap_or_default().trim_end_matches('/');
        match path.strip_prefix(root) {
            Some(rest) if !root.is_empty() => rest.trim_start_matches('/'),
            _ if path.starts_with('/') => base(path),
            _ => path,
        }
    }
}

fn said(body: &str, meaning: super::Meaning, hint: Hint, names: Option<&str>) -> Said {
    let names = names.map(|names| short(names.trim(), 80).into());
    Said { text: short(body, 200).into(), meaning, names, hint }
}

fn signs<'a>(name: &'a str, captures: &Captures<'a>) -> Signs<'a> {
    let named = Named::read(name);
    let mac = named.mac.or_else(|| captures.device.and_then(device_mac));
    // Soft clients, and published logs with X for digits: the name is the device's.
    let soft = captures.device.is_none() && named.role == FileRole::Own && mac.is_none();
    let device = if soft { base(name).split(".cnf").next() } else { captures.device };
    Signs { mac, device, ip: captures.ip, ata: named.role == FileRole::OwnAta }
}

/// RedHat's lines answer those of tftpd-hpa.
fn group(source: Source) -> Source {
    if source == Source::RedHat { Source::Hpa } else { source }
}

/// A name as asked: without a query, and with its `%20` read.
fn plain(file: &str) -> String {
    let file = file.split('?').next().unwrap_or(file).trim_end_matches('"');
    if !file.contains('%') {
        return file.to_owned();
    }
    let bytes = file.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let pair = file.get(at + 1..at + 3).filter(|_| *byte == b'%');
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(read) => {
                out.push(read);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
