package com.qihui.redress.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tickets one transaction has already read or written, so that the many steps of a process that
 * happen in it read each once. Forgotten when the transaction ends.
 */
@Component
class TicketMemory {

    private static final class Known implements TransactionSynchronization {
        private final TicketMemory owner;
        private final Map<Long, Ticket> byId = new HashMap<>();

        private Known(TicketMemory owner) {
            this.owner = owner;
        }
    }

    Optional<Ticket> byId(long id) {
        return known().map(known -> known.byId.get(id));
    }

    Optional<Ticket> byNumber(String number) {
        return known().flatMap(
                        known ->
                                known.byId.values().stream()
                                        .filter(ticket -> ticket.number().equals(number))
                                        .findFirst());
    }

    Ticket keep(Ticket ticket) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().orElseGet(this::begin).byId.put(ticket.id(), ticket);
        }
        return ticket;
    }

    private Known begin() {
        Known begun = new Known(this);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    private Optional<Known> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .filter(known -> known.owner == this)
                .findFirst();
    }
}
