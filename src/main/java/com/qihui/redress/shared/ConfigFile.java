package com.qihui.redress.shared;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of {@code config/}: one beside the program wins over the one packed into it. */
public final class ConfigFile {

    private ConfigFile() {}

    /**
     * @throws FileNotFoundException when there is neither
     */
    public static InputStream open(String name) throws IOException {
        Path beside = Path.of("config", name);
        if (Files.exists(beside)) {
            return Files.newInputStream(beside);
        }
        InputStream packed = ConfigFile.class.getResourceAsStream("/config/" + name);
        if (packed == null) {
            throw new FileNotFoundException("config/" + name);
        }
        return packed;
    }
}
