package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As much evidence as a complaint may hold, in a desk with hardly any memory (E15). */
class LargeFilesIT {

    private static final long MB = 1024 * 1024;
    private static final String TOKEN = "rdr_large-files";

    @TempDir Path folder;

    @Test
    void takesAGigabyteInFilesOf200MegabytesWith256MegabytesOfMemory() throws Exception {
        DeskDatabase database = new DeskDatabase(folder, "redress_large");
        RunningDesk desk =
                new RunningDesk(folder, database.environment(), "--redress.demo=false")
                        .within("256m");
        try (desk) {
            desk.start().close();
            database.allow(TOKEN);
            desk.start();
            FileClerk clerk = new FileClerk(desk, TOKEN);
            String number = clerk.file("大文件");

            for (int i = 1; i <= 5; i++) {
                handIn(clerk, number, new Film(200 * MB, i), 201);
            }
            handIn(clerk, number, new Film(24 * MB + 1, 6), 413);
            handIn(clerk, number, new Film(24 * MB, 7), 201);

            assertThat(clerk.pieces(number)).hasSize(6);
            assertThat(clerk.fetched(number, 5))
                    .isEqualTo(clerk.pieces(number).get(4).at("/file/sha256").asText());
        }
    }

    private static void handIn(FileClerk clerk, String number, Film film, int status)
            throws Exception {
        HttpResponse<String> answer = clerk.handIn(number, film, "film-" + film.seed());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
