//! The browser program: says what to do when it stops, then shows the pages.

fn main() {
    fourfront::app::start();
}
