package dev.gradus.app.web.submissions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text from the bytes of an uploaded file. */
final class SourceDecoding {
    private SourceDecoding() {}

    static String decode(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(rest)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedSourceException("The file is not UTF-8 text: byte " + (rest.position() + 1)
                    + " does not belong there. Save it as UTF-8 and choose it again.");
        }
    }
}
