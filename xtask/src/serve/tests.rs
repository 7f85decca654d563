//! The server as a reader meets it: plain requests over a socket.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::{env, fs, process};

use super::{Readers, Server, start, start_for};

/// A folder with a page, a program and a secret beside it.
struct Site {
    base: PathBuf,
}

impl Site {
    fn new(name: &str) -> Self {
        let base = env::temp_dir().join(format!("fourfront-serve-{name}-{}", process::id()));
        let dist = base.join("dist");
        fs::create_dir_all(dist.join("folder")).unwrap();
        fs::write(base.join("secret.txt"), "secret").unwrap();
        fs::write(dist.join("index.html"), "<p>start</p>").unwrap();
        fs::write(dist.join("folder/index.html"), "<p>inner</p>").unwrap();
        fs::write(dist.join("app.wasm"), "wasm".repeat(500)).unwrap();
        Self { base }
    }

    fn start(&self) -> Server {
        start(&self.base.join("dist"), "127.0.0.1:0").unwrap()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.base);
    }
}

/// Sends a request and returns the head and the body of the answer.
fn ask(server: &Server, request: &str, headers: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    write!(
        stream,
        "{request} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{headers}\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer
        .windows(4)
        .position(|bytes| bytes == b"\r\n\r\n")
        .unwrap();
    let head = String::from_utf8(answer[..end].to_vec()).unwrap();
    (head, answer[end + 4..].to_vec())
}

#[track_caller]
fn check(server: &Server, request: &str, status: &str, body: &str) {
    let (head, found) = ask(server, request, "");
    assert!(
        head.starts_with(&format!("HTTP/1.1 {status}")),
        "{request}: {head}"
    );
    assert_eq!(String::from_utf8_lossy(&found), body, "{request}");
}

#[test]
fn serves_files_and_the_index_of_a_folder() {
    let site = Site::new("files");
    let server = site.start();
    check(&server, "GET /", "200", "<p>start</p>");
    check(
        &server,
        "GET /index.html?embed=quick",
        "200",
        "<p>start</p>",
    );
    check(&server, "GET /folder/", "200", "<p>inner</p>");
    check(&server, "HEAD /", "200", "");
    check(
        &server,
        "GET /gone.js",
        "404",
        "there is no such file here\n",
    );
    check(
        &server,
        "POST /",
        "405",
        "only GET and HEAD are answered here\n",
    );
}

#[test]
fn never_leaves_its_folder() {
    let site = Site::new("escape");
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        site.base.join("secret.txt"),
        site.base.join("dist/link.txt"),
    )
    .unwrap();
    let server = site.start();
    for path in [
        "/../secret.txt",
        "/folder/../../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/..\\secret.txt",
        "//etc/passwd",
        "/link.txt",
    ] {
        check(
            &server,
            &format!("GET {path}"),
            "404",
            "there is no such file here\n",
        );
    }
}

#[test]
fn names_types_and_compresses_when_asked() {
    let site = Site::new("types");
    let server = site.start();
    let (head, body) = ask(&server, "GET /app.wasm", "");
    assert!(head.contains("content-type: application/wasm"), "{head}");
    assert!(head.contains("cache-control: no-cache"), "{head}");
    assert!(!head.contains("content-encoding"), "{head}");
    assert!(!head.contains("access-control"), "{head}");
    assert_eq!(body.len(), 2000);

    for _ in 0..2 {
        let (head, body) = ask(
            &server,
            "GET /app.wasm",
            "Accept-Encoding: gzip, br;q=1.0\r\n",
        );
        assert!(head.contains("content-encoding: br"), "{head}");
        assert!(head.contains("vary: Accept-Encoding"), "{head}");
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &*body, &mut plain).unwrap();
        assert_eq!(plain, "wasm".repeat(500).as_bytes());
    }

    let (head, _) = ask(
        &server,
        "GET /app.wasm",
        "Accept-Encoding: gzip, br;q=0\r\n",
    );
    assert!(!head.contains("content-encoding"), "{head}");
}

#[test]
fn any_origin_may_read_only_where_that_was_asked_for() {
    let site = Site::new("origin");
    let server = start_for(&site.base.join("dist"), "127.0.0.1:0", Readers::AnyOrigin).unwrap();
    let (head, _) = ask(&server, "GET /", "Origin: null\r\n");
    assert!(head.contains("access-control-allow-origin: *"), "{head}");
}

#[test]
fn idle_connections_keep_nobody_waiting() {
    let site = Site::new("idle");
    let server = site.start();
    let idle: Vec<_> = (0..50)
        .map(|_| TcpStream::connect(server.address()).unwrap())
        .collect();
    check(&server, "GET /", "200", "<p>start</p>");
    drop(idle);
}

#[test]
fn stops_when_dropped_and_says_what_it_cannot_serve() {
    let site = Site::new("drop");
    let server = site.start();
    let address = server.address();
    drop(server);
    let again = start(&site.base.join("dist"), &address.to_string());
    assert!(again.is_ok(), "the port is free again: {again:?}");
    let error = start(&site.base.join("gone"), "127.0.0.1:0").err().unwrap();
    assert!(error.to_string().contains("gone"), "{error}");
}
