package com.qihui.redress.mail.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a header as people wrote them (RFC 2047), read more kindly than the standard asks:
 * characters cut in two at the end of a word are joined, and bytes that were not encoded at all are
 * recognised.
 */
final class EncodedWords {

    /** Of a header, in characters; nobody reads more. */
    private static final int LONGEST = 8_000;

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,60})(?:\\*[^?]*)?\\?([bBqQ])\\?([^?\\s]*)\\?=");

    private EncodedWords() {}

    /** On one line, without control characters. */
    static String read(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String cut = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
        return cut.isEmpty() ? "" : PlainWords.oneLine(decode(unfolded(cut)));
    }

    private static String unfolded(String header) {
        return header.replaceAll("\\r?\\n[ \\t]*", " ");
    }

    private static String decode(String header) {
        StringBuilder words = new StringBuilder();
        Matcher word = WORD.matcher(header);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        while (word.find()) {
            String between = header.substring(end, word.start());
            boolean goesOn = charset.equalsIgnoreCase(word.group(1)) && between.isBlank();
            if (!goesOn) {
                flush(bytes, charset, words);
                words.append(end > 0 && between.isBlank() ? "" : plain(between));
                charset = word.group(1);
            }
            bytes.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(bytes, charset, words);
        return words.append(plain(header.substring(end))).toString();
    }

    private static void flush(ByteArrayOutputStream bytes, String charset, StringBuilder words) {
        if (bytes.size() > 0) {
            words.append(Charsets.decode(bytes.toByteArray(), charset));
            bytes.reset();
        }
    }

    /** Headers are read byte for byte; what is beyond ASCII is in some charset. */
    private static String plain(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        boolean bytes = text.chars().allMatch(c -> c < 0x100);
        return ascii || !bytes
                ? text
                : Charsets.decode(text.getBytes(StandardCharsets.ISO_8859_1), "");
    }

    private static byte[] bytes(String encoding, String word) {
        return encoding.equalsIgnoreCase("b") ? base64(word) : quoted(word);
    }

    /** Whatever can be read of it. */
    private static byte[] base64(String word) {
        String letters = word.replaceAll("[^A-Za-z0-9+/]", "");
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return Base64.getDecoder().decode(letters.substring(0, whole));
    }

    private static byte[] quoted(String word) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int hex = c == '=' && i + 2 < word.length() ? hex(word, i + 1) : -1;
            if (hex >= 0) {
                bytes.write(hex);
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String word, int at) {
        int high = Character.digit(word.charAt(at), 16);
        int low = Character.digit(word.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
