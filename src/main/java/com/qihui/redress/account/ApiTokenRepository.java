package com.qihui.redress.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ApiTokenRepository extends Repository<ApiToken, Long> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findById(long id);

    List<ApiToken> findByIdLessThanOrderByIdDesc(long id, Limit limit);
}
