//! Writing a file where it was opened, where the browser can (File System Access).

use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, Notice};
use crate::session::EditSession;
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Whether this browser can write files in place on this host.
#[must_use]
pub fn is_offered() -> bool {
    web_sys::window().is_some_and(|w| method(&w, "showSaveFilePicker").is_some())
}

/// Writes a session to the file that the person picks, the one it came from as a rule.
///
/// Always asks: a name alone does not tell one file from another in some other folder.
pub fn save(session: Rc<EditSession>, name: String, dispatch: Dispatch) {
    spawn_local(async move {
        let file = match session.export(&name) {
            Ok(file) => file,
            Err(error) => {
                return dispatch.tell(Action::Noticed(Notice::ExportFailed(error.to_string())));
            }
        };
        match write(&name, &file.bytes).await {
            Ok(()) => {
                let report = super::exporting::report(&session, &file);
                dispatch.tell(Action::ExportSaved(Rc::new(report)));
                dispatch.tell(Action::Noticed(Notice::SavedInPlace(name)));
            }
            // The person closed the picker: nothing to tell.
            Err(error) if is_abort(&error) => {}
            Err(_) => dispatch.tell(Action::Noticed(Notice::SaveFailed(name))),
        }
    });
}

async fn write(name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let handle = pick(name).await?;
    let stream = call(&handle, "createWritable", None).await?;
    let data = Uint8Array::from(bytes);
    call(&stream, "write", Some(&data)).await?;
    call(&stream, "close", None).await?;
    Ok(())
}

async fn pick(name: &str) -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &name.into())?;
    call(&window, "showSaveFilePicker", Some(&options)).await
}

async fn call(this: &JsValue, name: &str, argument: Option<&JsValue>) -> Result<JsValue, JsValue> {
    let function = method(this, name).ok_or(JsValue::NULL)?;
    let promise = match argument {
        Some(argument) => function.call1(this, argument)?,
        None => function.call0(this)?,
    };
    JsFuture::from(promise.unchecked_into::<Promise>()).await
}

fn method(this: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(this, &name.into()).ok()?.dyn_into().ok()
}

fn is_abort(error: &JsValue) -> bool {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|n| n.as_string());
    name.as_deref() == Some("AbortError")
}
