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
import java.util.stream.Stream;

/**
 * A packaged desk with the demo's tickets. They are told once for all journeys of a program, also
 * where journeys run side by side, and each begins with a copy.
 */
final class DemoDesk {

    private static final String MARK = "told";

    private DemoDesk() {}

    /** Not started yet. */
    static RunningDesk in(Path folder, String... settings) {
        copy(told(), folder);
        return new RunningDesk(folder, Map.of(), settings);
    }

    private static Path told() {
        try {
            Path demos = Files.createDirectories(Path.of("target", "journey-demo"));
            Path folder =
                    demos.resolve(
                            String.valueOf(
                                    Files.getLastModifiedTime(QuickProgram.jar()).toMillis()));
            try (FileChannel lock = FileChannel.open(demos.resolve("lock"), CREATE, WRITE)) {
                lock.lock();
                if (!Files.exists(folder.resolve(MARK))) {
                    Files.createDirectories(folder);
                    RunningDesk.fromJar(folder).start().close();
                    Files.createFile(folder.resolve(MARK));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> found = Files.walk(from)) {
            List<Path> parts = found.filter(part -> !part.equals(from)).toList();
            for (Path part : parts) {
                Path copy = to.resolve(from.relativize(part));
                if (Files.isDirectory(part)) {
                    Files.createDirectories(copy);
                } else if (!part.endsWith(MARK) && !part.toString().endsWith(".log")) {
                    Files.copy(part, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
