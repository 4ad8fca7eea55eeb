//! Which request an answer is about: by process, by name, by address, by what came last.

use super::super::attribution::Signs;
use super::super::event::{Asked, Outcome, What, short};
use super::super::message::{Hint, Source};
use super::super::names::base;
use super::{Line, Open, State, plain, signs};

impl State {
    /// The newest request that a line without a name can be about.
    pub(super) fn newest(&self, line: &Line<'_>) -> Option<Open> {
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
    pub(super) fn answer(&mut self, line: &Line<'_>, mut outcome: Outcome) {
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
}

/// RedHat's lines answer those of tftpd-hpa.
fn group(source: Source) -> Source {
    if source == Source::RedHat { Source::Hpa } else { source }
}
