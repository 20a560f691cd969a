package dev.gradus.engine.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A source decoded.
 *
 * @param text without a byte-order mark
 * @param note what had to be mended, if anything
 */
record SourceText(String text, Optional<String> note) {

    /** @throws RefusedException if no encoding makes text of it */
    static SourceText of(byte[] bytes) throws RefusedException {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            String text = decoded(bytes, 3, StandardCharsets.UTF_8)
                    .orElseThrow(() -> new RefusedException("begins like UTF-8 but is not: it is not text"));
            return new SourceText(judged(text), Optional.of("begins with a byte-order mark, which was taken off"));
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 4 && bytes.length % 2 == 0 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0) {
            return utf16(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 4 && bytes.length % 2 == 0 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0) {
            return utf16(bytes, 0, StandardCharsets.UTF_16BE);
        }
        Optional<String> utf8 = decoded(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new SourceText(judged(utf8.get()), Optional.empty());
        }
        String windows = decoded(bytes, 0, Charset.forName("windows-1252"))
                .orElseThrow(() -> new RefusedException("is not text in UTF-8, UTF-16 or Windows-1252"));
        return new SourceText(judged(windows), Optional.of("is not in UTF-8 and was read as Windows-1252"));
    }

    private static SourceText utf16(byte[] bytes, int from, Charset charset) throws RefusedException {
        String text = decoded(bytes, from, charset)
                .orElseThrow(() -> new RefusedException("begins like UTF-16 but is not: it is not text"));
        return new SourceText(judged(text), Optional.of("is in UTF-16 and was read as that; UTF-8 is usual"));
    }

    private static String judged(String text) throws RefusedException {
        if (text.indexOf('\0') >= 0) {
            throw new RefusedException("is not text: it has NUL characters");
        }
        return text;
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
