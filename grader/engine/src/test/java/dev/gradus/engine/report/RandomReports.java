package dev.gradus.engine.report;

import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.remote.CapturedOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reports from a seed, with everything in them that the model allows: hostile texts, NaN, empty lists. */
public final class RandomReports {
    private static final List<String> TEXTS = List.of(
            "",
            "plain words",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "&lt;b&gt; ]]> <!-- -->",
            "=HYPERLINK(\"http://evil.example\")",
            "+1",
            "-2+3",
            "@SUM(A1)",
            "\ttab\rreturn\nline",
            "\u001B[2J\u001B]0;title\u0007",
            "\u202Eright to left\u2066",
            "half \uD83D of a pair",
            "\uDE00 the other half",
            "emoji 😀, ümläut, 漢字",
            "nul \u0000 and \uFFFE",
            "',\";\r\n");
    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        Math.PI,
        1e-300,
        -1e300,
        Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private final SplittableRandom random;

    public RandomReports(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public Report report() {
        return new Report(
                Report.SCHEMA,
                text(),
                text(),
                maybe(this::text),
                one(Verdict.values()),
                text(),
                random.nextInt(100) / 4.0,
                25,
                list(this::check),
                list(this::diagnosis),
                list(() -> new CompilerMessage(
                        one(CompilerMessage.Severity.values()), text(), random.nextInt(99), random.nextInt(9), text())),
                list(() -> new Flag(text(), text())),
                new CapturedOutput(text(), random.nextBoolean()),
                new Provenance(text(), text(), text(), text(), text(), text(), text(), text(), random.nextBoolean()),
                new Timing(
                        Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000)),
                        random.nextLong(100_000)));
    }

    private CheckResult check() {
        return new CheckResult(
                text(),
                text(),
                one(Visibility.values()),
                random.nextInt(8) / 4.0,
                2,
                one(Outcome.values()),
                maybe(() -> new Finding(
                        text(),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        list(() -> new Fact(text(), text())))),
                list(this::diagnosis),
                list(this::picture));
    }

    private Diagnosis diagnosis() {
        return new Diagnosis(one(Diagnosis.Kind.values()), list(this::text), text(), text(), text());
    }

    public Picture picture() {
        return switch (random.nextInt(4)) {
            case 0 -> new Picture.HeatMap(text(), text(), matrix(), text());
            case 1 ->
                new Picture.Curves(
                        text(), text(), text(), text(), random.nextBoolean(), random.nextBoolean(), list(this::line));
            case 2 -> {
                int bins = random.nextInt(1, 6);
                double[] edges = new double[bins + 1];
                for (int i = 1; i <= bins; i++) {
                    edges[i] = edges[i - 1] + random.nextDouble() + 0.1;
                }
                yield new Picture.Histogram(text(), text(), text(), edges, numbers(bins), line());
            }
            default ->
                new Picture.Boundary(
                        text(), text(), -1, 2, -3, 4, matrix(), new double[][] {{0, 0, 1}, {number(), 1, 0}});
        };
    }

    private Picture.Line line() {
        int n = random.nextInt(6);
        return new Picture.Line(text(), numbers(n), numbers(n));
    }

    private double[][] matrix() {
        int columns = random.nextInt(1, 5);
        return Stream.generate(() -> numbers(columns)).limit(random.nextInt(5)).toArray(double[][]::new);
    }

    private double[] numbers(int n) {
        return Stream.generate(this::number)
                .limit(n)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private double number() {
        return random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextDouble() * 2 - 1;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextInt(4) == 0 ? text() : "");
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(4)).toList();
    }
}
