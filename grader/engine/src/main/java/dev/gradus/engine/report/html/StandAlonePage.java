package dev.gradus.engine.report.html;

import dev.gradus.engine.report.markup.Markup;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * An HTML file that needs nothing else. Its policy lets a browser use this one style sheet, by its hash, and load or run
 * nothing at all, so that even a mistake in escaping would stay text.
 */
public final class StandAlonePage {
    private static final String STYLE = "\n" + StyleSheet.REPORT.text() + StyleSheet.PAGE.text();
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private StandAlonePage() {}

    /**
     * The whole file.
     *
     * @param title of the window
     * @param header the inside of the page's header
     * @param main the inside of its main part
     */
    public static String of(String title, Markup header, Markup main) {
        Markup page = new Markup();
        page.open("html", "lang", "en").newLine().open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "referrer", "content", "no-referrer");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.element("title", title).newLine();
        page.style(STYLE).newLine();
        page.close().newLine().open("body").open("div", "class", "sheet").newLine();
        page.open("header").add(header).close().newLine();
        page.open("main").add(main).close().newLine();
        page.open("footer").text("Graded by Gradus").close();
        return "<!DOCTYPE html>\n" + page.close().close().close() + "\n";
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
