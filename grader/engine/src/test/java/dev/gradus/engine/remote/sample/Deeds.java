package dev.gradus.engine.remote.sample;

import dev.gradus.engine.remote.sample.Everything.Activation;
import dev.gradus.engine.remote.sample.Everything.Layer;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.MatrixType;
import org.ejml.simple.SimpleMatrix;

/** What hostile submissions do. */
final class Deeds {
    private Deeds() {}

    static void act(String deed) throws IOException, InterruptedException {
        switch (deed) {
            case "nothing" -> {}
            case "throw" -> throw new IllegalStateException("on demand");
            case "throw in getMessage" -> throw new Spiteful("throw");
            case "exit in getMessage" -> throw new Spiteful("exit");
            case "loop in getMessage" -> throw new Spiteful("loop");
            case "huge message" -> throw new IllegalStateException("x".repeat(20_000_000));
            case "throw in getStackTrace" -> throw new Traceless();
            case "own cause" -> throw new Circular();
            case "wrapped nothing" -> sneak(new InvocationTargetException(null));
            case "checked" -> sneak(new IOException("checked"));
            case "recurse" -> recurse(0);
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(0);
            case "halt strangely" -> Runtime.getRuntime().halt(42);
            case "loop" -> loop();
            case "wait" -> new CountDownLatch(1).await();
            case "fill the heap" -> fill();
            case "claim to have no memory" -> throw new OutOfMemoryError("unable to create native thread");
            case "print a little" -> System.out.println("hello ∇");
            case "print to both" -> {
                System.out.print("out ");
                System.err.print("err");
            }
            case "print megabytes" -> printMegabytes();
            case "print and loop" -> {
                System.out.println("last words");
                loop();
            }
            case "read" -> {
                if (System.in.read() != -1) {
                    throw new IllegalStateException("there is input");
                }
            }
            case "read the pipe" -> new FileInputStream(FileDescriptor.in).read(new byte[1000]);
            case "interrupt" -> Thread.currentThread().interrupt();
            case "leave a thread" -> new Thread(Deeds::loop).start();
            case "close the output" -> new FileOutputStream(FileDescriptor.out).close();
            case "close the output and loop" -> {
                new FileOutputStream(FileDescriptor.out).close();
                loop();
            }
            case "close the input" -> new FileInputStream(FileDescriptor.in).close();
            case "look at the host" -> look("dev.gradus.runner.Session");
            case "look at the protocol" -> look("dev.gradus.protocol.type.WireOutput");
            default -> throw new IllegalArgumentException(deed);
        }
    }

    /** Writes these bytes where only the runner writes. */
    static void forge(int[] bytes, boolean thenLoop) throws IOException {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        new FileOutputStream(FileDescriptor.out).write(raw);
        if (thenLoop) {
            loop();
        }
    }

    static SimpleMatrix matrix(String kind) {
        SimpleMatrix matrix = SimpleMatrix.identity(2);
        return switch (kind) {
            case "null" -> null;
            case "complex" -> new SimpleMatrix(2, 2, MatrixType.ZDRM);
            case "float" -> SimpleMatrix.identity(2, org.ejml.data.FMatrixRMaj.class);
            case "sparse" -> SimpleMatrix.identity(2, org.ejml.data.DMatrixSparseCSC.class);
            case "huge" -> new SimpleMatrix(3000, 1000);
            case "lying" -> {
                matrix.<DMatrixRMaj>getMatrix().numRows = Integer.MAX_VALUE;
                yield matrix;
            }
            case "negative" -> {
                matrix.<DMatrixRMaj>getMatrix().numRows = -1;
                yield matrix;
            }
            case "empty" -> new SimpleMatrix(0, 0);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static Layer layer(String kind) {
        SimpleMatrix weights = SimpleMatrix.identity(1);
        double[] biases = {0};
        return switch (kind) {
            case "null inside" -> new Layer(weights, null, Activation.RELU, List.of());
            case "null deeper" -> {
                List<Layer> followers = new ArrayList<>();
                followers.add(new Layer(weights, biases, Activation.RELU, List.of()));
                followers.add(new Layer(weights, biases, null, List.of()));
                yield new Layer(weights, biases, Activation.RELU, followers);
            }
            case "wrong elements" -> new Layer(weights, biases, Activation.RELU, wrong());
            case "throwing list" -> new Layer(weights, biases, Activation.RELU, new Throwing<>());
            case "inside itself" -> {
                List<Layer> followers = new ArrayList<>();
                Layer layer = new Layer(weights, biases, Activation.RELU, followers);
                followers.add(layer);
                yield layer;
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Layer> wrong() {
        return (List) List.of("text");
    }

    private static void loop() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    private static void fill() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            try {
                all.add(new byte[1 << 20]);
            } catch (OutOfMemoryError ignored) {
                all.add(new byte[1]);
            }
        }
    }

    private static void printMegabytes() {
        String line = "0123456789".repeat(10);
        for (int i = 0; i < 50_000; i++) {
            System.out.println(line);
        }
    }

    private static void look(String className) {
        try {
            Class.forName(className, true, Deeds.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("not there");
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Its message does harm. */
    static final class Spiteful extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String deed;

        Spiteful(String deed) {
            this.deed = deed;
        }

        @Override
        public String getMessage() {
            if (deed.equals("exit")) {
                System.exit(0);
            }
            if (deed.equals("loop")) {
                loop();
            }
            throw this;
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    /** Its stack trace cannot be had. */
    static final class Traceless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public StackTraceElement[] getStackTrace() {
            throw this;
        }
    }

    /** Is its own cause. */
    static final class Circular extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable getCause() {
            return this;
        }
    }

    /** A list that cannot be read. */
    static final class Throwing<T> extends ArrayList<T> {
        private static final long serialVersionUID = 1L;

        @Override
        public Object[] toArray() {
            throw new IllegalStateException("no elements for you");
        }
    }
}
