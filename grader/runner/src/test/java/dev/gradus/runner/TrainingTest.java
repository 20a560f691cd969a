package dev.gradus.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.frame.FrameReader;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.type.References;
import dev.gradus.protocol.type.WireInput;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrainingTest {
    @Test
    void answersEveryCallOfTheRehearsal() throws Exception {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(Training.rehearse()));
        WireInput in = new WireInput(WireLimits.DEFAULT, References.NONE);
        Map<Byte, Integer> kinds = new TreeMap<>();
        Map<Byte, Integer> outcomes = new TreeMap<>();
        try {
            while (true) {
                reader.read(in, 1 << 20);
                byte kind = in.getByte();
                kinds.merge(kind, 1, Integer::sum);
                if (kind == Message.REPLY) {
                    in.getInt();
                    in.getUnsignedShort();
                    outcomes.merge(in.getByte(), 1, Integer::sum);
                }
            }
        } catch (EOFException end) {
            assertThat(kinds).containsEntry(Message.READY, 1).containsEntry(Message.CALLBACK, 120);
            assertThat(outcomes).isEqualTo(Map.of(Message.RETURNED, 600, Message.THREW, 60));
        }
    }
}
