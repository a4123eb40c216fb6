package com.qihui.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.shared.Hash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class EvidenceFilesTests {

    @Autowired EvidenceFiles files;
    @Autowired DSLContext db;

    @Test
    void keepsWhatItReceivesUnderTheHashOfItsContent() throws Exception {
        byte[] content = text("2026年11月22日，客服回复：稍等。");

        StoredFile stored = files.receive(new ByteArrayInputStream(content), "聊天.txt");

        assertThat(stored.sha256()).isEqualTo(Hash.sha256(content));
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.mediaType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(files.find(stored.sha256())).contains(stored);
        assertThat(read(files.open(stored.sha256()))).isEqualTo(content);
    }

    @Test
    void keepsEqualContentOnceHoweverManyHandItInAtOnce() throws Exception {
        byte[] content = text("二十人同时提交同一份材料 " + System.nanoTime());
        ExecutorService senders = Executors.newFixedThreadPool(20);
        try {
            Callable<StoredFile> one = () -> files.receive(new ByteArrayInputStream(content), "a");
            List<Future<StoredFile>> all =
                    senders.invokeAll(Stream.generate(() -> one).limit(20).toList());

            StoredFile first = all.get(0).get();
            for (Future<StoredFile> other : all) {
                assertThat(other.get()).isEqualTo(first);
            }
            assertThat(read(files.open(first.sha256()))).isEqualTo(content);
            assertThat(
                            db.fetchValue(
                                    "select count(*) from stored_file where sha256 = ?",
                                    first.sha256()))
                    .hasToString("1");
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void refusesWhatIsEmpty() {
        assertThatThrownBy(() -> files.receive(InputStream.nullInputStream(), "空.png"))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.why()).isEqualTo(RefusedFile.Why.EMPTY));
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(StoredContent content) throws IOException {
        try (InputStream in = content.read()) {
            return in.readAllBytes();
        }
    }
}
