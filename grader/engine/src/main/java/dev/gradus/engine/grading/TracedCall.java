package dev.gradus.engine.grading;

import dev.gradus.engine.remote.Call;
import dev.gradus.engine.remote.Reply;

/** One call of a check and what came of it. Values are copies. */
public record TracedCall(Call call, Reply reply) {}
