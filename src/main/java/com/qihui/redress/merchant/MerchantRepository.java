package com.qihui.redress.merchant;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface MerchantRepository extends Repository<Merchant, Long> {

    Merchant save(Merchant merchant);

    Optional<Merchant> findById(long id);

    /** Asked with each filing: written out, for deriving it costs more than running it. */
    @Query("select * from merchant where name = :name")
    Optional<Merchant> findByName(String name);

    Optional<Merchant> findByCode(String code);

    List<Merchant> findAllByOrderByName();
}
