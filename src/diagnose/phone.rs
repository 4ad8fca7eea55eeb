//! One phone and its timeline, bounded in length.

use std::collections::VecDeque;
use std::fmt;

use super::boot::{Generation, Step};
use super::event::{Asked, Event};
use super::finding::Finding;
use super::names::Mac;

/// What a phone is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Identity {
    /// Its MAC address, from file names or the device name.
    Mac(Mac),
    /// Another device name.
    Name(Box<str>),
    /// Its IP address only.
    Ip(Box<str>),
    /// The phone that the text was copied from; it does not say which.
    This,
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mac(mac) => write!(f, "{mac}"),
            Self::Name(name) | Self::Ip(name) => f.write_str(name),
            Self::This => f.write_str("-"),
        }
    }
}

/// The first entries kept of a timeline.
const FIRST: usize = 200;
/// The last entries kept.
const LAST: usize = 100;

/// One phone: what it asked for and what it got.
#[derive(Debug, Clone)]
pub struct Phone {
    /// What it is known by.
    pub identity: Identity,
    /// Its IP addresses.
    pub ips: Vec<Box<str>>,
    /// Entries that were left out of the middle.
    pub dropped: u32,
    /// What its requests tell of its make.
    pub generation: Generation,
    /// The furthest step of its start that the log shows, and the last one.
    pub reached: Option<Step>,
    /// The last step seen.
    pub last: Option<Step>,
    /// How many starts the log shows.
    pub boots: u32,
    /// What is the matter, the gravest first.
    pub findings: Vec<Finding>,
    first: Vec<Event>,
    rest: VecDeque<Event>,
}

impl Phone {
    pub(super) fn new(identity: Identity) -> Self {
        Self {
            identity,
            ips: Vec::new(),
            dropped: 0,
            generation: Generation::Unknown,
            reached: None,
            last: None,
            boots: 0,
            findings: Vec::new(),
            first: Vec::new(),
            rest: VecDeque::new(),
        }
    }

    /// The MAC address, where it is known.
    #[must_use]
    pub fn mac(&self) -> Option<Mac> {
        match self.identity {
            Identity::Mac(mac) => Some(mac),
            _ => None,
        }
    }

    /// The timeline.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &Event> + Clone {
        self.first.iter().chain(&self.rest)
    }

    /// The files of the timeline.
    pub(super) fn files(&self) -> impl DoubleEndedIterator<Item = (&Event, &Asked)> + Clone {
        self.events().filter_map(|event| Some((event, event.asked()?)))
    }

    /// Adds an entry; gives its number, and whether one more is kept now.
    pub(super) fn push(&mut self, event: Event) -> (usize, bool) {
        let number = self.first.len() + self.rest.len() + self.dropped as usize;
        if self.first.len() < FIRST {
            self.first.push(event);
            return (number, true);
        }
        let full = self.rest.len() == LAST;
        if full {
            self.rest.pop_front();
            self.dropped = self.dropped.saturating_add(1);
        }
        self.rest.push_back(event);
        (number, !full)
    }

    /// The entry with a number, if it is still kept.
    pub(super) fn event_mut(&mut self, number: usize) -> Option<&mut Event> {
        match number.checked_sub(self.first.len()) {
            None => self.first.get_mut(number),
            Some(behind) => self.rest.get_mut(behind.checked_sub(self.dropped as usize)?),
        }
    }

    pub(super) fn event_at(&self, number: usize) -> Option<&Event> {
        match number.checked_sub(self.first.len()) {
            None => self.first.get(number),
            Some(behind) => self.rest.get(behind.checked_sub(self.dropped as usize)?),
        }
    }

    pub(super) fn events_mut(&mut self) -> impl Iterator<Item = &mut Event> {
        self.first.iter_mut().chain(&mut self.rest)
    }

    /// Puts the entries into the order of their times, where all have one.
    ///
    /// Logs of two servers read one behind the other tell of one start.
    pub(super) fn sort(&mut self) {
        if self.dropped == 0 && self.events().all(|event| event.time.is_some()) {
            self.first.extend(std::mem::take(&mut self.rest));
            self.first.sort_by_key(|event| event.time);
        }
    }
}
