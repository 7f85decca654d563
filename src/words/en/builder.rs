//! The page that builds the lines for another page.

/// The page.
pub const TITLE: &str = "Put it on your site";
/// What it is for.
pub const LEAD: &str = "Choose what visitors see, try it here, and copy two lines into your page. \
    Their answers stay in their browser. Your page is told how many questions have an answer, and \
    in the end the four levels. It is never told an answer.";
/// What is shown.
pub const SHOW: &str = "What visitors see";
/// The quick check.
pub const QUICK: &str = "Quick check";
/// The full assessment.
pub const FULL: &str = "Full assessment";
/// A result.
pub const RESULT: &str = "A result";
/// A radar.
pub const RADAR: &str = "A radar";
/// The field for a link.
pub const LINK: &str = "Link to the result";
/// What it takes.
pub const LINK_HINT: &str = "Paste a link that was made with “Copy link”. Everybody who sees your \
    page can open it and read the answers in it.";
/// What it does not take.
pub const LINK_PROBLEM: &str = "Paste a whole link. Until then there is nothing to show";
/// How it looks.
pub const LOOK: &str = "How it looks";
/// The palette.
pub const PALETTE: &str = "Light or dark";
/// As the visitor's system says.
pub const AUTO: &str = "As on their device";
/// Light.
pub const LIGHT: &str = "Light";
/// Dark.
pub const DARK: &str = "Dark";
/// The width.
pub const WIDTH: &str = "How wide";
/// As wide as its place.
pub const PLACE: &str = "As its place";
/// At most 640 pixels.
pub const COLUMN: &str = "At most 640 px";
/// At most 400 pixels.
pub const PHONE: &str = "At most 400 px";
/// The colour.
pub const ACCENT: &str = "Colour of buttons and links";
/// What it takes.
pub const ACCENT_HINT: &str = "Six digits, such as 7a1f5c, or pick one beside the field. Where it \
    could not be read on our ground, ours stays: check it in light and in dark.";
/// The square beside it.
pub const PICK: &str = "Pick the colour of buttons and links";
/// What it does not take.
pub const ACCENT_PROBLEM: &str = "This is no colour. Write six digits from 0 to 9 and a to f, such as \
    7a1f5c";
/// Names.
pub const NAMES: &str = "Names";
/// The event.
pub const EVENT: &str = "Name of the event";
/// What it does.
pub const EVENT_HINT: &str = "Shown above the questions. At most 60 characters.";
/// The label.
pub const LABEL: &str = "Label of the links";
/// What it does.
pub const LABEL_HINT: &str = "Each visitor’s link to their result carries it, so that you can tell \
    links of this event from others. At most 60 characters.";
/// The rights.
pub const RIGHTS: &str = "What the frame may do";
/// As frames do.
pub const SHARED: &str = "As frames do";
/// Nothing.
pub const STRICT: &str = "As little as it can";
/// What that means.
pub const STRICT_TEXT: &str = "As little as it can: the frame gets an origin of its own, as \
    WordPress gives it. It then loads one file, fourfront.html, which fetches nothing.";
/// Over the picture.
pub const PREVIEW: &str = "Try it";
/// What it is.
pub const PREVIEW_TEXT: &str =
    "This is the real thing. What you answer here is forgotten when you change something.";
/// The frame.
pub const FRAME: &str = "The embed, to be tried";
/// Where nothing can be tried.
pub const NOTHING: &str = "Paste a link, and its result is shown here.";
/// Where the program is one file, which shows no frame.
pub const NO_FRAME: &str = "This copy of Fourfront is one file, which shows no frames. On the copy that your visitors can reach it can be tried here.";
/// Over the lines.
pub const TAKE: &str = "Copy it into your page";
/// The element.
pub const ELEMENT: &str = "With our script";
/// What that does.
pub const ELEMENT_TEXT: &str = "The frame is as high as what is in it, is loaded when it comes \
    near the window, and tells your page what happens.";
/// The frame.
pub const IFRAME: &str = "As a plain frame";
/// What that does.
pub const IFRAME_TEXT: &str =
    "For sites that allow no scripts. The height is fixed, and what is higher is scrolled.";
/// The same, where the frame is the one of many files.
pub const IFRAME_APART: &str = "If your site puts frames into a sandbox of its own, as WordPress \
    does, choose ‘As little as it can’ above first: the frame then loads one file that runs there.";
/// Copy the first.
pub const COPY_ELEMENT: &str = "Copy the two lines";
/// Copy the second.
pub const COPY_IFRAME: &str = "Copy the frame";
/// After copying.
pub const COPIED: &str = "Copied.";
/// Where the clipboard is refused.
pub const BY_HAND: &str = "This browser does not let us copy. Copy the text from the field.";
/// Where this copy is not one that others can reach.
pub const LOCAL: &str = "This copy of Fourfront is not served over HTTPS, so the lines may work on \
    your own computer only. Build them on the copy that your visitors can reach.";
/// Over what the host has to allow.
pub const NEEDS: &str = "What your site has to allow";
/// What the host has to allow.
pub const NEEDS_TEXT: [&str; 4] = [
    "If your site sends a Content-Security-Policy, name this address in frame-src, and for our \
     script in script-src.",
    "If this copy of Fourfront is served with frame-ancestors or X-Frame-Options, your site must \
     be named there.",
    "The element is told of results by events: fourfront:ready, fourfront:progress and \
     fourfront:result. They hold how many questions there are, how many have an answer, and \
     the four levels. No answer is in them.",
    "Nothing is stored in the visitor’s browser, nobody else is asked for anything, and the \
     address and history of your page stay as they are.",
];
