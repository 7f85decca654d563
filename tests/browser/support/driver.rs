//! `ChromeDriver`, as a process of ours.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use super::{Fault, Outcome};

/// A running `ChromeDriver`; it ends when it is dropped.
pub(crate) struct Driver {
    process: Child,
    /// Kept open: a driver whose output nobody takes would end.
    _output: BufReader<ChildStdout>,
    /// Where it listens.
    pub(crate) url: String,
    /// The browser that it is to start.
    pub(crate) browser: PathBuf,
    /// What its browsers write.
    folder: PathBuf,
}

/// How often the driver is started before it is given up.
const ATTEMPTS: usize = 5;

impl Driver {
    /// Starts it on a free port that it picks and names itself.
    ///
    /// It takes a free port for IPv4 and then the same for IPv6, and ends at once where something
    /// else has taken that one between; so it is started again, a few times.
    pub(crate) fn start() -> Outcome<Self> {
        let mut started = Self::start_once();
        for _ in 1..ATTEMPTS {
            if started.is_ok() {
                break;
            }
            started = Self::start_once();
        }
        started
    }

    fn start_once() -> Outcome<Self> {
        let found = xtask::browsers::find().map_err(|error| Fault::new(format!("{error:#}")))?;
        let mut process = Command::new(&found.driver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = process.stdout.take().ok_or(Fault::new("no output"))?;
        let mut output = BufReader::new(output);
        let port = port(&mut output);
        let folder =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("browser-{}", process.id()));
        let driver = Self {
            url: format!("http://127.0.0.1:{}", port.as_deref().unwrap_or_default()),
            process,
            _output: output,
            browser: found.program,
            folder,
        };
        match port {
            Some(_) => Ok(driver),
            None => Err(Fault::new(
                "chromedriver did not say on which port it listens",
            )),
        }
    }

    /// An empty profile folder for the visitor of this number.
    pub(crate) fn profile(&self, visitor: usize) -> Outcome<PathBuf> {
        let folder = self.folder.join(visitor.to_string());
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself, and a browser may still be writing:
        // either way nothing is left to do here.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The port in "`ChromeDriver` was started successfully on port 40123."
fn port(output: &mut impl BufRead) -> Option<String> {
    for line in output.lines().map_while(Result::ok) {
        if let Some((_, port)) = line.split_once("successfully on port ") {
            return Some(port.trim_end_matches('.').to_owned());
        }
    }
    None
}
