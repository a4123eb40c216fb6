package com.qihui.redress.journeys;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The packaged program laid out for quick starts, as the operating guide tells: unpacked, with the
 * classes of an earlier start kept. Laid out once for all journeys of a program, also where they
 * run side by side.
 */
final class QuickProgram {

    static final String JAVA = ProcessHandle.current().info().command().orElse("java");

    private static final String CLASSES = "classes.jsa";

    private QuickProgram() {}

    /** The packaged program itself. */
    static Path jar() {
        return Path.of(System.getProperty("redress.jar", "target/redress.jar"));
    }

    /** What follows {@code java} and the settings of its memory. */
    static List<String> arguments() {
        Path folder = laidOut();
        return List.of(
                "-XX:SharedArchiveFile=" + folder.resolve(CLASSES),
                "-jar",
                folder.resolve("redress.jar").toString());
    }

    private static Path laidOut() {
        try {
            Path all = Files.createDirectories(Path.of("target", "journey-program"));
            String version = String.valueOf(Files.getLastModifiedTime(jar()).toMillis());
            Path folder = all.resolve(version).toAbsolutePath();
            try (FileChannel lock = FileChannel.open(all.resolve("lock"), CREATE, WRITE)) {
                lock.lock();
                if (!Files.exists(folder.resolve(CLASSES))) {
                    unpackInto(folder);
                    keepClasses(folder);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackInto(Path folder) throws IOException {
        Process unpack =
                new ProcessBuilder(
                                JAVA,
                                "-Djarmode=tools",
                                "-jar",
                                jar().toString(),
                                "extract",
                                "--force",
                                "--destination",
                                folder.toString())
                        .inheritIO()
                        .start();
        try {
            if (unpack.waitFor() != 0) {
                throw new IllegalStateException("the program cannot be unpacked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The virtual machine writes them when the desk ends. */
    private static void keepClasses(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("first-start"));
        List<String> program =
                List.of(
                        "-XX:ArchiveClassesAtExit=" + folder.resolve(CLASSES),
                        "-jar",
                        folder.resolve("redress.jar").toString());
        new RunningDesk(program, data, Map.of(), "--redress.demo=false").start().close();
    }
}
