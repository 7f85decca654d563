//! The outside of a token: version, bytes, checksum, spelling.
//!
//! Every version keeps this outside, so that a newer link is told from a damaged one:
//!
//! - the first character is the version, `1`;
//! - then base64url (RFC 4648, section 5) without padding of the body and a CRC-32 over the
//!   version character and the body, big-endian;
//! - the number of bytes is never a multiple of three (a zero byte is put between body and
//!   checksum where it would be), so that the last character carries at most four bits and is
//!   always a letter or a digit: mail programs cut a trailing `-` or `_` off a link.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::formats::fingerprint::CRC;
use crate::formats::link::LinkError;

/// The version this program writes.
const VERSION: u8 = b'1';

/// Bytes of the checksum.
const CHECK: usize = 4;

/// Whether a character can stand in a token.
pub(super) fn is_token_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// Whether text is exactly a whole token, of whatever version and kind.
pub fn is_token(text: &str) -> bool {
    !matches!(open(text), Err(LinkError::Damaged))
}

/// CRC-32 over version and body.
pub(super) fn checksum(body: &[u8]) -> u32 {
    checksum_of(VERSION, body)
}

fn checksum_of(version: u8, body: &[u8]) -> u32 {
    let mut digest = CRC.digest();
    digest.update(&[version]);
    digest.update(body);
    digest.finalize()
}

/// The token of a body.
pub(super) fn seal(body: &[u8]) -> String {
    let mut bytes = body.to_vec();
    if (bytes.len() + CHECK).is_multiple_of(3) {
        bytes.push(0);
    }
    let check = checksum(&bytes);
    bytes.extend_from_slice(&check.to_be_bytes());
    let mut token = String::from(char::from(VERSION));
    URL_SAFE_NO_PAD.encode_string(bytes, &mut token);
    token
}

/// The body of a token (with the zero byte, where there is one).
pub(super) fn open(token: &str) -> Result<Vec<u8>, LinkError> {
    let version = *token.as_bytes().first().ok_or(LinkError::Damaged)?;
    if !version.is_ascii_alphanumeric() {
        return Err(LinkError::Damaged);
    }
    let mut bytes = URL_SAFE_NO_PAD
        .decode(&token.as_bytes()[1..])
        .map_err(|_| LinkError::Damaged)?;
    if bytes.len() <= CHECK || bytes.len().is_multiple_of(3) {
        return Err(LinkError::Damaged);
    }
    let check = bytes.split_off(bytes.len() - CHECK);
    if checksum_of(version, &bytes).to_be_bytes() != check[..] {
        return Err(LinkError::Damaged);
    }
    if version == VERSION {
        Ok(bytes)
    } else {
        Err(LinkError::Newer(char::from(version)))
    }
}
