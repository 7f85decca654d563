//! The fingerprint of a model's structure, by which links recognise it.

use crc::{CRC_32_ISO_HDLC, Crc};

use crate::domain::model::{Dimension, Indicator, Role};

/// In the page without a table: links are short, and the table would be a kilobyte of every first
/// visit.
#[cfg(target_arch = "wasm32")]
type Table = crc::NoTable;
/// On the command line with one: a hundred thousand links are many bytes.
#[cfg(not(target_arch = "wasm32"))]
type Table = crc::Table<1>;

/// CRC-32 as in ISO 3309 (zip, PNG, Ethernet).
pub(crate) static CRC: Crc<u32, Table> = Crc::<u32, Table>::new(&CRC_32_ISO_HDLC);

/// 32 bits over what scoring and reading need, in this order: model id and version; role ids;
/// dimension ids; and of each indicator its id, dimension, weight, gate caps, quick and
/// not-applicable marks. No text and no language, so a corrected comma keeps it.
///
/// Names are written with their length before them, so that no two structures spell the same
/// bytes. Final: version 1 links are checked against it for ever.
pub fn fingerprint(
    id: &str,
    version: u32,
    roles: &[Role],
    dimensions: &[Dimension],
    indicators: &[Indicator],
) -> u32 {
    let mut digest = CRC.digest();
    let mut bytes = |bytes: &[u8]| digest.update(bytes);
    let name = |name: &str| {
        let mut spelled = vec![name.len().min(255) as u8];
        spelled.extend_from_slice(name.as_bytes());
        spelled
    };
    bytes(&name(id));
    bytes(&version.to_le_bytes());
    bytes(&[roles.len() as u8]);
    for role in roles {
        bytes(&name(&role.id));
    }
    bytes(&[dimensions.len() as u8]);
    for dimension in dimensions {
        bytes(&name(&dimension.id));
    }
    bytes(&[indicators.len() as u8]);
    for indicator in indicators {
        bytes(&name(&indicator.id));
        bytes(&[indicator.dimension.index() as u8, indicator.weight]);
        let caps = indicator.gate.as_ref().map_or([0; 5], |gate| {
            gate.caps.map(super::super::domain::level::Level::number)
        });
        bytes(&caps);
        bytes(&[u8::from(indicator.quick), u8::from(indicator.na_allowed)]);
    }
    digest.finalize()
}
