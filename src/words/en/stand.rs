//! The program on a stand, for one visitor after another.

/// Begin.
pub const BEGIN: &str = "Begin";
/// What becomes of the answers.
pub const KEPT: &str = "Nothing is stored on this screen. At the end you can take your result with \
    you on your phone.";
/// Over the whole screen.
pub const FILL: &str = "Fill the screen";
/// Over the QR code.
pub const TAKE: &str = "Take it with you";
/// What the QR code does.
pub const POINT: &str = "Point the camera of your phone at this square. It opens your result there; \
    nothing of it stays here.";
/// Where there is no address to lead to.
pub const NO_ADDRESS: &str = "This copy of Fourfront has no address that your phone can open. Take a \
    picture of this code: it opens your result after #r= in the address of any Fourfront page.";
/// Where the address is too long for a code.
pub const TOO_LONG: &str = "Take a picture of this address. It opens your result.";
/// Ends the visit.
pub const FINISH: &str = "Finish";
/// What that does.
pub const FINISH_TEXT: &str = "Clears the screen for the next visitor.";
/// Over the countdown.
pub const THERE: &str = "Are you still there?";
/// The same, in a sentence.
pub const CLEARED: &str = "Soon your answers are cleared for the next visitor. Touch the screen or \
    press any key to go on.";
/// Stops the countdown.
pub const STILL_HERE: &str = "I am still here";

/// "seconds", under the number of them.
pub fn unit(seconds: u32) -> &'static str {
    if seconds == 1 { "second" } else { "seconds" }
}

/// "15 seconds left".
pub fn left(seconds: u32) -> String {
    format!("{seconds} {} left", unit(seconds))
}
