package com.qihui.redress.console.inquiry;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.dossier.SubmissionDialogs;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.inquiry.Inquiries;
import com.qihui.redress.escalation.inquiry.Inquiry;
import com.qihui.redress.workflow.inquiry.Entered;
import com.qihui.redress.workflow.inquiry.InquiryDesk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Inquiries of outside bodies, the latest first; 来函登记. */
@Route(value = "inquiries", layout = ConsoleLayout.class)
@Menu(title = "inquiry.title", order = 36)
@RolesAllowed({"AGENT", "MANAGER"})
public class InquiriesView extends Screen {

    private static final int PAGE = 50;

    private final InquiryDesk desk;
    private final Uploads uploads;
    private final SubmissionDialogs dossiers;
    private final Moments moments;
    private final Actor reader;
    private final RowList<Inquiry> rows;

    public InquiriesView(
            InquiryDesk desk,
            Inquiries inquiries,
            Uploads uploads,
            SubmissionDialogs dossiers,
            Moments moments,
            CurrentActor current) {
        super("");
        this.desk = desk;
        this.uploads = uploads;
        this.dossiers = dossiers;
        this.moments = moments;
        this.reader = current.get();
        rename(getTranslation("inquiry.title"));
        Button enter = new Button(getTranslation("inquiry.enter"), click -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar().actions(enter);
        rows = new RowList<>(Inquiry::id, mark -> inquiries.list(mark, PAGE, reader));
        rows.column(getTranslation("inquiry.body"), "2fr", this::body)
                .column(getTranslation("inquiry.means"), "96px", this::means)
                .column(getTranslation("inquiry.order"), "1fr", one -> new Span(one.orderNo()))
                .column(getTranslation("inquiry.received"), "112px", one -> day(one.receivedOn()))
                .column(getTranslation("inquiry.due"), "112px", one -> day(one.answerDueOn()))
                .column(getTranslation("inquiry.number"), "160px", one -> new Span(one.number()))
                .leadsTo(one -> "tickets/" + one.number())
                .onOpen(one -> UI.getCurrent().navigate("tickets/" + one.number()))
                .whenEmpty(
                        new EmptyState(
                                getTranslation("inquiry.empty"),
                                getTranslation("inquiry.empty.next")));
        add(rows);
        rows.load();
    }

    private void enter() {
        new InquiryDialog(desk, uploads, moments, reader, this::entered).open();
    }

    /** Shows the complaint it is about, and over it the answer that is owed. */
    private void entered(Entered entered, Body body) {
        UI.getCurrent().navigate("tickets/" + entered.number());
        Toast.told(
                getTranslation("inquiry.entered", entered.number()),
                getTranslation("inquiry.entered." + entered.how()));
        if (entered.how() != Entered.How.KNOWN) {
            dossiers.openAnswer(entered.number(), body);
        }
    }

    private Component body(Inquiry one) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(getTranslation("portal.body." + one.body()));
        HtmlContainer small = new HtmlContainer("small");
        small.setText(getTranslation("inquiry.case", one.caseNo()));
        return new Div(strong, small);
    }

    private Component means(Inquiry one) {
        return new Span(getTranslation("inquiry.means." + one.means()));
    }

    private Component day(@Nullable LocalDate day) {
        return new Span(day == null ? "—" : moments.day(day, getLocale()));
    }
}
