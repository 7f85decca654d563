//! Lines in, lines out: how they may arrive, and what happens when nobody reads.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::Stdio;
use std::thread;

use super::{RESPONSE, Ran, file, program, run, token, whole};

/// The longest line that is read, in bytes.
const LONGEST: usize = 1 << 20;

#[test]
fn lines_arrive_as_they_are_saved_on_any_system() {
    let token = token(RESPONSE);
    let one = run(&["score"], &token).well();
    for (input, count) in [
        (String::new(), 0),
        ("\n \t\r\n\n".into(), 0),
        (token.clone(), 1),
        (format!("{token}\n"), 1),
        (format!("\n\n  {token}  \n\n\u{a0}\n{token}"), 2),
        (format!("{token}\r\n{token}\r\n"), 2),
        (format!("\u{feff}{token}\n{token}\n"), 2),
        (format!("\u{feff}\r\n{token}\r\n"), 1),
        (format!("\u{feff} {RESPONSE}\n"), 1),
        (format!("{token}\n\u{feff}{RESPONSE}\n"), 2),
        ("\u{feff}".into(), 0),
    ] {
        assert_eq!(
            run(&["score"], &input).well(),
            one.repeat(count),
            "{input:?}"
        );
    }
    let links = run(&["link"], format!("\u{feff}{RESPONSE}\r\n\r\n{RESPONSE}")).well();
    assert_eq!(links, format!("{token}\n{token}\n"));
}

#[test]
fn blank_lines_are_counted() {
    let said = run(&["score"], "\n\nx\r\n\n\nhello").refused(1);
    let reason = "neither a link nor a token nor a JSON response";
    assert_eq!(said, format!("line 3: {reason}\nline 6: {reason}\n"));
}

#[test]
fn a_line_that_is_no_text_is_said_and_the_rest_goes_on() {
    let good = token(RESPONSE);
    let one = run(&["score"], &good).well();
    let mut input = b"\xff\xfe1\n".to_vec();
    input.extend(good.as_bytes());
    input.extend(b"\n\0\0\n");
    let ran = run(&["score"], input);
    assert_eq!((ran.code, ran.out), (Some(1), one));
    assert_eq!(
        ran.err,
        "line 1: not UTF-8 text\nline 3: neither a link nor a token nor a JSON response\n"
    );
}

#[test]
fn a_line_without_end_is_said_and_the_rest_goes_on() {
    let good = token(RESPONSE);
    let one = run(&["score"], &good).well();
    for length in [LONGEST + 1, 3 * LONGEST, 3 * LONGEST + 7] {
        let ran = run(&["score"], format!("{}\n{good}\n", "1".repeat(length)));
        assert_eq!(ran.err, "line 1: longer than 1048576 bytes\n");
        assert_eq!((ran.code, ran.out), (Some(1), one.clone()), "{length}");
    }
    let last = run(&["score"], format!("{good}\n{}", " ".repeat(LONGEST + 1)));
    assert_eq!(last.err, "line 2: longer than 1048576 bytes\n");
    let spaces = " ".repeat(LONGEST - good.len());
    let longest = format!("{spaces}{good}");
    assert_eq!(run(&["score"], &longest).well(), one);
    assert_eq!(
        run(&["score"], format!("{longest}\n{good}\n")).well(),
        one.repeat(2)
    );
}

#[test]
fn hostile_lines_are_refused() {
    let lines = [
        "1 ".repeat(LONGEST / 16),
        format!("#r={}", "a ".repeat(260)).repeat(100),
        "%25".repeat(LONGEST / 3),
        "[".repeat(LONGEST),
        "{\"a\":".repeat(LONGEST / 5),
        format!("{{\"model\":{}", "\"x\u{202e}".repeat(1000)),
    ];
    let ran = run(&["score"], lines.join("\n"));
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert_eq!(ran.err.lines().count(), lines.len(), "{}", ran.err);
    assert!(!ran.err.contains('\u{202e}'), "{}", ran.err);
}

