package com.qihui.redress.remedy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProposalRepository extends Repository<Proposal, Long> {

    Proposal save(Proposal proposal);

    Optional<Proposal> findFirstByTicketIdOrderByRoundNoDesc(long ticketId);

    List<Proposal> findAllByTicketIdOrderByRoundNo(long ticketId);
}
