//! Keeps an eye on the input at work: one that never ends is written down before all is stopped.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

type Work = Arc<Mutex<Option<(Instant, Vec<u8>)>>>;

/// Watches from another thread until it is dropped.
pub(crate) struct Watch {
    work: Work,
    // Dropped together with the watch, which ends the thread.
    _alive: Sender<()>,
}

impl Watch {
    /// Calls `hung` with an input that has been at work for longer than `limit`.
    pub(crate) fn new(limit: Duration, hung: impl Fn(&[u8]) + Send + 'static) -> Self {
        let work = Work::default();
        let (alive, over) = channel();
        let watched = Arc::clone(&work);
        thread::spawn(move || watch(&watched, &over, limit, hung));
        Self { work, _alive: alive }
    }

    pub(crate) fn begin(&self, input: &[u8]) {
        if let Ok(mut work) = self.work.lock() {
            *work = Some((Instant::now(), input.to_vec()));
        }
    }

    pub(crate) fn end(&self) {
        if let Ok(mut work) = self.work.lock() {
            *work = None;
        }
    }
}

fn watch(work: &Work, over: &Receiver<()>, limit: Duration, hung: impl Fn(&[u8])) {
    while over.recv_timeout(limit / 4) == Err(RecvTimeoutError::Timeout) {
        if let Ok(work) = work.lock()
            && let Some((since, input)) = work.as_ref()
            && since.elapsed() > limit
        {
            hung(input);
        }
    }
}
