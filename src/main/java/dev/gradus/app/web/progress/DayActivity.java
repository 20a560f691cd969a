package dev.gradus.app.web.progress;

import java.time.LocalDate;

/** What somebody did on one day, counted. */
public record DayActivity(LocalDate day, int submissions, int runs, int reviews, int interviews) {

    /** Everything together. */
    public int sum() {
        return submissions + runs + reviews + interviews;
    }
}
