package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged portal with accounts, as an administrator, an instructor and a learner see it. */
class AccountsInBrowserIT {
    private static final Pattern SETUP = Pattern.compile("(/setup\\?token=\\S+)");
    private static final String PASSWORD = "a long enough password";

    @RegisterExtension
    static final PortalInBrowser stand =
            new PortalInBrowser(home -> List.of("-Dgradus.access.accounts=local", "-Dgradus.access.password-cost=4"));

    @BeforeAll
    static void makeTheFirstAdministrator() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.navigate(setupAddress());
            page.getByLabel("Name").fill("Rosa Root");
            page.getByLabel("Login").fill("rosa");
            page.getByLabel("Password").fill(PASSWORD);
            press(page, "Begin");
            assertThat(page.locator("h1")).hasText("People");
        }
    }

    @Test
    void aLearnerIsInvitedJoinsAndSolvesAnExercise() {
        String link = invite("lea", "Lea Learner", "learner");
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.navigate(link);
            assertThat(page.locator("h1")).hasText("Welcome, Lea Learner");
            page.getByLabel("Choose a password").fill(PASSWORD);
            press(page, "Keep it and go on");
            assertThat(page.locator("nav[aria-label=Main]")).not().containsText("People");
            page.navigate("/exercises/two-layer-backprop");
            SourceField.fill(page, Answers.right());
            press(page, "Submit");
            assertThat(page.locator(".report .verdict"))
                    .containsText(Pattern.compile("passed", Pattern.CASE_INSENSITIVE));
            page.navigate("/people");
            assertThat(page.locator("h1")).hasText("Not yours to do");
            page.navigate("/");
            press(page, "Sign out");
            page.navigate("/submissions");
            assertThat(page.locator("h1")).hasText("Sign in");
        }
    }

    @Test
    void aSessionThatEndsWhileTypingLosesNothing() {
        String link = invite("tim", "Tim Typist", "learner");
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            page.navigate(link);
            page.getByLabel("Choose a password").fill(PASSWORD);
            press(page, "Keep it and go on");
            page.navigate("/exercises/sigmoid-derivative");
            page.locator("#source").fill("class TypedBeforeTheSessionEnded {}");

            try (BrowserContext elsewhere = context(true)) {
                Page other = elsewhere.newPage();
                signIn(other, "tim");
                other.navigate("/account");
                press(other, "Sign out everywhere");
                assertThat(other.locator("h1")).hasText("Sign in");
            }

            press(page, "Submit");
            assertThat(page.locator("h1")).hasText("Your session has ended");
            Page tab = context.waitForPage(
                    () -> page.getByText("Sign in in another tab.").click());
            tab.getByLabel("Login").fill("tim");
            tab.getByLabel("Password").fill(PASSWORD);
            press(tab, "Sign in");
            assertThat(tab.locator("h1")).hasText("Exercises");
            page.goBack();
            assertThat(page.locator("#source")).hasValue("class TypedBeforeTheSessionEnded {}");
            press(page, "Submit");
            assertThat(page.locator("h1")).containsText("sigmoid");
            assertThat(page.locator("details.source code")).containsText("TypedBeforeTheSessionEnded");
        }
    }

    @Test
    void everyPageOfAccountsHasNoGraveBarrierAndFitsANarrowScreen() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            look(page, "/sign-in");
            look(page, "/join?token=used");
            signIn(page, "rosa");
            for (String address : List.of("/account", "/people", "/shortcuts")) {
                look(page, address);
            }
            page.navigate("/people");
            look(page, page.locator(".list a").first().getAttribute("href"));
        }
    }

    @Test
    void changesPasswordAndNameByKeyboardAlone() {
        String link = invite("kim", "Kim", "learner");
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.navigate(link);
            page.getByLabel("Choose a password").focus();
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Exercises");
            page.navigate("/account");
            page.getByLabel("The present one").focus();
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Tab");
            page.keyboard().type("another long password");
            page.keyboard().press("Enter");
            assertThat(page.locator("#present-error")).hasCount(0);
            page.getByLabel("As others see it").focus();
            page.keyboard().press("Control+A");
            page.keyboard().type("Kim Keys");
            page.keyboard().press("Enter");
            assertThat(page.locator(".who")).containsText("Kim Keys");
        }
    }

    private static void look(Page page, String address) {
        page.navigate(address);
        Barriers.none(page);
    }

    /** The link that an administrator passes on. */
    private static String invite(String login, String name, String role) {
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            signIn(page, "rosa");
            page.navigate("/people");
            page.getByLabel("Name").fill(name);
            page.getByLabel("Login").fill(login);
            page.getByLabel("Role").selectOption(role);
            press(page, "Make the account");
            return page.locator(".secret").textContent();
        }
    }

    private static void signIn(Page page, String login) {
        page.navigate("/sign-in");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
        assertThat(page.locator("h1")).hasText("Exercises");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String setupAddress() {
        org.awaitility.Awaitility.await()
                .until(() -> SETUP.matcher(stand.output()).find());
        Matcher matcher = SETUP.matcher(stand.output());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static BrowserContext context(boolean scripts) {
        return stand.context(options -> options.setJavaScriptEnabled(scripts));
    }
}
