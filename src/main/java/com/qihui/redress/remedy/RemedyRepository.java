package com.qihui.redress.remedy;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RemedyRepository extends Repository<RemedyOrder, Long> {

    RemedyOrder save(RemedyOrder remedy);

    Optional<RemedyOrder> findFirstByTicketIdOrderByIdDesc(long ticketId);
}
