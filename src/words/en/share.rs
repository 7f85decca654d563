//! Sharing a result: what goes along, by which way, and who can see what.

use crate::domain::response::Label;
use crate::words::en::number::{isolated, list, quoted};

/// Who can see what, where there is an address.
pub const WHO: &str = "The link holds your answers, their date and your role, if you gave one. It \
    never holds your notes. A browser sends nothing of what stands after # to any server. But \
    whoever gets the message can open the result, and mail scanners and chats see the message.";
/// The same for a result that came by a link, or the example.
pub const WHO_OTHERS: &str = "The link holds the whole result and no notes. A browser sends nothing \
    of what stands after # to any server. But whoever gets the message can open the result, and \
    mail scanners and chats see the message.";
/// Who can see what, where there is no address.
pub const WHO_TOKEN: &str = "This copy of Fourfront has no address that others can open. So the \
    result is handed over as a code, which opens after #r= in the address of any Fourfront page. It \
    holds the whole result and no notes. Whoever gets the code can open it.";
/// Over what goes along, for screen readers.
pub const ALONG: &str = "What goes along";
/// The tick for a name.
pub const WITH_NAME: &str = "With a name on it";
/// The field of the name.
pub const NAME: &str = "Name on the link";
/// What it is for.
pub const NAME_HINT: &str = "Your organisation or the session, at most 60 letters and spaces. Whoever opens the link reads it.";
/// The tick for the targets.
pub const WITH_TARGETS: &str = "With the targets";
/// Where the name is too long.
pub const SHORTEN: &str = "Once the name is shorter, you can share the result.";
/// Copy a code.
pub const COPY_CODE: &str = "Copy code";
/// Open the share sheet.
pub const SHEET: &str = "Share";
/// Begin a mail.
pub const MAIL: &str = "Send by mail";
/// Show the QR code.
pub const CODE: &str = "Show QR code";
/// Close it.
pub const CLOSE_CODE: &str = "Close QR code";
/// What the QR code is, for whoever does not see it.
pub const CODE_DESCRIPTION: &str = "QR code that leads to this result";
/// Under the QR code.
pub const CODE_TEXT: &str = "Scan it with a phone to open this result there.";
/// Where the link is too long for one.
pub const CODE_TOO_LONG: &str =
    "This link is too long for a QR code that a phone reads well. Copy it instead.";
/// After a code was copied.
pub const CODE_COPIED: &str = "The code is copied.";
/// Where the clipboard is refused.
pub const COPY_CODE_BY_HAND: &str =
    "This browser does not let us copy. Copy the code from this field.";
/// The field that holds a code.
pub const CODE_FIELD: &str = "Code of this result";

/// What a mail or the share sheet calls the result.
pub fn subject(label: Option<&Label>) -> String {
    match label {
        Some(label) => format!("Fourfront result: {}", isolated(label.as_str())),
        None => "Fourfront result".into(),
    }
}

/// The text of a mail with an address.
pub fn mail(address: &str) -> String {
    format!(
        "Open this link to see the result:\n\n{address}\n\nThe link holds the answers. Whoever \
         has it can read them.\n"
    )
}

/// The text of a mail with a code.
pub fn mail_code(token: &str) -> String {
    format!(
        "This code holds a result:\n\n{token}\n\nTo see it, open any Fourfront page, type #r= at \
         the end of its address, and the code right after it. Whoever has the code can read the \
         answers.\n"
    )
}

/// What came with a result goes along when it is passed on; none where nothing but the result did.
pub fn passed_on(label: Option<&Label>, targets: bool) -> Option<String> {
    let name = label.map(|label| format!("the name {}", quoted(label.as_str())));
    let targets = targets.then(|| "the targets".to_owned());
    let with: Vec<String> = name.into_iter().chain(targets).collect();
    (!with.is_empty()).then(|| format!("It is passed on as it came, with {}.", list(&with, "and")))
}
