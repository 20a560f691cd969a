package dev.gradus.protocol.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final WireLimits LIMITS = new WireLimits(1 << 16, 1 << 12, 1 << 10, 1 << 10);
    private static final int SEEDS = 100;

    private final RemoteInterface contract = RemoteInterface.ofContract(Kinds.class);
    private final WireOutput out = new WireOutput(LIMITS, References.NONE);
    private final WireInput in = new WireInput(LIMITS, References.NONE);

    /** Methods that take one plain value and return one like it. */
    private List<RemoteMethod> echoes() throws ProtocolException {
        List<RemoteMethod> echoes = new ArrayList<>();
        for (int i = 0; i < contract.methodCount(); i++) {
            RemoteMethod method = contract.method(i);
            if (!List.of("random", "call", "none").contains(method.method().getName())) {
                echoes.add(method);
            }
        }
        return echoes;
    }

    private byte[] written(WireType type, Object value) throws UnsendableException {
        out.clear();
        type.write(out, value);
        return Arrays.copyOf(out.array(), out.size());
    }

    private Object read(WireType type, byte[] bytes) throws ProtocolException {
        Object value = type.read(in.reset(bytes, 0, bytes.length));
        in.requireEnd();
        return value;
    }

    @Test
    void everyValueArrivesBitByBit() throws Exception {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomValues values = new RandomValues(seed);
            for (RemoteMethod method : echoes()) {
                Object value = values.of(method.method().getGenericParameterTypes()[0]);
                byte[] bytes = written(method.parameter(0), value);
                Object back = read(method.returned(), bytes);
                assertThat(Bits.of(back)).as("%s, seed %s", method, seed).isEqualTo(Bits.of(value));
                assertThat(written(method.returned(), back)).isEqualTo(bytes);
                assertThat(bytes.length).isBetween(method.parameter(0).minimumBytes(), (int)
                        method.parameter(0).maximumBytes(LIMITS));
            }
        }
    }

    @Test
    void aCopySharesNothingThatCanChange() throws Exception {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomValues values = new RandomValues(seed);
            for (RemoteMethod method : echoes()) {
                Object value = values.of(method.method().getGenericParameterTypes()[0]);
                Object copy = method.parameter(0).copy(value);
                assertThat(Bits.of(copy)).isEqualTo(Bits.of(value));
                assertThat(copy != value || !method.parameter(0).isMutable())
                        .as(method.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void refusesEveryFrameThatEndsEarlyOrLate() throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            RandomValues values = new RandomValues(seed);
            for (RemoteMethod method : echoes()) {
                byte[] bytes =
                        written(method.parameter(0), values.of(method.method().getGenericParameterTypes()[0]));
                for (int length = 0; length < bytes.length; length++) {
                    byte[] cut = Arrays.copyOf(bytes, length);
                    assertThatThrownBy(() -> read(method.parameter(0), cut)).isInstanceOf(ProtocolException.class);
                }
                byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
                assertThatThrownBy(() -> read(method.parameter(0), longer)).isInstanceOf(ProtocolException.class);
            }
        }
    }

    @Test
    void takesGarbageForAValueOrRefusesItButNeverFails() throws Exception {
        int refused = 0;
        int taken = 0;
        for (long seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            for (RemoteMethod method : echoes()) {
                byte[] bytes = garbage(random, method);
                try {
                    Object value = read(method.parameter(0), bytes);
                    assertThat(written(method.parameter(0), value)).hasSameSizeAs(bytes);
                    taken++;
                } catch (ProtocolException e) {
                    assertThat(e.getMessage()).endsWith(".");
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(1000);
        assertThat(taken).isGreaterThan(1000);
    }

    /** Plain noise, or a right frame with some bits turned over. */
    private byte[] garbage(Random random, RemoteMethod method) throws UnsendableException {
        if (random.nextInt(3) == 0) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            return noise;
        }
        RandomValues values = new RandomValues(random.nextLong());
        byte[] bytes = written(method.parameter(0), values.of(method.method().getGenericParameterTypes()[0]));
        for (int i = bytes.length == 0 ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    @Test
    void allocatesNothingForLengthsThatCannotBeTrue() throws Exception {
        for (String name : List.of("vector", "labels", "rows", "texts", "text", "listOfLists", "matrix", "tree")) {
            for (int claim : new int[] {Integer.MIN_VALUE, -1, 1 << 20, Integer.MAX_VALUE}) {
                out.clear();
                for (int i = 0; i < 8; i++) {
                    out.putInt(claim);
                }
                byte[] bytes = Arrays.copyOf(out.array(), out.size());
                WireType type = method(name).parameter(0);
                long before = allocated();
                assertThatThrownBy(() -> read(type, bytes)).isInstanceOf(ProtocolException.class);
                assertThat(allocated() - before).as(name).isLessThan(1 << 20);
            }
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void refusesMoreValuesThanTheLimit() throws Exception {
        out.clear();
        out.putInt(2000);
        for (int i = 0; i < 2000; i++) {
            out.putInt(0);
        }
        byte[] bytes = Arrays.copyOf(out.array(), out.size());
        assertThatThrownBy(() -> read(method("texts").parameter(0), bytes)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void refusesToNestWithoutEnd() throws Exception {
        out.clear();
        for (int i = 0; i < 3000; i++) {
            out.putDouble(0);
            out.putInt(1);
        }
        byte[] bytes = Arrays.copyOf(out.array(), out.size());
        assertThatThrownBy(() -> read(method("tree").parameter(0), bytes))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("deeper");
    }

    @Test
    void refusesToWriteWhatTheOtherSideWouldRefuse() throws Exception {
        assertThatThrownBy(() -> written(method("vector").parameter(0), new double[5000]))
                .isInstanceOf(UnsendableException.class)
                .hasMessage("the value has 5000 numbers, more than the 4096 allowed");
        assertThatThrownBy(() -> written(method("text").parameter(0), "x".repeat(1025)))
                .isInstanceOf(UnsendableException.class);
        assertThatThrownBy(() -> written(method("texts").parameter(0), new String[] {"a", null}))
                .hasMessage("[1] is null");
        SimpleMatrix[] many = new SimpleMatrix[5];
        Arrays.fill(many, new SimpleMatrix(60, 60));
        assertThatThrownBy(() -> written(method("matrices").parameter(0), many)).hasMessageContaining("65536 bytes");
    }

    @Test
    void numbersMethodsAlikeOnBothSides() throws Exception {
        RemoteInterface other = RemoteInterface.ofContract(Kinds.class);
        for (int i = 0; i < contract.methodCount(); i++) {
            assertThat(other.method(i).method()).isEqualTo(contract.method(i).method());
        }
        assertThatThrownBy(() -> contract.method(contract.methodCount())).isInstanceOf(ProtocolException.class);
    }

    private RemoteMethod method(String name) throws ProtocolException {
        for (int i = 0; i < contract.methodCount(); i++) {
            if (contract.method(i).method().getName().equals(name)) {
                return contract.method(i);
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Cannot travel. */
    interface WithMap {
        Map<String, Double> map();
    }

    /** Cannot travel: nobody could make the same one again. */
    interface ReturnsRandom {
        Random random();
    }

    /** Cannot travel. */
    interface WithRawList {
        @SuppressWarnings("rawtypes")
        List list();
    }

    @Test
    void saysWhichMethodOfAContractCannotTravel() {
        assertThatThrownBy(() -> RemoteInterface.ofContract(WithMap.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WithMap.map: ")
                .hasMessageContaining("java.util.Map");
        assertThatThrownBy(() -> RemoteInterface.ofContract(ReturnsRandom.class))
                .hasMessageContaining("ReturnsRandom.random: ");
        assertThatThrownBy(() -> RemoteInterface.ofContract(WithRawList.class))
                .hasMessageContaining("WithRawList.list: ");
        assertThatThrownBy(() -> RemoteInterface.ofContract(String.class)).hasMessageContaining("not an interface");
    }
}
