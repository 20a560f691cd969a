package dev.gradus.app.cli;

import dev.gradus.engine.batch.BatchListener;
import dev.gradus.engine.batch.BatchRow;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar among the diagnostics, where they go to a terminal; elsewhere nothing. */
final class ProgressDisplay implements BatchListener, AutoCloseable {
    private final GradusCommand gradus;
    private final boolean terminal;
    private Optional<ProgressBar> bar = Optional.empty();

    private ProgressDisplay(GradusCommand gradus, boolean terminal) {
        this.gradus = gradus;
        this.terminal = terminal;
    }

    static ProgressDisplay on(GradusCommand gradus) {
        return new ProgressDisplay(gradus, Terminal.isTerminal());
    }

    @Override
    public void begins(int submissions, long seed, boolean resumed) {
        show("Grading", submissions);
    }

    @Override
    public void known(BatchRow row) {
        bar.ifPresent(ProgressBar::step);
    }

    /** Begins to show a task of so many steps. */
    void show(String task, int steps) {
        if (terminal) {
            close();
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(gradus.err(), Terminal.columns()))
                    .build());
        }
    }

    /** So many steps of so many are done. */
    void of(int done, int all) {
        bar.ifPresent(shown -> shown.maxHint(all).stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
