package dev.gradus.runner.compile;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** One source of a submission, in memory. */
final class SourceText extends SimpleJavaFileObject {
    private final String name;
    private final String text;
    private boolean anyPublicName;

    SourceText(int index, String name, String text) {
        super(uri(index, name), Kind.SOURCE);
        this.name = name;
        this.text = text;
    }

    /** The path only has to differ between files; its end becomes the file name in stack traces. */
    private static URI uri(int index, String name) {
        try {
            return new URI("memory", "", "/" + index + "/" + name.replace('/', '_'), null);
        } catch (URISyntaxException e) {
            return URI.create("memory:///" + index + "/Source.java");
        }
    }

    /** Lets its one public class have any name: learning platforms rename files, as in {@code MyNet-1.java}. */
    void allowAnyPublicName() {
        anyPublicName = true;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        // names with a hyphen are not of classes: module-info, package-info
        return kind == Kind.SOURCE
                && (name.equals(simpleName + ".java") || anyPublicName && simpleName.indexOf('-') < 0);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
