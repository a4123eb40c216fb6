package com.qihui.redress.conversation;

import com.qihui.redress.ticket.ClosingCondition;
import com.qihui.redress.ticket.OpenMatter;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import org.springframework.stereotype.Component;

/** A promise is owed until it is kept, also when it is late. */
@Component
class OpenPromises implements ClosingCondition {

    private final Promises promises;

    OpenPromises(Promises promises) {
        this.promises = promises;
    }

    @Override
    public List<OpenMatter> open(Ticket ticket) {
        return promises.of(ticket.id()).stream()
                .filter(Promise::isOpen)
                .map(promise -> new OpenMatter(OpenMatter.Kind.PROMISE, promise.body()))
                .toList();
    }
}
