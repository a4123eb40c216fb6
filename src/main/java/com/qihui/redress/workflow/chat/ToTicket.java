package com.qihui.redress.workflow.chat;

import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import java.util.HashMap;
import java.util.Map;

/** What an agent in a chat can do at any time: ask after the goods, and make it a ticket. */
final class ToTicket {

    static final String CHECK = "CHECK_DELIVERY";
    static final String NAME = "BECOME_TICKET";

    private static final String REASON = "reason";

    private ToTicket() {}

    static Outcome outcome() {
        return Outcome.of(NAME, Field.longText(REASON).upTo(500).optional());
    }

    /**
     * @param decision the variable that says what was chosen
     */
    static Map<String, Object> variables(String decision, Answers answers) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(decision, NAME);
        variables.put(ChatHandling.BECAUSE, "BEYOND_CHAT");
        String reason = answers.text(REASON);
        variables.put(ChatHandling.REMARK, reason.isBlank() ? null : reason);
        return variables;
    }
}
