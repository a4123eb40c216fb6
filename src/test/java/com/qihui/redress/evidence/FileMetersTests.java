package com.qihui.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever watches the desk sees how much is handed in and why how much is refused. */
@RedressTest
class FileMetersTests {

    @Autowired EvidenceFiles files;
    @Autowired MeterRegistry meters;

    @Test
    void countsFilesAndTheirBytesByFamily() throws Exception {
        double count = value("redress.files.received", "family", "image");
        double bytes = value("redress.files.bytes", "family", "image");
        byte[] picture = Media.bmp();

        files.receive(new ByteArrayInputStream(picture), "a.bmp");
        files.receive(new ByteArrayInputStream(picture), "again.bmp");

        assertThat(value("redress.files.received", "family", "image")).isEqualTo(count + 2);
        assertThat(value("redress.files.bytes", "family", "image"))
                .isEqualTo(bytes + 2.0 * picture.length);
    }

    @Test
    void countsRefusalsByTheirReason() {
        double type = value("redress.files.refused", "reason", "type");
        double empty = value("redress.files.refused", "reason", "empty");

        assertThatThrownBy(() -> files.receive(stream("<html>"), "a.png"))
                .isInstanceOf(RefusedFile.class);
        assertThatThrownBy(() -> files.receive(stream(""), "a.png"))
                .isInstanceOf(RefusedFile.class);

        assertThat(value("redress.files.refused", "reason", "type")).isEqualTo(type + 1);
        assertThat(value("redress.files.refused", "reason", "empty")).isEqualTo(empty + 1);
    }

    private double value(String name, String tag, String of) {
        return meters.counter(name, tag, of).count();
    }

    private static ByteArrayInputStream stream(String words) {
        return new ByteArrayInputStream(Media.ascii(words));
    }
}
