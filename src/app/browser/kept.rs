//! Keeps unexported edits in this browser (IndexedDB), so that a closed page loses nothing.
//!
//! Every file of every page has a name of its own there. Pages that live ask and answer on a
//! channel which names are theirs; what nobody claims was left by a page that is gone. That works
//! on plain `http://` too, where there are no locks, and without a clock.

use super::clock;
use crate::app::dispatch::Dispatch;
use crate::app::state::{KeepAction, Offer};
use crate::session::{EditSession, Kept, KeptFacts};
use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    BroadcastChannel, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode, MessageEvent,
};

/// The database, its one store, and the channel.
const NAME: &str = "cnf-repack";
/// The name under which it stands that nothing is to be kept.
const OFF: &str = "off";
const ON: &str = "on";
/// Asks the other pages what they hold.
const WHO: &str = "?";
/// Milliseconds from an edit to its keeping, and for the answers of other pages.
const PAUSE: i32 = 300;

/// A session to be kept.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    /// Its name in the store.
    pub key: Rc<str>,
    /// The session.
    pub session: Rc<EditSession>,
    /// What else is kept.
    pub facts: KeptFacts,
}

#[derive(Default)]
struct Keeper {
    dispatch: Option<Dispatch>,
    database: Option<IdbDatabase>,
    channel: Option<BroadcastChannel>,
    /// Begins the names of this page.
    page: String,
    /// Whether the store was opened, or would not open.
    begun: bool,
    /// Whether a pause runs.
    pausing: bool,
    wanted: Vec<Wanted>,
    /// What the store holds by names of this page; `None` where that is not known.
    stored: HashMap<Rc<str>, Option<Rc<EditSession>>>,
    /// The names that this page holds, stored or not, and those that others hold.
    held: Vec<Rc<str>>,
    held_elsewhere: Vec<Rc<str>>,
}

thread_local! {
    static KEEPER: RefCell<Keeper> = RefCell::default();
}

fn with<T>(run: impl FnOnce(&mut Keeper) -> T) -> T {
    KEEPER.with(|keeper| run(&mut keeper.borrow_mut()))
}

fn tell(action: KeepAction) {
    // Told outside of the borrow: what is told may come back here.
    if let Some(dispatch) = with(|keeper| keeper.dispatch.clone()) {
        dispatch.tell(action.into());
    }
}

/// The name under which the edits of a tab are kept.
#[must_use]
pub fn key_of(tab: u32) -> Rc<str> {
    with(|keeper| {
        if keeper.page.is_empty() {
            let mut chance = [0; 8];
            // Without chance the time has to do: two pages seldom open in one second.
            let now = clock::now().unsigned_abs();
            let n = getrandom::fill(&mut chance).map_or(now, |()| u64::from_le_bytes(chance));
            keeper.page = n.to_string();
        }
        format!("{}-{tab}", keeper.page).into()
    })
}

/// Looks what was left here, and goes on keeping from then on.
pub fn begin(dispatch: Dispatch) {
    with(|keeper| keeper.dispatch = Some(dispatch));
    listen();
    spawn_local(async {
        let left = match open().await {
            Ok(database) => {
                let left = read(&database).await;
                with(|keeper| keeper.database = Some(database));
                left.unwrap_or_default()
            }
            // Nothing is lost yet: it is told when there is something to keep.
            Err(_) => Vec::new(),
        };
        let off = left.iter().any(|(key, _)| &**key == OFF);
        if left.iter().any(|(key, _)| &**key != OFF) {
            // The other pages answer what is theirs.
            post(WHO);
            let _ = JsFuture::from(Promise::new(&mut |done, _| wait(&done))).await;
        }
        with(|keeper| keeper.begun = true);
        let elsewhere = with(|keeper| keeper.held_elsewhere.clone());
        let free = left.into_iter().filter(|(key, _)| !elsewhere.contains(key));
        let offers = free.filter_map(|(key, bytes)| {
            let kept = Kept::read(&bytes)?;
            let when = moment(kept.facts.when).into();
            Some(Offer { key, kept: Rc::new(kept), when })
        });
        tell(KeepAction::Found { off, offers: offers.collect() });
        flush();
    });
}

