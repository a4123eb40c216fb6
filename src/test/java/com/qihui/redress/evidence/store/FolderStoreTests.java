package com.qihui.redress.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FolderStoreTests extends FileStoreContract {

    @Override
    FileStore open(Path folder) {
        return new FolderStore(folder);
    }

    @Test
    void movesTheFileInsteadOfCopyingIt() throws IOException {
        Path file = Files.writeString(folder.resolve("arrived"), "whole");
        Object inode = Files.getAttribute(file, "unix:ino");

        store.put("ab".repeat(32), file);

        Path place = folder.resolve("store/ab/ab").resolve("ab".repeat(32));
        assertThat(file).doesNotExist();
        assertThat(Files.getAttribute(place, "unix:ino")).isEqualTo(inode);
    }
}
