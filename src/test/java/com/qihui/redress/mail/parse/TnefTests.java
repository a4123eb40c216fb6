package com.qihui.redress.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Files in the wrapping of one maker of mail programs. */
class TnefTests extends AsWritten {

    @Test
    void unwrapsWinmailDat() throws Exception {
        byte[] wrapped =
                Bytes.littleEndian()
                        .number(0x223e9f78, 4)
                        .number(1, 2)
                        .attribute(2, 0x9002, 6, new byte[14])
                        .attribute(2, 0x8010, 1, "bill.txt\0".getBytes(StandardCharsets.US_ASCII))
                        .attribute(2, 0x800f, 6, "账单".getBytes(StandardCharsets.UTF_8))
                        .all();
        ParsedMail mail =
                read(
                        "Content-Type: multipart/mixed; boundary=x\r\n\r\n",
                        ("--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件\r\n--x\r\n"
                                        + "Content-Type: application/ms-tnef; name=winmail.dat\r\n"
                                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                                        + Base64.getMimeEncoder().encodeToString(wrapped)
                                        + "\r\n--x--\r\n")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(mail.text()).isEqualTo("见附件");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("bill.txt");
        assertThat(mail.files().get(0).content().open().readAllBytes())
                .isEqualTo("账单".getBytes(StandardCharsets.UTF_8));
        mail.close();
    }

    /** Known by its name alone. */
    @Test
    void readsWordsThatAreOnlyWrapped() throws Exception {
        ParsedMail mail = wrapped("wrapped words");

        assertThat(mail.text()).isEqualTo("wrapped words");
        assertThat(mail.files()).isEmpty();
    }

    @Test
    void readsNoMoreWrappedWordsThanOthers() throws Exception {
        ParsedMail mail = wrapped("w".repeat(PartWalk.TEXTS + 1));

        assertThat(mail.text()).hasSize(PartWalk.TEXTS);
        assertThat(mail.untaken()).containsExactly("…");
    }

    @Test
    void cutsNoSignOfWrappedWordsInTwo() throws Exception {
        ParsedMail mail = wrapped("w".repeat(PartWalk.TEXTS - 1) + "😀");

        assertThat(mail.text()).hasSize(PartWalk.TEXTS - 1).endsWith("w");
    }

    /** Known by its type alone. */
    @Test
    void leavesBrokenWinmailDatWrappedAndSaysSo() throws Exception {
        ParsedMail mail =
                read(
                        "Content-Type: application/ms-tnef\r\n\r\n",
                        "x\u009f>\"nonsense".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(mail.untaken()).containsExactly("winmail.dat");
    }

    private ParsedMail wrapped(String said) throws Exception {
        byte[] words = said.getBytes(StandardCharsets.UTF_8);
        byte[] body =
                new Bytes()
                        .number(1, 4)
                        .number(0x001e, 2)
                        .number(0x1000, 2)
                        .number(1, 4)
                        .number(words.length, 4)
                        .bytes(Arrays.copyOf(words, (words.length + 3) / 4 * 4))
                        .all();
        byte[] wrapped =
                Bytes.littleEndian()
                        .number(0x223e9f78, 4)
                        .number(1, 2)
                        .attribute(1, 0x9003, 6, body)
                        .all();
        return read(
                "Content-Type: application/octet-stream; name=WINMAIL.DAT\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n",
                Base64.getMimeEncoder().encode(wrapped));
    }

    /** As the wrapping is written. */
    private static final class Bytes {

        private final java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();

        static Bytes littleEndian() {
            return new Bytes();
        }

        Bytes number(int number, int length) {
            for (int i = 0; i < length; i++) {
                out.write(number >> 8 * i);
            }
            return this;
        }

        Bytes attribute(int level, int id, int type, byte[] data) {
            number(level, 1).number(id, 2).number(type, 2).number(data.length, 4);
            out.writeBytes(data);
            int sum = 0;
            for (byte one : data) {
                sum += one & 0xff;
            }
            return number(sum, 2);
        }

        Bytes bytes(byte[] data) {
            out.writeBytes(data);
            return this;
        }

        byte[] all() {
            return out.toByteArray();
        }
    }
}
