package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.ProcessDiagram;
import com.qihui.redress.workflow.engine.ProcessPicture;
import com.qihui.redress.workflow.engine.ProcessPictures;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.stream.Stream;

/** Where the complaint stands in its diagrams, one at a time, the newest that still runs first. */
class ProcessTab extends TicketTab {

    private final ProcessPictures pictures;
    private final Wording wording;
    private final RadioButtonGroup<Integer> choice = new RadioButtonGroup<>();
    private final ProcessDiagram diagram;
    private List<ProcessPicture> shown = List.of();

    ProcessTab(ProcessPictures pictures, Wording wording) {
        this.pictures = pictures;
        this.wording = wording;
        this.diagram = new ProcessDiagram(wording.say("ticket.process.label"));
        addClassName("process");
        choice.addClassName("segments");
        choice.setAriaLabel(wording.say("ticket.tab.process"));
        choice.addValueChangeListener(change -> drawChosen());
        Div legend =
                new Div(
                        key("active", "ticket.process.active"),
                        key("done", "ticket.process.done"),
                        key("failed", "ticket.process.failed"));
        legend.addClassNames("line", "legend", "small");
        add(choice, diagram, legend);
    }

    @Override
    String title(TicketFile file) {
        return wording.say("ticket.tab.process");
    }

    /** Another process may have begun: it is drawn first, unless the reader chose one. */
    @Override
    protected void draw(TicketFile file) {
        List<ProcessPicture> now = pictures.of(file.ticket().number());
        choice.setVisible(now.size() > 1);
        boolean sameOnes = names(now).equals(names(shown));
        shown = now;
        if (sameOnes) {
            drawChosen();
        } else {
            choice.setItems(Stream.iterate(0, i -> i + 1).limit(now.size()).toList());
            choice.setItemLabelGenerator(i -> wording.say("process." + shown.get(i).name()));
            choice.setValue(now.isEmpty() ? null : 0);
        }
    }

    private void drawChosen() {
        Integer chosen = choice.getValue();
        if (chosen != null && chosen < shown.size()) {
            ProcessPicture picture = shown.get(chosen);
            diagram.draw(picture.xml());
            diagram.mark(picture.active(), picture.done(), picture.failed());
        }
    }

    private static List<String> names(List<ProcessPicture> pictures) {
        return pictures.stream().map(ProcessPicture::name).toList();
    }

    private Span key(String kind, String label) {
        Span key = new Span(wording.say(label));
        key.addClassNames("key", kind);
        return key;
    }
}
