package com.qihui.redress.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a mail says its charset is. */
class CharsetsTests extends AsWritten {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @CsvSource({
        "GBK, GBK, 8bit",
        "GB18030, GB18030, base64",
        "gb2312, GB18030, quoted-printable",
        "utf-8, UTF-8, 8bit",
        "utf-8, UTF-8, base64",
        "utf-8, GB18030, 8bit",
        "us-ascii, UTF-8, 8bit",
        "iso-8859-1, GB18030, 8bit",
        "no-such-charset, UTF-8, base64"
    })
    void readsWhatIsSaidInWhateverCharset(String said, String real, String encoding)
            throws Exception {
        // A sign that GB2312 does not have.
        String text = WORDS + "喆";
        byte[] body = encoded(text.getBytes(Charset.forName(real)), encoding);

        ParsedMail mail =
                read(
                        "From: a@b.cn\r\nContent-Type: text/plain; charset=\""
                                + said
                                + "\"\r\nContent-Transfer-Encoding: "
                                + encoding
                                + "\r\n\r\n",
                        body);

        assertThat(mail.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"utf-8, UTF-8", "'', UTF-8", "us-ascii, UTF-8", "gb2312, GB18030"})
    void oneBrokenSignSpoilsNoOther(String said, String real) {
        byte[] all = ("喆" + WORDS).getBytes(Charset.forName(real));
        byte[] broken = Arrays.copyOf(all, all.length + 2);
        broken[all.length] = (byte) 0xff;
        broken[all.length + 1] = ' ';

        assertThat(Charsets.decode(broken, said)).startsWith("喆" + WORDS);
    }

    @Test
    void readsLatinWordsThatDoNotSayWhatTheyAre() {
        byte[] latin = "Café fermé".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Charsets.decode(latin, "")).isEqualTo("Café fermé");
    }

    @Test
    void joinsSignsCutInTwoBetweenWordsOfTheSubject() throws Exception {
        byte[] all = "充值未到账的投诉".getBytes(GB18030);
        String subject =
                "=?gb2312?B?" + part(all, 0, 5) + "?=\r\n =?gb2312?B?" + part(all, 5, 16) + "?=";

        ParsedMail mail =
                read(
                        "From: =?utf-8?Q?=E9=98=BF=E5=8D=8E?= <A@B.cn>\r\nSubject: "
                                + subject
                                + "\r\n\r\nx",
                        new byte[0]);

        assertThat(mail.subject()).isEqualTo("充值未到账的投诉");
        assertThat(mail.senderName()).isEqualTo("阿华");
        assertThat(mail.sender()).isEqualTo("a@b.cn");
    }

    @Test
    void readsASubjectThatNobodyEncoded() throws Exception {
        assertThat(read("Subject: ", "退款\r\n\r\nx".getBytes(GB18030)).subject()).isEqualTo("退款");
        assertThat(read("Subject: ", "退款\r\n\r\nx".getBytes(StandardCharsets.UTF_8)).subject())
                .isEqualTo("退款");
    }

    private static String part(byte[] all, int from, int to) {
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(all, from, to));
    }

    private static byte[] encoded(byte[] bytes, String encoding) {
        return switch (encoding) {
            case "base64" -> Base64.getMimeEncoder().encode(bytes);
            case "quoted-printable" -> quoted(bytes);
            default -> bytes;
        };
    }

    private static byte[] quoted(byte[] bytes) {
        StringBuilder words = new StringBuilder();
        for (byte one : bytes) {
            words.append("=%02X".formatted(one & 0xff));
            if (words.length() % 60 == 0) {
                words.append("=\r\n");
            }
        }
        return words.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
