package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.LearningRateSchedule;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyLearningRateSchedule implements LearningRateSchedule {
    private final Set<ScheduleSlip> slips;

    public FaultyLearningRateSchedule(Set<ScheduleSlip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(ScheduleSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double stepDecay(double rate, double factor, int every, int batch, int batchesPerEpoch) {
        int epoch = makes(ScheduleSlip.DECAYS_BY_BATCHES) ? batch : batch / batchesPerEpoch;
        if (makes(ScheduleSlip.DECAYS_SMOOTHLY)) {
            return rate * StrictMath.pow(factor, (double) batch / batchesPerEpoch / every);
        }
        if (makes(ScheduleSlip.DECAYS_TOO_EARLY)) {
            epoch = epoch + 1;
        } else if (makes(ScheduleSlip.DECAYS_TOO_LATE)) {
            epoch = Math.max(0, epoch - 1);
        }
        int falls = epoch / every;
        if (makes(ScheduleSlip.DECAYS_EVERY_EPOCH)) {
            falls = epoch;
        } else if (makes(ScheduleSlip.DECAYS_ONCE)) {
            falls = Math.min(1, falls);
        }
        return rate * StrictMath.pow(makes(ScheduleSlip.FACTOR_CUT_OFF) ? 1 - factor : factor, falls);
    }

    @Override
    public double cosine(double rate, double lowest, int epochs, int epoch) {
        double gone = (double) epoch / epochs;
        if (makes(ScheduleSlip.COSINE_OF_WHOLE_NUMBERS)) {
            gone = epoch / epochs;
        } else if (makes(ScheduleSlip.COSINE_ARRIVES_EARLY)) {
            gone = (double) epoch / (epochs - 1);
        }
        if (!makes(ScheduleSlip.COSINE_RETURNS)) {
            gone = Math.min(1, gone);
        }
        if (makes(ScheduleSlip.QUARTER_WAVE)) {
            return lowest + (rate - lowest) * StrictMath.cos(Math.PI / 2 * gone);
        }
        double cosine = StrictMath.cos(angle(gone));
        double height = makes(ScheduleSlip.COSINE_TO_ZERO) || makes(ScheduleSlip.LOWEST_ON_TOP) ? rate : rate - lowest;
        double ground = makes(ScheduleSlip.COSINE_TO_ZERO) ? 0 : lowest;
        double wave = makes(ScheduleSlip.COSINE_RISES) ? 1 - cosine : 1 + cosine;
        return makes(ScheduleSlip.COSINE_WITHOUT_HALF) ? ground + height * wave : ground + height * wave / 2;
    }

    private double angle(double gone) {
        if (makes(ScheduleSlip.WHOLE_WAVE)) {
            return 2 * Math.PI * gone;
        }
        return makes(ScheduleSlip.COSINE_OF_DEGREES) ? 180 * gone : Math.PI * gone;
    }

    @Override
    public double warmUp(double rate, int warmUp, int epoch) {
        if (makes(ScheduleSlip.NO_WARM_UP)) {
            return rate;
        }
        if (makes(ScheduleSlip.WARM_UP_GOES_ON) && warmUp > 0) {
            return rate * (epoch + 1) / warmUp;
        }
        if (epoch >= warmUp) {
            return rate;
        }
        if (makes(ScheduleSlip.WARM_UP_FROM_ZERO)) {
            return rate * epoch / warmUp;
        }
        if (makes(ScheduleSlip.WARM_UP_OF_WHOLE_NUMBERS)) {
            return rate * ((epoch + 1) / warmUp);
        }
        return makes(ScheduleSlip.WARM_UP_TOO_LONG) ? rate * (epoch + 1) / (warmUp + 1) : rate * (epoch + 1) / warmUp;
    }

    @Override
    public double warmUpThenCosine(double rate, double lowest, int warmUp, int epochs, int epoch) {
        if (makes(ScheduleSlip.BOTH_AT_ONCE)) {
            return warmUp(1, warmUp, epoch) * cosine(rate, lowest, epochs, epoch);
        }
        if (epoch < warmUp) {
            return warmUp(rate, warmUp, epoch);
        }
        if (makes(ScheduleSlip.COSINE_NOT_SHIFTED)) {
            return cosine(rate, lowest, epochs, epoch);
        }
        if (makes(ScheduleSlip.COSINE_NOT_SHORTENED)) {
            return cosine(rate, lowest, epochs, epoch - warmUp);
        }
        return makes(ScheduleSlip.COSINE_ONLY_SHORTENED)
                ? cosine(rate, lowest, epochs - warmUp, epoch)
                : cosine(rate, lowest, epochs - warmUp, epoch - warmUp);
    }
}
