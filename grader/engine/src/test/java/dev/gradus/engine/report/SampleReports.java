package dev.gradus.engine.report;

import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.remote.CapturedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports as the grader makes them, for tests of writers and for looking at. */
public final class SampleReports {
    private static final Provenance PROVENANCE = new Provenance(
            "000000000000002a",
            "9f3c51d2a07be466",
            "5d41402abc4b2a76b9719d911017c592ae2c0f1d8a5e3b6c7d8e9fa0b1c2d3e4",
            "0.1.0",
            "c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2",
            "17.0.15",
            "10 s per call, 20 s per check, 128 MiB",
            "bubblewrap with seccomp",
            false);
    private static final Timing TIMING = new Timing(Instant.parse("2026-03-02T09:30:00Z"), 141);

    private SampleReports() {}

    public static List<Report> all() {
        return List.of(
                wrongBackprop(),
                sigmoid(),
                he(),
                xor(),
                compileError(),
                timedOut(),
                graderFault(),
                passed(),
                invalid());
    }

    public static Report wrongBackprop() {
        Diagnosis sum = new Diagnosis(
                Diagnosis.Kind.PAIR,
                List.of("missing-batch-average", "bias-gradient-not-summed"),
                "Two things at once: the gradients are summed over the batch where the loss is a mean, and db1 is taken"
                        + " from the first sample alone",
                "Look at where 1/m enters, and at how a bias that is added to every row collects its gradient",
                "equal to 12 digits in all 4 outputs of 6 cases");
        Diagnosis location = new Diagnosis(
                Diagnosis.Kind.LOCATION,
                List.of(),
                "delta2 is right; the first quantity that differs is dW2",
                "Start reading at the line that computes dW2",
                "z1, a1, z2, a2 and delta2 agree in 6 cases");
        double[][] error = {
            {0.8, 0.8, 0.8, 0.8},
            {0.8, 0.8, 0.8, 0.8},
            {0.8, 0.8, 0.8, 0.8}
        };
        double[][] bias = {{0.93, 1.2, 0.42, Double.NaN}};
        Finding finding = new Finding(
                "dW1 differs from its numeric derivative in 12 of 12 entries",
                Optional.of("dW1"),
                Optional.of(
                        "X = [[0.5, -1.25, 2], [1, 0.75, -0.5], [-1.5, 0.25, 1], [0.5, 2, 0.125], [1.75, -0.5, 1]]\n"
                                + "W1 = [[0.1, -0.2, 0.3, 0.4], [0.25, 0.5, -0.75, 0.125], [-0.5, 0.625, 0.2, 0.1]]"),
                Optional.of("[[0.0825, -0.0313, 0.211, 0.0094], [0.114, 0.0021, -0.098, 0.3], [0.05, 0.2, 0.1, 0.02]]"),
                Optional.of("[[0.4125, -0.1565, 1.055, 0.047], [0.57, 0.0105, -0.49, 1.5], [0.25, 1, 0.5, 0.1]]"),
                List.of(
                        new Fact("analytic dW1[2][0]", "0.25"),
                        new Fact("numeric dW1[2][0]", "0.05 ± 2e-11"),
                        new Fact("ratio", "5")));
        return new Report(
                Report.SCHEMA,
                "two-layer-backprop",
                "Backpropagation through two layers",
                Optional.of("Ada Lovelace"),
                Verdict.PARTIAL,
                sum.says(),
                4,
                10,
                List.of(
                        passed("shapes", "every gradient has the shape of its parameter", 1),
                        passed("forward-values", "the forward pass gives the reference's activations", 3),
                        new CheckResult(
                                "gradients",
                                "every gradient agrees with its numeric derivative",
                                Visibility.VISIBLE,
                                0,
                                4,
                                Outcome.FAILED,
                                Optional.of(finding),
                                List.of(sum, location),
                                List.of(
                                        new Picture.HeatMap(
                                                "Relative error of dW1",
                                                "Every entry of dW1 (3 × 4) is off by the same relative error, 0.8.",
                                                error,
                                                "relative error"),
                                        new Picture.HeatMap(
                                                "Relative error of db1",
                                                "All four entries of db1 are wrong; the last one is not a number.",
                                                bias,
                                                "relative error"),
                                        new Picture.HeatMap(
                                                "Signed difference of dW2",
                                                "The largest differences of dW2 (12 × 8) are in its first rows.",
                                                waves(12, 8),
                                                "got minus right"),
                                        new Picture.HeatMap(
                                                "Relative error of a large dW1",
                                                "Errors grow from the upper left to the lower right of dW1 (64 × 100).",
                                                slope(64, 100),
                                                "relative error"))),
                        new CheckResult(
                                "batch-additivity",
                                "the gradient of a mean is the mean of the gradients",
                                Visibility.HIDDEN,
                                0,
                                2,
                                Outcome.THREW,
                                Optional.of(new Finding(
                                        "ArrayIndexOutOfBoundsException: Index 4 out of bounds for length 4"
                                                + " at MyTwoLayerBackprop.backward(MyTwoLayerBackprop.java:48)",
                                        Optional.of("db1"),
                                        Optional.of("X = [[1, 2, 3]]"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of())),
                                List.of(sum),
                                List.of())),
                List.of(sum, location),
                List.of(new CompilerMessage(
                        CompilerMessage.Severity.WARNING,
                        "MyTwoLayerBackprop.java",
                        12,
                        9,
                        "[rawtypes] found raw type: List")),
                List.of(
                        new Flag("late", "Handed in late, as the file's name says"),
                        new Flag("impure", "The second of two equal calls gave another answer in 1 of 40 cases")),
                new CapturedOutput("dW1 before averaging:\n0.4125\t-0.1565\n\u001B[31mred\u001B[0m\n", true),
                PROVENANCE,
                TIMING);
    }

    public static Report sigmoid() {
        int n = 161;
        double[] x = new double[n];
        double[] right = new double[n];
        double[] got = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = -800 + 10.0 * i;
            right[i] = x[i] >= 0 ? 1 / (1 + Math.exp(-x[i])) : Math.exp(x[i]) / (1 + Math.exp(x[i]));
            got[i] = Math.exp(x[i]) / (1 + Math.exp(x[i]));
        }
        Diagnosis overflow = new Diagnosis(
                Diagnosis.Kind.MISTAKE,
                List.of("overflow-for-large-z"),
                "For large z the exponential overflows and the answer is NaN",
                "Which of the two equal forms of the sigmoid never raises e to a large power?",
                "NaN in the same 18 of 60 outputs as the known mistake");
        return new Report(
                Report.SCHEMA,
                "sigmoid-derivative",
                "A stable sigmoid and its derivative",
                Optional.of("Grace Hopper"),
                Verdict.PARTIAL,
                overflow.says(),
                3,
                5,
                List.of(
                        passed("values", "sigmoid agrees with the reference near zero", 3),
                        new CheckResult(
                                "saturation",
                                "sigmoid stays finite far from zero",
                                Visibility.VISIBLE,
                                0,
                                2,
                                Outcome.FAILED,
                                Optional.of(new Finding(
                                        "sigmoid(z) is NaN",
                                        Optional.of("sigmoid(z)"),
                                        Optional.of("z = 710"),
                                        Optional.of("1"),
                                        Optional.of("NaN"),
                                        List.of())),
                                List.of(overflow),
                                List.of(new Picture.Curves(
                                        "The submitted sigmoid beside the reference",
                                        "Both rise from 0 to 1 around z = 0; the submitted one is NaN from z = 710 on.",
                                        "z",
                                        "sigmoid(z)",
                                        false,
                                        false,
                                        List.of(
                                                new Picture.Line("submitted", x, got),
                                                new Picture.Line("reference", x, right)))))),
                List.of(overflow),
                List.of(),
                List.of(),
                CapturedOutput.NONE,
                PROVENANCE,
                TIMING);
    }

