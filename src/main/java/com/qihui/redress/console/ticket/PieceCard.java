package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.PieceFile;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.evidence.EvidencePiece;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One piece of evidence: what it is, who gave it when, and what was seen on it. */
class PieceCard extends Card {

    private final MarkBar marks;

    /**
     * @param look called to see it large
     * @param compare called to hold it against another
     */
    PieceCard(
            String number,
            CheckedPiece checked,
            Wording wording,
            MarkBar marks,
            IntConsumer look,
            IntConsumer compare) {
        super(title(checked, wording));
        this.marks = marks;
        EvidencePiece piece = checked.piece();
        int no = piece.pieceNo();
        addClassName("piece");
        Div body = new Div();
        body.addClassName("piece-body");
        String description = piece.description();
        if (description != null) {
            body.add(line(description, "words"));
        }
        String about = about(checked, wording);
        if (!about.isEmpty()) {
            body.add(line(about, "quiet", "small", "words"));
        }
        PieceFile.of(number, piece)
                .ifPresent(
                        file -> {
                            add(file.thumb(() -> look.accept(no)));
                            addClassName("with-file");
                            body.add(actions(file, wording, () -> compare.accept(no)));
                        });
        if (piece.isAnnounced()) {
            body.add(
                    new Div(
                            new StatusChip(
                                    Tone.WARN, wording.say("ticket.evidence.announced_only"))));
        } else {
            body.add(marks);
        }
        add(body);
        aside(wording.at(piece.addedAt()));
        show(checked);
    }

    void show(CheckedPiece piece) {
        marks.show(piece);
    }

    private static Component actions(PieceFile file, Wording wording, Runnable compare) {
        Button beside = new Button(wording.say("ticket.compare.open"), click -> compare.run());
        beside.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Span name = new Span(file.about());
        name.addClassNames("quiet", "cut");
        Div line = new Div(name, file.original(), beside);
        line.addClassNames("line", "small", "file-line");
        return line;
    }

    private static Div line(String text, String... classes) {
        Div line = new Div(text);
        line.addClassNames(classes);
        return line;
    }

    static String title(CheckedPiece piece, Wording wording) {
        return wording.say(
                "ticket.evidence.no", piece.piece().pieceNo(), wording.option(piece.kind()));
    }

    /** What its giver says about it, in one line. */
    static String about(CheckedPiece checked, Wording wording) {
        EvidencePiece piece = checked.piece();
        String handedInAs =
                checked.kindMark().isPresent()
                        ? wording.say("ticket.evidence.handed_in_as", wording.option(piece.kind()))
                        : "";
        String giver =
                piece.addedByKind().isEmpty()
                        ? ""
                        : wording.say("ticket.giver." + piece.addedByKind(), piece.addedBy());
        Integer corrects = piece.corrects();
        return Stream.of(
                        giver,
                        handedInAs,
                        piece.form(),
                        piece.source(),
                        notice(piece, wording),
                        piece.capturedAt() == null
                                ? ""
                                : wording.say(
                                        piece.capturedByFile()
                                                ? "ticket.evidence.captured_by_file"
                                                : "ticket.evidence.captured",
                                        wording.at(piece.capturedAt())),
                        corrects == null ? "" : wording.say("ticket.evidence.corrects", corrects))
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String notice(EvidencePiece piece, Wording wording) {
        Boolean announced = piece.priorNotice();
        return announced == null
                ? ""
                : wording.say(
                        announced ? "ticket.evidence.announced" : "ticket.evidence.unannounced");
    }
}