/// Takes note of what is to be kept, and keeps it after a pause.
pub fn keep(wanted: Vec<Wanted>, held: Vec<Rc<str>>) {
    let (dirty, news) = with(|keeper| {
        // Edits that were restored lie there already, and go when they are undone at once.
        for wanted in &wanted {
            keeper.stored.entry(wanted.key.clone()).or_default();
        }
        keeper.wanted = wanted;
        let news = (keeper.held != held).then(|| held.join(","));
        keeper.held = held;
        let dirty = keeper.begun && keeper.is_dirty() && !keeper.pausing;
        keeper.pausing |= dirty;
        (dirty, news)
    });
    if let Some(news) = news.filter(|news| !news.is_empty()) {
        post(&news);
    }
    if dirty {
        wait(Closure::once_into_js(flush).unchecked_ref());
    }
}

/// Forgets what is kept under a name.
pub fn forget(key: &str) {
    remove(&[key.into()]);
}

/// Keeps from now on, or nothing more; forgets everything then.
pub fn switch(on: bool) {
    let database = with(|keeper| {
        keeper.wanted.clear();
        keeper.stored.clear();
        keeper.database.clone()
    });
    if let Some(database) = database {
        let change = store(&database).and_then(|(_, store)| {
            if on {
                return store.delete(&OFF.into()).map(drop);
            }
            store.clear()?;
            store.put_with_key(&Uint8Array::new_with_length(0), &OFF.into()).map(drop)
        });
        if change.is_err() {
            tell(KeepAction::Stored(false));
        }
    }
    post(if on { ON } else { OFF });
}

impl Keeper {
    fn is_dirty(&self) -> bool {
        self.wanted.len() != self.stored.len() || self.wanted.iter().any(|w| !self.is_stored(w))
    }

    fn is_stored(&self, wanted: &Wanted) -> bool {
        let stored = self.stored.get(&wanted.key).and_then(Option::as_ref);
        stored.is_some_and(|stored| Rc::ptr_eq(stored, &wanted.session))
    }
}

/// Brings the store up to date, at once.
fn flush() {
    let (database, gone, new) = with(|keeper| {
        keeper.pausing = false;
        if !keeper.begun {
            return (None, Vec::new(), Vec::new());
        }
        let wanted = |key: &Rc<str>| keeper.wanted.iter().any(|w| w.key == *key);
        let gone: Vec<Rc<str>> = keeper.stored.keys().filter(|&k| !wanted(k)).cloned().collect();
        let new: Vec<Wanted> =
            keeper.wanted.iter().filter(|&w| !keeper.is_stored(w)).cloned().collect();
        for key in &gone {
            keeper.stored.remove(key);
        }
        for wanted in &new {
            keeper.stored.insert(wanted.key.clone(), Some(wanted.session.clone()));
        }
        (keeper.database.clone(), gone, new)
    });
    // What goes is no longer there even where there is no room for what is new.
    remove(&gone);
    if new.is_empty() {
        return;
    }
    let Some(database) = database else { return tell(KeepAction::Stored(false)) };
    let Ok(transaction) = write(&database, &new) else { return failed(&new) };
    spawn_local(async move {
        match finished(&transaction).await {
            Ok(_) => tell(KeepAction::Stored(true)),
            Err(_) => failed(&new),
        }
    });
}

/// What was not kept is tried again with the next edit.
fn failed(new: &[Wanted]) {
    with(|keeper| {
        for wanted in new {
            keeper.stored.insert(wanted.key.clone(), None);
        }
    });
    tell(KeepAction::Stored(false));
}

fn write(database: &IdbDatabase, new: &[Wanted]) -> Result<IdbTransaction, JsValue> {
    let (transaction, store) = store(database)?;
    for Wanted { key, session, facts } in new {
        let bytes = session.kept(*facts);
        store.put_with_key(&Uint8Array::from(&*bytes), &JsValue::from_str(key))?;
    }
    // A page that is left ends what is not committed by then.
    transaction.commit()?;
    Ok(transaction)
}

fn remove(keys: &[Rc<str>]) {
    let Some(database) = with(|keeper| keeper.database.clone()) else { return };
    if keys.is_empty() {
        return;
    }
    // What cannot be removed is offered once more.
    let _ = store(&database).map(|(_, store)| {
        for key in keys {
            let _ = store.delete(&JsValue::from_str(key));
        }
    });
}

