package com.qihui.redress.remedy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface RemedyRepository extends Repository<RemedyOrder, Long> {

    RemedyOrder save(RemedyOrder remedy);

    Optional<RemedyOrder> findFirstByTicketIdOrderByIdDesc(long ticketId);

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<RemedyOrder> findById(long id);

    List<RemedyOrder> findByTellAtLessThanEqualOrderByTellAtAscIdAsc(Instant now, Limit limit);
}
