package com.qihui.redress.mail.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Text from bytes, whatever they are said to be. What says GB2312 is mostly GBK, and what says
 * nothing, or says wrong, is UTF-8 if it can be, else GB18030.
 */
final class Charsets {

    /** Texts as long as this were cut off. */
    static final int CUT = 64 * 1024;

    private static final int LONGEST_SIGN = 3;
    private static final char LOST = '\ufffd';
    private static final Charset CHINESE = Charset.forName("GB18030");

    private Charsets() {}

    /**
     * @param said the charset's name; may be empty, or none that exists
     */
    static String decode(byte[] bytes, String said) {
        for (Charset charset : likely(said)) {
            Optional<String> text = strictly(bytes, charset);
            if (text.isPresent()) {
                return text.get();
            }
        }
        // One broken character among many is no reason to read the rest in another way.
        Charset best =
                named(said)
                        .filter(charset -> !isOfFewSigns(charset))
                        .orElse(StandardCharsets.UTF_8);
        String text = new String(bytes, best);
        return isMostlyRight(text) ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Plain letters are right in any charset and say nothing. */
    private static boolean isMostlyRight(String text) {
        long lost = text.chars().filter(sign -> sign == LOST).count();
        long right = text.chars().filter(sign -> sign > 0x7f && sign != LOST).count();
        return lost < right;
    }

    private static List<Charset> likely(String said) {
        List<Charset> likely = new ArrayList<>();
        // Their bytes are always something, if nothing that was meant.
        named(said).filter(charset -> !isOfFewSigns(charset)).ifPresent(likely::add);
        likely.add(StandardCharsets.UTF_8);
        likely.add(CHINESE);
        named(said).filter(Charsets::isOfFewSigns).ifPresent(likely::add);
        return likely;
    }

    private static boolean isOfFewSigns(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII)
                || charset.name().startsWith("ISO-8859")
                || charset.name().startsWith("windows-125");
    }

    private static Optional<Charset> named(String said) {
        String name = said.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.matches("(x-)?(gb|gbk|cp936|ms936|euc-cn|hz-gb).*") && !name.startsWith("hz")) {
            return Optional.of(CHINESE);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out =
                CharBuffer.allocate((int) Math.ceil(bytes.length * decoder.maxCharsPerByte()) + 1);
        // What was read up to a limit may end within a sign.
        boolean whole = bytes.length < CUT;
        CoderResult result = decoder.decode(in, out, whole);
        if (result.isError() || in.remaining() > LONGEST_SIGN) {
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }
}
