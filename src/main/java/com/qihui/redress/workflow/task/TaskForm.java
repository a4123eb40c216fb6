package com.qihui.redress.workflow.task;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person can do with one kind of task. */
public interface TaskForm {

    CaseTask task();

    List<Outcome> outcomes(Ticket ticket);

    /** Whether the task is over with it; otherwise whoever has it goes on with it. */
    default boolean ends(String outcome) {
        return true;
    }

    /**
     * Whatever takes its time and changes nothing, such as asking another system: before anything
     * is locked, by somebody who may do the task.
     */
    default void beforehand(Ticket ticket, String outcome) {}

    /** What other fields say already, so that the words to the complainant need not (R36). */
    default Set<Concern> settled(Ticket ticket, String outcome, Answers answers) {
        return Set.of();
    }

    /**
     * Does what the person decided.
     *
     * @return the variables the process goes on with
     */
    Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by);
}
