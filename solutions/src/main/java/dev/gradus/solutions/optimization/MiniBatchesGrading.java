package dev.gradus.solutions.optimization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.optimization.MiniBatches;
import dev.gradus.exercises.optimization.MiniBatches.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link MiniBatches}. Orders are judged by what every shuffle must have, not by the reference's. The batches of an
 * epoch may also be what the submission's own pieces and rows give.
 */
@Grading(contract = MiniBatches.class)
public final class MiniBatchesGrading {
    private static final int MANY_SAMPLES = 200;
    private static final int MANY_EPOCHS = 120;

    private record Data(SimpleMatrix x, SimpleMatrix y) {
        static Data draw(Cases cases, int samples, int inputs, int outputs) {
            return new Data(cases.normal(samples, inputs, 1), cases.normal(samples, outputs, 1));
        }
    }

    private record Piece(Data data, int[] rows) {
        Batch ask(MiniBatches batches) {
            return batches.select(data.x(), data.y(), rows);
        }

        Expect given(Expect expect) {
            return expect.given("x", data.x()).given("y", data.y()).given("rows", rows);
        }
    }

    private record Cut(int[] order, int size) {
        List<int[]> ask(MiniBatches batches) {
            return batches.split(order, size);
        }
    }

    @Check(order = 1, points = 3, title = "every order has every sample exactly once")
    void orders(@Submitted MiniBatches submission, Cases cases) {
        for (int[] sizes : new int[][] {{5, 2}, {1, 3}, {24, 4}}) {
            List<int[]> orders = submission.orders(sizes[0], sizes[1], cases.nextRandom());
            that("the number of orders", orders.size())
                    .given("samples", sizes[0])
                    .given("epochs", sizes[1])
                    .isEqualTo(sizes[1]);
            for (int epoch = 0; epoch < orders.size(); epoch++) {
                String name = "orders(samples, epochs, random)[" + epoch + "]";
                Expect order = that(name, orders.get(epoch)).given("samples", sizes[0]);
                ShuffledOrders.notAnOrder(orders.get(epoch), sizes[0])
                        .ifPresent(fault -> order.satisfies(false, name + " " + fault));
            }
        }
    }

    @Check(order = 2, points = 2, title = "every epoch has an order of its own, and every seed has others")
    void reshuffling(@Submitted MiniBatches submission, Cases cases) {
        int[] asTheyStand = IntStream.range(0, 30).toArray();
        List<int[]> orders = submission.orders(30, 4, cases.nextRandom());
        List<int[]> others = submission.orders(30, 4, cases.nextRandom());
        for (int epoch = 0; epoch < orders.size(); epoch++) {
            that("orders(30, 4, random)[" + epoch + "]", orders.get(epoch))
                    .satisfies(
                            !Arrays.equals(orders.get(epoch), asTheyStand),
                            "Epoch " + epoch + " has the samples in the order of the data set");
            for (int before = 0; before < epoch; before++) {
                that("orders(30, 4, random)[" + epoch + "]", orders.get(epoch))
                        .satisfies(
                                !Arrays.equals(orders.get(epoch), orders.get(before)),
                                "Epochs " + before + " and " + epoch + " have the same order");
            }
        }
        that("the first order from another seed", others.get(0))
                .satisfies(
                        !Arrays.equals(orders.get(0), others.get(0)),
                        "Two different seeds give the same order: the given source of randomness is not what shuffles");
    }

    @Check(order = 3, points = 1, title = "no order is more likely than another", visibility = Visibility.HIDDEN)
    void fairness(@Submitted MiniBatches submission, Cases cases) {
        List<int[]> orders = submission.orders(MANY_SAMPLES, MANY_EPOCHS, cases.nextRandom());
        new ShuffledOrders(MANY_SAMPLES, orders)
                .bias()
                .ifPresent(bias -> that(
                                "orders(" + MANY_SAMPLES + ", " + MANY_EPOCHS + ", random)", MANY_EPOCHS + " orders")
                        .satisfies(false, bias));
    }

    @Check(order = 4, points = 3, title = "split cuts the order into pieces of the size, and keeps what is left")
    void split(@Submitted MiniBatches submission, @Reference MiniBatches reference, Cases cases) {
        compareCuts(
                submission,
                reference,
                List.of(
                        new Cut(order(reference, cases, 5), 2),
                        new Cut(order(reference, cases, 10), 4),
                        new Cut(order(reference, cases, 11), 3),
                        new Cut(order(reference, cases, 12), 5)));
    }

