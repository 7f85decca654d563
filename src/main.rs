//! The browser program: shows the pages.

fn main() {
    fourfront::app::start();
}
