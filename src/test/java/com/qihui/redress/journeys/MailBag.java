package com.qihui.redress.journeys;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Mails of all kinds, each with a word that no other has. */
final class MailBag {

    private static final List<String> CHARSETS = List.of("GBK", "GB18030", "UTF-8", "gb2312");
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final Random random;
    private final List<Letter> letters = new ArrayList<>();

    /**
     * @param word stands in it and nowhere else
     * @param may what may become of it, since mails overtake each other
     */
    record Letter(String word, Set<String> may, byte[] raw) {}

    MailBag(long seed, int count) {
        random = new Random(seed);
        for (int i = 0; i < count; i++) {
            letters.add(letter(i));
        }
    }

    List<Letter> letters() {
        return letters;
    }

    /** All of them in any order, every seventh twice. */
    List<Letter> shuffled() {
        List<Letter> deliveries = new ArrayList<>(letters);
        for (int i = 0; i < letters.size(); i += 7) {
            deliveries.add(letters.get(i));
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private Letter letter(int i) {
        Set<String> known = Set.of("FILED", "APPENDED");
        return switch (i % 20) {
            case 1, 2, 3 -> plain(i, i - i % 20, known, "In-Reply-To: " + id(i - i % 20) + "\r\n");
            case 4 ->
                    plain(i, i, Set.of("FILED", "HELD"), "References: " + id(i - i % 20) + "\r\n");
            case 5 -> plain(i, i, Set.of("IGNORED"), "Auto-Submitted: auto-replied\r\n");
            case 6 -> plain(i, i, Set.of("IGNORED"), "List-Id: <news.example>\r\n");
            case 7 -> deep(i);
            case 8 -> numberless(i);
            case 9, 10, 11 -> pictured(i);
            case 12 -> empty(i);
            default -> plain(i, i, known, "");
        };
    }

    private Letter plain(int i, int writer, Set<String> may, String headers) {
        String charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        byte[] text =
                (word(i) + " 充值一直没有到账，请退款。")
                        .getBytes(Charset.forName(charset.equals("gb2312") ? "GBK" : charset));
        String head =
                head(i, writer)
                        + headers
                        + "Content-Type: text/plain; charset="
                        + charset
                        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(text);
        return new Letter(word(i), may, head.getBytes(StandardCharsets.US_ASCII));
    }

    private Letter numberless(int i) {
        Letter plain = plain(i, i, Set.of("FILED"), "");
        String raw = new String(plain.raw(), StandardCharsets.US_ASCII);
        return new Letter(
                plain.word(),
                plain.may(),
                raw.replace("Message-ID: " + id(i) + "\r\n", "")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private Letter pictured(int i) {
        String mail =
                head(i, i)
                        + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                        + word(i)
                        + " 见截图\r\n--m\r\nContent-Type: image/png; name=a.png\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + PICTURE
                        + "\r\n--m--\r\n";
        return new Letter(word(i), Set.of("FILED"), mail.getBytes(StandardCharsets.UTF_8));
    }

    private Letter deep(int i) {
        StringBuilder mail = new StringBuilder(head(i, i));
        for (int depth = 0; depth < 30; depth++) {
            mail.append(
                    "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%<d\r\n"
                            .formatted(depth));
        }
        return new Letter(
                word(i), Set.of("DEAD"), mail.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private Letter empty(int i) {
        return new Letter(
                word(i), Set.of("HELD"), (head(i, i) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(int i, int writer) {
        return "Message-ID: "
                + id(i)
                + "\r\nFrom: <customer"
                + writer
                + "@bag.example>\r\nTo: desk@redress.example\r\nSubject: mail "
                + i
                + "\r\n";
    }

    static String id(int i) {
        return "<bag-" + i + "@bag.example>";
    }

    private static String word(int i) {
        return "WORD%06dX".formatted(i);
    }
}
