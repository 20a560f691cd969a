package dev.gradus.solutions.lessons;

import static dev.gradus.solutions.lessons.Drawing.n;

import dev.gradus.exercises.training.XorMlp;
import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import dev.gradus.solutions.training.ReferenceXorMlp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** All pictures of the lessons, by file name without its ending, drawn from formulas and from what was measured. */
final class LessonPictures {
    private static final ReferenceSigmoidDerivative SIGMOID = new ReferenceSigmoidDerivative();
    private static final double[] VALIDATION = {1.0, 0.9, 0.95, 0.94, 0.85, 0.9, 0.89, 0.88, 0.87};

    private LessonPictures() {}

    static Map<String, Supplier<Drawing>> all() {
        Map<String, Supplier<Drawing>> pictures = new LinkedHashMap<>();
        pictures.put("neuron", LessonPictures::neuron);
        pictures.put("gates", LessonPictures::gates);
        pictures.put("activations", LessonPictures::activations);
        pictures.put("losses", LessonPictures::losses);
        pictures.put("backprop", LessonPictures::backprop);
        pictures.put("signal-depth", LessonPictures::signalDepth);
        pictures.put("descent", LessonPictures::descent);
        pictures.put("xor", LessonPictures::xor);
        pictures.put("gradient-norms", LessonPictures::gradientNorms);
        pictures.put("norm-axes", LessonPictures::normAxes);
        pictures.put("residual", LessonPictures::residual);
        pictures.put("early-stopping", LessonPictures::earlyStopping);
        pictures.put("moons", LessonPictures::moons);
        return pictures;
    }

    private static Drawing neuron() {
        Drawing d = new Drawing("One neuron", 640, 230);
        String[] sub = {"₁", "₂", "ₙ"};
        double[] labels = {52, 94, 130};
        for (int i = 0; i < 3; i++) {
            double y = 40 + 60 * i;
            d.circle(60, y, 19, "box").text(60, y + 5, "middle italic", "x" + sub[i]);
            d.arrow(79, y, 257, 100 + 9 * (i - 1));
            d.text(150, labels[i], "middle italic", "w" + sub[i]);
        }
        d.text(60, 134, "middle muted", "…");
        d.circle(60, 205, 19, "box").text(60, 210, "middle", "1");
        d.arrow(79, 205, 263, 121).text(196, 176, "middle italic", "b");
        d.circle(285, 100, 28, "box").text(285, 107, "middle strong", "Σ");
        d.arrow(313, 100, 410, 100).text(360, 90, "middle italic", "z");
        d.rectangle(410, 72, 74, 56, "box");
        Chart step = new Chart(d, 420, 82, 54, 36).range(-4, 4, 0, 1);
        step.function(SIGMOID::sigmoid, "s0");
        d.text(447, 148, "middle italic", "g");
        d.arrow(484, 100, 580, 100).text(594, 105, "italic", "a");
        d.text(285, 146, "middle muted small", "w · x + b");
        return d;
    }

    private static Drawing gates() {
        Drawing d = new Drawing("AND, OR and XOR", 640, 240);
        String[] names = {"AND", "OR", "XOR"};
        int[][] ones = {{0, 0, 0, 1}, {0, 1, 1, 1}, {0, 1, 1, 0}};
        double[] threshold = {1.5, 0.5, Double.NaN};
        for (int gate = 0; gate < 3; gate++) {
            Chart chart = new Chart(d, 40 + 205 * gate, 38, 150, 150).range(-0.25, 1.25, -0.25, 1.25);
            d.text(115 + 205 * gate, 208, "middle italic", "x₁").text(28 + 205 * gate, 116, "middle italic", "x₂");
            d.rectangle(40 + 205 * gate, 38, 150, 150, "axis");
            d.text(115 + 205 * gate, 26, "middle strong", names[gate]);
            if (Double.isFinite(threshold[gate])) {
                double t = threshold[gate];
                double from = Math.max(-0.25, t - 1.25);
                chart.curve(new double[] {from, t - from}, new double[] {t - from, from}, "s0");
            }
            for (int corner = 0; corner < 4; corner++) {
                chart.dot(corner / 2, corner % 2, 8, ones[gate][corner] == 1 ? "f1" : "hollow s1");
            }
            chart.label(-0.2, -0.2, "muted small", "0, 0").label(1.2, 1.1, "muted small end", "1, 1");
        }
        return d;
    }

