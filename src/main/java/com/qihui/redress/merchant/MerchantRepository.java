package com.qihui.redress.merchant;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MerchantRepository extends Repository<Merchant, Long> {

    Merchant save(Merchant merchant);

    Optional<Merchant> findById(long id);

    Optional<Merchant> findByCode(String code);

    List<Merchant> findAllByOrderByName();
}
