package com.qihui.redress.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findById(long id);

    Optional<Account> findByUsername(String username);

    Optional<Account> findByAgentNo(String agentNo);

    List<Account> findByUsernameGreaterThanOrderByUsername(String username, Limit limit);

    /** Locked, so that the last two administrators cannot send each other away at once. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<Account> findByRoleAndActive(Role role, boolean active);

    @Query("select id from account where role = :role and active = true order by id")
    List<Long> findActiveIds(String role);

    long count();
}
