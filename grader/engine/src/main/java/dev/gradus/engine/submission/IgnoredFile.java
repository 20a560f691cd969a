package dev.gradus.engine.submission;

import java.util.Locale;
import java.util.Set;

/** What systems and tools leave behind; it says nothing about a submission and is passed over in silence. */
final class IgnoredFile {
    private static final Set<String> FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final Set<String> FOLDERS = Set.of(
            "__macosx", ".git", ".svn", ".idea", ".vscode", ".settings", "target", "node_modules", "$recycle.bin");

    private IgnoredFile() {}

    static boolean file(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return FILES.contains(lower) || name.startsWith("._") || lower.endsWith(".class");
    }

    static boolean folder(String name) {
        return FOLDERS.contains(name.toLowerCase(Locale.ROOT));
    }
}