    private static Drawing activations() {
        Drawing d = new Drawing("Activation functions and their slopes", 640, 330);
        Chart f = new Chart(d, 40, 30, 255, 245)
                .x(-4, 4, 2, "z")
                .y(-1, 3, 1, "g(z)")
                .zeroLines();
        f.function(z -> z > 0 ? z : 0.1 * z, "dotted s3");
        f.function(z -> Math.max(0, z), "s2");
        f.function(StrictMath::tanh, "dashed s1");
        f.function(SIGMOID::sigmoid, "s0");
        f.label(-3.9, 0.14, "f0 small", "sigmoid")
                .label(-3.9, -0.82, "f1 small", "tanh")
                .label(2.2, 2.62, "f2 small end", "ReLU")
                .label(-3.9, -0.24, "f3 small", "leaky");
        Chart slope = new Chart(d, 365, 30, 255, 245)
                .x(-4, 4, 2, "z")
                .y(0, 1.25, 0.25, "g′(z)")
                .zeroLines();
        slope.curve(new double[] {-4, 0}, new double[] {0.1, 0.1}, "dotted s3");
        slope.curve(new double[] {-4, 0}, new double[] {0, 0}, "s2")
                .curve(new double[] {0, 4}, new double[] {1, 1}, "s2");
        slope.function(Measured.TANH_SLOPE, "dashed s1");
        slope.function(SIGMOID::derivative, "s0");
        slope.label(1.75, 0.2, "f0 small", "sigmoid ≤ ¼")
                .label(-0.75, 0.75, "f1 small end", "tanh ≤ 1")
                .label(2.2, 1.05, "f2 small", "ReLU 0 or 1")
                .label(-3.9, 0.14, "f3 small", "leaky α or 1");
        return d;
    }

    private static Drawing losses() {
        Drawing d = new Drawing("Cross-entropy and squared error of a sample with label 1", 560, 310);
        Chart chart = new Chart(d, 50, 30, 480, 230)
                .x(-6, 6, 2, "logit z")
                .y(0, 6, 1, "loss")
                .zeroLines();
        chart.function(z -> Math.max(z, 0) - z + StrictMath.log1p(StrictMath.exp(-Math.abs(z))), "s0");
        chart.function(z -> (1 - SIGMOID.sigmoid(z)) * (1 - SIGMOID.sigmoid(z)), "dashed s1");
        chart.label(-3.8, 4.6, "f0", "cross-entropy, −ln σ(z)").label(-5.9, 1.25, "f1", "squared error, (1 − σ(z))²");
        chart.label(-5.9, 0.5, "f1 small", "flat where most wrong");
        return d;
    }

    private static Drawing backprop() {
        Drawing d = new Drawing("Forwards the values, backwards the gradients", 640, 210);
        String[] nodes = {"x", "z₁", "a₁", "z₂", "a₂", "L"};
        String[] numbers = {"2", "1.1000", "0.8005", "0.7007", "0.6684", "1.1037"};
        for (int i = 0; i < nodes.length; i++) {
            double x = 45 + 110 * i;
            d.circle(x, 105, 22, "box").text(x, 110, "middle italic", nodes[i]);
            d.text(x, 152, "middle muted small", numbers[i]);
            if (i > 0) {
                d.arrow(x - 88, 98, x - 23, 98);
            }
            if (i > 1 && i < 4) {
                d.arrow(x - 23, 112, x - 88, 112, "edge s0", "f0");
            }
        }
        d.path("M578 121C550 180 440 180 397 126", "edge s0").path("M391 120L402 125L394 132Z", "f0");
        d.text(155, 34, "middle italic", "w₁, b₁").arrow(155, 42, 155, 82);
        d.text(375, 34, "middle italic", "w₂, b₂").arrow(375, 42, 375, 82);
        d.text(487, 188, "middle f0 small", "dz₂ = a₂ − y = 0.6684");
        d.text(320, 176, "middle f0 small", "da₁ = w₂ dz₂ = 1.0025");
        d.text(210, 194, "middle f0 small", "dz₁ = da₁ (1 − a₁²) = 0.3601");
        d.text(165, 64, "f0 small", "dw₁ = x dz₁ = 0.7202").text(385, 64, "f0 small", "dw₂ = a₁ dz₂ = 0.5350");
        return d;
    }

    private static Drawing signalDepth() {
        Drawing d = new Drawing("The signal through twenty ReLU layers", 640, 320);
        Chart chart = new Chart(d, 55, 30, 455, 240)
                .x(0, 20, 5, "layer")
                .logarithmicY(-24, 4, 4, "root mean square, input = 1");
        double[] layers =
                IntStream.rangeClosed(0, Measured.LAYERS).asDoubleStream().toArray();
        double[] deviations = {0.01, 0.1, Math.sqrt(0.02), 0.2};
        String[] names = {"0.01", "Xavier, 0.1", "He, 0.1414", "0.2"};
        String[] styles = {"s0", "dashed s1", "s2", "dotted s3"};
        for (int i = 0; i < 4; i++) {
            double[] signal = Measured.signal(deviations[i]);
            chart.curve(layers, signal, styles[i]);
            d.text(518, chart.atY(signal[Measured.LAYERS]) + (i == 1 ? 12 : 4), "small f" + i, names[i]);
        }
        return d;
    }

