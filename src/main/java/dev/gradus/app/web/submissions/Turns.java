package dev.gradus.app.web.submissions;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Gives out turns, so that nobody's flood keeps others waiting: start-time fair queuing with equal weights (Goyal, Vin,
 * Cheng 1996). A submission gets the turn that is being worked off now, or the one after its owner's last if that is
 * later; within a lane, smaller turns go first and equal ones by number. The order of what waits is thus known when it is
 * stored, and a position in the queue is only counted.
 */
public final class Turns {
    private Turns() {}

    /**
     * The turn of a submission that is stored in the transaction of this handle.
     *
     * @param whose a person's id, or that of a class upload
     */
    public static long next(Handle transaction, Lane lane, UUID whose) {
        return transaction
                .createQuery(
                        "select greatest("
                                + "coalesce("
                                + "(select max(turn) from submissions where status = 'RUNNING' and lane = :lane),"
                                + " (select min(turn) from submissions where status = 'QUEUED' and lane = :lane),"
                                + " (select max(turn) from submissions where lane = :lane), 0),"
                                + " coalesce((select max(turn) + 1 from submissions where turn_of = :whose and lane = :lane), 0))")
                .bind("lane", lane.number())
                .bind("whose", whose)
                .mapTo(Long.class)
                .one();
    }
}
