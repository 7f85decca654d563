//! The stage of a journey: the server, the driver, and visitors with a
//! browser of their own. Whatever happens in a journey, all of it is ended.

mod driver;
pub(crate) mod sample;
pub(crate) mod steps;
mod visitor;

use std::cell::RefCell;
use std::error::Error;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::thread;

use driver::Driver;
pub(crate) use visitor::{Scheme, Storage, Visitor};

/// What a journey comes to.
pub(crate) type Outcome<T = ()> = Result<T, Fault>;

/// Why a journey could not go on, in words: a test prints its error with
/// `Debug`, which would put quotes and escapes around them.
pub(crate) struct Fault(String);

impl Fault {
    /// A fault in these words.
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: Error> From<E> for Fault {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// What visitors visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    /// `dist/`, served.
    Served,
    /// `dist/fourfront.html`, opened from the disk.
    OneFile,
}

impl Page {
    /// The same journeys run on both: on the one file under nextest's profile of that name.
    fn of_this_run() -> Self {
        match std::env::var("NEXTEST_PROFILE").as_deref() {
            Ok("one-file") => Self::OneFile,
            _ => Self::Served,
        }
    }
}

/// Where journeys take place: one server on `dist/` and one `ChromeDriver`.
pub(crate) struct Stage {
    page: Page,
    server: xtask::serve::Server,
    driver: Driver,
    visitors: RefCell<Vec<Visitor>>,
}

impl Stage {
    fn set(page: Page) -> Outcome<Self> {
        let dist = root().join("dist");
        if !dist.join("index.html").is_file() {
            return Err(Fault::new("dist/ is missing: run `make build` first"));
        }
        let server = xtask::serve::start(&dist, "127.0.0.1:0")?;
        Ok(Self {
            page,
            server,
            driver: Driver::start()?,
            visitors: RefCell::default(),
        })
    }

    /// The address of the start page.
    pub(crate) fn home(&self) -> String {
        match self.page {
            Page::Served => format!("http://{}/", self.server.address()),
            Page::OneFile => format!("file://{}", root().join("dist/fourfront.html").display()),
        }
    }

    /// A visitor who has never been here, with a browser of their own.
    pub(crate) async fn visitor(&self, storage: Storage) -> Outcome<Visitor> {
        let number = self.visitors.borrow().len();
        let profile = self.driver.profile(number)?;
        let visitor = Visitor::arrive(&self.driver, &profile, self.home(), storage).await?;
        self.visitors.borrow_mut().push(visitor.clone());
        Ok(visitor)
    }

    /// What no journey may leave behind, whatever it was about: an error in
    /// the console, a request to another address.
    async fn inspect(&self) -> Outcome {
        let visitors = self.visitors.borrow().clone();
        for visitor in visitors {
            assert_eq!(visitor.console_errors().await?, [""; 0]);
            assert_eq!(visitor.foreign_requests().await?, [""; 0]);
        }
        Ok(())
    }

    /// Takes a last picture of every page if the journey failed, and ends
    /// every session, so that no browser outlives its test.
    async fn clear(self, failed: bool) {
        let visitors = self.visitors.take();
        for (index, visitor) in visitors.into_iter().enumerate() {
            if failed {
                let test = thread::current()
                    .name()
                    .unwrap_or("journey")
                    .replace("::", "-");
                // A page that is gone cannot be pictured; the fault says why.
                let _ = visitor.screenshot(&format!("failed-{test}-{index}")).await;
            }
            let _ = visitor.leave().await;
        }
    }
}

/// Runs a journey on a stage of its own, and clears the stage whatever happens.
pub(crate) fn journey(body: impl AsyncFnOnce(&Stage) -> Outcome) -> Outcome {
    journey_on(Page::of_this_run(), body)
}

/// The same, where the journey is about one of the two pages.
pub(crate) fn journey_on(page: Page, body: impl AsyncFnOnce(&Stage) -> Outcome) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let stage = Stage::set(page)?;
    let whole = async {
        body(&stage).await?;
        stage.inspect().await
    };
    let result = catch_unwind(AssertUnwindSafe(|| runtime.block_on(whole)));
    runtime.block_on(stage.clear(!matches!(result, Ok(Ok(())))));
    result.unwrap_or_else(|panic| resume_unwind(panic))
}

/// The root of the checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
