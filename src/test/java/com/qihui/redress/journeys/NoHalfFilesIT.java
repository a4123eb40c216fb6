package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.qihui.redress.shared.Hash;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the desk at random moments while films are handed in (E15, E34). */
class NoHalfFilesIT {

    private static final int FILMS = 60;
    private static final int LENGTH = 3 * 1024 * 1024;
    private static final int KILLS = 3;
    private static final int CLIENTS = 4;
    private static final String TOKEN = "rdr_no-half-files";

    @TempDir Path folder;

    @Test
    void everyFileAnsweredIsThereOnceAndNoneIsThereInPart() throws Exception {
        DeskDatabase database = new DeskDatabase(folder, "redress_halves");
        RunningDesk desk = new RunningDesk(folder, database.environment(), "--redress.demo=false");
        try (desk) {
            desk.start().close();
            database.allow(TOKEN);
            desk.start();
            long seed = System.nanoTime();
            System.out.println("random moments from seed " + seed);
            PowerCuts cuts = new PowerCuts(desk, new Random(seed), KILLS, FILMS);
            FileClerk clerk = new FileClerk(desk, TOKEN);
            String number = clerk.file("断电");

            handInAll(clerk, number, cuts);

            assertThat(cuts.left()).as("kills that never came").isZero();
            JsonNode pieces = clerk.pieces(number);
            assertThat(pieces.findValuesAsText("sha256")).hasSize(FILMS).doesNotHaveDuplicates();
            for (int piece : new int[] {1, FILMS / 2, FILMS}) {
                assertThat(clerk.fetched(number, piece))
                        .isEqualTo(pieces.get(piece - 1).at("/file/sha256").asText());
            }
        }
        assertThat(stored()).hasSizeGreaterThanOrEqualTo(FILMS).allSatisfy(this::assertWhole);
    }

    private static void handInAll(FileClerk clerk, String number, PowerCuts cuts) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Void>> running =
                    IntStream.range(0, FILMS)
                            .mapToObj(i -> clients.submit(() -> handIn(clerk, number, cuts, i)))
                            .toList();
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static Void handIn(FileClerk clerk, String number, PowerCuts cuts, int i)
            throws InterruptedException {
        while (true) {
            cuts.beforeCall();
            try {
                HttpResponse<String> answer =
                        clerk.handIn(number, new Film(LENGTH, i), "film-" + i);
                if (answer.statusCode() < 500) {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                    return null;
                }
            } catch (IOException broken) {
                cuts.awaitPower();
            }
        }
    }

    /** All that has its final name. */
    private List<Path> stored() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("evidence"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("incoming"))
                    .toList();
        }
    }

    private void assertWhole(Path file) {
        try {
            assertThat(Hash.sha256(Files.readAllBytes(file)))
                    .isEqualTo(file.getFileName().toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
