package dev.gradus.engine.cage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Runs classic BPF as the kernel would, for the instructions that seccomp filters of ours use; refuses others. */
final class BpfInterpreter {
    private static final int MOST_STEPS = 4096;

    private final ByteBuffer program;

    BpfInterpreter(byte[] program) {
        this.program = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return program.capacity() / 8;
    }

    /** What the filter answers to a system call, as {@code struct seccomp_data} lays it out. */
    int answer(int architecture, int number, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(number).putInt(architecture).putLong(0x7fff_dead_beefL);
        for (long argument : arguments) {
            data.putLong(argument);
        }
        int accumulator = 0;
        int at = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            int operation = program.getShort(8 * at);
            int ifTrue = program.get(8 * at + 2) & 0xFF;
            int ifFalse = program.get(8 * at + 3) & 0xFF;
            int operand = program.getInt(8 * at + 4);
            at++;
            switch (operation) {
                case 0x20 -> accumulator = data.getInt(operand);
                case 0x15 -> at += accumulator == operand ? ifTrue : ifFalse;
                case 0x35 -> at += Integer.compareUnsigned(accumulator, operand) >= 0 ? ifTrue : ifFalse;
                case 0x45 -> at += (accumulator & operand) != 0 ? ifTrue : ifFalse;
                case 0x06 -> {
                    return operand;
                }
                default -> throw new IllegalStateException("Instruction " + operation + " at " + (at - 1));
            }
        }
        throw new IllegalStateException("The program does not end");
    }
}
