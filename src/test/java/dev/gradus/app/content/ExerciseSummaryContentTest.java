package dev.gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.ExerciseContent;
import dev.gradus.engine.pack.ExerciseSummary;
import dev.gradus.engine.pack.Packs;
import org.junit.jupiter.api.Test;

class ExerciseSummaryContentTest {

    @Test
    void everySummaryAndEveryHintIsWhatTheWholeFrontMatterSays() {
        for (Exercise exercise : Packs.installed().exercises()) {
            ContentReader reader = new ContentReader(exercise.contract());
            ExerciseContent content = reader.exercise(exercise.id());

            assertThat(reader.summary(exercise.id()))
                    .isEqualTo(new ExerciseSummary(
                            content.id(), content.title(), content.topic(), content.difficulty(), content.minutes()));
        }
    }
}
