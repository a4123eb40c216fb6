package com.qihui.redress.conversation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface PromiseRepository extends Repository<Promise, Long> {

    Promise save(Promise promise);

    Optional<Promise> findById(long id);

    /** Asked with each answer: written out, for deriving it costs more than running it. */
    @Query("select * from promise where ticket_id = :ticketId order by id")
    List<Promise> findAllByTicketIdOrderById(long ticketId);
}
