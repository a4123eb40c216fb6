package com.qihui.redress.shared;

import java.sql.SQLTransientException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** A failure of two who were in each other's way, after which the same may well succeed. */
public final class Busy {

    private static final int TRIES = 3;

    private Busy() {}

    public static boolean isWhy(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof ConcurrencyFailureException
                                        || cause instanceof DuplicateKeyException
                                        || cause instanceof SQLTransientException);
    }

    /**
     * Does it again where somebody else was in its way, twice at most.
     *
     * @param work one transaction, of which nothing is left when it fails
     */
    public static void outlast(Runnable work) {
        outlasting(
                () -> {
                    work.run();
                    return true;
                });
    }

    /** As {@link #outlast}, with what comes of it. */
    public static <T> T outlasting(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isWhy(e)) {
                    throw e;
                }
            }
        }
    }
}
