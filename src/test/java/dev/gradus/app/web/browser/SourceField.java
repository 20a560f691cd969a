package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Where an exercise's source is typed: the editor, which has taken the place of the form's text field. */
final class SourceField {
    private SourceField() {}

    /** Replaces everything with this text. */
    static void fill(Page page, String source) {
        assertThat(page.locator(".cm-content")).isVisible();
        page.getByLabel("Java source").fill(source);
        assertThat(page.locator("#source")).hasValue(source);
    }

    /** What would be sent. */
    static String text(Page page) {
        return page.locator("#source").inputValue();
    }
}