    @Check(
            order = 5,
            points = 1,
            title = "split: nothing left over, a size of 1, a size of n and more",
            visibility = Visibility.HIDDEN)
    void splitAtTheEdges(@Submitted MiniBatches submission, @Reference MiniBatches reference, Cases cases) {
        compareCuts(
                submission,
                reference,
                List.of(
                        new Cut(order(reference, cases, 12), 4),
                        new Cut(order(reference, cases, 3), 1),
                        new Cut(order(reference, cases, 6), 6),
                        new Cut(order(reference, cases, 4), 7),
                        new Cut(order(reference, cases, 1), 1)));
    }

    @Check(order = 6, points = 3, title = "select gives the rows asked for, each input with its own label")
    void select(@Submitted MiniBatches submission, @Reference MiniBatches reference, Cases cases) {
        Data data = Data.draw(cases, 7, 3, 2);
        List<Piece> pieces = List.of(
                new Piece(data, new int[] {4, 1}),
                new Piece(data, new int[] {6, 0, 5, 2}),
                new Piece(Data.draw(cases, 5, 2, 1), new int[] {3}),
                new Piece(data, order(reference, cases, 7)));
        List<Batch> got = Independent.each(submission, pieces, (s, p) -> p.ask(s));
        for (int i = 0; i < pieces.size(); i++) {
            Batch right = pieces.get(i).ask(reference);
            pieces.get(i).given(that("select(x, y, rows).x", got.get(i).x())).isCloseTo(right.x(), Tolerance.exact());
            pieces.get(i).given(that("select(x, y, rows).y", got.get(i).y())).isCloseTo(right.y(), Tolerance.exact());
        }
    }

    @Check(order = 7, points = 2, title = "epoch gives all batches, in the order of the epoch")
    void epoch(@Submitted MiniBatches submission, @Reference MiniBatches reference, Cases cases) {
        for (int[] sizes : new int[][] {{5, 3}, {10, 4}, {6, 3}}) {
            Data data = Data.draw(cases, sizes[0], 3, 2);
            int[] order = order(reference, cases, sizes[0]);
            List<Batch> got = submission.epoch(data.x(), data.y(), order, sizes[1]);
            List<Batch> right = reference.epoch(data.x(), data.y(), order, sizes[1]);
            if (!same(got, right) && !same(got, own(submission, data, order, sizes[1]))) {
                compareBatches(got, right, data, order, sizes[1]);
            }
        }
    }

    private static int[] order(MiniBatches reference, Cases cases, int samples) {
        return reference.orders(samples, 1, cases.random()).get(0);
    }

    /** What the submission's own methods make of the epoch, as far as its pieces can be selected at all. */
    private static List<Batch> own(MiniBatches submission, Data data, int[] order, int size) {
        List<int[]> pieces = submission.split(order, size);
        boolean possible = pieces.stream()
                .allMatch(piece -> piece.length > 0 && Arrays.stream(piece).allMatch(i -> i >= 0 && i < order.length));
        return possible
                ? Independent.each(submission, pieces, (s, piece) -> s.select(data.x(), data.y(), piece))
                : List.of();
    }

    private static boolean same(List<Batch> got, List<Batch> own) {
        if (got.size() != own.size()) {
            return false;
        }
        return IntStream.range(0, got.size())
                .allMatch(i -> same(got.get(i).x(), own.get(i).x())
                        && same(got.get(i).y(), own.get(i).y()));
    }

    private static boolean same(SimpleMatrix a, SimpleMatrix b) {
        return Tensors.shape(a).equals(Tensors.shape(b)) && Arrays.equals(Tensors.values(a), Tensors.values(b));
    }

    private static void compareCuts(MiniBatches submission, MiniBatches reference, List<Cut> cuts) {
        List<List<int[]>> got = Independent.each(submission, cuts, (s, c) -> c.ask(s));
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            that("split(order, size)", shown(got.get(i)))
                    .given("order", cut.order())
                    .given("size", cut.size())
                    .isEqualTo(shown(cut.ask(reference)));
        }
    }

    private static List<List<Integer>> shown(List<int[]> pieces) {
        List<List<Integer>> lists = new ArrayList<>();
        pieces.forEach(piece -> lists.add(Arrays.stream(piece).boxed().toList()));
        return lists;
    }

    private static void compareBatches(List<Batch> got, List<Batch> right, Data data, int[] order, int size) {
        that("the number of batches", got.size())
                .given("order", order)
                .given("size", size)
                .isEqualTo(right.size());
        for (int i = 0; i < right.size(); i++) {
            String name = "epoch(x, y, order, size)[" + i + "]";
            Expect x = that(name + ".x", got.get(i).x());
            Expect y = that(name + ".y", got.get(i).y());
            for (Expect expect : List.of(x, y)) {
                expect.given("x", data.x())
                        .given("y", data.y())
                        .given("order", Show.value(order))
                        .given("size", size);
            }
            x.isCloseTo(right.get(i).x(), Tolerance.exact());
            y.isCloseTo(right.get(i).y(), Tolerance.exact());
        }
    }
}