fn store(database: &IdbDatabase) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
    let mode = IdbTransactionMode::Readwrite;
    let transaction = database.transaction_with_str_and_mode(NAME, mode)?;
    let store = transaction.object_store(NAME)?;
    Ok((transaction, store))
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let factory = web_sys::window().ok_or(JsValue::NULL)?.indexed_db()?.ok_or(JsValue::NULL)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(NAME, 1)?;
    let fresh = request.clone();
    let make = Closure::once_into_js(move || {
        let database = fresh.result().ok().map(JsCast::unchecked_into::<IdbDatabase>);
        // Without its store nothing can be kept, which is told then.
        let _ = database.map(|database| database.create_object_store(NAME));
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    Ok(answer(&request).await?.unchecked_into())
}

/// Everything in the store.
async fn read(database: &IdbDatabase) -> Result<Vec<(Rc<str>, Vec<u8>)>, JsValue> {
    let (_, store) = store(database)?;
    let (keys, values) = (store.get_all_keys()?, store.get_all()?);
    let keys = Array::from(&answer(&keys).await?);
    let values = Array::from(&answer(&values).await?);
    let pairs = keys.iter().zip(values.iter());
    Ok(pairs
        .filter_map(|(key, value)| {
            let bytes = value.dyn_into::<Uint8Array>().ok()?;
            Some((key.as_string()?.into(), bytes.to_vec()))
        })
        .collect())
}

async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    if request.ready_state() != web_sys::IdbRequestReadyState::Done {
        let promise = Promise::new(&mut |done, failed| {
            request.set_onsuccess(Some(&done));
            request.set_onerror(Some(&failed));
        });
        JsFuture::from(promise).await?;
    }
    request.result()
}

async fn finished(transaction: &IdbTransaction) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |done, failed| {
        transaction.set_oncomplete(Some(&done));
        transaction.set_onabort(Some(&failed));
    });
    JsFuture::from(promise).await
}

fn wait(then: &js_sys::Function) {
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then, PAUSE);
    }
}

/// Hears the other pages, and that this one goes.
fn listen() {
    if let Ok(channel) = BroadcastChannel::new(NAME) {
        let heard = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
            let Some(said) = event.data().as_string() else { return };
            match &*said {
                WHO => {
                    let held = with(|keeper| keeper.held.join(","));
                    if !held.is_empty() {
                        post(&held);
                    }
                }
                ON | OFF => tell(KeepAction::Switched(said == ON)),
                keys => {
                    let keys: Vec<Rc<str>> = keys.split(',').map(Into::into).collect();
                    with(|keeper| {
                        // They are the other page's now: nothing of them is removed from here.
                        keeper.stored.retain(|key, _| !keys.contains(key));
                        keeper.held_elsewhere.extend_from_slice(&keys);
                    });
                    tell(KeepAction::HeldElsewhere(keys));
                }
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        with(|keeper| keeper.channel = Some(channel));
        // Listens as long as the page lives.
        heard.forget();
    }
    let leaving = Closure::<dyn Fn()>::new(flush);
    if let Some(window) = web_sys::window() {
        let leaving = leaving.as_ref().unchecked_ref();
        // Before a page is left there is more time for it than while it is left.
        for event in ["beforeunload", "pagehide"] {
            let _ = window.add_event_listener_with_callback(event, leaving);
        }
        // A page that is put away may be ended without another word.
        let document = window.document();
        let _ = document.map(|d| d.add_event_listener_with_callback("visibilitychange", leaving));
    }
    leaving.forget();
}

fn post(said: &str) {
    if let Some(channel) = with(|keeper| keeper.channel.clone()) {
        // Pages that do not hear it offer what is here, and nothing is lost by that.
        let _ = channel.post_message(&said.into());
    }
}

/// A time in Unix seconds, as people of this browser write it.
#[expect(clippy::cast_precision_loss, reason = "no clock reaches that far")]
fn moment(seconds: u64) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // Without it the time is only longer.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let date = js_sys::Date::new(&(seconds as f64 * 1000.0).into());
    date.to_locale_string("default", &options).into()
}
