//! What a person waits for with the log of a server: until all of it is read and shown.

use std::fmt::Write;

use browser_tests::{Failure, Outcome, Page};

/// Bytes of the log.
pub(crate) const SIZE: usize = 50_000_000;

/// The figures of one run, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figures {
    /// From the choice of the file until its verdicts are painted.
    pub(crate) shown: f64,
    /// The longest time in which the page could not answer.
    pub(crate) longest_task: f64,
}

/// What a tftpd-hpa writes for a thousand phones that boot again and again.
pub(crate) fn log() -> Outcome<String> {
    let mut text = String::with_capacity(SIZE + 1000);
    let mut count = 0_u32;
    while text.len() < SIZE {
        let (phone, second) = (count % 1000, count / 1000);
        let time =
            format!("Nov 23 {:02}:{:02}:{:02}", second / 3600 % 24, second / 60 % 60, second % 60);
        let address = format!("10.0.{}.{}", phone / 250, phone % 250 + 1);
        for file in [format!("SEP0011223{phone:05}.cnf.xml"), "XMLDefault.cnf.xml".to_owned()] {
            writeln!(
                text,
                "{time} pbx in.tftpd[{}]: RRQ from {address} filename {file}",
                1000 + phone
            )
            .and_then(|()| {
                writeln!(
                    text,
                    "{time} pbx in.tftpd[{}]: sending NAK (1, File not found) to {address}",
                    1000 + phone
                )
            })
            .map_err(|_| Failure::new("no room for the log"))?;
        }
        count += 1;
    }
    Ok(text)
}

/// Hands the log to a fresh page.
pub(crate) async fn measure(page: &Page, log: &str) -> Outcome<Figures> {
    page.open().await?;
    page.run(WATCH).await?;
    page.open_file("tftpd.log", log.as_bytes()).await?;
    Ok(Figures {
        shown: page.number("await bench.shown").await?,
        longest_task: page.number("bench.longest").await?,
    })
}

const WATCH: &str = "
    const bench = window.bench = { longest: 0 };
    new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
    bench.shown = new Promise((done) => {
        document.getElementById('open-file').addEventListener('change', () => {
            const begin = performance.now();
            const look = () => document.querySelector('main[data-state=log] [data-verdict]')
                ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)))
                : requestAnimationFrame(look);
            look();
        }, { capture: true });
    });";
