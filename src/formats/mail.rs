//! A mail that is begun for somebody: the address of a `mailto:` link (RFC 6068).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but what RFC 3986, section 2.3, leaves unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A mail to nobody yet. Lines of the body end in `\n`; they travel as mail ends its lines.
pub fn to_nobody(subject: &str, body: &str) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, RESERVED).to_string();
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    format!(
        "mailto:?subject={}&body={}",
        encoded(subject),
        encoded(&body)
    )
}
