package com.qihui.redress.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.shared.Hash;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store promises. */
abstract class FileStoreContract {

    /** Larger than any buffer on the way. */
    private static final int LARGE = 6 * 1024 * 1024 + 17;

    @TempDir Path folder;
    FileStore store;

    abstract FileStore open(Path folder);

    @BeforeEach
    void open() {
        store = open(folder.resolve("store"));
    }

    @Test
    void givesBackWhatWasPut() throws IOException {
        byte[] content = bytes(LARGE);
        String key = put(content);

        assertThat(store.has(key)).isTrue();
        assertThat(read(key, 0, LARGE)).isEqualTo(content);
    }

    @Test
    void givesBackAnyPart() throws IOException {
        byte[] content = bytes(100_000);
        String key = put(content);

        assertThat(read(key, 0, 1)).containsExactly(content[0]);
        assertThat(read(key, 99_999, 1)).containsExactly(content[99_999]);
        assertThat(read(key, 5_000, 60_000))
                .isEqualTo(java.util.Arrays.copyOfRange(content, 5_000, 65_000));
        assertThat(read(key, 50_000, 0)).isEmpty();
    }

    @Test
    void letsAReaderLeaveInTheMiddle() throws IOException {
        byte[] content = bytes(LARGE);
        String key = put(content);

        for (int i = 0; i < 20; i++) {
            try (InputStream in = store.read(key, 0, LARGE)) {
                assertThat(in.readNBytes(10)).hasSize(10);
            }
        }
        assertThat(read(key, LARGE - 3, 3))
                .isEqualTo(java.util.Arrays.copyOfRange(content, LARGE - 3, LARGE));
    }

    @Test
    void keepsTheFirstOfEqualContent() throws IOException {
        byte[] content = "once".getBytes(StandardCharsets.UTF_8);
        String key = put(content);

        put(content);

        assertThat(read(key, 0, 4)).isEqualTo(content);
    }

    @Test
    void takesEqualContentFromManyAtOnce() throws Exception {
        byte[] content = bytes(300_000);
        ExecutorService putters = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> puts = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                puts.add(() -> put(content));
            }
            for (Future<String> one : putters.invokeAll(puts)) {
                assertThat(read(one.get(), 0, 300_000)).isEqualTo(content);
            }
        } finally {
            putters.shutdownNow();
        }
    }

    @Test
    void findsNothingThatWasNeverPut() throws IOException {
        String key = Hash.sha256("never");

        assertThat(store.has(key)).isFalse();
        assertThatThrownBy(() -> read(key, 0, 1)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void forgetsWhatIsRemoved() throws IOException {
        String key = put("gone".getBytes(StandardCharsets.UTF_8));

        store.remove(key);
        store.remove(key);

        assertThat(store.has(key)).isFalse();
        assertThatThrownBy(() -> read(key, 0, 1)).isInstanceOf(FileNotFoundException.class);
        put("gone".getBytes(StandardCharsets.UTF_8));
        assertThat(store.has(key)).isTrue();
    }

    @Test
    void isOpenedAgainWithAllThatIsInIt() throws IOException {
        byte[] content = bytes(1_000);
        String key = put(content);

        store = open(folder.resolve("store"));

        assertThat(read(key, 0, 1_000)).isEqualTo(content);
    }

    private String put(byte[] content) throws IOException {
        String key = Hash.sha256(content);
        Path file = Files.createTempFile(folder, "", ".part");
        Files.write(file, content);
        store.put(key, file);
        Files.deleteIfExists(file);
        return key;
    }

    private byte[] read(String key, long offset, long length) throws IOException {
        try (InputStream in = store.read(key, offset, length)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        byte[] content = new byte[length];
        new java.util.Random(length).nextBytes(content);
        return content;
    }
}
