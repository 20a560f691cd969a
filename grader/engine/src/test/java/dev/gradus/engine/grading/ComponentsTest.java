package dev.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.grading.Components.Component;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    private record Inner(double[] weights, String note) {}

    private record Outer(Inner inner, List<Integer> counts, boolean done) {}

    @Test
    void takesRecordsThatNobodyElseCanSeeApartInTheirOrder() {
        Outer value = new Outer(new Inner(new double[] {1, 2}, "left out"), List.of(3, 4), true);

        assertThat(Components.of("answer", value))
                .extracting(Component::name)
                .containsExactly("weights", "counts[0]", "counts[1]", "done");
    }

    @Test
    void readsEveryRecordAnewThoughItsClassIsDescribedOnce() {
        assertThat(Components.of(Inner.class)).isSameAs(Components.of(Inner.class));
        assertThat(first(new Inner(new double[] {1}, ""))).containsExactly(1);
        assertThat(first(new Inner(new double[] {2}, ""))).containsExactly(2);
    }

    @Test
    void aCopiedRecordHasCopiedComponents() {
        Inner value = new Inner(new double[] {1}, "kept");
        Inner copy = (Inner) RecordCopy.of(value, part -> part instanceof double[] array ? array.clone() : part);

        assertThat(copy.weights()).isNotSameAs(value.weights()).containsExactly(1);
        assertThat(copy.note()).isEqualTo("kept");
        assertThat(SameBits.same(value, copy)).isTrue();
    }

    private static double[] first(Inner value) {
        return (double[]) Components.of("answer", value).get(0).tensor();
    }
}
