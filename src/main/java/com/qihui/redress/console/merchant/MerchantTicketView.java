package com.qihui.redress.console.merchant;

import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Badge;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.Entry;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.TaskForm;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.console.merchant.MerchantFiles.MerchantFile;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.workflow.TaskView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One complaint as its merchant sees it. A stranger's looks like none at all. */
@Route(value = "merchant/tickets", layout = ConsoleLayout.class)
@RolesAllowed("MERCHANT")
public class MerchantTicketView extends Screen implements HasUrlParameter<String> {

    private final MerchantFiles files;
    private final Moments moments;
    private final Span number = new Span();
    private final StatusChip status = new StatusChip(Tone.INFO, "");
    private final Div work = new Div();
    private final Div now = new Div();
    private final Div known = new Div();
    private final TextArea message = new TextArea();
    private final Map<String, TaskForm> forms = new HashMap<>();

    public MerchantTicketView(MerchantFiles files, Moments moments, Changes changes) {
        super("");
        this.files = files;
        this.moments = moments;
        Button back =
                new Button(
                        getTranslation("merchant.desk"),
                        Glyph.BACK.drawn(),
                        click -> UI.getCurrent().navigate(MerchantView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        number.addClassNames("quiet", "small");
        bar().before(back).beside(status, number);
        work.addClassName("stack");
        now.addClassName("stack");
        known.addClassName("stack");
        message.setWidthFull();
        message.setMinRows(3);
        message.setMaxLength(Messages.LIMIT);
        message.setPlaceholder(getTranslation("merchant.say.hint"));
        message.setAriaLabel(getTranslation("merchant.say"));
        Button send = new Button(getTranslation("merchant.say"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        columns(
                new Div(
                        work,
                        new Card(getTranslation("merchant.say.title"), message).actions(send)),
                new Div(now, known));
        LiveUpdates.of(this, changes, ids -> refresh());
    }

    @Override
    public void setParameter(BeforeEvent event, String wanted) {
        number.setText(wanted);
        forms.clear();
        try {
            show(files.load(wanted));
        } catch (NotFound nothing) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void refresh() {
        show(files.load(number.getText()));
    }

    private void show(MerchantFile file) {
        rename(file.ticket().subject());
        status.setText(getTranslation("status." + file.ticket().status()));
        work.removeAll();
        Div words = new Div(file.filing().narrative());
        words.addClassName("words");
        work.add(
                new Card(getTranslation("merchant.complaint"), words)
                        .aside(moments.at(file.ticket().receivedAt(), getLocale())));
        if (!file.messages().isEmpty()) {
            work.add(thread(file));
        }
        now.removeAll();
        forms.keySet().retainAll(file.tasks().stream().map(task -> task.row().taskId()).toList());
        file.tasks().forEach(task -> now.add(task(task)));
        known.removeAll();
        known.add(clocks(file), order(file), evidence(file));
        if (!file.proposals().isEmpty()) {
            known.add(proposals(file));
        }
    }

    private Component task(TaskView task) {
        String id = task.row().taskId();
        String key = task.row().task().key();
        TaskForm form =
                forms.computeIfAbsent(
                        id,
                        fresh ->
                                new TaskForm(
                                        task.outcomes(),
                                        (outcome, fields) -> complete(id, outcome, fields)));
        return new Card(getTranslation("merchant.now", getTranslation("task." + key)), form).now();
    }

    private void complete(String taskId, String outcome, Map<String, String> fields) {
        files.complete(taskId, outcome, fields);
        Toast.done(getTranslation("merchant.answered"));
        refresh();
    }

    private void send() {
        String text = message.getValue().strip();
        if (text.isEmpty()) {
            message.focus();
            return;
        }
        files.say(number.getText(), text);
        message.clear();
        refresh();
    }

    private Component thread(MerchantFile file) {
        Div thread = new Div();
        thread.addClassName("thread");
        file.messages()
                .forEach(
                        one -> {
                            boolean own = one.senderKind().equals("MERCHANT");
                            String who = own ? one.sender() : getTranslation("merchant.desk_name");
                            String when = moments.at(one.sentAt(), getLocale());
                            thread.add(Entry.said(new Badge(who), who, when, one.body()));
                        });
        return new Card(getTranslation("merchant.thread"), thread);
    }

    private Component clocks(MerchantFile file) {
        Facts facts = new Facts();
        file.clocks()
                .forEach(
                        one ->
                                facts.add(
                                        getTranslation("clock." + one.kind()),
                                        new Countdown(
                                                one.dueAt(),
                                                Countdown.State.valueOf(one.state().name()))));
        Card card = new Card(getTranslation("merchant.clocks"), facts);
        card.setVisible(!file.clocks().isEmpty());
        return card;
    }

    private Component order(MerchantFile file) {
        var filing = file.filing();
        Facts facts =
                new Facts()
                        .add(getTranslation("merchant.product"), filing.productName())
                        .add(getTranslation("merchant.target"), filing.rechargeTarget())
                        .add(getTranslation("merchant.amount"), yuan(filing.orderAmountYuan()))
                        .add(
                                getTranslation("merchant.complainant"),
                                file.ticket().complainantName());
        filing.demand().forEach(one -> facts.add(getTranslation("merchant.demand"), demand(one)));
        Card card = new Card(getTranslation("merchant.order"), facts);
        if (file.ticket().orderNo() != null) {
            card.aside(file.ticket().orderNo());
        }
        return card;
    }

    private Component evidence(MerchantFile file) {
        Facts facts = new Facts();
        for (EvidencePiece piece : file.pieces()) {
            facts.add(
                    getTranslation("option." + piece.kind()),
                    new Span(joined(piece.form(), piece.description())));
        }
        return new Card(getTranslation("merchant.evidence"), facts)
                .aside(Integer.toString(file.pieces().size()));
    }

    private Component proposals(MerchantFile file) {
        Facts facts = new Facts();
        for (Proposal proposal : file.proposals()) {
            facts.add(
                    getTranslation("proposal.state." + proposal.state()),
                    joined(
                            getTranslation("option." + proposal.madeByParty()),
                            getTranslation("option." + proposal.remedy()),
                            yuan(proposal.amountYuan()),
                            proposal.answer()));
        }
        return new Card(getTranslation("merchant.proposals"), facts);
    }

    /** In the complainant's words, which mostly name what is demanded. */
    private String demand(FileComplaint.Demand demand) {
        String type = getTranslation("option." + demand.type());
        String words = demand.text();
        boolean says = words != null && words.contains(type);
        return joined(says ? null : type, words, yuan(demand.amountYuan()));
    }

    private @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : getTranslation("ticket.yuan", amount.setScale(2, RoundingMode.HALF_UP));
    }

    private static String joined(@Nullable String... parts) {
        return String.join(
                " · ", Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList());
    }
}
