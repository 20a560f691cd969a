package dev.gradus.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.remote.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeTest {

    @Test
    void asksAboutAWrongAnswerBeforeARightOneThatIsSomewhatLessWork() throws Exception {
        Observation right = observation(10, false);
        Observation wrong = observation(40, true);

        assertThat(Diagnoser.probe(List.of(right, wrong))).containsExactly(wrong, right);
    }

    @Test
    void asksCheapQuestionsBeforeAWrongAnswerThatIsFarMoreWork() throws Exception {
        Observation right = observation(10, false);
        Observation wrong = observation(1000, true);

        assertThat(Diagnoser.probe(List.of(wrong, right))).containsExactly(right, wrong);
    }

    private static Observation observation(int numbers, boolean wrong) throws Exception {
        Call call = Call.of(Sum.class.getMethod("of", double[].class), List.of(new double[numbers]));
        Answer answer = new Answer(true, List.of());
        return new Observation("a check", call, answer, answer, wrong);
    }

    /** A contract. */
    public interface Sum {
        double of(double[] numbers);
    }
}
