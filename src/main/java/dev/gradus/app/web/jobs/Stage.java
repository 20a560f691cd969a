package dev.gradus.app.web.jobs;

import dev.gradus.engine.report.CheckResult;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a grading is.
 *
 * @param checks how many there will be; 0 as long as that is not known
 * @param checked those that ended
 */
public record Stage(Kind kind, int checks, List<CheckResult> checked) {
    /** What is being done. */
    public enum Kind {
        WAITING("waiting"),
        COMPILING("compiling"),
        CHECKING("checking"),
        RECORDED("graded");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static final Stage WAITING = new Stage(Kind.WAITING, 0, List.of());
    static final Stage COMPILING = new Stage(Kind.COMPILING, 0, List.of());
    static final Stage RECORDED = new Stage(Kind.RECORDED, 0, List.of());

    public Stage {
        checked = List.copyOf(checked);
    }

    static Stage checking(int checks) {
        return new Stage(Kind.CHECKING, checks, List.of());
    }

    Stage with(CheckResult result) {
        List<CheckResult> more = new ArrayList<>(checked);
        more.add(result);
        return new Stage(kind, checks, more);
    }
}
