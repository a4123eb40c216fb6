package com.qihui.redress.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface ApiTokenRepository extends Repository<ApiToken, Long> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findById(long id);

    /** Asked with each call: written out, for deriving it costs more than running it. */
    @Query("select * from api_token where token_hash = :hash")
    Optional<ApiToken> findByTokenHash(String hash);

    List<ApiToken> findByIdLessThanOrderByIdDesc(long id, Limit limit);
}
