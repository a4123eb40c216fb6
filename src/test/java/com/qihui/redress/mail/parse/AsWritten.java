package com.qihui.redress.mail.parse;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.qihui.redress.mail.MailReason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Writes a mail into a file as it came and has it read. */
abstract class AsWritten {

    static final String WORDS = "充值一直没有到账，请退款。";

    @TempDir Path folder;

    interface Written {

        void to(OutputStream out) throws IOException;
    }

    MailReason why(Written mail) throws IOException {
        Path file = Files.createTempFile(folder, "", ".eml");
        try (OutputStream out = Files.newOutputStream(file)) {
            mail.to(out);
        }
        return catchThrowableOfType(UnreadableMail.class, () -> MailReader.read(file)).reason();
    }

    RawScan scan(String mail) throws IOException {
        return RawScan.of(Files.writeString(Files.createTempFile(folder, "", ".eml"), mail));
    }

    ParsedMail utf8(String text) throws Exception {
        return read(
                "Content-Type: text/plain; charset=utf-8\r\n\r\n",
                text.getBytes(StandardCharsets.UTF_8));
    }

    ParsedMail read(String head, byte[] body) throws Exception {
        Path file = Files.createTempFile(folder, "", ".eml");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(body);
        }
        return MailReader.read(file);
    }
}
