package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.Attachments;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.merchant.MerchantFiles.MerchantFile;
import com.qihui.redress.console.pledge.PledgeBox;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.shared.Busy;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/**
 * What a merchant and who complains say to each other where the desk lets them. Once it no longer
 * does, what was said stays readable.
 */
class DirectTalk extends Div {

    private final MerchantFiles files;
    private final Moments moments;
    private final Actor reader;
    private final Runnable refresh;
    private final TextArea text = new TextArea();
    private final PledgeBox pledges;
    private final Attachments attachments;
    private final Button send = new Button(getTranslation("merchant.direct.send"));
    private final Div rules = new Div();
    private final Div said = new Div();
    private final Div writing;
    private String number = "";

    DirectTalk(
            MerchantFiles files,
            Uploads uploads,
            Moments moments,
            PledgeReader reading,
            Actor reader,
            Runnable refresh) {
        this.files = files;
        this.moments = moments;
        this.reader = reader;
        this.refresh = refresh;
        pledges = new PledgeBox(reading, moments).watch(text);
        attachments = new Attachments(uploads);
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxLength(Messages.LIMIT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setManualValidation(true);
        text.addValueChangeListener(change -> text.setInvalid(false));
        text.setAriaLabel(getTranslation("merchant.direct.send"));
        text.setPlaceholder(getTranslation("merchant.direct.hint"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> send());
        rules.addClassNames("quiet", "small");
        Div actions = new Div(send, attachments.button());
        actions.addClassName("actions");
        writing = new Div(text, pledges, attachments.chosen(), actions);
        add(new Card(getTranslation("merchant.direct"), rules, said, writing));
        setVisible(false);
    }

    void show(MerchantFile file) {
        number = file.ticket().number();
        MerchantThread thread =
                new MerchantThread(file, MessageThread.PARTIES, files, moments, reader, refresh);
        said.removeAll();
        said.add(thread);
        rules.setText(
                getTranslation(file.direct() ? "merchant.direct.what" : "merchant.direct.closed"));
        writing.setVisible(file.direct());
        setVisible(file.direct() || !thread.isEmpty());
    }

    private void send() {
        String words = text.getValue().strip();
        if (words.isEmpty() && attachments.files().isEmpty()) {
            text.focus();
            return;
        }
        pledges.read().ifPresent(promised -> say(words, promised));
    }

    private void say(String words, List<MakePromise> promised) {
        try {
            SayMessage said =
                    SayMessage.of(MessageThread.PARTIES, "TICKET", words).with(attachments.files());
            Busy.outlast(() -> files.say(number, said, promised));
            text.clear();
            attachments.clear();
            pledges.clear();
        } catch (RuleViolation wrong) {
            pledges.show(wrong.errors().get(0), text);
            return;
        } catch (Conflict closed) {
            Toast.told(
                    getTranslation("error." + closed.code()),
                    getTranslation("ticket.conflict.next"));
        }
        refresh.run();
    }
}