    public static Report he() {
        int bins = 30;
        double[] edges = new double[bins + 1];
        double[] densities = new double[bins];
        double wrong = Math.sqrt(1.0 / 64);
        double right = Math.sqrt(2.0 / 64);
        for (int i = 0; i <= bins; i++) {
            edges[i] = -0.6 + 1.2 * i / bins;
        }
        for (int i = 0; i < bins; i++) {
            double middle = (edges[i] + edges[i + 1]) / 2;
            densities[i] = normal(middle, wrong) * (1 + 0.08 * Math.sin(17 * i));
        }
        double[] x = new double[97];
        double[] density = new double[97];
        for (int i = 0; i < x.length; i++) {
            x[i] = -0.6 + 1.2 * i / (x.length - 1);
            density[i] = normal(x[i], right);
        }
        Diagnosis gain = new Diagnosis(
                Diagnosis.Kind.MISTAKE,
                List.of("variance-one-over-fan-in"),
                "The variance is 1/fanIn where He's is 2/fanIn",
                "What does a rectifier do to half of its inputs?",
                "sample variance 0.01561 of 16,384 weights; 0.03125 was asked for (p < 1e-300)");
        return new Report(
                Report.SCHEMA,
                "he-initialization",
                "He initialisation",
                Optional.of("Alan Turing"),
                Verdict.FAILED,
                gain.says(),
                0,
                6,
                List.of(new CheckResult(
                        "variance",
                        "the variance of the weights is 2 / fanIn",
                        Visibility.VISIBLE,
                        0,
                        6,
                        Outcome.FAILED,
                        Optional.of(Finding.of("The variance is 0.01561 where 0.03125 is asked for")),
                        List.of(gain),
                        List.of(new Picture.Histogram(
                                "Drawn weights against the density asked for",
                                "The drawn weights are narrower than the normal density with variance 2/64.",
                                "weight",
                                edges,
                                densities,
                                new Picture.Line("asked for: N(0, 2/64)", x, density))))),
                List.of(gain),
                List.of(),
                List.of(),
                CapturedOutput.NONE,
                PROVENANCE,
                TIMING);
    }

