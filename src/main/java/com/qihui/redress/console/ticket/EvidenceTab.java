package com.qihui.redress.console.ticket;

import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.ticket.EvidenceKind;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the complaint should stand on, how it stands, and every piece that was given (R8). */
class EvidenceTab extends TicketTab {

    private final String number;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final Uploads uploads;
    private final Consumer<List<String>> ask;
    private final Button compare;
    private final Div checklist = new Div();
    private final Div pieces = new Div();
    private final Map<String, PieceCard> cards = new HashMap<>();
    private final ExhibitDialog exhibits;
    private TicketFile file;

    EvidenceTab(
            TicketFile file,
            Wording wording,
            TicketGestures gestures,
            Attempt attempt,
            Uploads uploads,
            Consumer<List<String>> ask) {
        this.file = file;
        this.number = file.ticket().number();
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        this.uploads = uploads;
        this.ask = ask;
        exhibits = new ExhibitDialog(wording, this::marks);
        compare =
                new Button(
                        wording.say("ticket.compare.two"),
                        Glyph.COMPARE.drawn(),
                        click -> compare(Exhibit.all(this.file).get(0).no()));
        checklist.addClassName("stack");
        pieces.addClassName("stack");
        addClassName("stack");
        add(tools(), checklist, pieces);
    }

    /** How many pieces there are out of those it takes. */
    @Override
    String title(TicketFile file) {
        long given = file.pieces().stream().filter(one -> one.piece().given()).count();
        int missing = new Gaps(file.verdict(), wording).missing().size();
        return missing == 0
                ? wording.say("ticket.tab.evidence", given)
                : wording.say("ticket.tab.evidence.of", given, given + missing);
    }

    @Override
    protected void draw(TicketFile now) {
        file = now;
        exhibits.update(now);
        compare.setEnabled(Exhibit.all(now).size() > 1);
        checklist.removeAll();
        EvidenceVerdict verdict = now.verdict();
        if (verdict != null) {
            checklist.add(new ChecklistCard(now, verdict, wording, ask, this::upload));
        }
        drawPieces(now);
    }

    /** A card stays the same as long as its piece is taken for the same. */
    private void drawPieces(TicketFile now) {
        pieces.removeAll();
        if (now.order() != null) {
            pieces.add(snapshot());
        }
        Set<String> drawn = new HashSet<>();
        for (CheckedPiece piece : now.pieces()) {
            String title = PieceCard.title(piece, wording);
            drawn.add(title);
            PieceCard card = cards.computeIfAbsent(title, fresh -> card(piece));
            card.show(piece);
            pieces.add(card);
        }
        cards.keySet().retainAll(drawn);
        if (now.pieces().isEmpty() && now.order() == null) {
            pieces.add(
                    new EmptyState(
                            wording.say("ticket.evidence.none"),
                            wording.say("ticket.evidence.none.next")));
        }
    }

    private Div tools() {
        Span hint = new Span(wording.say("ticket.evidence.hint"));
        hint.addClassNames("quiet", "small", "cut");
        Div gap = new Div();
        gap.addClassName("spring");
        Button add =
                new Button(
                        wording.say("ticket.evidence.add"),
                        Glyph.UPLOAD.drawn(),
                        click -> upload(expected()));
        add.getElement().setAttribute("data-opens-files", "");
        Div tools = new Div(hint, gap, compare, add);
        tools.addClassNames("line", "evidence-tools");
        return tools;
    }

    private PieceCard card(CheckedPiece piece) {
        return new PieceCard(
                number,
                piece,
                wording,
                marks(piece.piece().pieceNo()),
                exhibits::show,
                this::compare);
    }

    private MarkBar marks(int pieceNo) {
        return new MarkBar(number, pieceNo, wording, gestures, attempt);
    }

    private void compare(int no) {
        exhibits.showBeside(no, Exhibit.all(file));
    }

    /** Probably the first thing that is missing. */
    private EvidenceKind expected() {
        return file.checklist().stream()
                .filter(line -> !line.isMet())
                .map(line -> line.kind())
                .findFirst()
                .orElse(EvidenceKind.OTHER);
    }

    private void upload(EvidenceKind kind) {
        Set<String> sought =
                file.checklist().stream()
                        .filter(line -> line.kind() == kind)
                        .flatMap(line -> line.hidden().stream())
                        .collect(Collectors.toSet());
        uploads.open(kind, sought, added -> attempt.at(() -> gestures.addEvidence(number, added)));
    }

    private Card snapshot() {
        Span what = new Span(wording.say("ticket.evidence.snapshot.what"));
        what.addClassNames("quiet", "cut");
        Button look = new Button(wording.say("ticket.evidence.look"), click -> exhibits.show(0));
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Button beside = new Button(wording.say("ticket.compare.open"), click -> compare(0));
        beside.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Div line = new Div(what, look, beside);
        line.addClassNames("line", "small", "file-line");
        return new Card(wording.say("ticket.evidence.snapshot"), line)
                .aside(wording.say("ticket.system"));
    }
}
