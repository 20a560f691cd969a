package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A review of interview questions, as somebody in front of a browser does it. */
class ReviewInBrowserIT {
    private static final int MOST_STOPS = 120;
    private static final String REVEAL = "Show the model answer and the rubric";

    @RegisterExtension
    static final PortalInBrowser stand = new PortalInBrowser();

    @Test
    void isDoneByKeyboardAloneAndHasNoGraveBarrier() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            page.navigate("/review");
            Barriers.none(page);
            tabTo(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin with the first")));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/questions/.+review=on"));
            String question = page.url();
            String title = page.locator("h1").textContent();

            tabTo(page, page.getByLabel("Your answer", new Page.GetByLabelOptions().setExact(true)));
            page.keyboard().type("Typed by hand");
            tabTo(page, page.locator("summary", new Page.LocatorOptions().setHasText(REVEAL)));
            page.keyboard().press("Enter");
            Locator point = page.locator("#point-0");
            tabTo(page, point);
            page.keyboard().press("Space");
            assertThat(point).isChecked();
            // Enter in a check box presses no button.
            page.keyboard().press("Enter");
            assertThat(page).hasURL(question);
            Barriers.none(page);

            Locator knew = button(page, "Knew it");
            assertThat(knew).containsText("comes again on");
            assertThat(button(page, "Missed")).containsText("comes again today");
            tabTo(page, knew);
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("review=on") && !address.equals(question));
            assertThat(page.locator("h1")).not().hasText(title);

            page.navigate(question);
            assertThat(page.locator("#reviews")).isVisible();
            page.getByText("What you wrote").first().click();
            assertThat(page.locator(".written-text").first()).hasText("Typed by hand");
            Barriers.none(page);
            page.navigate("/questions?q=&topic=&level=easy");
            Barriers.none(page);
            page.navigate("/questions?starred=yes");
            Barriers.none(page);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void needsNoScriptAndLosesNothingThatWasTyped() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate("/review");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin with the first"))
                    .click();
            String question = page.url();
            Locator answer = page.getByLabel("Your answer", new Page.GetByLabelOptions().setExact(true));
            answer.fill("First line\nsecond line");
            button(page, "Star this question").click();
            assertThat(button(page, "Remove the star")).isVisible();
            assertThat(answer).hasValue("First line\nsecond line");

            page.getByText(REVEAL).click();
            page.locator("#point-0").check();
            page.getByLabel("Note, for yourself alone").fill("Look at it again");
            button(page, "Add up the points").click();
            assertThat(page.locator("#score [role=status]")).containsText("%");
            assertThat(page.locator("#point-0")).isChecked();
            assertThat(answer).hasValue("First line\nsecond line");

            button(page, "Missed").click();
            assertThat(page).not().hasURL(question);
            page.navigate(question);
            assertThat(page.locator(".chip.missed")).isVisible();
            page.getByText(REVEAL).click();
            assertThat(page.getByLabel("Note, for yourself alone")).hasValue("Look at it again");

            page.navigate("/review");
            page.getByLabel("Day of the interview").fill("2098-01-01");
            button(page, "Keep the plan").click();
            assertThat(page.locator("[role=alert]")).containsText("within 10 years");
        }
    }

    /** Goes on from one place to the next until it is there; fails when the keyboard never reaches it. */
    private static void tabTo(Page page, Locator target) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + target);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
