package dev.gradus.exercises.experiments;

import dev.gradus.exercises.experiments.LibraryComparison.LibraryResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Two noisy moons and what a library makes of them, so that a comparison needs neither a network connection nor Python.
 *
 * <p>Made with scikit-learn 1.2.1: {@code make_moons} for the data, and its {@code MLPClassifier} with one hidden layer of
 * ReLU units, Adam, batches of 200, {@code alpha = 1e-4} and at most 2000 epochs (it stopped when the training loss had not
 * fallen by 1e-4 for 10 epochs). Five seeds per setting. A logistic regression gets 0.81 on the same test data.
 */
public final class SklearnMoons {
    private static final List<LibraryResult> RESULTS = List.of(
            new LibraryResult(2, 0.001, 0.81, 0.5, 0.82),
            new LibraryResult(2, 0.01, 0.81, 0.5, 0.84),
            new LibraryResult(2, 0.1, 0.81, 0.5, 0.81),
            new LibraryResult(4, 0.001, 0.81, 0.78, 0.82),
            new LibraryResult(4, 0.01, 0.82, 0.81, 0.93),
            new LibraryResult(4, 0.1, 0.93, 0.81, 0.96),
            new LibraryResult(8, 0.001, 0.82, 0.81, 0.82),
            new LibraryResult(8, 0.01, 0.84, 0.82, 0.95),
            new LibraryResult(8, 0.1, 0.95, 0.84, 0.96),
            new LibraryResult(16, 0.001, 0.89, 0.81, 0.91),
            new LibraryResult(16, 0.01, 0.93, 0.93, 0.93),
            new LibraryResult(16, 0.1, 0.95, 0.93, 0.96),
            new LibraryResult(32, 0.001, 0.92, 0.92, 0.92),
            new LibraryResult(32, 0.01, 0.93, 0.93, 0.94),
            new LibraryResult(32, 0.1, 0.93, 0.91, 0.95));

    private SklearnMoons() {}

    /** Test accuracies by hidden units and learning rate. */
    public static List<LibraryResult> results() {
        return RESULTS;
    }

    /** 300 rows: two coordinates and the class. */
    public static SimpleMatrix train() {
        return read("/data/sklearn-moons-train.csv");
    }

    /** 100 rows: two coordinates and the class. */
    public static SimpleMatrix test() {
        return read("/data/sklearn-moons-test.csv");
    }

    private static SimpleMatrix read(String resource) {
        try (InputStream in = SklearnMoons.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new SimpleMatrix(lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")).stream()
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
