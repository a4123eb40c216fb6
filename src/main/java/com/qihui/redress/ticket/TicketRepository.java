package com.qihui.redress.ticket;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface TicketRepository extends Repository<Ticket, Long> {

    Ticket save(Ticket ticket);

    Optional<Ticket> findById(long id);

    Optional<Ticket> findByNumber(String number);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Ticket> readByNumber(String number);
}