    private static Drawing descent() {
        Drawing d = new Drawing("Three optimisers in a narrow valley", 640, 300);
        Chart chart = new Chart(d, 20, 20, 600, 240).range(-10, 5, -3, 3);
        for (double level : new double[] {0.5, 2, 6, 14, 28, 45}) {
            StringBuilder ellipse = new StringBuilder();
            double rx = Math.sqrt(2 * level) * 40;
            double ry = Math.sqrt(2 * level / Descent.STEEPNESS) * 40;
            ellipse.append("M").append(n(chart.atX(0) - rx)).append(' ').append(n(chart.atY(0)));
            for (int side = 0; side < 2; side++) {
                ellipse.append("a").append(n(rx)).append(' ').append(n(ry)).append(" 0 0 1 ");
                ellipse.append(n(side == 0 ? 2 * rx : -2 * rx)).append(" 0");
            }
            d.path(ellipse.toString(), "grid");
        }
        path(chart, Descent.plain(0.07), "s0", "f0");
        path(chart, Descent.momentum(0.02, 0.8), "s1", "f1");
        path(chart, Descent.adam(0.4), "s2", "f2");
        d.circle(chart.atX(0), chart.atY(0), 4, "head");
        d.text(40, 286, "f0", "plain, η = 0.07").text(220, 286, "f1", "momentum, η = 0.02, β = 0.8");
        d.text(480, 286, "f2", "Adam, η = 0.4");
        return d;
    }

