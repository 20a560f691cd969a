package dev.gradus.app.web.review;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Whether a question is shown as part of a review, after which the next due one follows, and of which questions. */
public class Round {
    static final String PARAMETER = "review=on";

    @QueryParam("review")
    @DefaultValue("")
    String review;

    @QueryParam("topic")
    @DefaultValue("")
    @Size(max = 100)
    String topic;

    @QueryParam("level")
    @DefaultValue("")
    @Size(max = 100)
    String level;

    boolean isOn() {
        return "on".equals(review);
    }

    Choice choice() {
        return new Choice(topic, level);
    }
}
