package com.qihui.redress.evidence.media;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Text as people here write it: UTF-8, or what Windows in China makes of it. */
final class PlainText {

    private PlainText() {}

    /**
     * @param head the beginning of a file, which may end within a character
     * @return empty for what is no text
     */
    static Optional<String> charset(byte[] head) {
        if (head.length == 0) {
            return Optional.empty();
        }
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
            return Optional.of("UTF-16").filter(name -> isText(head, StandardCharsets.UTF_16));
        }
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .filter(charset -> isText(head, charset))
                .map(Charset::name)
                .findFirst();
    }

    private static boolean isText(byte[] head, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), text, false);
        return !result.isError() && text.flip().chars().noneMatch(PlainText::isNoText);
    }

    private static boolean isNoText(int character) {
        return (character < ' ' && "\t\n\r\f\u001b".indexOf(character) < 0) || character == 0x7f;
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }
}
