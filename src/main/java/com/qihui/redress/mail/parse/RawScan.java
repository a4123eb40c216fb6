package com.qihui.redress.mail.parse;

import com.qihui.redress.shared.Hash;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first look at a mail's bytes, in one pass and little memory: what it is known by, and how much
 * taking it apart would cost.
 *
 * @param key 64 characters; the same for the same mail, however often it is delivered, and another
 *     for another
 * @param bodySha256 of everything behind its headers, which do not change on the way
 * @param longestHeader bytes of the longest run of header lines in any part
 * @param boundaries lines that begin as boundaries between parts do
 */
public record RawScan(String key, String bodySha256, long longestHeader, int boundaries) {

    private static final int HEAD = 256 * 1024;
    private static final int LINE = 4096;
    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^message-id[ \\t]*:\\s*(<[^>\\r\\n]{1,900}>)");

    /** Folded over any number of lines; possessive, for a group that is taken back recurses. */
    private static final Pattern SAID_AT_THE_START =
            Pattern.compile("(?im)^(?:from|date|subject)[ \\t]*:.*+(?:\\r?\\n[ \\t].*+)*+");

    public static RawScan of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            return new Scanner().scan(in);
        }
    }

    private static final class Scanner {

        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private final MessageDigest firstHeader = sha256();
        private final MessageDigest body = sha256();
        private final byte[] line = new byte[LINE];
        private int length;
        private long lineBytes;
        private boolean inFirstHeader = true;
        private boolean inHeader = true;
        private long header;
        private long longest;
        private int boundaries;

        RawScan scan(InputStream in) throws IOException {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int bodyFrom = inFirstHeader ? read : 0;
                for (int i = 0; i < read; i++) {
                    boolean before = inFirstHeader;
                    take(buffer[i]);
                    if (before && !inFirstHeader) {
                        bodyFrom = i + 1;
                    }
                }
                firstHeader.update(buffer, 0, bodyFrom);
                body.update(buffer, bodyFrom, read - bodyFrom);
            }
            if (lineBytes > 0) {
                endLine();
            }
            String hash = hex(body);
            return new RawScan(key(hash), hash, longest, boundaries);
        }

        private void take(byte next) {
            if (inFirstHeader && head.size() < HEAD) {
                head.write(next);
            }
            lineBytes++;
            if (next == '\n') {
                endLine();
            } else if (length < LINE) {
                line[length++] = next;
            }
        }

        private void endLine() {
            boolean blank = length == 0 || (length == 1 && line[0] == '\r');
            if (inHeader) {
                header += lineBytes;
                longest = Math.max(longest, header);
            }
            if (blank) {
                inHeader = false;
                inFirstHeader = false;
            } else if (!inFirstHeader && length > 2 && line[0] == '-' && line[1] == '-') {
                boundaries++;
                inHeader = true;
                header = 0;
            }
            length = 0;
            lineBytes = 0;
        }

        private String key(String bodySha256) {
            String headers = head.toString(StandardCharsets.ISO_8859_1);
            Matcher id = MESSAGE_ID.matcher(headers);
            if (id.find()) {
                return Hash.sha256("id\n" + id.group(1));
            }
            if (inFirstHeader) {
                // Its headers never end: all that it says is in them, and nothing is alike but
                // that.
                return Hash.sha256("none\n" + hex(firstHeader));
            }
            StringBuilder said = new StringBuilder("none\n");
            SAID_AT_THE_START
                    .matcher(headers)
                    .results()
                    .map(header -> header.group().toLowerCase(Locale.ROOT).strip())
                    .sorted()
                    .forEach(header -> said.append(header).append('\n'));
            return Hash.sha256(said + bodySha256);
        }

        private static String hex(MessageDigest digest) {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
