package dev.gradus.engine.cage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The seccomp filter of the cage: classic BPF over {@code struct seccomp_data}, as {@code linux/seccomp.h} and {@code
 * linux/filter.h} define it. It allows what is listed, answers {@code EPERM} to everything else, and kills on a foreign
 * architecture.
 *
 * <p>Arguments are compared by their low 32 bits, because that is all the kernel looks at for the calls concerned.
 */
final class SeccompProgram {
    private static final int LOAD_WORD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_GREATER_OR_EQUAL = 0x35;
    private static final int JUMP_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER_OFFSET = 0;
    private static final int ARCHITECTURE_OFFSET = 4;
    private static final int ARGUMENTS_OFFSET = 16;

    static final int ALLOW = 0x7FFF0000;
    static final int KILL_PROCESS = 0x80000000;
    private static final int ERROR = 0x00050000;
    static final int DENY = ERROR | 1;
    /** {@code ENOSYS}: glibc then falls back to {@code clone}, whose flags a filter can read. */
    static final int ABSENT = ERROR | 38;

    private static final int FIRST_X32_NUMBER = 0x40000000;
    private static final int CLONE_THREAD = 0x00010000;
    /** CLONE_NEWTIME, NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
    private static final int CLONE_NEW_NAMESPACES = 0x80 | 0x00020000 | 0x7E000000;

    private static final Map<String, Choice> CHOICES = choices();

    private final ByteBuffer code = ByteBuffer.allocate(8 * 4096).order(ByteOrder.LITTLE_ENDIAN);

    private SeccompProgram() {}

    /** One argument of a call, and the values it may have. */
    private record Choice(int argument, int... values) {}

    private static Map<String, Choice> choices() {
        Map<String, Choice> choices = new LinkedHashMap<>();
        // PR_SET_NAME, PR_GET_NAME, PR_SET_VMA
        choices.put("prctl", new Choice(0, 15, 16, 0x53564D41));
        // F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC: no locks, leases or notifications
        choices.put("fcntl", new Choice(1, 0, 1, 2, 3, 4, 1030));
        // AF_UNIX: a static initialiser of java.nio makes one pair
        choices.put("socketpair", new Choice(0, 1));
        // TCGETS, TIOCGWINSZ, FIONREAD
        choices.put("ioctl", new Choice(1, 0x5401, 0x5413, 0x541B));
        return choices;
    }

    /** The program as an array of {@code struct sock_filter}, little-endian. */
    static byte[] forArchitecture(Architecture architecture) {
        SeccompProgram program = new SeccompProgram();
        program.assemble(architecture);
        byte[] bytes = new byte[program.code.position()];
        program.code.flip().get(bytes);
        return bytes;
    }

    private void assemble(Architecture architecture) {
        Map<String, Integer> numbers = architecture.systemCalls();
        emit(LOAD_WORD, 0, 0, ARCHITECTURE_OFFSET);
        emit(JUMP_EQUAL, 1, 0, architecture.audit());
        answer(KILL_PROCESS);
        emit(LOAD_WORD, 0, 0, NUMBER_OFFSET);
        if (architecture.hasX32()) {
            emit(JUMP_GREATER_OR_EQUAL, 0, 1, FIRST_X32_NUMBER);
            answer(KILL_PROCESS);
        }
        answerTo(numbers.get("clone3"), ABSENT);
        Set<String> special = Set.of("clone", "clone3");
        for (String name : Architecture.lines("seccomp-allow.txt")) {
            Integer number = numbers.get(name);
            if (number != null && !CHOICES.containsKey(name) && !special.contains(name)) {
                answerTo(number, ALLOW);
            }
        }
        threadsOnly(numbers.get("clone"));
        CHOICES.forEach((name, choice) -> onlyValues(numbers.get(name), choice));
        answer(DENY);
    }

    private void threadsOnly(int clone) {
        emit(JUMP_EQUAL, 0, 5, clone);
        emit(LOAD_WORD, 0, 0, ARGUMENTS_OFFSET);
        emit(JUMP_ANY_BIT, 2, 0, CLONE_NEW_NAMESPACES);
        emit(JUMP_ANY_BIT, 0, 1, CLONE_THREAD);
        answer(ALLOW);
        answer(DENY);
    }

    private void onlyValues(int number, Choice choice) {
        emit(JUMP_EQUAL, 0, 2 * choice.values().length + 2, number);
        emit(LOAD_WORD, 0, 0, ARGUMENTS_OFFSET + 8 * choice.argument());
        for (int value : choice.values()) {
            answerTo(value, ALLOW);
        }
        answer(DENY);
    }

    private void answerTo(int value, int action) {
        emit(JUMP_EQUAL, 0, 1, value);
        answer(action);
    }

    private void answer(int action) {
        emit(RETURN, 0, 0, action);
    }

    private void emit(int operation, int ifTrue, int ifFalse, int operand) {
        code.putShort((short) operation).put((byte) ifTrue).put((byte) ifFalse).putInt(operand);
    }
}
