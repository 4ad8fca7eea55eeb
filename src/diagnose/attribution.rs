//! Whose line it is: by MAC address, device name, IP address, or what came before.
//!
//! A MAC address in a file name ties the IP address that asked for it to that phone.

use std::collections::BTreeMap;

use super::knowledge::Source;
use super::names::Mac;
use super::phone::{Identity, Phone};

/// The most phones kept apart.
const PHONES: usize = 20_000;

/// What a line says about whose it is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Signs<'a> {
    pub(super) mac: Option<Mac>,
    pub(super) device: Option<&'a str>,
    pub(super) ip: Option<&'a str>,
    /// The name is that of an adapter's second port.
    pub(super) ata: bool,
}

/// All phones, and how to find them.
#[derive(Debug, Default)]
pub(super) struct Phones {
    pub(super) all: Vec<Phone>,
    by_mac: BTreeMap<Mac, usize>,
    by_name: BTreeMap<Box<str>, usize>,
    by_ip: BTreeMap<Box<str>, usize>,
    /// The phone of the last line of each kind of writer.
    last: BTreeMap<Source, usize>,
    /// Lines of phones beyond the most that are kept apart.
    pub(super) beyond: u32,
}

impl Phones {
    /// The phone that a line is about; a new one where there is none yet.
    pub(super) fn of(&mut self, signs: Signs<'_>, source: Source) -> Option<usize> {
        let found = self.named(signs, source).or_else(|| {
            let group = group(source);
            let known = self.last.get(&group).copied();
            if known.is_some() || !source.is_phone() {
                return known;
            }
            self.add(Identity::This)
        });
        if let Some(phone) = found {
            self.last.insert(group(source), phone);
        }
        found
    }

    /// The phone that a line names.
    pub(super) fn named(&mut self, signs: Signs<'_>, source: Source) -> Option<usize> {
        let ip = signs.ip.filter(|_| !source.is_phone());
        let by_ip = ip.and_then(|ip| self.by_ip.get(ip).copied());
        let device = signs.device.filter(|_| signs.mac.is_none());
        let (mac, device) = match device {
            Some(name) => match device_mac(name) {
                Some(mac) => (Some(mac), None),
                None => (None, Some(name)),
            },
            None => (signs.mac, None),
        };
        let phone = match (mac, device) {
            (Some(mac), _) => self.with_mac(mac, signs.ata, by_ip, source)?,
            (None, Some(name)) => match self.by_name.get(name) {
                Some(phone) => *phone,
                None => {
                    let phone = self.add(Identity::Name(name.into()))?;
                    self.by_name.insert(name.into(), phone);
                    phone
                }
            },
            (None, None) => match by_ip {
                Some(phone) => phone,
                None => self.add(Identity::Ip(ip?.into()))?,
            },
        };
        if let Some(ip) = ip
            && by_ip != Some(phone)
        {
            self.by_ip.insert(ip.into(), phone);
            if let Some(phone) = self.all.get_mut(phone)
                && phone.ips.len() < 8
                && !phone.ips.iter().any(|known| **known == *ip)
            {
                phone.ips.push(ip.into());
            }
        }
        Some(phone)
    }

    fn with_mac(
        &mut self,
        mac: Mac,
        ata: bool,
        by_ip: Option<usize>,
        source: Source,
    ) -> Option<usize> {
        let near = by_ip.or_else(|| self.last.get(&group(source)).copied());
        if ata
            && let Some(phone) = near
            && self.all.get(phone).and_then(Phone::mac).map(Mac::second_port) == Some(mac)
        {
            return Some(phone);
        }
        if let Some(phone) = self.by_mac.get(&mac) {
            return Some(*phone);
        }
        // Until now only its IP address was known, or nothing at all.
        let nameless = near.filter(|phone| {
            self.all.get(*phone).is_some_and(|phone| match phone.identity {
                Identity::Ip(_) => by_ip.is_some(),
                Identity::This => source.is_phone(),
                _ => false,
            })
        });
        let phone = match nameless {
            Some(phone) => phone,
            None => self.add(Identity::Mac(mac))?,
        };
        if let Some(phone) = self.all.get_mut(phone) {
            phone.identity = Identity::Mac(mac);
        }
        self.by_mac.insert(mac, phone);
        Some(phone)
    }

    fn add(&mut self, identity: Identity) -> Option<usize> {
        if self.all.len() >= PHONES {
            self.beyond = self.beyond.saturating_add(1);
            return None;
        }
        self.all.push(Phone::new(identity));
        Some(self.all.len() - 1)
    }

    /// Another log begins: lines without a name are another phone's.
    pub(super) fn forget_last(&mut self) {
        self.last.clear();
    }
}

/// The MAC address in a device name such as `SEP001122334455`.
pub(super) fn device_mac(name: &str) -> Option<Mac> {
    ["SEP", "ATA", "sep", "ata"].iter().find_map(|start| Mac::leading(name.strip_prefix(start)?))
}

/// Console and status page are of one phone; every server speaks for itself.
fn group(source: Source) -> Source {
    match source {
        Source::Status => Source::Console,
        Source::RedHat => Source::Hpa,
        Source::Alarm => Source::Call,
        Source::Nginx | Source::Apache => Source::Http,
        other => other,
    }
}