    public static Report xor() {
        int epochs = 2000;
        double[] epoch = new double[epochs];
        double[] loss = new double[epochs];
        double[] reference = new double[epochs];
        for (int i = 0; i < epochs; i++) {
            epoch[i] = i + 1;
            loss[i] = 0.25 + 0.02 * Math.exp(-i / 200.0) * Math.cos(i / 30.0);
            reference[i] = 0.25 / (1 + Math.pow(i / 300.0, 3)) + 1e-4;
        }
        double[][] probabilities = new double[40][40];
        for (int r = 0; r < 40; r++) {
            for (int c = 0; c < 40; c++) {
                double y = 1.5 - 2.0 * r / 39;
                double x = -0.5 + 2.0 * c / 39;
                probabilities[r][c] = 1 / (1 + Math.exp(-4 * (x + y - 1)));
            }
        }
        return new Report(
                Report.SCHEMA,
                "xor-mlp",
                "An MLP that learns XOR",
                Optional.of("Katherine Johnson"),
                Verdict.PARTIAL,
                "The network stays at a straight boundary: its hidden layer is linear",
                5,
                8,
                List.of(
                        passed("forward", "the forward pass agrees with the reference on injected weights", 5),
                        new CheckResult(
                                "convergence",
                                "training reaches a loss below 0.01 for at least 19 of 20 seeds",
                                Visibility.VISIBLE,
                                0,
                                3,
                                Outcome.FAILED,
                                Optional.of(Finding.of("The loss stays at 0.25 for 20 of 20 seeds")),
                                List.of(),
                                List.of(
                                        new Picture.Curves(
                                                "Loss over epochs",
                                                "The reference falls from 0.25 to 0.001; the submitted one stays near"
                                                        + " 0.25.",
                                                "epoch",
                                                "mean squared error",
                                                true,
                                                true,
                                                List.of(
                                                        new Picture.Line("submitted", epoch, loss),
                                                        new Picture.Line("reference", epoch, reference))),
                                        new Picture.Boundary(
                                                "Decision boundary after training",
                                                "One straight line cuts the square; two of the four points are on the"
                                                        + " wrong side.",
                                                -0.5,
                                                1.5,
                                                -0.5,
                                                1.5,
                                                probabilities,
                                                new double[][] {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}})))),
                List.of(),
                List.of(),
                List.of(),
                CapturedOutput.NONE,
                PROVENANCE,
                TIMING);
    }

    public static Report compileError() {
        return stopped(
                Verdict.COMPILE_ERROR,
                "MySigmoidDerivative.java does not compile: line 14, ';' expected",
                List.of(
                        new CompilerMessage(
                                CompilerMessage.Severity.ERROR,
                                "MySigmoidDerivative.java",
                                14,
                                35,
                                "';' expected\n        return 1 / (1 + Math.exp(-z))\n                                     ^"),
                        new CompilerMessage(
                                CompilerMessage.Severity.ERROR,
                                "MySigmoidDerivative.java",
                                21,
                                9,
                                "incompatible types: List<Double> cannot be converted to double[]")));
    }

    public static Report invalid() {
        return stopped(
                Verdict.INVALID_SUBMISSION,
                "None of the classes implements SigmoidDerivative: write \"implements SigmoidDerivative\"",
                List.of());
    }

    public static Report graderFault() {
        return stopped(
                Verdict.GRADER_FAULT, "The sandbox could not start a process; grade this submission again", List.of());
    }

    public static Report timedOut() {
        List<CheckResult> checks = new ArrayList<>();
        checks.add(passed("values", "sigmoid agrees with the reference near zero", 3));
        checks.add(new CheckResult(
                "saturation",
                "sigmoid stays finite far from zero",
                Visibility.VISIBLE,
                0,
                2,
                Outcome.TIMED_OUT,
                Optional.of(Finding.of("sigmoid(z) had not answered after 10 s")),
                List.of(),
                List.of()));
        return new Report(
                Report.SCHEMA,
                "sigmoid-derivative",
                "A stable sigmoid and its derivative",
                Optional.of("Edsger Dijkstra"),
                Verdict.TIMED_OUT,
                "sigmoid(z) had not answered after 10 s; is there a loop that does not end?",
                3,
                5,
                checks,
                List.of(),
                List.of(),
                List.of(),
                CapturedOutput.NONE,
                PROVENANCE,
                TIMING);
    }

    public static Report passed() {
        return new Report(
                Report.SCHEMA,
                "sigmoid-derivative",
                "A stable sigmoid and its derivative",
                Optional.of("Barbara Liskov"),
                Verdict.PASSED,
                "Everything is right",
                5,
                5,
                List.of(
                        passed("values", "sigmoid agrees with the reference near zero", 3),
                        passed("saturation", "sigmoid stays finite far from zero", 2)),
                List.of(),
                List.of(),
                List.of(),
                CapturedOutput.NONE,
                PROVENANCE,
                TIMING);
    }

    private static Report stopped(Verdict verdict, String headline, List<CompilerMessage> messages) {
        return new Report(
                Report.SCHEMA,
                "sigmoid-derivative",
                "A stable sigmoid and its derivative",
                Optional.of("Charles Babbage"),
                verdict,
                headline,
                0,
                5,
                List.of(),
                List.of(),
                messages,
                List.of(),
                CapturedOutput.NONE,
                PROVENANCE,
                TIMING);
    }

    private static CheckResult passed(String id, String title, double points) {
        return new CheckResult(
                id, title, Visibility.VISIBLE, points, points, Outcome.PASSED, Optional.empty(), List.of(), List.of());
    }

    private static double normal(double x, double deviation) {
        double z = x / deviation;
        return Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
    }

    private static double[][] waves(int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values[r][c] = Math.cos(r * 0.9 + c * 0.6) / (1 + r);
            }
        }
        values[7][3] = Double.POSITIVE_INFINITY;
        return values;
    }

    private static double[][] slope(int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values[r][c] = Math.pow(10, -14 + 14.0 * (r + c) / (rows + columns));
            }
        }
        return values;
    }
}
