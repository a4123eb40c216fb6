package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.RequiredPiece;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.evidence.EvidenceStage;
import com.qihui.redress.workflow.evidence.HeldEvidence;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.Worklist;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What complainants do about what is asked of them, without having to know of tasks. */
@Service
public class CustomerTurns {

    private final CustomerDesk desk;
    private final EvidenceStage stage;
    private final Casework casework;
    private final Worklist worklist;
    private final HeldEvidence held;

    CustomerTurns(
            CustomerDesk desk,
            EvidenceStage stage,
            Casework casework,
            Worklist worklist,
            HeldEvidence held) {
        this.desk = desk;
        this.stage = stage;
        this.casework = casework;
        this.worklist = worklist;
        this.held = held;
    }

    /** What waits for the complainant. */
    @Transactional(readOnly = true)
    public Set<CaseTask> waiting(Ticket ticket) {
        Set<CaseTask> waiting = EnumSet.noneOf(CaseTask.class);
        worklist.of(ticket.id(), Actor.COMPLAINANT).forEach(row -> waiting.add(row.task()));
        return waiting;
    }

    /** Without what the platform holds itself (R10). */
    @Transactional(readOnly = true)
    public List<String> withoutHeld(Ticket ticket, List<String> missing) {
        return held.without(ticket, missing);
    }

    /** What the checklist calls missing, as pieces with what must be seen on each. */
    @Transactional(readOnly = true)
    public List<RequiredPiece> wanted(Ticket ticket, List<String> missing) {
        return stage.wanted(ticket, missing);
    }

    /**
     * Answers what the investigation asked; otherwise it is simply said.
     *
     * @param channel by which it came
     */
    @Transactional
    public void write(Ticket ticket, String channel, String body) {
        Optional<String> question = task(ticket, CaseTask.ANSWER_QUESTION);
        if (question.isPresent()) {
            casework.complete(question.get(), "ANSWER", Map.of("answer", body), Actor.COMPLAINANT);
        } else {
            desk.say(ticket, MessageThread.COMPLAINANT, channel, body, Actor.COMPLAINANT);
        }
    }

    /**
     * As {@link #write(Ticket, String, String)}, in whichever thread: only what is said to the desk
     * answers what the desk asked. Files that come with an answer follow it.
     */
    @Transactional
    public void write(Ticket ticket, SayMessage words) {
        boolean answers =
                words.thread() == MessageThread.COMPLAINANT
                        && words.corrects() == null
                        && !words.body().isBlank()
                        && task(ticket, CaseTask.ANSWER_QUESTION).isPresent();
        if (!answers) {
            desk.say(ticket, words, Actor.COMPLAINANT);
            return;
        }
        write(ticket, words.channel(), words.body());
        if (!words.files().isEmpty()) {
            SayMessage files =
                    SayMessage.of(words.thread(), words.channel(), "").with(words.files());
            desk.say(ticket, files, Actor.COMPLAINANT);
        }
    }

    /** There is nothing more to give; the process goes on with what there is (R18). */
    @Transactional
    public void nothingMore(Ticket ticket) {
        task(ticket, CaseTask.PROVIDE_EVIDENCE)
                .ifPresent(
                        task ->
                                casework.complete(
                                        task, "NOTHING_MORE", Map.of(), Actor.COMPLAINANT));
    }

    private Optional<String> task(Ticket ticket, CaseTask task) {
        return worklist.of(ticket.id(), Actor.COMPLAINANT).stream()
                .filter(row -> row.task() == task)
                .map(WorkRow::taskId)
                .findFirst();
    }
}
