package dev.gradus.app.web.accounts;

import java.util.regex.Pattern;

/** Where to go after signing in: a page of this portal, whatever the address bar says. */
public final class LocalPath {
    private static final Pattern ONE = Pattern.compile("/(?![/\\\\])(?:[A-Za-z0-9._~/?&=+-]|%[0-9A-Fa-f]{2}){0,500}+");

    private LocalPath() {}

    /** The path, or the first page where it is none of ours. */
    public static String of(String given) {
        return ONE.matcher(given).matches() ? given : "/";
    }
}
