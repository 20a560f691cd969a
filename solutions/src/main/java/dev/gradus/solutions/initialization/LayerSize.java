package dev.gradus.solutions.initialization;

import dev.gradus.engine.grading.Cases;
import java.util.List;

/**
 * The fans of a layer that weights are drawn for.
 *
 * <p>Layers to draw for have 10,000 weights or more, two draws of which give what the statistics ask for, and fans in a
 * ratio near 4: then no two known mistakes scale the weights within 10 % of each other in both a tall and a wide layer.
 * With the ratio r and the right standard deviation as unit, normal weights have, tall (r = 4) and wide (r = ¼):
 *
 * <table>
 * <caption>Standard deviations of wrong weights</caption>
 * <tr><th>asked for</th><th>mistake</th><th>tall</th><th>wide</th></tr>
 * <tr><td>Xavier</td><td>2/fanIn</td><td>1.12</td><td>2.24</td></tr>
 * <tr><td></td><td>1/fanIn</td><td>0.79</td><td>1.58</td></tr>
 * <tr><td></td><td>1/(fanIn + fanOut)</td><td>0.71</td><td>0.71</td></tr>
 * <tr><td></td><td>limit as deviation</td><td>1.73</td><td>1.73</td></tr>
 * <tr><td>He</td><td>2/fanOut</td><td>2.00</td><td>0.50</td></tr>
 * <tr><td></td><td>2/(fanIn + fanOut)</td><td>0.89</td><td>0.45</td></tr>
 * <tr><td></td><td>1/fanIn</td><td>0.71</td><td>0.71</td></tr>
 * <tr><td></td><td>limit as deviation</td><td>1.73</td><td>1.73</td></tr>
 * </table>
 *
 * @param fanIn inputs of one unit
 * @param fanOut units
 */
record LayerSize(int fanIn, int fanOut) {
    private static final List<LayerSize> TALL =
            List.of(new LayerSize(200, 51), new LayerSize(204, 50), new LayerSize(210, 52), new LayerSize(216, 50));

    private static final List<LayerSize> SMALL = List.of(
            new LayerSize(1, 3), new LayerSize(3, 1), new LayerSize(2, 5), new LayerSize(7, 3), new LayerSize(4, 9));

    /** A layer with about four times as many inputs as units. */
    static LayerSize tall(Cases cases) {
        return TALL.get(cases.random().nextInt(TALL.size()));
    }

    /** A layer with about four times as many units as inputs. */
    static LayerSize wide(Cases cases) {
        LayerSize tall = tall(cases);
        return new LayerSize(tall.fanOut, tall.fanIn);
    }

    /** Layers of a few units, some with an odd number of weights. */
    static List<LayerSize> small() {
        return SMALL;
    }
}
