package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.PieceFile;
import com.qihui.redress.evidence.CheckedPiece;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One thing looked at in large, with what can be said of it; its head chooses another. */
class ExhibitPane extends Div {

    private final Wording wording;
    private final IntFunction<MarkBar> marking;
    private final Select<Integer> choice = new Select<>();
    private final Div head = new Div();
    private final Div stage = new Div();
    private final Div foot = new Div();
    private @Nullable TicketFile file;
    private @Nullable MarkBar marks;
    private int shown = -1;

    /**
     * @param marking makes the place to mark a piece of that number
     */
    ExhibitPane(Wording wording, IntFunction<MarkBar> marking) {
        this.wording = wording;
        this.marking = marking;
        choice.setAriaLabel(wording.say("ticket.compare.choose"));
        choice.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        look(change.getValue());
                    }
                });
        head.addClassNames("line", "pane-head");
        stage.addClassName("stage");
        foot.addClassName("pane-foot");
        addClassName("pane");
        add(head, stage, foot);
    }

    int no() {
        return shown;
    }

    /** What happened meanwhile; a picture looked at stays as it is. */
    void update(TicketFile now) {
        file = now;
        List<Exhibit> all = Exhibit.all(now);
        choice.setItemLabelGenerator(
                no ->
                        all.stream()
                                .filter(one -> one.no() == no)
                                .findFirst()
                                .map(one -> one.title(wording))
                                .orElse(""));
        choice.setItems(all.stream().map(Exhibit::no).toList());
        if (shown >= 0) {
            choice.setValue(shown);
            mark(at(shown).piece());
        }
    }

    void look(int no) {
        if (file == null || no == shown) {
            return;
        }
        shown = no;
        choice.setValue(no);
        CheckedPiece piece = at(no).piece();
        head.removeAll();
        stage.removeAll();
        foot.removeAll();
        marks = null;
        head.add(choice);
        if (piece == null) {
            stage.add(new SideCards(wording).order(file));
            return;
        }
        PieceFile.of(file.ticket().number(), piece.piece())
                .ifPresentOrElse(
                        one -> {
                            head.add(one.original());
                            stage.add(one.preview());
                        },
                        () -> stage.add(described(piece)));
        foot.add(about(piece));
        marks = marking.apply(no);
        foot.add(marks);
        mark(piece);
    }

    /** The next or the one before, round and round. */
    void step(int by) {
        if (file == null) {
            return;
        }
        List<Exhibit> all = Exhibit.all(file);
        int at =
                IntStream.range(0, all.size())
                        .filter(i -> all.get(i).no() == shown)
                        .findFirst()
                        .orElse(0);
        look(all.get(Math.floorMod(at + by, all.size())).no());
    }

    Exhibit at(int no) {
        return file == null
                ? new Exhibit(null)
                : Exhibit.all(file).stream()
                        .filter(one -> one.no() == no)
                        .findFirst()
                        .orElseGet(() -> new Exhibit(null));
    }

    private void mark(@Nullable CheckedPiece piece) {
        if (marks != null && piece != null) {
            marks.show(piece);
        }
    }

    private Component described(CheckedPiece piece) {
        String words = piece.piece().description();
        return new EmptyState(wording.say("ticket.evidence.no_file"), words == null ? "" : words);
    }

    private Component about(CheckedPiece piece) {
        Span line =
                new Span(
                        wording.say(
                                "ticket.evidence.about",
                                PieceCard.about(piece, wording),
                                wording.at(piece.piece().addedAt())));
        line.addClassNames("quiet", "small");
        return line;
    }
}
