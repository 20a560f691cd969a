package dev.gradus.engine.grading;

import dev.gradus.engine.report.Visibility;

/** Which of a grading's checks run. */
public enum CheckScope {
    /** All of them. */
    ALL,
    /** Those whose inputs a learner may see, for somebody who is still trying. */
    VISIBLE;

    public boolean includes(Visibility visibility) {
        return this == ALL || visibility == Visibility.VISIBLE;
    }
}
