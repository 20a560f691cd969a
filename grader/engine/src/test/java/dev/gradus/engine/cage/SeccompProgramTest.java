package dev.gradus.engine.cage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeccompProgramTest {
    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x00050001;
    private static final int ENOSYS = 0x00050026;
    private static final long THREAD_FLAGS_OF_GLIBC = 0x3D0F00;

    /** Numbers from the kernel's tables, written down apart from the program's own. */
    private static final Map<Architecture, Map<String, Integer>> NUMBERS = Map.of(
            Architecture.X86_64,
            Map.ofEntries(
                    Map.entry("read", 0),
                    Map.entry("write", 1),
                    Map.entry("mmap", 9),
                    Map.entry("ioctl", 16),
                    Map.entry("socket", 41),
                    Map.entry("connect", 42),
                    Map.entry("bind", 49),
                    Map.entry("socketpair", 53),
                    Map.entry("clone", 56),
                    Map.entry("vfork", 58),
                    Map.entry("execve", 59),
                    Map.entry("kill", 62),
                    Map.entry("fcntl", 72),
                    Map.entry("ptrace", 101),
                    Map.entry("prctl", 157),
                    Map.entry("mount", 165),
                    Map.entry("futex", 202),
                    Map.entry("keyctl", 250),
                    Map.entry("unshare", 272),
                    Map.entry("setns", 308),
                    Map.entry("memfd_create", 319),
                    Map.entry("bpf", 321),
                    Map.entry("io_uring_setup", 425),
                    Map.entry("clone3", 435)),
            Architecture.AARCH64,
            Map.ofEntries(
                    Map.entry("read", 63),
                    Map.entry("write", 64),
                    Map.entry("mmap", 222),
                    Map.entry("ioctl", 29),
                    Map.entry("socket", 198),
                    Map.entry("connect", 203),
                    Map.entry("bind", 200),
                    Map.entry("socketpair", 199),
                    Map.entry("clone", 220),
                    Map.entry("vfork", 1071),
                    Map.entry("execve", 221),
                    Map.entry("kill", 129),
                    Map.entry("fcntl", 25),
                    Map.entry("ptrace", 117),
                    Map.entry("prctl", 167),
                    Map.entry("mount", 40),
                    Map.entry("futex", 98),
                    Map.entry("keyctl", 219),
                    Map.entry("unshare", 97),
                    Map.entry("setns", 268),
                    Map.entry("memfd_create", 279),
                    Map.entry("bpf", 280),
                    Map.entry("io_uring_setup", 425),
                    Map.entry("clone3", 435)));

    private static final Map<Architecture, Integer> AUDIT =
            Map.of(Architecture.X86_64, 0xC000003E, Architecture.AARCH64, 0xC00000B7);

    private static int answer(Architecture architecture, String call, long... arguments) {
        return new BpfInterpreter(SeccompProgram.forArchitecture(architecture))
                .answer(AUDIT.get(architecture), NUMBERS.get(architecture).get(call), arguments);
    }

    @ParameterizedTest
    @EnumSource
    void allowsWhatAJvmNeeds(Architecture architecture) {
        for (String call : new String[] {"read", "write", "mmap", "futex", "execve"}) {
            assertThat(answer(architecture, call)).as(call).isEqualTo(ALLOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deniesNetworkProcessesAndNamespaces(Architecture architecture) {
        for (String call : new String[] {
            "socket",
            "connect",
            "bind",
            "vfork",
            "kill",
            "ptrace",
            "mount",
            "keyctl",
            "unshare",
            "setns",
            "memfd_create",
            "bpf",
            "io_uring_setup"
        }) {
            assertThat(answer(architecture, call)).as(call).isEqualTo(EPERM);
        }
    }

    @ParameterizedTest
    @EnumSource
    void killsOnAForeignArchitecture(Architecture architecture) {
        BpfInterpreter filter = new BpfInterpreter(SeccompProgram.forArchitecture(architecture));
        for (int foreign : new int[] {0x40000003, 0x40000028, 0, 0xC000003E, 0xC00000B7}) {
            if (foreign != AUDIT.get(architecture)) {
                assertThat(filter.answer(foreign, 0)).isEqualTo(KILL);
            }
        }
    }

    @Test
    void killsOnTheX32Numbers() {
        BpfInterpreter filter = new BpfInterpreter(SeccompProgram.forArchitecture(Architecture.X86_64));
        assertThat(filter.answer(0xC000003E, 0x40000000)).isEqualTo(KILL);
        assertThat(filter.answer(0xC000003E, 0x40000001)).isEqualTo(KILL);
        assertThat(filter.answer(0xC000003E, -1)).isEqualTo(KILL);
    }

    @ParameterizedTest
    @EnumSource
    void startsThreadsButNoProcesses(Architecture architecture) {
        assertThat(answer(architecture, "clone", THREAD_FLAGS_OF_GLIBC)).isEqualTo(ALLOW);
        assertThat(answer(architecture, "clone", 17)).as("fork").isEqualTo(EPERM);
        assertThat(answer(architecture, "clone", 0x4111)).as("vfork").isEqualTo(EPERM);
        assertThat(answer(architecture, "clone3")).isEqualTo(ENOSYS);
    }

    @ParameterizedTest
    @EnumSource
    void startsNoThreadInANewNamespace(Architecture architecture) {
        for (long namespace :
                new long[] {0x80, 0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000}) {
            assertThat(answer(architecture, "clone", THREAD_FLAGS_OF_GLIBC | namespace))
                    .as("flag 0x%x", namespace)
                    .isEqualTo(EPERM);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "prctl, 15, true",
        "prctl, 16, true",
        "prctl, 1398164801, true",
        "prctl, 22, false",
        "prctl, 38, false",
    })
    void namesThreadsAndNothingElse(String call, long option, boolean allowed) {
        for (Architecture architecture : Architecture.values()) {
            assertThat(answer(architecture, call, option)).isEqualTo(allowed ? ALLOW : EPERM);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fcntl, 0, true", "fcntl, 1030, true", "fcntl, 4, true", "fcntl, 6, false", "fcntl, 37, false",
        "fcntl, 1024, false", "fcntl, 1026, false", "ioctl, 21531, true", "ioctl, 21522, false", "ioctl, 21532, false"
    })
    void locksNothingAndTypesIntoNoTerminal(String call, long second, boolean allowed) {
        for (Architecture architecture : Architecture.values()) {
            assertThat(answer(architecture, call, 0, second)).isEqualTo(allowed ? ALLOW : EPERM);
        }
    }

    @Test
    void looksAtTheLow32BitsOfARequestLikeTheKernel() {
        long hidden = 0xFFFF_FFFF_0000_0000L;
        for (Architecture architecture : Architecture.values()) {
            assertThat(answer(architecture, "ioctl", 0, hidden | 0x5412)).isEqualTo(EPERM);
            assertThat(answer(architecture, "fcntl", 0, hidden | 6)).isEqualTo(EPERM);
        }
    }

    @Test
    void pairsOnlyUnixSockets() {
        for (Architecture architecture : Architecture.values()) {
            assertThat(answer(architecture, "socketpair", 1)).isEqualTo(ALLOW);
            assertThat(answer(architecture, "socketpair", 40)).isEqualTo(EPERM);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deniesEveryNumberThatIsNotListed(Architecture architecture) {
        BpfInterpreter filter = new BpfInterpreter(SeccompProgram.forArchitecture(architecture));
        Map<String, Integer> known = architecture.systemCalls();
        for (int number = 0; number < 1000; number++) {
            if (!known.containsValue(number)) {
                assertThat(filter.answer(AUDIT.get(architecture), number))
                        .as("call %d", number)
                        .isEqualTo(EPERM);
            }
        }
        assertThat(filter.length()).isLessThan(4096);
    }
}
