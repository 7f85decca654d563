//! A small static server: what `make serve` shows and the browser tests visit.
//!
//! It serves one folder the way a good web space does (right types, brotli,
//! nothing stale) and knows nothing of what is in it. It is not meant for the
//! open internet.

mod files;

use std::convert::Infallible;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, CACHE_CONTROL, CONTENT_ENCODING,
    CONTENT_TYPE, HeaderMap, HeaderValue, VARY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime;
use tokio::sync::oneshot;

use files::{Files, Found};

/// Which other pages may read what is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Pages of this address only, as browsers have it by default.
    SameOrigin,
    /// Any page: what frames without an origin of their own need.
    AnyOrigin,
}

/// A running server; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    /// Dropping it is the word to stop.
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Serves a folder to pages of the same origin. Port 0 takes a free one.
pub fn start(folder: &Path, address: &str) -> io::Result<Server> {
    start_for(folder, address, Readers::SameOrigin)
}

/// Serves a folder to the readers named.
pub fn start_for(folder: &Path, address: &str, readers: Readers) -> io::Result<Server> {
    let files = Arc::new(Files::new(folder)?);
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
    let listener = {
        let _inside = runtime.enter();
        tokio::net::TcpListener::from_std(listener)?
    };
    let (stop, stopped) = oneshot::channel::<()>();
    let thread = thread::spawn(move || {
        runtime.spawn(accept(listener, files, readers));
        // Ends when the other end is dropped, and with the runtime all else.
        let _ = runtime.block_on(stopped);
    });
    Ok(Server {
        address,
        stop: Some(stop),
        thread: Some(thread),
    })
}

impl Server {
    /// Where it listens, with the port that it has got.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A server that panicked has said so already.
            let _ = thread.join();
        }
    }
}

/// Takes connections for as long as the server runs.
async fn accept(listener: tokio::net::TcpListener, files: Arc<Files>, readers: Readers) {
    loop {
        // A connection that breaks off is the reader's affair.
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let files = Arc::clone(&files);
        let service = service_fn(move |request| answer(request, Arc::clone(&files), readers));
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

async fn answer(
    request: Request<Incoming>,
    files: Arc<Files>,
    readers: Readers,
) -> Result<Response<Full<Bytes>>, Infallible> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut refusal = plain(
            StatusCode::METHOD_NOT_ALLOWED,
            "only GET and HEAD are answered here\n",
        );
        refusal
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return Ok(refusal);
    }
    let path = request.uri().path().to_owned();
    let brotli = accepts_brotli(request.headers());
    // Compressing takes its time: others are answered meanwhile.
    let found = tokio::task::spawn_blocking(move || files.find(&path, brotli)).await;
    Ok(match found {
        Ok(Some(found)) => send(found, readers),
        Ok(None) => plain(StatusCode::NOT_FOUND, "there is no such file here\n"),
        Err(_) => plain(
            StatusCode::INTERNAL_SERVER_ERROR,
            "this file could not be read\n",
        ),
    })
}

fn send(found: Found, readers: Readers) -> Response<Full<Bytes>> {
    let Found { kind, body, packed } = found;
    let mut response = Response::new(Full::from(body));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if packed {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    if readers == Readers::AnyOrigin {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    response
}

fn plain(status: StatusCode, words: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(words));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

/// Whether the reader asked for brotli, and did not refuse it with `q=0`.
fn accepts_brotli(headers: &HeaderMap) -> bool {
    headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|item| {
            let mut parts = item.split(';').map(str::trim);
            parts.next() == Some("br")
                && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        })
}

#[cfg(test)]
mod tests;
