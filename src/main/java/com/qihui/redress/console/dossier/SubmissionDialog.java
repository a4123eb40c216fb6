package com.qihui.redress.console.dossier;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.Prospect;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the papers for an outside body: first it is said what the body asks for and the desk does
 * not know, then they are made, and those that were made can be saved again.
 */
class SubmissionDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionDialog.class);

    private final String number;
    private final SubmissionDesk desk;
    private final Executor executor;
    private final List<Body> fitting;
    private final RadioButtonGroup<Paper.Kind> kind = new RadioButtonGroup<>();
    private final Select<Body> body = new Select<>();
    private final ProspectList prospect = new ProspectList();
    private final Div making = new Div();
    private final MadeList made;
    private final Button make;

    SubmissionDialog(String number, SubmissionDesk desk, Moments moments, Executor executor) {
        this.number = number;
        this.desk = desk;
        this.executor = executor;
        fitting = desk.fitting(number);
        made = new MadeList(number, desk, moments);
        make = new Button(getTranslation("submission.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        setHeaderTitle(getTranslation("submission.dialog.title"));
        setWidth("720px");
        add(content());
        Button leave = new Button(getTranslation("console.close"), click -> close());
        getFooter().add(leave, make);
        show();
        made.load();
    }

    private Div content() {
        kind.setItems(Paper.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("submission.kind." + one));
        kind.setLabel(getTranslation("submission.kind"));
        kind.setValue(Paper.Kind.COMPLAINT);
        kind.addValueChangeListener(change -> show());
        body.setItems(desk.bodies(number));
        body.setItemLabelGenerator(this::named);
        body.setLabel(getTranslation("submission.body"));
        body.setWidthFull();
        body.setValue(desk.bodies(number).iterator().next());
        body.addValueChangeListener(change -> show());
        Span words = new Span(getTranslation("submission.making"));
        words.addClassNames("quiet", "small");
        making.getElement().appendChild(new Element("progress"));
        making.add(words);
        making.addClassName("stack");
        making.getElement().setAttribute("role", "status");
        making.setVisible(false);
        Div content = new Div(kind, body, prospect, making, made);
        content.addClassName("stack");
        return content;
    }

    void choose(Paper paper) {
        kind.setValue(paper.kind());
        body.setValue(paper.body());
    }

    private String named(Body one) {
        String name = getTranslation("portal.body." + one);
        return fitting.contains(one) ? getTranslation("submission.fits", name) : name;
    }

    private Paper paper() {
        return new Paper(kind.getValue(), body.getValue());
    }

    private void show() {
        Prospect now = desk.prospect(number, paper());
        prospect.show(now);
        boolean there = now.made().isPresent();
        make.setText(getTranslation(there ? "submission.made.already" : "submission.make"));
        make.setEnabled(!there && !making.isVisible());
    }

    private void make() {
        Paper paper = paper();
        Actor by = desk.reader();
        busy(true);
        UI ui = UI.getCurrent();
        SerializableConsumer<Made> done = ui.accessLater(this::made, () -> {});
        SerializableRunnable failed = ui.accessLater(this::failed, () -> {});
        executor.execute(
                () -> {
                    try {
                        done.accept(desk.make(number, paper, by));
                    } catch (RuntimeException e) {
                        LOG.error("Making {} of {} failed", paper, number, e);
                        failed.run();
                    }
                });
    }

    private void busy(boolean busy) {
        making.setVisible(busy);
        kind.setEnabled(!busy);
        body.setEnabled(!busy);
    }

    private void made(Made one) {
        busy(false);
        show();
        made.load();
        Toast.done(
                getTranslation(
                        "submission.done", getTranslation("portal.body." + one.paper().body())));
    }

    private void failed() {
        busy(false);
        show();
        Toast.failed(getTranslation("submission.failed"), getTranslation("submission.failed.next"));
    }
}
