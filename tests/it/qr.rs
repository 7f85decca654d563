//! QR codes: drawn as a path, read back as a phone reads them.

use fourfront::app::parts::qr::qr;
use fourfront::charts::qr::{Code, MOST, QUIET};

use crate::pages::as_text;

/// The cells of a code, read from its path and from nothing else.
fn cells(code: &Code) -> Vec<Vec<bool>> {
    let side = code.side as usize;
    let mut cells = vec![vec![false; side]; side];
    for bar in code.path.split_terminator('z') {
        let (left, rest) = bar.strip_prefix('M').unwrap().split_once(' ').unwrap();
        let (top, rest) = rest.split_once('h').unwrap();
        let (run, back) = rest.split_once("v1h-").unwrap();
        assert_eq!(run, back);
        let (left, top): (usize, usize) = (left.parse().unwrap(), top.parse().unwrap());
        let run: usize = run.parse().unwrap();
        for cell in &mut cells[top][left..left + run] {
            assert!(!*cell, "a cell of row {top} is drawn twice");
            *cell = true;
        }
    }
    cells
}

/// What a reader finds in a picture of it, three pixels a cell.
fn read(code: &Code) -> (rqrr::MetaData, String) {
    const PIXELS: usize = 3;
    let cells = cells(code);
    let side = cells.len() * PIXELS;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if cells[y / PIXELS][x / PIXELS] {
            18
        } else {
            255
        }
    });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap()
}

#[test]
fn a_code_reads_back_as_its_text() {
    let token = "1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA";
    for text in [
        "a".to_owned(),
        format!("https://example.org/fourfront/#r={token}"),
        format!("https://example.org/ünïcode/#r={token}"),
        format!("https://example.org/{}#r={token}", "x".repeat(150)),
        "y".repeat(MOST),
    ] {
        let code = Code::of(&text).unwrap();
        let (about, found) = read(&code);
        assert_eq!(found, text);
        // The format's number for level M.
        assert_eq!(about.ecc_level, 0, "{text}");
        assert_eq!(code.side as usize, about.version.to_size() + 8);
    }
}

#[test]
fn an_address_of_two_hundred_characters_stays_below_sixty_cells() {
    let code = Code::of(&"z".repeat(200)).unwrap();
    assert_eq!(code.side - 2 * QUIET, 57);
}

#[test]
fn nothing_is_drawn_in_the_quiet_zone() {
    let code = Code::of("https://example.org/").unwrap();
    let cells = cells(&code);
    let inside = QUIET as usize..cells.len() - QUIET as usize;
    for (y, row) in cells.iter().enumerate() {
        for (x, dark) in row.iter().enumerate() {
            let within = inside.contains(&x) && inside.contains(&y);
            assert!(within || !dark, "{x} {y}");
        }
    }
    // The three corners that a reader looks for begin right behind it.
    let edge = QUIET as usize;
    let last = cells.len() - edge - 1;
    assert!(cells[edge][edge] && cells[edge][last] && cells[last][edge]);
}

#[test]
fn a_text_that_is_too_long_has_no_code() {
    assert_eq!(Code::of(&"x".repeat(MOST + 1)), None);
    assert!(qr(&"x".repeat(MOST + 1), "A result").is_none());
}

#[test]
fn the_drawing_says_where_it_leads_and_not_what_it_holds() {
    let html = as_text(
        qr("https://example.org/#r=1abc", "Leads to a result.")
            .unwrap()
            .into(),
    );
    assert!(
        html.contains(r#"role="img" aria-label="Leads to a result.""#),
        "{html}"
    );
    assert!(!html.contains("example.org"), "{html}");
}
