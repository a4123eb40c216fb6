package com.qihui.redress.console.ticket;

import com.qihui.redress.answering.Warning;
import com.qihui.redress.console.component.CorrectDialog;
import com.qihui.redress.console.pledge.PledgeBox;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.Answer;
import com.qihui.redress.workflow.Withheld;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The desk puts right what it said, looked at as any answer is: what it promises is offered, and
 * what it lacks or gives away is told first (E3, R36, R42).
 */
class CorrectAnswer extends CorrectDialog {

    private final String number;
    private final Message wrong;
    private final AnswerGestures gestures;
    private final Attempt attempt;
    private final PledgeBox pledges;
    private final HeldBack held;
    private final Set<Warning> heeded = new HashSet<>();
    private long lastSeen;

    CorrectAnswer(
            String number,
            Message wrong,
            Wording wording,
            PledgeReader reader,
            AnswerGestures gestures,
            Attempt attempt) {
        super(wrong);
        this.number = number;
        this.wrong = wrong;
        this.gestures = gestures;
        this.attempt = attempt;
        lastSeen = gestures.lastSaid(number, wrong.thread());
        pledges = new PledgeBox(reader, wording.moments()).watch(text);
        pledges.offering(wrong.thread() == MessageThread.COMPLAINANT);
        held = new HeldBack(wording, this::sendAnyway, this::back);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        add(pledges, held);
    }

    @Override
    protected boolean say(String said) {
        return pledges.read().map(promised -> say(said, promised)).orElse(false);
    }

    private boolean say(String said, List<MakePromise> promised) {
        Answer right = new Answer(wrong.thread(), said, promised, lastSeen, Set.copyOf(heeded));
        try {
            return attempt.at(() -> gestures.correct(number, wrong, right));
        } catch (Withheld withheld) {
            held.ask(withheld.later(), withheld.warnings());
        } catch (RuleViolation violation) {
            pledges.show(violation.errors().get(0), text);
        }
        return false;
    }

    private void sendAnyway() {
        heeded.addAll(held.warnings());
        held.later().forEach(one -> lastSeen = Math.max(lastSeen, one.id()));
        held.clear();
        send();
    }

    private void back() {
        held.clear();
        text.focus();
    }
}