    private static void path(Chart chart, double[][] points, String stroke, String fill) {
        double[] xs = new double[points.length];
        double[] ys = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            xs[i] = points[i][0];
            ys[i] = points[i][1];
        }
        chart.curve(xs, ys, stroke);
        for (double[] point : points) {
            chart.dot(point[0], point[1], 2.4, fill);
        }
    }

    private static Drawing xor() {
        Drawing d = new Drawing("A network that has learned XOR, and its loss", 640, 310);
        Boundary.of(Measured.xor(600).parameters(), -0.5, 1.5, -0.5, 1.5).draw(d, 40, 30, 235, 225);
        Chart plane = new Chart(d, 40, 30, 235, 225).x(-0.5, 1.5, 0.5, "x₁").y(-0.5, 1.5, 0.5, "x₂");
        for (int corner = 0; corner < 4; corner++) {
            int y = (corner / 2) ^ (corner % 2);
            plane.dot(corner / 2, corner % 2, 8, y == 1 ? "f0" : "hollow s1");
        }
        Chart loss = new Chart(d, 360, 30, 255, 225).x(0, 600, 100, "epoch").y(0, 0.8, 0.2, "loss");
        XorMlp.Training training = Measured.xor(601);
        loss.curve(IntStream.rangeClosed(0, 600).asDoubleStream().toArray(), training.lossBeforeEachEpoch(), "s0");
        loss.label(190, 0.693, "muted small", "ln 2 = 0.693: knows nothing");
        loss.curve(new double[] {0, 180}, new double[] {Math.log(2), Math.log(2)}, "dotted s1");
        return d;
    }

    private static Drawing gradientNorms() {
        Drawing d = new Drawing("Gradient norms through twenty layers", 640, 320);
        Chart chart = new Chart(d, 55, 30, 440, 240)
                .x(0, 20, 5, "layer (the input is left, the loss right)")
                .logarithmicY(-12, 3, 3, "norm of dW, layer 20 = 1");
        double[] layers =
                IntStream.rangeClosed(1, Measured.LAYERS).asDoubleStream().toArray();
        chart.curve(layers, Measured.sigmoidNorms(), "s0")
                .curve(layers, Measured.tanhNorms(), "dashed s1")
                .curve(layers, Measured.reluNorms(), "s2")
                .curve(layers, Measured.wideTanhNorms(), "dotted s3");
        chart.label(9, 1e-9, "f0 small", "sigmoid, Xavier");
        d.text(505, chart.atY(60), "f3 small", "tanh, 3 × Xavier");
        d.text(505, chart.atY(2), "f1 small", "tanh, Xavier");
        d.text(505, chart.atY(0.12), "f2 small", "ReLU, He");
        return d;
    }

    private static Drawing normAxes() {
        Drawing d = new Drawing("Batch and layer normalisation", 560, 240);
        for (int panel = 0; panel < 2; panel++) {
            double left = 70 + 270 * panel;
            d.text(left + 75, 26, "middle strong", panel == 0 ? "batch normalisation" : "layer normalisation");
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 5; column++) {
                    boolean marked = panel == 0 ? column == 1 : row == 1;
                    d.rectangle(left + 30 * column, 45 + 34 * row, 26, 30, marked ? "f" + panel : "box");
                }
            }
            d.text(left + 75, 202, "middle muted small", "features");
            d.text(left - 10, 117, "end muted small", "samples");
        }
        d.text(145, 226, "middle f0 small", "one feature, all samples");
        d.text(415, 226, "middle f1 small", "one sample, all features");
        return d;
    }

    private static Drawing residual() {
        Drawing d = new Drawing("A residual block", 640, 190);
        d.text(36, 125, "italic", "x").arrow(50, 120, 118, 120);
        String[] parts = {"dense", "ReLU", "dense"};
        for (int i = 0; i < 3; i++) {
            double x = 118 + 122 * i;
            d.rectangle(x, 98, 92, 44, "box").text(x + 46, 125, "middle", parts[i]);
            d.arrow(x + 92, 120, i < 2 ? x + 122 : x + 148, 120);
        }
        d.text(286, 168, "middle muted", "F(x)");
        d.circle(524, 120, 14, "box").text(524, 126, "middle strong", "+");
        d.arrow(538, 120, 596, 120).text(604, 125, "italic", "y");
        d.path("M80 120V44H524V98", "edge").path("M524 106L520 97H528Z", "head");
        d.text(300, 34, "middle muted", "x, unchanged");
        return d;
    }

    private static Drawing earlyStopping() {
        Drawing d = new Drawing("Early stopping with patience 3", 600, 310);
        Chart chart = new Chart(d, 50, 30, 520, 230).x(0, 8, 1, "epoch").y(0.4, 1.1, 0.1, "loss");
        double[] epochs = IntStream.rangeClosed(0, 8).asDoubleStream().toArray();
        double[] training = IntStream.rangeClosed(0, 8)
                .mapToDouble(epoch -> 0.45 + 0.6 * StrictMath.exp(-0.35 * epoch))
                .toArray();
        chart.curve(epochs, training, "dashed s1").curve(epochs, VALIDATION, "s0");
        for (int epoch = 0; epoch <= 8; epoch++) {
            chart.dot(epoch, VALIDATION[epoch], 3.5, epoch == 8 ? "hollow s0" : "f0");
        }
        chart.dot(4, VALIDATION[4], 8, "curve s2").label(4, 0.8, "middle f2 small", "best: these weights come back");
        d.line(chart.atX(7), 30, chart.atX(7), 260, "edge dashed");
        chart.label(6.93, 1.04, "end small", "stops here");
        chart.label(0.9, 0.98, "f0 small", "validation").label(0.15, 0.64, "f1 small", "training (sketched)");
        return d;
    }

    private static Drawing moons() {
        Drawing d = new Drawing("Two moons and networks with 1, 3 and 16 hidden units", 660, 240);
        Random random = new Random(3);
        int m = 120;
        SimpleMatrix x = new SimpleMatrix(m, 2);
        SimpleMatrix y = new SimpleMatrix(m, 1);
        for (int i = 0; i < m; i++) {
            double t = Math.PI * random.nextDouble();
            boolean one = i % 2 == 1;
            x.set(i, 0, (one ? 1 - StrictMath.cos(t) : StrictMath.cos(t)) + 0.18 * random.nextGaussian());
            x.set(i, 1, (one ? 0.5 - StrictMath.sin(t) : StrictMath.sin(t)) + 0.18 * random.nextGaussian());
            y.set(i, one ? 1 : 0);
        }
        ReferenceXorMlp network = new ReferenceXorMlp();
        int[] widths = {1, 3, 16};
        int[] seeds = {1, 3, 3};
        for (int panel = 0; panel < 3; panel++) {
            XorMlp.Parameters trained = network.train(
                            x, y, network.initialize(widths[panel], new Random(seeds[panel])), 1.0, 500)
                    .parameters();
            double left = 10 + 220 * panel;
            Boundary.of(trained, -1.6, 2.6, -1.3, 1.8).draw(d, left, 34, 200, 160);
            Chart chart = new Chart(d, left, 34, 200, 160).range(-1.6, 2.6, -1.3, 1.8);
            d.text(
                    left + 100,
                    24,
                    "middle strong",
                    widths[panel] == 1 ? "1 hidden unit" : widths[panel] + " hidden units");
            for (int i = 0; i < m; i++) {
                if (Math.abs(x.get(i, 1)) < 1.8) {
                    chart.dot(x.get(i, 0), x.get(i, 1), 2.6, y.get(i) == 1 ? "f0" : "f1");
                }
            }
        }
        return d;
    }
}
