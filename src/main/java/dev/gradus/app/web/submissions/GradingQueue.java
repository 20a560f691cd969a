package dev.gradus.app.web.submissions;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where submissions wait to be graded. */
public interface GradingQueue {

    /** Adds a submission in the transaction of this handle: both are stored or neither is. */
    void add(Handle transaction, UUID submission);

    /** Says that a transaction which added something was committed, so that nobody waits for the next look. */
    void committed();
}