#[test]
fn what_is_read_is_a_file_or_standard_input() {
    let input = format!("{RESPONSE}\n");
    let path = file("streams-responses.jsonl", &input);
    for command in ["score", "link"] {
        let expected = run(&[command], &input).well();
        assert_eq!(run(&[command, "-"], &input).well(), expected);
        assert_eq!(run(&[command, &path], "not read").well(), expected);
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let missing = format!("{folder}/cli-no-such-file");
    for command in [&["score"][..], &["link"], &["model", "check"]] {
        for path in [&missing, folder] {
            let mut arguments = command.to_vec();
            arguments.push(path);
            let said = run(&arguments, "").refused(1);
            assert!(said.starts_with(&format!("fourfront: {path}: ")), "{said}");
            assert_eq!(said.lines().count(), 1);
        }
    }
    for command in ["score", "link", "radar"] {
        let said = run(&[command, "--model", &missing], RESPONSE).refused(1);
        assert!(
            said.starts_with(&format!("fourfront: {missing}: ")),
            "{said}"
        );
    }
}

#[test]
fn results_come_in_the_order_of_their_lines() {
    let mut input = Vec::new();
    let mut ids = Vec::new();
    for number in 0..5000 {
        let mut response = whole();
        let id = format!("{number:08x}");
        response["id"] = id.clone().into();
        input.push(response.to_string());
        ids.push(id);
    }
    let links = run(&["link"], input.join("\n")).well();
    let rows = run(&["score", "--format", "csv"], links).well();
    let mut reader = csv::Reader::from_reader(rows.as_bytes());
    let found: Vec<_> = reader
        .records()
        .map(|row| row.unwrap()[0].to_owned())
        .collect();
    assert_eq!(found, ids);
}

#[test]
fn a_reader_that_has_enough_is_no_error() {
    // Far more than any pipe holds.
    let links = format!("{}\n", token(RESPONSE)).repeat(20_000);
    let responses = format!("{RESPONSE}\n").repeat(20_000);
    for (arguments, input) in [
        (&["score"][..], &links),
        (&["score", "--format", "csv"], &links),
        (&["link"], &responses),
    ] {
        let mut child = program(arguments).spawn().expect("starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let (first, rest) = thread::scope(|scope| {
            scope.spawn(move || {
                // It ends before it has read everything.
                _ = stdin.write_all(input.as_bytes());
            });
            let mut first = String::new();
            let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
            out.read_line(&mut first).expect("a line");
            drop(out);
            (first, child.wait_with_output())
        });
        assert!(first.ends_with('\n'));
        let ran = Ran::new(rest.expect("ends"));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn what_is_good_is_scored_though_nobody_hears_what_is_bad() {
    let good = token(RESPONSE);
    let one = run(&["score"], &good).well();
    let mut child = program(&["score"]).spawn().expect("starts");
    drop(child.stderr.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin
        .write_all(format!("bad\n{good}\nbad\n{good}\n").as_bytes())
        .expect("is read");
    drop(stdin);
    let mut out = String::new();
    let mut stdout = child.stdout.take().expect("a pipe");
    stdout.read_to_string(&mut out).expect("text");
    assert_eq!(out, one.repeat(2));
    assert_eq!(child.wait().expect("ends").code(), Some(1));
}

/// A device that is always full.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    for arguments in [
        &["score"][..],
        &["score", "--format", "csv"],
        &["radar", RESPONSE],
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
        let mut child = program(arguments)
            .stdout(Stdio::from(full.expect("Linux has it")))
            .spawn()
            .expect("starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        // Radar does not read it.
        _ = stdin.write_all(RESPONSE.as_bytes());
        drop(stdin);
        let ran = Ran::new(child.wait_with_output().expect("ends"));
        assert_eq!(
            (ran.code, ran.err.as_str()),
            (
                Some(1),
                "fourfront: No space left on device (os error 28)\n"
            ),
            "{arguments:?}"
        );
    }
}
