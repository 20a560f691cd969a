package dev.gradus.solutions.lessons;

import org.junit.jupiter.api.Test;

class TrainingLessonTest {
    private final LessonText lesson = LessonText.of("training");

    @Test
    void theRunOfTheTableIsWhatTheReferenceDoes() {
        for (int epoch : new int[] {0, 50, 100, 200, 600}) {
            double[] after = Measured.xorAfter(epoch);
            lesson.says(
                    "| %d | %.4f | %.2f | %.2f | %.2f | %.2f |",
                    epoch, after[0], after[1], after[2], after[3], after[4]);
        }
    }

    @Test
    void theShareOfStartsThatLearnIsTheTable() {
        lesson.says("Of %d starts", XorStarts.STARTS);
        says("4 ReLU, He", "0.01", XorStarts.Hidden.RELU_HE, 4, 0.01);
        says("4 ReLU, He", "0.1", XorStarts.Hidden.RELU_HE, 4, 0.1);
        says("8 ReLU, He", "0.1", XorStarts.Hidden.RELU_HE, 8, 0.1);
        says("2 tanh, Xavier", "0.5", XorStarts.Hidden.TANH_XAVIER, 2, 0.5);
        says("4 tanh, Xavier", "0.1", XorStarts.Hidden.TANH_XAVIER, 4, 0.1);
        says("4 tanh, Xavier", "0.5", XorStarts.Hidden.TANH_XAVIER, 4, 0.5);
    }

    private void says(String layer, String shown, XorStarts.Hidden hidden, int units, double rate) {
        lesson.says("| %s | %s | %d |", layer, shown, XorStarts.learned(hidden, units, rate, 1000));
    }
}
