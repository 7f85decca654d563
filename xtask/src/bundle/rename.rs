//! Short names for what a module imports and exports.
//!
//! wasm-bindgen names an import by what it is and sixteen random letters. Both sides carry the
//! name, and random letters do not compress.

use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, ImportSectionReader, Parser};

/// What is called what.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The name of a module, before and after.
    pub(super) host: (&'static str, &'static str),
    short: BTreeMap<String, String>,
}

impl Names {
    /// Reads the names that the bundler chose: `{"long": "short"}`; `false` keeps a name.
    pub(super) fn read(json: &str) -> Result<Self> {
        let read: BTreeMap<String, serde_json::Value> =
            serde_json::from_str(json).context("the bundler's names are not JSON")?;
        let short = read
            .into_iter()
            .filter_map(|(long, short)| Some((long, short.as_str()?.to_owned())))
            .collect();
        Ok(Self {
            host: ("", ""),
            short,
        })
    }

    fn of<'a>(&'a self, name: &'a str) -> &'a str {
        self.short.get(name).map_or(name, String::as_str)
    }

    fn module<'a>(&'a self, name: &'a str) -> &'a str {
        if name == self.host.0 {
            self.host.1
        } else {
            name
        }
    }
}

/// The same module with short names.
pub(super) fn rename(module: &[u8], names: &Names) -> Result<Vec<u8>> {
    let mut renamed = Module::new();
    Renaming(names)
        .parse_core_module(&mut renamed, Parser::new(0), module)
        .map_err(|error| anyhow!("the module cannot be renamed: {error}"))?;
    Ok(renamed.finish())
}

struct Renaming<'a>(&'a Names);

impl Reencode for Renaming<'_> {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        // One by one, however they are grouped.
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let ty = self.entity_type(ty)?;
            imports.import(self.0.module(module), self.0.of(name), ty);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let export = Export {
            name: self.0.of(export.name),
            ..export
        };
        utils::parse_export(self, exports, export)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    #[test]
    fn renames_what_the_bundler_renamed_and_nothing_else() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import(
            "./host.js",
            "__wbg_log_0123456789abcdef",
            EntityType::Function(0),
        );
        imports.import("other", "kept", EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("__wbindgen_start", ExportKind::Func, 0);
        exports.export("memory_like", ExportKind::Func, 1);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);

        let mut names = Names::read(
            r#"{"__wbg_log_0123456789abcdef": "a", "__wbindgen_start": "b", "kept": false}"#,
        )
        .unwrap();
        names.host = ("./host.js", "h");
        let renamed = rename(&module.finish(), &names).unwrap();

        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(&renamed) {
            match payload.unwrap() {
                wasmparser::Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.unwrap();
                        found.push(format!("{}.{}", import.module, import.name));
                    }
                }
                wasmparser::Payload::ExportSection(section) => {
                    for export in section {
                        found.push(export.unwrap().name.to_owned());
                    }
                }
                _ => {}
            }
        }
        assert_eq!(found, ["h.a", "other.kept", "b", "memory_like"]);
    }

    #[test]
    fn names_that_are_not_json_are_refused() {
        assert!(Names::read("names").is_err());
    }
}
