package com.qihui.redress.console.ticket;

import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.evidence.EvidenceMark;
import com.qihui.redress.ticket.EvidenceKind;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where somebody who looks at a piece says what it is and what it really shows. */
class MarkBar extends Div {

    private final String number;
    private final int pieceNo;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final Div details = new Div();
    private final Map<String, DetailMark> marks = new LinkedHashMap<>();
    private final Button confirm;
    private final Select<EvidenceKind> kind = new Select<>();
    private final Span said = new Span();
    private List<String> open = List.of();
    private @Nullable EvidenceKind shown;

    MarkBar(String number, int pieceNo, Wording wording, TicketGestures gestures, Attempt attempt) {
        this.number = number;
        this.pieceNo = pieceNo;
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        confirm =
                new Button(
                        wording.say("ticket.mark.all"),
                        click -> act(() -> gestures.confirm(number, pieceNo, open)));
        confirm.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        kind.setAriaLabel(wording.say("ticket.mark.kind"));
        kind.addClassName("kind");
        kind.setItems(EvidenceKind.values());
        kind.setItemLabelGenerator(wording::option);
        kind.addValueChangeListener(change -> sort(change.getValue()));
        details.addClassName("marks");
        said.addClassNames("quiet", "small");
        Div gap = new Div();
        gap.addClassName("spring");
        addClassName("mark-bar");
        add(details, confirm, said, gap, kind);
    }

    /** What stays is not drawn again, so that whoever works by keyboard keeps their place. */
    void show(CheckedPiece piece) {
        List<String> now = piece.details();
        if (!List.copyOf(marks.keySet()).equals(now)) {
            marks.clear();
            details.removeAll();
            now.forEach(detail -> marks.put(detail, new DetailMark(detail, wording, say(detail))));
            details.add(new ArrayList<>(marks.values()));
        }
        marks.values().forEach(mark -> mark.show(piece));
        open = now.stream().filter(detail -> piece.mark(detail).isEmpty()).toList();
        confirm.setVisible(open.size() > 1);
        shown = piece.kind();
        kind.setValue(shown);
        said.setText(
                piece.marks().stream()
                        .max(Comparator.comparing(EvidenceMark::markedAt))
                        .map(
                                last ->
                                        wording.say(
                                                "ticket.mark.last",
                                                last.markedBy(),
                                                wording.at(last.markedAt())))
                        .orElse(""));
    }

    private Consumer<Boolean> say(String detail) {
        return seen -> act(() -> gestures.mark(number, pieceNo, detail, seen));
    }

    private void sort(EvidenceKind chosen) {
        if (chosen != shown) {
            act(() -> gestures.sort(number, pieceNo, chosen));
        }
    }

    private void act(Runnable gesture) {
        attempt.at(gesture);
    }
}
