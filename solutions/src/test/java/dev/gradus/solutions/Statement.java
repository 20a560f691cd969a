package dev.gradus.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.ExerciseContent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;

/** What the statement of an exercise says, to be held against what the reference computes. */
public final class Statement {
    private final ExerciseContent content;

    private Statement(ExerciseContent content) {
        this.content = content;
    }

    public static Statement of(String id) {
        return new Statement(new ContentReader(Statement.class.getClassLoader()).exercise(id));
    }

    public ExerciseContent content() {
        return content;
    }

    /** Requires the text that {@link String#format} makes of a pattern and computed values. */
    public Statement says(String pattern, Object... values) {
        assertThat(content.statement()).contains(String.format(Locale.ROOT, pattern, values));
        return this;
    }

    /** A matrix as the statements write it: entries with as many decimals, {@code \begin{bmatrix} … \end{bmatrix}}. */
    public static String tex(SimpleMatrix matrix, int decimals) {
        return Arrays.stream(matrix.toArray2())
                .map(row -> Arrays.stream(row)
                        .mapToObj(value -> value == 0 ? "0" : String.format(Locale.ROOT, "%." + decimals + "f", value))
                        .collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    }
}
