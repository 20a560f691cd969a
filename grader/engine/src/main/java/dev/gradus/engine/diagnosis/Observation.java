package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.ArgumentRules;
import dev.gradus.engine.grading.Components;
import dev.gradus.engine.grading.Components.Component;
import dev.gradus.engine.grading.Replay;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.grading.TracedCall;
import dev.gradus.engine.remote.Call;
import dev.gradus.engine.remote.Reply;

/**
 * One question that the submission was asked, its answer and the reference's.
 *
 * @param check id of the check that asked
 * @param wrong whether the submission's answer is not the reference's
 */
record Observation(String check, Call call, Answer got, Answer right, boolean wrong) {

    static Observation of(String check, TracedCall traced, Object reference) {
        Call call = traced.call();
        Answer got = Answer.of(call, traced.reply());
        Answer right = Answer.of(call, Replay.ask(reference, call));
        return new Observation(check, call, got, right, !isRight(call, got, right));
    }

    static boolean isUsable(TracedCall traced) {
        return traced.call().receiver() == 0
                && Replay.isPossible(traced.call())
                && (traced.reply() instanceof Reply.Returned || traced.reply() instanceof Reply.Threw);
    }

    String method() {
        return call.method().getName();
    }

    /** About how much work an answer takes: numbers that go in, and whole numbers such as counts of epochs. */
    long weight() {
        long weight = 0;
        for (Object argument : call.arguments()) {
            if (argument instanceof Integer count) {
                weight += Math.abs((long) count);
            } else {
                for (Component part : Components.of("", argument)) {
                    weight += Tensors.values(part.tensor()).length;
                }
            }
        }
        return weight;
    }

    /** Whether an explanation's answer to the same question is the submission's. */
    Match match(Answer explained) {
        if (got.returned() != explained.returned()
                || got.parts().size() != explained.parts().size()) {
            return Match.DIFFERENT;
        }
        double rounding = Residual.rounding(call.method());
        boolean comparable = right.parts().size() == got.parts().size();
        Match match = Match.SAME;
        for (int i = 0; i < got.parts().size() && match != Match.DIFFERENT; i++) {
            Object mine = got.parts().get(i).tensor();
            Object theirs = explained.parts().get(i).tensor();
            Object reference = comparable ? right.parts().get(i).tensor() : theirs;
            match = match.worse(Residual.match(mine, theirs, reference, rounding));
        }
        return match == Match.DIFFERENT && ArgumentRules.isRandomized(call.method())
                ? Fingerprint.match(got, explained)
                : match;
    }

    private static boolean isRight(Call call, Answer got, Answer right) {
        if (got.returned() != right.returned()
                || got.parts().size() != right.parts().size()) {
            return false;
        }
        double rounding = Residual.rounding(call.method());
        boolean same = true;
        for (int i = 0; i < got.parts().size() && same; i++) {
            same = Residual.isRight(
                    got.parts().get(i).tensor(), right.parts().get(i).tensor(), rounding);
        }
        return same || (ArgumentRules.isRandomized(call.method()) && Fingerprint.match(got, right) != Match.DIFFERENT);
    }
}
