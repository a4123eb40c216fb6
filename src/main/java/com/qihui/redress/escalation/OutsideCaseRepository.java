package com.qihui.redress.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OutsideCaseRepository extends Repository<OutsideCase, Long> {

    OutsideCase save(OutsideCase outsideCase);

    Optional<OutsideCase> findFirstByTicketIdOrderByIdDesc(long ticketId);

    List<OutsideCase> findByTicketIdOrderById(long ticketId);
}
