package dev.gradus.engine.remote;

/** Turns the ways in which a submission stops answering into replies. */
final class Endings {
    private Endings() {}

    /** A reply, with exhausted memory that Java reports as an exception told from other exceptions. */
    static Reply ofReply(Reply reply) {
        return reply instanceof Reply.Threw threw && threw.className().equals("java.lang.OutOfMemoryError")
                ? new Reply.OutOfMemory(threw.message())
                : reply;
    }
}
