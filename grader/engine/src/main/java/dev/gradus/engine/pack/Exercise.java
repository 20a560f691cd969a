package dev.gradus.engine.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One exercise as the trusted side knows it: contract, reference, known mistakes, grading and alternatives. Its
 * statement and hints are {@link ExerciseContent}.
 */
public final class Exercise {

    /**
     * Another right implementation.
     *
     * @param name its style in a word or two, as in "plain arrays"
     */
    public record Alternative(String name, Supplier<?> implementation) {}

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final Class<?> contract;
    private final Supplier<?> reference;
    private final Supplier<List<Mistake>> mistakes;
    private final Function<Set<Mistake>, Object> faulty;
    private final Class<?> grading;
    private final List<Alternative> alternatives;
    private final String id;

    private Exercise(Builder<?> builder) {
        this.contract = builder.contract;
        this.reference = Objects.requireNonNull(builder.reference, "reference");
        this.mistakes = builder.mistakes;
        this.faulty = Objects.requireNonNull(builder.faulty, "mistakes");
        this.grading = Objects.requireNonNull(builder.grading, "grading");
        this.alternatives = List.copyOf(builder.alternatives);
        this.id =
                INNER_CAPITAL.matcher(contract.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    public static <T> Builder<T> of(Class<T> contract) {
        return new Builder<>(contract);
    }

    /** The contract's name in kebab case, as in {@code two-layer-backprop}. */
    public String id() {
        return id;
    }

    public Class<?> contract() {
        return contract;
    }

    /** A fresh reference implementation. */
    public Object reference() {
        return reference.get();
    }

    public List<Mistake> mistakes() {
        return mistakes.get();
    }

    /** The reference with these mistakes made; none of them gives the reference's answers. */
    public Object faulty(Set<Mistake> made) {
        return faulty.apply(made);
    }

    /** The JUnit class with the checks. */
    public Class<?> grading() {
        return grading;
    }

    public List<Alternative> alternatives() {
        return alternatives;
    }

    /** Simple name of the skeleton's class, as in {@code MyTwoLayerBackprop}. */
    public String skeletonName() {
        return "My" + contract.getSimpleName();
    }

    /** Puts an exercise together. */
    public static final class Builder<T> {
        private final Class<T> contract;
        private Supplier<? extends T> reference;
        private Supplier<List<Mistake>> mistakes = List::of;
        private Function<Set<Mistake>, Object> faulty;
        private Class<?> grading;
        private final List<Alternative> alternatives = new ArrayList<>();

        private Builder(Class<T> contract) {
            this.contract = contract;
        }

        public Builder<T> reference(Supplier<? extends T> implementation) {
            this.reference = implementation;
            return this;
        }

        /** The switches of the {@code Faulty…} class, in the order in which they are tried, and its constructor. */
        public <E extends Enum<E> & Mistake> Builder<T> mistakes(
                Class<E> switches, Function<Set<E>, ? extends T> implementation) {
            // Asked for later: a list of exercises does not need the mistakes of all of them.
            this.mistakes = () -> List.copyOf(EnumSet.allOf(switches));
            this.faulty = made -> {
                Set<E> on = EnumSet.noneOf(switches);
                made.forEach(mistake -> on.add(switches.cast(mistake)));
                return implementation.apply(on);
            };
            return this;
        }

        public Builder<T> grading(Class<?> checks) {
            this.grading = checks;
            return this;
        }

        public Builder<T> alternative(String name, Supplier<? extends T> implementation) {
            alternatives.add(new Alternative(name, implementation));
            return this;
        }

        public Exercise build() {
            return new Exercise(this);
        }
    }
}
