//! Waiting until something is so, with a deadline.

use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval, timeout};

use crate::{Failure, Outcome};

/// Far beyond what anything here takes, for slow machines.
const DEADLINE: Duration = Duration::from_secs(20);

/// Looks again and again until `look` finds something.
pub(crate) async fn until<T>(what: &str, look: impl AsyncFn() -> Outcome<Option<T>>) -> Outcome<T> {
    let looking = async {
        let mut ticks = interval(Duration::from_millis(20));
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            if let Some(found) = look().await? {
                return Ok(found);
            }
        }
    };
    let late = |_| Failure::new(format!("waited {} s for {what}", DEADLINE.as_secs()));
    timeout(DEADLINE, looking).await.map_err(late)?
}
