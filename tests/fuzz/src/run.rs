//! The loop: mutate, look, write down what broke.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Once;
use std::thread;
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::mutate::{Material, mutate};
use crate::samples::Samples;
use crate::target::Target;
use crate::watch::Watch;

/// So many inputs with new answers are kept beside the samples.
const MOST_KEPT: usize = 4096;
/// Inputs that never end are given up after this many times the limit.
const PATIENCE: u32 = 15;
/// So much memory a page can spare; larger than the largest content twice over.
const MOST_MEMORY: u64 = 512 << 20;

/// How long, how much, and where finds go.
#[derive(Clone, Debug)]
pub struct Limits {
    /// For the whole target.
    pub time: Duration,
    /// For the whole target.
    pub inputs: u64,
    /// For one input; more is a find.
    pub input_time: Duration,
    /// The stack readers have; the page has 1 MiB.
    pub stack: usize,
    /// Where inputs are written that broke something.
    pub folder: PathBuf,
}

/// Something that broke.
#[derive(Clone, Debug)]
pub struct Find {
    /// What, and where in the code.
    pub what: String,
    /// The input, written down.
    pub file: PathBuf,
    /// How often it was met.
    pub times: u64,
}

/// What came of one target.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many inputs were looked at.
    pub inputs: u64,
    /// How many different answers there were.
    pub answers: usize,
    /// The longest time for one input.
    pub slowest: Duration,
    /// What broke, each once.
    pub finds: Vec<Find>,
}

/// Looks at mutations of samples until a limit is reached.
pub fn run(target: Target, samples: &Samples, seed: u64, limits: &Limits) -> Report {
    let inside = || Run::new(target, samples, seed, limits).work();
    on_thread(limits.stack, inside).unwrap_or_default()
}

/// Looks at one input again; gives the answer or what broke.
pub fn repeat(
    target: Target,
    samples: &Samples,
    stack: usize,
    input: &[u8],
) -> Result<String, String> {
    let inside = || guarded(|| target.look(input, samples));
    on_thread(stack, inside).unwrap_or_else(|| Err("the thread was lost".to_owned()))
}

fn on_thread<T: Send>(stack: usize, work: impl FnOnce() -> T + Send) -> Option<T> {
    let work = || {
        listen();
        work()
    };
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(stack).spawn_scoped(scope, work).ok()?;
        thread.join().ok()
    })
}

thread_local! {
    /// What the last panic of this thread said; `None` where panics are nobody's business here.
    static TOLD: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Panics of threads that look at inputs are kept instead of printed.
fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let others = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let first = panic.to_string().lines().take(2).collect::<Vec<_>>().join(" ");
            let kept = TOLD.with_borrow_mut(|told| told.as_mut().map(|told| *told = first));
            if kept.is_none() {
                others(panic);
            }
        }));
    });
    TOLD.set(Some(String::new()));
}

/// The answer, or a panic and its place.
fn guarded(look: impl FnOnce() -> String) -> Result<String, String> {
    let answer = panic::catch_unwind(AssertUnwindSafe(look));
    answer.map_err(|_| TOLD.with_borrow(|told| told.clone().unwrap_or_default()))
}

struct Run<'a> {
    target: Target,
    samples: &'a Samples,
    limits: &'a Limits,
    seed: u64,
    chance: Chance,
    seen: HashSet<String>,
    kept: Vec<Vec<u8>>,
    report: Report,
}

impl<'a> Run<'a> {
    fn new(target: Target, samples: &'a Samples, seed: u64, limits: &'a Limits) -> Self {
        let (seen, kept, report) = (HashSet::new(), Vec::new(), Report::default());
        Self { target, samples, limits, seed, chance: Chance::new(seed), seen, kept, report }
    }

