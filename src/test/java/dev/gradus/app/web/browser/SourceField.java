package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Where an exercise's source is typed: the editor, which has taken the place of the form's text field. */
final class SourceField {
    private SourceField() {}

    /**
     * Replaces everything with this text, as a restored draft does: the driver's own way of filling a field edits the
     * page's elements, which no person can.
     */
    static void fill(Page page, String source) {
        assertThat(page.locator(".cm-content")).isVisible();
        page.locator("#source")
                .evaluate(
                        "(field, text) => { field.value = text; field.dispatchEvent(new Event('text-restored')); }",
                        source);
        assertThat(page.locator("#source")).hasValue(source);
    }

    /** What would be sent. */
    static String text(Page page) {
        return page.locator("#source").inputValue();
    }
}
