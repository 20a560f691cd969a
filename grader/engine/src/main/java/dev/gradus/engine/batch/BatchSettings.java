package dev.gradus.engine.batch;

import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.pack.Exercise;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How a batch is graded.
 *
 * @param out folder of the results
 * @param seed of the batch; without one, that of the results which are there already, or a fresh one
 * @param jobs how many submissions are graded at once
 * @param fresh whether results that are there already are graded again
 */
public record BatchSettings(Exercise exercise, Path out, OptionalLong seed, Limits limits, int jobs, boolean fresh) {}
