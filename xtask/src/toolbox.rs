//! The programs that the steps run, and where they are found.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::root;

/// Folders of programs that go before those of `PATH`.
#[derive(Debug, Default, Clone)]
pub struct Toolbox {
    folders: Vec<PathBuf>,
}

impl Toolbox {
    /// Puts a folder of programs in front of `PATH`.
    pub fn add(&mut self, folder: PathBuf) {
        if !self.folders.contains(&folder) {
            self.folders.push(folder);
        }
    }

    /// The `PATH` that the programs run from here are given.
    fn path(&self) -> OsString {
        let ours = env::var_os("PATH").unwrap_or_default();
        let all = self.folders.iter().cloned().chain(env::split_paths(&ours));
        // Only a folder with a separator in its name cannot be joined; then
        // the programs in it are not found, and the step says which is missing.
        env::join_paths(all).unwrap_or(ours)
    }

    /// A program by its name, as a shell would find it.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.path())
            .map(|folder| folder.join(program))
            .find(|file| is_program(file))
    }

    /// A command in the root of the checkout that finds the toolbox first.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", self.path()).current_dir(root());
        command
    }

    /// Cargo, the one that runs us: `cargo xtask` names it.
    pub fn cargo(&self, arguments: &str) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = self.command(cargo);
        command.args(arguments.split_whitespace());
        command
    }

    /// The first line that a program prints, or nothing if it cannot be run.
    pub fn first_line(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let output = self.command(program).args(arguments).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout);
        output
            .status
            .success()
            .then(|| text.lines().next().unwrap_or_default().to_owned())
    }
}

/// Runs a command with its output in view; its failure is ours.
pub fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let name = Path::new(&name)
        .file_name()
        .map_or(name.clone(), |file| file.to_string_lossy().into_owned());
    let status = command
        .status()
        .with_context(|| format!("{name} could not be started"))?;
    if !status.success() {
        let arguments: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
        bail!("`{name} {}` failed ({status})", arguments.join(" "));
    }
    Ok(())
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_programs_as_a_shell_does() {
        let toolbox = Toolbox::default();
        assert!(toolbox.find("cargo").is_some());
        assert_eq!(toolbox.find("no-such-program-anywhere"), None);
    }

    #[test]
    fn a_failing_command_names_itself_and_its_arguments() {
        let error = run(&mut Toolbox::default().cargo("no-such-subcommand-of-cargo")).unwrap_err();
        assert!(
            error
                .to_string()
                .contains("cargo no-such-subcommand-of-cargo` failed"),
            "{error}"
        );
    }
}
