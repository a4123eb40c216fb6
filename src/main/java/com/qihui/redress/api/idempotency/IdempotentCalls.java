package com.qihui.redress.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.Busy;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.RuleViolation;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a call and keeps its answer in one transaction, so that whatever fails, the call either
 * happened and will be answered as it was, or did not happen. Of equal calls at the same instant
 * one happens; the others answer the same. That a call is a repetition shows when its answer cannot
 * be kept a second time, or when it fails because it happened before: the first call, the usual
 * one, asks nothing.
 */
@Service
public class IdempotentCalls {

    private static final int TRIES = 4;

    private final CallLog log;
    private final OneAtATime turns = new OneAtATime();
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentCalls(
            CallLog log, PlatformTransactionManager transactions, ObjectMapper json, Clock clock) {
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param command tells an equal call from another one under the same key
     * @param work may be tried again, in a new transaction, when another call was in its way
     * @param answer asked when the work and all that follows from it is written, just before the
     *     commit
     * @throws RuleViolation when the key was used for another command
     */
    public <T> ResponseEntity<byte[]> once(
            Call call, Object command, Supplier<T> work, Function<T, Reply> answer) {
        String key = call.key();
        if (key == null) {
            return done(null, work, answer);
        }
        Call.Marked marked = new Call.Marked(key, Hash.sha256(write(command)));
        return turns.take(
                key,
                waited -> {
                    Optional<Answered> before = waited ? log.find(key) : Optional.empty();
                    return before.map(known -> repeated(known, marked))
                            .orElseGet(() -> done(marked, work, answer));
                });
    }

    private <T> ResponseEntity<byte[]> done(
            Call.@Nullable Marked marked, Supplier<T> work, Function<T, Reply> answer) {
        for (int attempt = 1; ; attempt++) {
            try {
                return perform(marked, work, answer).response();
            } catch (RuntimeException e) {
                Optional<Answered> before =
                        Optional.ofNullable(marked).flatMap(call -> log.find(call.key()));
                if (marked != null && before.isPresent()) {
                    return repeated(before.get(), marked);
                }
                if (attempt == TRIES || !Busy.isWhy(e)) {
                    throw e;
                }
            }
        }
    }

    private static ResponseEntity<byte[]> repeated(Answered before, Call.Marked call) {
        if (!before.bodyHash().equals(call.bodyHash())) {
            throw RuleViolation.of(Call.HEADER, "idempotency_key_reused");
        }
        return before.response();
    }

    private <T> Answered perform(
            Call.@Nullable Marked marked, Supplier<T> work, Function<T, Reply> answer) {
        AtomicReference<Answered> answered = new AtomicReference<>();
        transaction.executeWithoutResult(
                status -> {
                    T done = work.get();
                    beforeCommit(() -> answered.set(keep(marked, answer.apply(done))));
                });
        return Objects.requireNonNull(answered.get());
    }

    /** After all that was registered before it, journal and work list among them. */
    private static void beforeCommit(Runnable last) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        last.run();
                    }
                });
    }

    private Answered keep(Call.@Nullable Marked marked, Reply reply) {
        Answered answer =
                new Answered(
                        marked == null ? "" : marked.bodyHash(),
                        reply.status().value(),
                        reply.location() == null ? null : reply.location().toString(),
                        reply.etag(),
                        reply.body() == null ? null : write(reply.body()));
        if (marked != null) {
            log.keep(marked.key(), answer, clock.instant());
        }
        return answer;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
