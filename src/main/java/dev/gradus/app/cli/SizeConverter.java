package dev.gradus.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size of memory as Java writes it: {@code 65536k}, {@code 128m}, {@code 1g}; in bytes. */
final class SizeConverter implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})([kmgKMG])");
    private static final long SMALLEST = 16L << 20;
    private static final long LARGEST = 4L << 30;

    @Override
    public Long convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a size; write it like 64m, 128m or 1g");
        }
        int shift = switch (Character.toLowerCase(matcher.group(2).charAt(0))) {
            case 'k' -> 10;
            case 'm' -> 20;
            default -> 30;
        };
        long bytes = Long.parseLong(matcher.group(1)) << shift;
        if (bytes < SMALLEST || bytes > LARGEST) {
            throw new TypeConversionException("'" + text + "' is out of range; it can be 16m to 4g");
        }
        return bytes;
    }
}
