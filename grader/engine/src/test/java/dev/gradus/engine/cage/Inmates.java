package dev.gradus.engine.cage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Small programs that the tests start inside. */
final class Inmates {
    private Inmates() {}

    static Entry entry(Class<?> inmate, String... arguments) {
        return new Entry(inmate.getName(), List.of(arguments));
    }

    /** Answers each byte with the next one. */
    public static final class Echo {
        public static void main(String[] arguments) throws IOException {
            for (int b = System.in.read(); b >= 0; b = System.in.read()) {
                System.out.write(b + 1);
                System.out.flush();
            }
        }
    }

    /** Fills the heap. */
    public static final class Hog {
        public static void main(String[] arguments) {
            List<byte[]> kept = new ArrayList<>();
            while (true) {
                kept.add(new byte[1 << 20]);
            }
        }
    }

    /** Computes for ever. */
    public static final class Spinner {
        public static void main(String[] arguments) {
            long sum = 0;
            while (true) {
                sum += System.nanoTime();
            }
        }
    }
}
