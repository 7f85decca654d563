//! The inside of a result's token, version 1. Final.
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 | high half: kind, 0 = one result. Low half: 1 quick, 2 label follows, 4 targets follow |
//! | 4 | fingerprint of the model, big-endian |
//! | 4 | id of the assessment, big-endian |
//! | 1 | revision |
//! | 1 | role: its position in the model plus 1; 0 for none |
//! | 2 | date: days since 1999-12-31, big-endian; 0 for none |
//! | 3 bits an indicator | answer: 0 none, 1 to 5, 6 unsure, 7 not applicable; first in the low bits |
//! | 3 bits an indicator | target, if the flag says so: 0 none, 1 to 5 |
//! | 1 + n | label, if the flag says so: bytes, then UTF-8 |

use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{IndicatorId, RoleId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::response::{Label, Response, Targets};
use crate::domain::scope::Mode;
use crate::formats::date;
use crate::formats::link::LinkError;

const KIND: u8 = 0xf0;
const ONE_RESULT: u8 = 0x00;
const QUICK: u8 = 1;
const LABEL: u8 = 2;
const TARGETS: u8 = 4;

/// The body of a response.
pub(super) fn write(model: &Model, response: &Response) -> Vec<u8> {
    let label = response.label.as_ref().map(Label::as_str);
    let targets = !response.targets.is_empty();
    let mut flags = ONE_RESULT;
    flags |= if response.mode == Mode::Quick {
        QUICK
    } else {
        0
    };
    flags |= if label.is_some() { LABEL } else { 0 };
    flags |= if targets { TARGETS } else { 0 };
    let mut body = vec![flags];
    body.extend_from_slice(&model.fingerprint.to_be_bytes());
    body.extend_from_slice(&response.id.to_be_bytes());
    body.push(response.revision);
    body.push(response.role.map_or(0, |role| role.index() as u8 + 1));
    body.extend_from_slice(
        &response
            .date
            .and_then(date::to_day)
            .unwrap_or(0)
            .to_be_bytes(),
    );
    pack(
        response
            .answers
            .iter()
            .map(|(_, answer)| answer_code(answer)),
        &mut body,
    );
    if targets {
        let codes = model
            .indicator_ids()
            .map(|id| response.targets.get(id).map_or(0, Level::number));
        pack(codes, &mut body);
    }
    if let Some(label) = label {
        body.push(label.len() as u8);
        body.extend_from_slice(label.as_bytes());
    }
    body
}

/// The fingerprint in a body, if it is one result.
pub(super) fn fingerprint(body: &[u8]) -> Result<u32, LinkError> {
    let mut bytes = Bytes(body);
    let kind = bytes.byte().ok_or(LinkError::Damaged)? & KIND;
    let fingerprint = bytes.u32().ok_or(LinkError::Damaged)?;
    if kind == ONE_RESULT {
        Ok(fingerprint)
    } else {
        Err(LinkError::NotAResult)
    }
}

/// The response in a body. What is not written by [`write`] may still be read here; the caller
/// compares spellings.
pub(super) fn read(model: &Model, body: &[u8]) -> Option<Response> {
    let mut bytes = Bytes(body);
    let flags = bytes.byte()?;
    bytes.u32()?; // the fingerprint, known to be this model's
    let id = bytes.u32()?;
    let revision = bytes.byte()?;
    let role = match usize::from(bytes.byte()?) {
        0 => None,
        position if position <= model.roles.len() => Some(RoleId::new(position - 1)),
        _ => return None,
    };
    let date = match bytes.u16()? {
        0 => None,
        day => Some(date::from_day(day)?),
    };
    let mut answers = Answers::none(model);
    for (i, code) in bytes
        .unpack(model.indicators.len())?
        .into_iter()
        .enumerate()
    {
        if !answers.set(model, IndicatorId::new(i), answer(code)) {
            return None;
        }
    }
    let mut targets = Targets::none(model);
    if flags & TARGETS != 0 {
        for (i, code) in bytes
            .unpack(model.indicators.len())?
            .into_iter()
            .enumerate()
        {
            targets.set(IndicatorId::new(i), Level::new(code.into()));
        }
    }
    let label = if flags & LABEL == 0 {
        None
    } else {
        let length = usize::from(bytes.byte()?);
        let text = std::str::from_utf8(bytes.take(length)?).ok()?;
        Some(Label::exact(text)?)
    };
    let mode = if flags & QUICK == 0 {
        Mode::Full
    } else {
        Mode::Quick
    };
    Some(Response {
        mode,
        answers,
        date,
        role,
        id,
        revision,
        label,
        targets,
    })
}

fn answer_code(answer: Answer) -> u8 {
    match answer {
        Answer::Unanswered => 0,
        Answer::Level(level) => level.number(),
        Answer::Unsure => 6,
        Answer::NotApplicable => 7,
    }
}

fn answer(code: u8) -> Answer {
    match code {
        6 => Answer::Unsure,
        7 => Answer::NotApplicable,
        level => Level::new(level.into()).map_or(Answer::Unanswered, Answer::Level),
    }
}

/// Three bits each, the first in the low bits of the first byte.
fn pack(codes: impl Iterator<Item = u8>, body: &mut Vec<u8>) {
    let (mut waiting, mut bits) = (0_u16, 0);
    for code in codes {
        waiting |= u16::from(code) << bits;
        bits += 3;
        if bits >= 8 {
            body.push(waiting as u8);
            waiting >>= 8;
            bits -= 8;
        }
    }
    if bits > 0 {
        body.push(waiting as u8);
    }
}

/// A reader that never reads past the end.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes(self.take(2)?.try_into().ok()?))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_be_bytes(self.take(4)?.try_into().ok()?))
    }

    fn unpack(&mut self, count: usize) -> Option<Vec<u8>> {
        let bytes = self.take((3 * count).div_ceil(8))?;
        let code = |i: usize| {
            let bit = 3 * i;
            let low = u16::from(bytes[bit / 8]);
            let high = bytes.get(bit / 8 + 1).copied().map_or(0, u16::from);
            ((low | high << 8) >> (bit % 8) & 7) as u8
        };
        Some((0..count).map(code).collect())
    }
}
