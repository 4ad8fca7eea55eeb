//! Which blocks of the form are drawn: those in view, those asked for, in the end all of a small file.
//!
//! The only part of the form that asks the browser where things are.

use super::after_paint::after_paint;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::Callback;

/// How far outside of the view blocks are drawn, so that scrolling never meets a gap.
const MARGIN: &str = "1200px 0px";

/// Whether a block is drawn; how high it was, where it was before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// It is drawn.
    Yes,
    /// It is left out; its height where that is known.
    No(Option<f64>),
}

struct Slot {
    element: Element,
    shown: Cell<bool>,
    tell: Callback<Shown>,
}

struct Observer {
    observer: IntersectionObserver,
    /// Called as long as the observer lives.
    _seen: Closure<dyn FnMut(js_sys::Array)>,
}

#[derive(Default)]
struct Inner {
    slots: RefCell<BTreeMap<usize, Slot>>,
    observer: RefCell<Option<Observer>>,
    complete: Cell<bool>,
    filling: Cell<bool>,
}

/// The slots of one form; all clones are the same board.
#[derive(Clone, Default)]
pub struct Board(Rc<Inner>);

impl PartialEq for Board {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Board {
    /// Puts a slot under observation.
    pub fn register(&self, index: usize, element: Element, shown: bool, tell: Callback<Shown>) {
        if let Some(observer) = self.observer(&element) {
            observer.observe(&element);
        }
        let slot = Slot { element, shown: Cell::new(shown), tell };
        self.0.slots.borrow_mut().insert(index, slot);
    }

    /// Forgets a slot.
    pub fn forget(&self, index: usize) {
        let slot = self.0.slots.borrow_mut().remove(&index);
        if let (Some(slot), Some(observer)) = (slot, &*self.0.observer.borrow()) {
            observer.observer.unobserve(&slot.element);
        }
    }

    /// Draws a block; nothing happens where it is drawn already.
    pub fn show(&self, index: usize) {
        let tell = {
            let slots = self.0.slots.borrow();
            let hidden = slots.get(&index).filter(|slot| !slot.shown.replace(true));
            hidden.map(|slot| slot.tell.clone())
        };
        if let Some(tell) = tell {
            tell.emit(Shown::Yes);
        }
    }

    fn hide(&self, index: usize, height: f64) {
        let tell = {
            let slots = self.0.slots.borrow();
            let drawn = slots.get(&index).filter(|slot| !has_focus(&slot.element));
            drawn.filter(|slot| slot.shown.replace(false)).map(|slot| slot.tell.clone())
        };
        if let Some(tell) = tell {
            tell.emit(Shown::No(Some(height)));
        }
    }

    /// Draws what is left, a block at a time, if the form is to be complete.
    pub fn fill(&self, complete: bool) {
        self.0.complete.set(complete);
        if complete && !self.0.filling.replace(true) {
            self.clone().fill_next();
        }
    }

    fn fill_next(self) {
        // The frame is painted first, then input is handled, then comes the next block.
        after_paint(move || {
            let next = {
                let slots = self.0.slots.borrow();
                slots.iter().find(|(_, slot)| !slot.shown.get()).map(|(index, _)| *index)
            };
            match next.filter(|_| self.0.complete.get()) {
                Some(index) => {
                    self.show(index);
                    self.fill_next();
                }
                None => self.0.filling.set(false),
            }
        });
    }

    fn observer(&self, element: &Element) -> Option<IntersectionObserver> {
        if let Some(there) = &*self.0.observer.borrow() {
            return Some(there.observer.clone());
        }
        let root = element.closest(".form").ok()??;
        let board: Weak<Inner> = Rc::downgrade(&self.0);
        let seen = Closure::new(move |entries: js_sys::Array| {
            if let Some(inner) = board.upgrade() {
                Self(inner).follow(&entries);
            }
        });
        let init = IntersectionObserverInit::new();
        init.set_root(Some(&root));
        init.set_root_margin(MARGIN);
        let observer =
            IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &init).ok()?;
        *self.0.observer.borrow_mut() = Some(Observer { observer: observer.clone(), _seen: seen });
        Some(observer)
    }

    fn follow(&self, entries: &js_sys::Array) {
        for entry in entries.iter().filter_map(|e| e.dyn_into::<IntersectionObserverEntry>().ok()) {
            let index = entry.target().get_attribute("data-block").and_then(|i| i.parse().ok());
            let Some(index) = index else { continue };
            let height = entry.bounding_client_rect().height();
            if entry.is_intersecting() {
                self.show(index);
            } else if !self.0.complete.get() && height > 0.0 {
                self.hide(index, height);
            }
        }
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn has_focus(element: &Element) -> bool {
    let focused = web_sys::window().and_then(|w| w.document()).and_then(|d| d.active_element());
    focused.is_some_and(|focused| element.contains(Some(&focused)))
}
