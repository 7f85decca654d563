//! Local storage. Touching it can throw (blocked cookies, sandboxed frames), so every call probes.

use web_sys::Storage;

/// Why storage did not do what it was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// It may not be touched.
    Denied,
    /// The quota is used up.
    Full,
}

fn storage() -> Result<Storage, Refused> {
    // Natively there is no window to ask.
    let window = cfg!(target_family = "wasm").then(web_sys::window);
    window
        .flatten()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(Refused::Denied)
}

/// What is kept under a key.
pub fn get(key: &str) -> Result<Option<String>, Refused> {
    storage()?.get_item(key).map_err(|_| Refused::Denied)
}

/// Keeps text under a key. Where reading works and writing does not, the quota is used up.
pub fn set(key: &str, text: &str) -> Result<(), Refused> {
    storage()?.set_item(key, text).map_err(|_| Refused::Full)
}

/// Forgets a key.
pub fn remove(key: &str) -> Result<(), Refused> {
    storage()?.remove_item(key).map_err(|_| Refused::Denied)
}
