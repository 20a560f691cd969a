package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.Components.Component;
import dev.gradus.engine.report.Diagnosis;
import java.util.ArrayList;
import java.util.List;

/** Says which part of an answer is the first to be wrong, in the order in which the contract declares the parts. */
final class FirstDifference {
    private FirstDifference() {}

    static List<Diagnosis> of(List<Observation> wrong) {
        for (Observation observation : wrong) {
            List<Component> got = observation.got().parts();
            List<Component> right = observation.right().parts();
            boolean single = !got.isEmpty() && got.get(0).name().equals(observation.method());
            if (got.size() != right.size() || got.size() < 2 || single) {
                continue;
            }
            double rounding = Residual.rounding(observation.call().method());
            List<String> correct = new ArrayList<>();
            for (int i = 0; i < got.size(); i++) {
                if (!Residual.isRight(got.get(i).tensor(), right.get(i).tensor(), rounding)) {
                    return List.of(new Diagnosis(
                            Diagnosis.Kind.LOCATION,
                            List.of(),
                            got.get(i).name() + " is the first result of " + observation.method()
                                    + "(…) that is wrong"
                                    + (correct.isEmpty() ? "" : "; " + String.join(", ", correct) + " is right"),
                            "Start from the line that computes " + got.get(i).name() + ".",
                            "Every result was compared with the right one for the same input."));
                }
                correct.add(got.get(i).name());
            }
        }
        return List.of();
    }
}
