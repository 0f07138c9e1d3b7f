package org.ntwk.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/** The text of a file that nobody vouches for: bounded in size, and UTF-8 or nothing. */
final class FileText {

    static final int MAX_BYTES = 64 << 20;

    private FileText() {}

    static String read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            // One more than allowed tells a large file from one that just fits, also where no size is known (a pipe).
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw invalid(ProblemCode.UNREADABLE_FILE, file + " does not exist.", e);
        } catch (IOException e) {
            String reason = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
            throw invalid(ProblemCode.UNREADABLE_FILE, file + " cannot be read: " + reason + ".", e);
        }
        if (bytes.length > MAX_BYTES) {
            throw invalid(
                    ProblemCode.TOO_LARGE,
                    file + " is larger than " + (MAX_BYTES >> 20) + " MiB, the most that an experiment file may be.",
                    null);
        }
        return decode(bytes, file);
    }

    private static String decode(byte[] bytes, Path file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw invalid(
                    ProblemCode.MALFORMED_FILE,
                    file + " is not UTF-8 text (" + placeOf(bytes, in.position()) + ").\n"
                            + "   Maybe it was saved in another encoding; save it as UTF-8.",
                    null);
        }
        out.flip();
        boolean hasByteOrderMark = out.length() > 0 && out.charAt(0) == '\uFEFF';
        return (hasByteOrderMark ? out.subSequence(1, out.length()) : out).toString();
    }

    private static Node.Place placeOf(byte[] bytes, int position) {
        int line = 1;
        int lineStart = 0;
        for (int n = 0; n < position; n++) {
            if (bytes[n] == '\n') {
                line++;
                lineStart = n + 1;
            }
        }
        return new Node.Place(line, position - lineStart + 1);
    }

    private static InvalidInputException invalid(ProblemCode code, String message, @Nullable Throwable cause) {
        InvalidInputException invalid = new InvalidInputException("file", new Problem(code, "", message));
        if (cause != null) {
            invalid.addSuppressed(cause);
        }
        return invalid;
    }
}
