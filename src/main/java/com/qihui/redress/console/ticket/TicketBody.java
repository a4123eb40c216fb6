package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.mail.out.OutgoingMail;
import com.qihui.redress.workflow.engine.ProcessPictures;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything under the head of one complaint: clocks, its sides, and at the right what to do. */
class TicketBody extends Div {

    private final Actor reader;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final AnswerGestures answers;
    private final PledgeReader pledges;
    private final Uploads uploads;
    private final ClockStrip clocks;
    private final Composer composer;
    private final ConversationTab conversation;
    private final TicketTabs tabs;
    private final TaskCards tasks;
    private final Div facts = new Div();
    private TicketFile file;
    private long shown = -1;

    TicketBody(
            TicketFile file,
            Actor reader,
            Wording wording,
            TicketGestures gestures,
            AnswerGestures answers,
            Attempt attempt,
            ProcessPictures pictures,
            PledgeReader pledges,
            Uploads uploads,
            PresenceLine others) {
        this.file = file;
        this.reader = reader;
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        this.answers = answers;
        this.pledges = pledges;
        this.uploads = uploads;
        clocks = new ClockStrip(wording);
        composer =
                new Composer(
                        file, reader, wording, pledges, answers, gestures, uploads, attempt,
                        others);
        conversation =
                new ConversationTab(composer, reader, wording, gestures, attempt, this::correct);
        tabs =
                new TicketTabs(
                        conversation,
                        new StatementTab(wording, gestures, attempt),
                        new EvidenceTab(file, wording, gestures, attempt, uploads, this::ask),
                        new ProcessTab(pictures, wording),
                        new SolutionTab(wording),
                        new RecordTab(wording));
        tasks = new TaskCards(reader, wording, pledges, gestures, answers, others, attempt);
        addClassName("ticket");
        tabs.content().addClassName("column");
        facts.addClassName("stack");
        Div side = new Div(tasks, facts);
        side.addClassNames("column", "side");
        Div columns = new Div(tabs.content(), side);
        columns.addClassName("columns");
        add(clocks, tabs.bar(), columns);
        show(file);
    }

    /** Draws what is new; what somebody is typing stays untouched. */
    final void show(TicketFile file) {
        if (file.lastLine() == shown) {
            return;
        }
        shown = file.lastLine();
        this.file = file;
        clocks.show(file);
        composer.show(file);
        tabs.show(file);
        tasks.show(file);
        showFacts(file);
    }

    private void showFacts(TicketFile file) {
        SideCards cards = new SideCards(wording);
        OutsideCase outside = file.outside();
        boolean abroad = outside != null && outside.isUnderWay();
        facts.removeAll();
        if (outside != null && abroad) {
            facts.add(outsideCard(file, outside));
        }
        if (!file.undelivered().isEmpty()) {
            facts.add(new MailCard(file.undelivered(), wording, this::sendAgain));
        }
        if (!file.promises().isEmpty()) {
            facts.add(new PromiseCard(file.promises(), wording, this::keep, this::withdraw));
        }
        facts.add(new TriageCard(file, wording, this::confirmTriage, this::correctTriage));
        facts.add(
                new EvidenceCard(file, wording, this::ask),
                cards.order(file),
                cards.complainant(file.ticket()),
                new ContactCard(file, wording, this::logContact, this::correctContact));
        facts.add(new WaysCard(file, wording, this::openOutsideAtOnce));
        if (outside != null && !abroad) {
            facts.add(outsideCard(file, outside));
        }
    }

    private OutsideCard outsideCard(TicketFile file, OutsideCase outside) {
        return new OutsideCard(file, outside, reader, wording, this::takeStep);
    }

    private void takeStep(CaseStep step, Map<String, String> known) {
        file.tasks().stream()
                .filter(task -> task.row().task() == step.task())
                .findFirst()
                .ifPresent(
                        task ->
                                new CaseStepDialog(step, task, known, wording, gestures, attempt)
                                        .open());
    }

    private void openOutsideAtOnce() {
        if (attempt.at(() -> gestures.openOutsideAtOnce(file.ticket().number()))) {
            Toast.done(wording.say("ticket.ways.once.done"));
        }
    }

    private void sendAgain(OutgoingMail mail) {
        if (attempt.at(() -> gestures.sendAgain(mail.id()))) {
            Toast.done(wording.say("mail.sent.retried"));
        }
    }

    private void confirmTriage() {
        if (attempt.at(() -> gestures.confirmTriage(file))) {
            Toast.done(wording.say("triage.confirmed"));
        }
    }

    private void correctTriage() {
        new TriageEditor(file, wording, gestures, attempt).open();
    }

    private void keep(Promise promise) {
        String number = file.ticket().number();
        new KeepDialog(
                        promise,
                        file.pieces(),
                        wording,
                        how -> attempt.at(() -> gestures.keepPromise(number, promise.id(), how)))
                .open();
    }

    private void withdraw(Promise promise) {
        String number = file.ticket().number();
        new WithdrawDialog(
                        promise,
                        file.ticket().complainantName(),
                        wording,
                        how ->
                                attempt.at(
                                        () -> gestures.withdrawPromise(number, promise.id(), how)))
                .open();
    }

    void logContact() {
        contact(null);
    }

    private void correctContact(Contact corrected) {
        contact(corrected);
    }

    private void contact(@Nullable Contact corrected) {
        String number = file.ticket().number();
        new ContactDialog(
                        corrected,
                        wording,
                        pledges,
                        uploads,
                        (told, recording) -> logged(number, told, recording))
                .open();
    }

    private boolean logged(String number, LogContact told, @Nullable NewPiece recording) {
        boolean done = attempt.at(() -> gestures.log(number, told, recording));
        if (done) {
            Toast.done(wording.say("contact.saved"));
        }
        return done;
    }

    private void correct(Message wrong) {
        new CorrectAnswer(file.ticket().number(), wrong, wording, pledges, answers, attempt).open();
    }

    private boolean asked(
            String number, List<String> missing, String question, Set<Warning> heeded) {
        boolean done = attempt.at(() -> answers.ask(number, missing, question, heeded));
        if (done) {
            Toast.done(wording.say("ticket.ask.sent"));
        }
        return done;
    }

    private void ask(List<String> missing) {
        String number = file.ticket().number();
        new AskDialog(
                        new Gaps(file.verdict(), wording),
                        missing,
                        wording,
                        (what, question, heeded) -> asked(number, what, question, heeded))
                .open();
    }
}
