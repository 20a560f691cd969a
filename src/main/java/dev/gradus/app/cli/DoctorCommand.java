package dev.gradus.app.cli;

import dev.gradus.engine.cage.CageInspection;
import dev.gradus.engine.cage.RunnerClassPath;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** {@code gradus doctor}: what this machine offers for the sandbox. */
@Command(
        name = "doctor",
        description = {
            "Shows what this machine offers for the sandbox, what is missing, and the command that helps.",
            "Ends with 0 if other people's code can be graded here, with 3 if not."
        })
final class DoctorCommand implements Callable<Integer> {
    private final GradusCommand gradus;

    DoctorCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public Integer call() {
        Class<?>[] contracts =
                Packs.installed().exercises().stream().map(Exercise::contract).toArray(Class<?>[]::new);
        CageInspection inspection = CageInspection.of(RunnerClassPath.of(contracts));
        Ansi ansi = gradus.colored() ? Ansi.ON : Ansi.OFF;
        for (CageInspection.Fact fact : inspection.facts()) {
            String mark = switch (fact.state()) {
                case OK -> ansi.string("@|green ok     |@");
                case LESS -> ansi.string("@|yellow less   |@");
                case MISSING -> ansi.string("@|red missing|@");
            };
            gradus.out().println(mark + "  " + String.format("%-17s", fact.name()) + "  " + fact.found());
            if (!fact.remedy().isEmpty()) {
                gradus.out().println(" ".repeat(28) + fact.remedy());
            }
        }
        gradus.out().println();
        gradus.out()
                .println(
                        inspection.hasCage()
                                ? "Other people's submissions can be graded here."
                                : "Other people's submissions cannot be graded here; your own can be checked.");
        return inspection.hasCage() ? ExitCode.PASSED : ExitCode.FAULT;
    }
}
