package com.qihui.redress.submission.delivery;

import com.qihui.redress.dossier.IndexWords;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.ticket.Ticket;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Dossiers bound to be sent, and the words that go with them; both in Chinese, as bodies read. */
@Component
class Enclosures {

    private static final String KIND = "enclosure";

    private final Submissions submissions;
    private final RawContents contents;
    private final IndexWords words;

    Enclosures(Submissions submissions, RawContents contents, IndexWords words) {
        this.submissions = submissions;
        this.contents = contents;
        this.words = words;
    }

    /**
     * Its ZIP in a file.
     *
     * @return to be deleted, or kept, by whoever asked for it
     */
    Path bind(Made dossier) throws IOException {
        Path file = contents.newFile();
        try (OutputStream out = Files.newOutputStream(file)) {
            submissions.write(dossier, Made.Copy.ZIP, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }

    /** Kept as it will be sent; the same bytes once. */
    RawContents.Kept keep(Made dossier) throws IOException {
        return contents.keep(bind(dossier), KIND);
    }

    String body(Made dossier) {
        return words.option("portal.body.", dossier.paper().body().name());
    }

    String words(Ticket ticket, Made dossier) {
        return words.say(
                "hand_in.letter." + dossier.paper().kind(),
                ticket.number(),
                Long.toString(dossier.parts().size()),
                dossier.sha256());
    }
}
