package com.qihui.redress.workflow.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.mail.parse.MailReader;
import com.qihui.redress.mail.parse.ParsedMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of a mail find room with those a complaint has, or are named as not taken. */
@RedressTest
class MailFilesTests {

    @Autowired EvidenceFiles store;

    @TempDir Path folder;

    @Test
    void takesWhatThereIsRoomFor() throws Exception {
        byte[] photo = Media.photo();
        byte[] picture = Media.png();

        MailFiles.Taken both = take(photo.length + picture.length, photo, picture);
        MailFiles.Taken first = take(photo.length + picture.length - 1, photo, picture);
        MailFiles.Taken none = take(0, photo);

        assertThat(both.stored()).hasSize(2);
        assertThat(both.refused()).isEmpty();
        assertThat(first.stored()).extracting(MailFiles.Stored::name).containsExactly("0.bin");
        assertThat(first.refused()).hasSize(1);
        assertThat(none.stored()).isEmpty();
        assertThat(none.refused()).hasSize(1);
    }

    private MailFiles.Taken take(long room, byte[]... contents) throws Exception {
        try (ParsedMail mail = MailReader.read(mail(contents))) {
            return new MailFiles(store).take(mail, room);
        }
    }

    private Path mail(byte[]... contents) throws IOException {
        StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=x\r\n\r\n");
        for (int i = 0; i < contents.length; i++) {
            mail.append("--x\r\nContent-Type: image/png; name=")
                    .append(i)
                    .append(".bin\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                    .append(Base64.getMimeEncoder().encodeToString(contents[i]))
                    .append("\r\n");
        }
        return Files.writeString(
                Files.createTempFile(folder, "", ".eml"),
                mail + "--x--\r\n",
                StandardCharsets.US_ASCII);
    }
}
