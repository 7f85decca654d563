//! The canvas: sized for the screen's pixels, with colours as the page computes them.

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ResizeObserver};

/// What a printer has at least for one CSS pixel: some 300 dots an inch.
const PAPER_RATIO: f64 = 3.0;

/// Pixels of the screen, or of paper, for one CSS pixel.
pub fn pixel_ratio() -> f64 {
    let ratio = web_sys::window()
        .map_or(1.0, |window| window.device_pixel_ratio())
        .clamp(0.5, 8.0);
    if fits("print") {
        ratio.max(PAPER_RATIO)
    } else {
        ratio
    }
}

/// The width that an element has on the page, in CSS pixels; 0 where it is not shown.
pub fn width_of(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().width()
}

/// Sizes a canvas to CSS pixels, clears it, and scales its drawing so that `units` backend units
/// are one CSS pixel. False where the browser gives no drawing context.
pub fn prepare(canvas: &HtmlCanvasElement, width: f64, height: f64, units: f64) -> bool {
    let ratio = pixel_ratio();
    // Setting the size clears the canvas and resets its scale.
    canvas.set_width((width * ratio).round() as u32);
    canvas.set_height((height * ratio).round() as u32);
    let style = canvas.style();
    _ = style.set_property("width", &format!("{width}px"));
    _ = style.set_property("height", &format!("{height}px"));
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|c| c.dyn_into::<CanvasRenderingContext2d>().ok()) else {
        return false;
    };
    context.set_line_join("round");
    context.scale(ratio / units, ratio / units).is_ok()
}

/// A custom property of the page as red, green, blue. System colours (forced colours) are resolved
/// by the browser: the property is put on the canvas as its `color` and read back.
pub fn colour(canvas: &HtmlCanvasElement, property: &str) -> Option<(u8, u8, u8)> {
    let window = web_sys::window()?;
    canvas
        .style()
        .set_property("color", &format!("var({property})"))
        .ok()?;
    let computed = window
        .get_computed_style(canvas)
        .ok()??
        .get_property_value("color")
        .ok()?;
    canvas.style().remove_property("color").ok()?;
    rgb(&computed)
}

/// The font family that text on the canvas has by the page's rules.
pub fn font_family(canvas: &HtmlCanvasElement) -> Option<String> {
    let computed = web_sys::window()?.get_computed_style(canvas).ok()??;
    computed
        .get_property_value("font-family")
        .ok()
        .filter(|family| !family.is_empty())
}

/// Whether the user's own colours are forced on the page.
pub fn forced_colours() -> bool {
    fits("(forced-colors: active)")
}

/// Whether a media query fits.
fn fits(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// The picture on the canvas with an id, as an address that holds it (`data:image/png`).
pub fn png(id: &str) -> Option<String> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    element
        .dyn_into::<HtmlCanvasElement>()
        .ok()?
        .to_data_url()
        .ok()
}

/// `rgb(18, 36, 44)` or `rgba(18, 36, 44, 1)` as numbers.
fn rgb(computed: &str) -> Option<(u8, u8, u8)> {
    let inner = computed.split_once('(')?.1.split_once(')')?.0;
    let mut numbers = inner
        .split([',', ' ', '/'])
        .filter(|part| !part.is_empty())
        // Browsers give whole numbers; a fraction would only move the colour by less than one.
        .map(|part| {
            part.split('.')
                .next()
                .and_then(|whole| whole.parse::<u8>().ok())
        });
    Some((numbers.next()??, numbers.next()??, numbers.next()??))
}

/// Tells when an element's size changes (and once at the start). Stops when dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    // Held as long as the observer may call it.
    _act: Closure<dyn FnMut(JsValue)>,
}

impl SizeWatch {
    /// Watches an element. None where the browser cannot.
    pub fn new(element: &HtmlElement, mut act: impl FnMut() + 'static) -> Option<Self> {
        let act = Closure::<dyn FnMut(JsValue)>::new(move |_| act());
        let observer = ResizeObserver::new(act.as_ref().unchecked_ref::<Function>()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _act: act,
        })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
