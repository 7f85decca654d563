//! What is told once, after what is kept was opened.

use crate::app::here::Here;
use crate::formats::keeper::Trouble;
use crate::words::en::kept as words;
use crate::words::en::notice::Words;

/// Its words; none for what can go wrong later.
pub fn told(here: &Here, trouble: Trouble) -> Option<Words> {
    match trouble {
        Trouble::Restored => Some(words::restored()),
        Trouble::Unreadable => Some(words::unreadable()),
        Trouble::Newer => Some(words::newer()),
        Trouble::Older => {
            let older = here.session().older.as_ref()?;
            Some(words::older(older, here.model.version))
        }
        _ => None,
    }
}