    fn work(mut self) -> Report {
        let (name, folder) = (self.target.name(), self.limits.folder.clone());
        let hung = move |input: &[u8]| {
            let file = folder.join(format!("{name}-hung.bin"));
            let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, input));
            eprintln!("{name}: an input does not end: {} ({written:?})", file.display());
            std::process::exit(1);
        };
        let watch = Watch::new(self.limits.input_time * PATIENCE, hung);
        let samples = self.samples.of(self.target);
        // The samples themselves first: undamaged ones have laws to keep as well.
        let begin = Instant::now();
        for sample in &samples {
            if begin.elapsed() < self.limits.time / 2 {
                self.look(sample, &watch);
            }
        }
        while self.report.inputs < self.limits.inputs && begin.elapsed() < self.limits.time {
            let kept = &self.kept;
            let chance = &mut self.chance;
            let pick = |chance: &mut Chance| {
                let place = chance.below(samples.len() + kept.len());
                samples
                    .get(place)
                    .copied()
                    .unwrap_or_else(|| kept[place - samples.len()].as_slice())
            };
            let base = pick(chance);
            let material = Material { other: pick(chance), words: self.target.words() };
            let input = mutate(base, &material, chance);
            self.look(&input, &watch);
        }
        self.report.answers = self.seen.len();
        self.report
    }

    fn look(&mut self, input: &[u8], watch: &Watch) {
        let begin = Instant::now();
        watch.begin(input);
        let answer = guarded(|| self.target.look(input, self.samples));
        watch.end();
        let time = begin.elapsed();
        self.report.inputs += 1;
        self.report.slowest = self.report.slowest.max(time);
        if time > self.limits.input_time {
            self.found(format!("takes longer than {:?}", self.limits.input_time), input);
        } else if time > Duration::from_millis(20)
            && let Some(peak) = peak_memory()
            && peak > MOST_MEMORY
        {
            self.found(format!("takes more than {} MiB of memory", MOST_MEMORY >> 20), input);
        }
        match answer {
            Ok(answer) => {
                if !self.seen.contains(&answer) && self.kept.len() < MOST_KEPT {
                    self.seen.insert(answer);
                    self.kept.push(input.to_vec());
                }
            }
            Err(what) => self.found(what, input),
        }
    }

    fn found(&mut self, what: String, input: &[u8]) {
        if let Some(known) = self.report.finds.iter_mut().find(|find| find.what == what) {
            known.times += 1;
            return;
        }
        let number = self.report.finds.len() + 1;
        let name = format!("{}-{}-{number}.bin", self.target.name(), self.seed);
        let file = self.limits.folder.join(name);
        let written =
            fs::create_dir_all(&self.limits.folder).and_then(|()| fs::write(&file, input));
        if let Err(error) = written {
            eprintln!("{} cannot be written: {error}", file.display());
        }
        self.report.finds.push(Find { what, file, times: 1 });
    }
}

/// The most memory this process has had, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? << 10)
}

#[cfg(test)]
mod tests {
    use super::{Limits, guarded, on_thread, run};
    use crate::samples::Samples;
    use crate::target::Target;
    use std::time::Duration;

    const STACK: usize = 8 << 20;

    fn limits() -> Limits {
        Limits {
            time: Duration::from_millis(1000),
            inputs: 400,
            // Without optimization, and beside other tests, work takes many times as long.
            input_time: Duration::from_secs(30),
            stack: STACK,
            folder: std::env::temp_dir().join("fuzz"),
        }
    }

    #[test]
    fn a_panic_is_told_with_its_place() {
        let told = on_thread(STACK, || guarded(|| panic!("of all things"))).expect("a thread");
        let told = told.expect_err("a panic");
        assert!(told.contains("run.rs") && told.contains("of all things"), "{told}");
        let fine = on_thread(STACK, || guarded(|| "fine".to_owned())).expect("a thread");
        assert_eq!(fine.as_deref(), Ok("fine"));
    }

    #[test]
    fn some_damage_breaks_nothing() {
        let samples = Samples::made(7);
        for target in Target::ALL {
            let report = run(target, &samples, 7, &limits());
            assert!(report.finds.is_empty(), "{}: {:#?}", target.name(), report.finds);
            assert!(report.inputs > 0 && report.answers > 1, "{}", target.name());
        }
    }
}
