package com.qihui.redress.conversation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PromiseRepository extends Repository<Promise, Long> {

    Promise save(Promise promise);

    Optional<Promise> findById(long id);

    List<Promise> findAllByTicketIdOrderById(long ticketId);
}
