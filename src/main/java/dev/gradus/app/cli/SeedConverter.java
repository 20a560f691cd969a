package dev.gradus.app.cli;

import java.util.HexFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a seed: a whole number, or the 16 hexadecimal digits that reports show. */
final class SeedConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        if (text.matches("[0-9a-fA-F]{16}")) {
            return HexFormat.fromHexDigitsToLong(text);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + text + "' is not a seed; it is a whole number, or 16 hexadecimal digits");
        }
    }
}
