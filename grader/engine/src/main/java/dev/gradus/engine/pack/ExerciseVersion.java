package dev.gradus.engine.pack;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Content hash of what decides a verdict: contract, grading and reference with their nested classes. */
public final class ExerciseVersion {
    private static final int HEX_DIGITS = 16;
    private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();

    private ExerciseVersion() {}

    /** 16 hexadecimal digits; another value means that a kept result no longer counts. */
    public static String of(Exercise exercise) {
        return KNOWN.computeIfAbsent(exercise.grading(), grading -> compute(exercise));
    }

    private static String compute(Exercise exercise) {
        List<Class<?>> classes = new ArrayList<>();
        List.of(exercise.contract(), exercise.grading(), exercise.reference().getClass())
                .forEach(type -> addNested(type, classes));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> type : classes) {
                digest.update(bytes(type));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void addNested(Class<?> type, List<Class<?>> classes) {
        classes.add(type);
        Arrays.stream(type.getDeclaredClasses())
                .sorted(Comparator.comparing(Class::getName))
                .forEach(nested -> addNested(nested, classes));
    }

    private static byte[] bytes(Class<?> type) {
        String resource = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new ContentException(resource + ": the pack's class cannot be read");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ContentException(resource + ": the pack's class cannot be read", e);
        }
    }
}
