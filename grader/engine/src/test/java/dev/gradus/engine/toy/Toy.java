package dev.gradus.engine.toy;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.toy.FaultyAffineLayer.Slip;
import java.util.EnumSet;
import java.util.Set;

/** The test exercise, and how implementations of it are assessed in this process. */
public final class Toy {
    public static final Exercise EXERCISE = Exercise.of(AffineLayer.class)
            .reference(() -> new FaultyAffineLayer(Set.of()))
            .mistakes(Slip.class, FaultyAffineLayer::new)
            .grading(AffineLayerGrading.class)
            .alternative("the same", () -> new FaultyAffineLayer(Set.of()))
            .build();

    private Toy() {}

    public static Assessment assess(AffineLayer implementation, long seed) {
        return Assessment.of(
                EXERCISE, new InProcessHost(AffineLayer.class, () -> implementation), seed, GradingListener.NONE);
    }

    public static AffineLayer with(Slip... slips) {
        Set<Slip> on = EnumSet.noneOf(Slip.class);
        on.addAll(Set.of(slips));
        return new FaultyAffineLayer(on);
    }
}
