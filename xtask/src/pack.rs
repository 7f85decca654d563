//! Brotli, as a web space packs files that it packs once and well.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process;
use std::thread;

use brotli::enc::BrotliEncoderParams;

use crate::root;

/// Packs with quality 11 and window 22, or takes what was packed before.
///
/// That quality costs seconds for a program, and every browser test starts a
/// server of its own: so what was packed is kept in `target/`, by content.
pub fn pack(plain: &[u8]) -> Vec<u8> {
    pack_beside(plain, &root().join("target").join("brotli"))
}

fn pack_beside(plain: &[u8], folder: &Path) -> Vec<u8> {
    let file = folder.join(name(plain));
    if let Ok(kept) = fs::read(&file) {
        return kept;
    }
    let packed = compress(plain);
    // Not kept is no fault: it is packed again next time.
    let _ = keep(&packed, &file);
    packed
}

/// A name that is the same for the same content.
fn name(plain: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    plain.hash(&mut hasher);
    format!("{:016x}-{}.br", hasher.finish(), plain.len())
}

/// Written beside its place and renamed, so that nobody reads half a file.
fn keep(packed: &[u8], file: &PathBuf) -> std::io::Result<()> {
    let writer = format!("{}-{:?}", process::id(), thread::current().id());
    let writing = file.with_extension(writer);
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    fs::write(&writing, packed)?;
    fs::rename(&writing, file)
}

fn compress(plain: &[u8]) -> Vec<u8> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: plain.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    // Reading from memory and writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut &*plain, &mut packed, &parameters);
    packed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_once_and_unpacks_to_the_same() {
        let folder = std::env::temp_dir().join(format!("fourfront-pack-{}", process::id()));
        let plain = b"four pre-conditions, ".repeat(100);
        let packed = pack_beside(&plain, &folder);
        assert!(packed.len() < 60, "{}", packed.len());
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*packed, &mut unpacked).unwrap();
        assert_eq!(unpacked, plain);

        let file = folder.join(name(&plain));
        assert_eq!(fs::read(&file).unwrap(), packed);
        fs::write(&file, "kept").unwrap();
        assert_eq!(pack_beside(&plain, &folder), b"kept");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }
}
