package example.similarity.solutions;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Pack;
import example.similarity.CosineSimilarity;
import java.util.List;

/** The exercises of this pack. */
public final class SimilarityPack implements Pack {

    @Override
    public String name() {
        return "similarity";
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(Exercise.of(CosineSimilarity.class)
                .reference(ReferenceCosineSimilarity::new)
                .mistakes(FaultyCosineSimilarity.Slip.class, FaultyCosineSimilarity::new)
                .grading(CosineSimilarityGrading.class)
                .alternative("unit vectors", NormalizedSimilarity::new)
                .build());
    }
}
