package com.qihui.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.ToolProvider;

/** A dossier as an outsider holds it: files in a folder, and a JDK. */
public final class Unpacked {

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public Unpacked(byte[] zip, Path folder) {
        this.folder = folder;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                write(next.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public byte[] file(String path) {
        assertThat(files).containsKey(path);
        return files.get(path);
    }

    String text(String path) {
        return new String(file(path), StandardCharsets.UTF_8);
    }

    public void write(String path, byte[] content) {
        files.put(path, content);
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code java Verify.java} says, run in the folder as the enclosed text tells. */
    public Verification verify() {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "Verify.java");
    }

    /** As {@link #verify}, its program compiled once, for those who try many things. */
    Verification check(Path program) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return run(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                program.toAbsolutePath().toString(),
                "Verify");
    }

    /** Compiles the enclosed program into a folder. */
    void compile(Path program) {
        Path source = folder.resolve("Verify.java");
        int ended =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", program.toString(), source.toString());
        assertThat(ended).isZero();
    }

    Verification run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return new Verification(process.exitValue(), said);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How it ended, 0 being good, and what it said. */
    public record Verification(int ended, String said) {}
}
