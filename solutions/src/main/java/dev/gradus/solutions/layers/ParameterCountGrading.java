package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.ParameterCount;
import java.util.ArrayList;
import java.util.List;

/** Judges a {@link ParameterCount} on networks from one layer to billions of parameters. */
@Grading(contract = ParameterCount.class)
public final class ParameterCountGrading {

    @Check(order = 1, points = 1, title = "a single layer")
    void singleLayer(@Submitted ParameterCount submission, @Reference ParameterCount reference, Cases cases) {
        List<int[]> networks = List.of(new int[] {2, 1}, new int[] {3, 5}, sizes(cases, 2));
        comparePerLayer(submission, reference, networks);
        compareTotals(submission, reference, networks);
    }

    @Check(order = 2, points = 2, title = "each layer of a deeper network")
    void layers(@Submitted ParameterCount submission, @Reference ParameterCount reference, Cases cases) {
        comparePerLayer(submission, reference, List.of(new int[] {2, 4, 1}, sizes(cases, 4), sizes(cases, 6)));
    }

    @Check(order = 3, points = 2, title = "all layers together")
    void totals(@Submitted ParameterCount submission, @Reference ParameterCount reference, Cases cases) {
        compareTotals(submission, reference, List.of(new int[] {20, 64, 32, 1}, sizes(cases, 3), sizes(cases, 5)));
    }

    @Check(order = 4, points = 1, title = "more parameters than an int can hold", visibility = Visibility.HIDDEN)
    void billions(@Submitted ParameterCount submission, @Reference ParameterCount reference) {
        List<int[]> networks = List.of(
                new int[] {30_000, 40_000, 30_000, 10}, new int[] {50_000, 50_000}, new int[] {100_000, 100_000, 1});
        compareTotals(submission, reference, networks);
        comparePerLayer(submission, reference, networks);
    }

    /** All different: equal sizes hide a bias that is counted for the wrong side. */
    private static int[] sizes(Cases cases, int count) {
        List<Integer> sizes = new ArrayList<>();
        while (sizes.size() < count) {
            int size = 2 + cases.random().nextInt(100);
            if (!sizes.contains(size)) {
                sizes.add(size);
            }
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void comparePerLayer(ParameterCount submission, ParameterCount reference, List<int[]> networks) {
        List<List<Long>> got = Independent.each(submission, networks, ParameterCount::perLayer);
        for (int i = 0; i < networks.size(); i++) {
            that("perLayer(sizes)", got.get(i))
                    .given("sizes", networks.get(i))
                    .isEqualTo(reference.perLayer(networks.get(i)));
        }
    }

    private static void compareTotals(ParameterCount submission, ParameterCount reference, List<int[]> networks) {
        List<Long> got = Independent.each(submission, networks, ParameterCount::total);
        for (int i = 0; i < networks.size(); i++) {
            that("total(sizes)", got.get(i))
                    .given("sizes", networks.get(i))
                    .isEqualTo(reference.total(networks.get(i)));
        }
    }
}
