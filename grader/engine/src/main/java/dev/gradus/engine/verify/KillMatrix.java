package dev.gradus.engine.verify;

import dev.gradus.engine.verify.PairProof.Fate;
import java.util.List;
import java.util.Locale;

/** Writes proofs as Markdown: what scored what, and which check rejects which mistake. */
public final class KillMatrix {
    private KillMatrix() {}

    /** One section for each exercise. */
    public static String markdown(List<ExerciseProof> proofs) {
        StringBuilder text = new StringBuilder();
        for (ExerciseProof proof : proofs) {
            section(proof, text);
        }
        return text.toString();
    }

    private static void section(ExerciseProof proof, StringBuilder text) {
        text.append("## ").append(proof.exercise()).append("\n\n");
        for (ImplementationProof implementation : proof.implementations()) {
            text.append(String.format(
                    Locale.ROOT,
                    "- %s: %.0f %% (%d %s)%n",
                    implementation.name(),
                    100 * implementation.lowest() / implementation.maxPoints(),
                    implementation.seeds(),
                    implementation.seeds() == 1 ? "seed" : "seeds"));
        }
        text.append("\n| mistake | rejected | named |");
        proof.checks().forEach(check -> text.append(' ').append(check).append(" |"));
        text.append("\n|---|---|---|")
                .append("---|".repeat(proof.checks().size()))
                .append('\n');
        for (MistakeProof mistake : proof.mistakes()) {
            text.append("| ").append(mistake.mistake());
            text.append(" | ").append(mistake.rejected()).append('/').append(mistake.seeds());
            text.append(" | ")
                    .append(mistake.named())
                    .append('/')
                    .append(mistake.seeds())
                    .append(" |");
            proof.checks().forEach(check -> text.append(mistake.killedBy().contains(check) ? " x |" : "  |"));
            text.append('\n');
        }
        text.append("\nPairs: ");
        for (Fate fate : Fate.values()) {
            text.append(proof.count(fate))
                    .append(' ')
                    .append(fate.name().toLowerCase(Locale.ROOT))
                    .append(", ");
        }
        text.append(proof.exclusivePairs()).append(" exclusive.\n\n");
        for (Fate fate : List.of(Fate.MASKED, Fate.CANCELLING, Fate.UNNAMED, Fate.ACCEPTED)) {
            proof.pairs().stream()
                    .filter(pair -> pair.fate() == fate)
                    .forEach(pair -> text.append("- ")
                            .append(fate.name().toLowerCase(Locale.ROOT))
                            .append(": ")
                            .append(pair.first())
                            .append(" with ")
                            .append(pair.second())
                            .append('\n'));
        }
        proof.problems()
                .forEach(problem ->
                        text.append("- **problem**: ").append(problem).append('\n'));
        text.append('\n');
    }
}
