package com.qihui.redress.workflow;

import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.Message;
import java.util.List;

/** An answer that did not go out, since its writer should look at something first. */
public class Withheld extends RuntimeException {

    private final String field;
    private final transient List<Message> later;
    private final transient List<Warning> warnings;

    Withheld(String field, List<Message> later, List<Warning> warnings) {
        super(later.size() + " messages came first, " + warnings.size() + " warnings");
        this.field = field;
        this.later = List.copyOf(later);
        this.warnings = List.copyOf(warnings);
    }

    /** Where the answer stood in what was sent. */
    public String field() {
        return field;
    }

    /** What others said in the thread meanwhile, oldest first. */
    public List<Message> later() {
        return later;
    }

    /** All there are, also those already heeded. */
    public List<Warning> warnings() {
        return warnings;
    }
}
