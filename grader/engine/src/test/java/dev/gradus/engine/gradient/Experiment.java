package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.GradientCheckResult.Fail;
import dev.gradus.engine.gradient.GradientCheckResult.Pass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Draws networks, checks their right gradients and every wrong one, and counts the answers. */
final class Experiment {

    private final Map<Family, Count> counts = new EnumMap<>(Family.class);
    private final List<String> incidents = new ArrayList<>();

    static final class Count {
        int right;
        int wrong;
        int falseRejects;
        int falseAccepts;
        int openRight;
        int openWrong;
        long evaluations;
        long parameters;
    }

    /** Networks {@code 0 ≤ i < perFamily} of each family, each from its own seed. */
    void run(long seed, int perFamily, List<Family> families) {
        for (Family family : families) {
            for (int i = 0; i < perFamily; i++) {
                add(family, networkSeed(seed, family, i));
            }
        }
    }

    Count total(List<Family> families) {
        Count total = new Count();
        for (Family family : families) {
            Count count = counts.getOrDefault(family, new Count());
            total.right += count.right;
            total.wrong += count.wrong;
            total.falseRejects += count.falseRejects;
            total.falseAccepts += count.falseAccepts;
            total.openRight += count.openRight;
            total.openWrong += count.openWrong;
        }
        return total;
    }

    /** What went wrong, each with the seed that draws the network again. */
    List<String> incidents() {
        return incidents;
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-17s %7s %7s %9s %9s %8s %8s %11s%n",
                "family",
                "right",
                "rejected",
                "open",
                "wrong",
                "accepted",
                "open",
                "evals/param"));
        counts.forEach((family, count) -> table.append(String.format(
                Locale.ROOT,
                "%-17s %7d %7d %9d %9d %8d %8d %11.1f%n",
                family,
                count.right,
                count.falseRejects,
                count.openRight,
                count.wrong,
                count.falseAccepts,
                count.openWrong,
                (double) count.evaluations / count.parameters)));
        return table.toString();
    }

    private static long networkSeed(long seed, Family family, int index) {
        return new Random(seed * 31 + family.ordinal()).nextLong() + 0x9E3779B97F4A7C15L * index;
    }

    private void add(Family family, long seed) {
        SampleNetwork network = SampleNetwork.draw(family, new Random(seed));
        Count count = counts.computeIfAbsent(family, key -> new Count());
        for (WrongGradient wrong : WrongGradient.values()) {
            boolean right = wrong == WrongGradient.NONE;
            if (!right && !isWrong(network, wrong)) {
                continue;
            }
            GradientCheckResult result = GradientCheck.of(network::loss)
                    .withSeed(seed)
                    .at(network.parameters())
                    .against(p -> network.gradient(p, wrong));
            record(count, right, result, "%s %s seed %d".formatted(family, wrong, seed));
            if (right) {
                count.evaluations += result.evaluations();
                count.parameters += network.parameters().size();
            }
        }
    }

    private void record(Count count, boolean right, GradientCheckResult result, String name) {
        boolean pass = result instanceof Pass;
        boolean fail = result instanceof Fail;
        if (right) {
            count.right++;
            count.falseRejects += fail ? 1 : 0;
            count.openRight += pass || fail ? 0 : 1;
        } else {
            count.wrong++;
            count.falseAccepts += pass ? 1 : 0;
            count.openWrong += pass || fail ? 0 : 1;
        }
        if (right ? !pass : pass) {
            incidents.add(name + ": " + result.summary());
        }
    }

    /**
     * Whether some tensor differs by more than 1e-4 of its largest entry from the right gradient, whatever slope a
     * rectified unit has at 0, and by more than 1e-12 of the largest entry of all tensors. The second keeps out what
     * only rounding says: where samples cancel, a tensor is 0 but for a few units of rounding of its terms, and any
     * other order of summation changes all of it. A term goes through fewer than 4,500 roundings of 2⁻⁵².
     */
    private static boolean isWrong(SampleNetwork network, WrongGradient wrong) {
        NamedTensors gradient = network.gradient(network.parameters(), wrong);
        return differs(gradient, network.gradient(network.parameters(), WrongGradient.NONE, 0))
                && differs(gradient, network.gradient(network.parameters(), WrongGradient.NONE, 1));
    }

    private static boolean differs(NamedTensors gradient, NamedTensors right) {
        double rounding =
                1e-12 * Arrays.stream(right.toArray()).map(Math::abs).max().orElseThrow();
        for (TensorShape shape : right.shapes()) {
            double[] expected = right.values(shape.name());
            double[] got = gradient.values(shape.name());
            double largest = 0;
            double difference = 0;
            for (int i = 0; i < expected.length; i++) {
                largest = Math.max(largest, Math.abs(expected[i]));
                difference = Math.max(difference, Math.abs(got[i] - expected[i]));
            }
            if (Double.isNaN(difference) || (largest > 0 && difference > Math.max(1e-4 * largest, rounding))) {
                return true;
            }
        }
        return false;
    }
}
