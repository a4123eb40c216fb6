package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.ticket.Ticket;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole record, newest first, and whether it is as it was written (E29). */
class RecordTab extends TicketTab {

    private final Wording wording;
    private final JournalWords journal;

    RecordTab(Wording wording) {
        this.wording = wording;
        this.journal = new JournalWords(wording);
        addClassName("stack");
    }

    @Override
    String title(TicketFile file) {
        return wording.say("ticket.tab.record");
    }

    @Override
    protected void draw(TicketFile file) {
        removeAll();
        Span what = new Span(wording.say("ticket.record.what", file.record().size()));
        what.addClassNames("quiet", "small");
        Div head =
                new Div(
                        file.intact()
                                ? new StatusChip(Tone.OK, wording.say("ticket.record.intact"))
                                : new StatusChip(Tone.BAD, wording.say("ticket.record.broken")),
                        what);
        head.addClassName("line");
        Div lines = new Div();
        lines.addClassNames("card", "record");
        for (int i = file.record().size() - 1; i >= 0; i--) {
            lines.add(line(file.record().get(i), file.ticket()));
        }
        add(head, lines);
    }

    private Div line(RecordLine line, Ticket ticket) {
        Span no = new Span(Integer.toString(line.entry().entryNo()));
        Span at = new Span(wording.at(line.entry().happenedAt()));
        Span who = new Span(journal.who(line.entry(), ticket));
        Div what = new Div(new Div(journal.sentence(line)));
        String more =
                Stream.of(journal.rule(line), journal.written(line))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        if (!more.isEmpty()) {
            Div details = new Div(more);
            details.addClassNames("quiet", "small", "words");
            what.add(details);
        }
        Span hash = new Span(line.entry().hash().substring(0, 8));
        hash.setTitle(line.entry().hash());
        Stream.of(no, at, hash).forEach(part -> part.addClassName("quiet"));
        hash.addClassName("hash");
        Div row = new Div(no, at, who, what, hash);
        row.addClassName("record-line");
        return row;
    }
}
