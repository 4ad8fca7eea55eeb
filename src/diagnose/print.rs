//! The report as plain text, one fact per line, parted by tabs: for terminals, tickets and `grep`.

use std::fmt;

use super::event::{Event, What};
use super::finding::Finding;
use super::phone::Phone;
use super::report::Report;

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for phone in &self.phones {
            timeline(phone, f)?;
            for finding in &phone.findings {
                verdict(finding, &phone.identity.to_string(), f)?;
            }
            writeln!(f)?;
        }
        for remark in &self.remarks {
            entry(remark, f)?;
        }
        for finding in &self.findings {
            verdict(finding, "-", f)?;
        }
        writeln!(
            f,
            "lines\t{}\tunderstood\t{}\taside\t{}\tunknown\t{}\tcut\t{}\tbeyond\t{}",
            self.lines(),
            self.understood(),
            self.aside(),
            self.unknown(),
            self.cut(),
            self.beyond()
        )?;
        for (line, text) in self.samples() {
            writeln!(f, "unknown\t{line}\t{}", clean(text))?;
        }
        Ok(())
    }
}

fn timeline(phone: &Phone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let generation = phone.generation;
    let reached = phone.reached.map_or("nothing", |step| step.label());
    writeln!(
        f,
        "phone\t{}\t{}\t{}\tstarts {}\treached {reached}",
        phone.identity,
        if phone.ips.is_empty() { "-".to_owned() } else { phone.ips.join(",") },
        generation.label(),
        phone.boots
    )?;
    for event in phone.events() {
        entry(event, f)?;
    }
    if phone.dropped > 0 {
        writeln!(f, "  …\t{} more entries in the middle", phone.dropped)?;
    }
    Ok(())
}

fn entry(event: &Event, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "  {}\t{}\t", event.line, event.clock())?;
    match &event.what {
        What::File(asked) => {
            write!(f, "{}\t{}", clean(&asked.name), asked.outcome.word())?;
            if let Some(likely) = asked.likely {
                write!(f, " (most likely {})", likely.word())?;
            }
            if let Some(served) = &asked.served {
                write!(f, "\tas {}", clean(served))?;
            }
        }
        What::Said(said) => write!(f, "{}\t{}", clean(&said.text), said.meaning.means)?,
    }
    writeln!(f)
}

fn verdict(finding: &Finding, whose: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let file = finding.file.as_deref().map_or("-".to_owned(), clean);
    writeln!(
        f,
        "verdict\t{}\t{whose}\t{file}\t{}",
        finding.verdict.id(),
        clean(&finding.sentence())
    )?;
    writeln!(f, "  why\t{}", clean(&finding.why()))?;
    writeln!(f, "  do\t{}", clean(&finding.todo()))?;
    if !finding.lines.is_empty() {
        let lines: Vec<_> = finding.lines.iter().map(u32::to_string).collect();
        writeln!(f, "  lines\t{}", lines.join(" "))?;
    }
    Ok(())
}

/// Without what would break the columns or the terminal.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
