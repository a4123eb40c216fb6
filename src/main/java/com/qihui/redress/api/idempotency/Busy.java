package com.qihui.redress.api.idempotency;

import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Tells a failure of two calls in each other's way, after which the same call may well succeed. */
final class Busy {

    private Busy() {}

    static boolean isWhy(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof ConcurrencyFailureException
                                        || cause instanceof DuplicateKeyException
                                        || cause instanceof SQLTransientException);
    }
}
