package dev.gradus.app.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A skeleton in the package of the folder that it is in. */
final class Skeleton {
    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^package [\\w.]+;\\R?\\R?");

    private Skeleton() {}

    /** @param file where it is to be, below the workspace's sources */
    static byte[] at(Workspace workspace, Path file, Drill drill) {
        List<String> names = new ArrayList<>();
        Path folder = workspace.sources().relativize(file).getParent();
        if (folder != null) {
            folder.forEach(name -> names.add(name.toString()));
        }
        String line = names.isEmpty() ? "" : "package " + String.join(".", names) + ";\n\n";
        return PACKAGE_LINE.matcher(drill.skeleton()).replaceFirst(line).getBytes(StandardCharsets.UTF_8);
    }
}
