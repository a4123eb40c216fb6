package com.qihui.redress.dossier;

import com.qihui.redress.dossier.IndexPage.Piece;
import com.qihui.redress.dossier.IndexPage.Row;
import com.qihui.redress.order.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one piece into words: what it shows and proves, whence it came, what it weighs. */
@Component
class IndexPieces {

    private final IndexWords words;
    private final OrderFacts facts;

    IndexPieces(IndexWords words, OrderFacts facts) {
        this.words = words;
        this.facts = facts;
    }

    /**
     * @param order as the platform's own record has it
     */
    Piece of(Exhibit exhibit, @Nullable Order order) {
        boolean strongest = exhibit.kind().equals(Exhibit.PLATFORM_ORDER);
        return new Piece(
                exhibit.number(),
                strongest
                        ? words.say("dossier.piece.platform")
                        : words.option("option.", exhibit.kind()),
                strongest,
                words.option("dossier.proves.", exhibit.kind()),
                rows(exhibit, strongest ? order : null));
    }

    private List<Row> rows(Exhibit exhibit, @Nullable Order order) {
        List<Row> rows = new ArrayList<>();
        add(
                rows,
                "shows",
                exhibit.shows().isEmpty()
                        ? words.say("dossier.shows.nothing")
                        : words.all("shows.", exhibit.shows()));
        add(rows, "record", order == null ? null : facts.of(order));
        add(rows, "description", exhibit.description());
        add(rows, "form", exhibit.form());
        add(
                rows,
                "source",
                exhibit.kind().equals(Exhibit.PLATFORM_ORDER)
                        ? words.say("dossier.source.platform")
                        : exhibit.source());
        add(rows, "givenBy", by(exhibit.givenBy()));
        if (exhibit.priorNotice() != null) {
            add(
                    rows,
                    "priorNotice",
                    words.say(exhibit.priorNotice() ? "dossier.yes" : "dossier.no"));
        }
        if (exhibit.capturedAt() != null) {
            add(rows, "capturedAt", words.time(exhibit.capturedAt()));
        }
        add(rows, "receivedAt", words.time(exhibit.receivedAt()));
        if (exhibit.corrects() != null) {
            add(rows, "corrects", words.say("dossier.corrects", exhibit.corrects()));
        }
        file(rows, exhibit);
        return rows;
    }

    private void file(List<Row> rows, Exhibit exhibit) {
        Exhibit.Original original = exhibit.original();
        String path = exhibit.path();
        if (original == null || path == null) {
            add(rows, "file", words.say("dossier.file.none"));
            return;
        }
        add(rows, "file", path);
        add(rows, "name", original.name());
        add(rows, "type", original.mediaType());
        add(rows, "size", words.size(original.size()));
        add(rows, "sha256", original.sha256());
    }

    private @Nullable String by(@Nullable String kind) {
        return kind == null ? null : words.option("dossier.by.", kind);
    }

    private void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(words.say("dossier.row." + label), value));
        }
    }
}
