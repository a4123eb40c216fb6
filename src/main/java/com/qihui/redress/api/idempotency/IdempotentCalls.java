package com.qihui.redress.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.RuleViolation;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a call and keeps its answer in one transaction, so that whatever fails, the call either
 * happened and will be answered as it was, or did not happen. Of equal calls at the same instant
 * one does the work; the others wait for it and answer the same. That a call is a repetition shows
 * when its key cannot be written a second time: the first call, the usual one, asks nothing.
 */
@Service
public class IdempotentCalls {

    private static final int TRIES = 4;

    private final CallLog log;
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
        String bodyHash = Hash.sha256(write(command));
        for (int attempt = 1; ; attempt++) {
            try {
                return perform(call, bodyHash, work, answer).response();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !Busy.isWhy(e)) {
                    throw e;
                }
                Optional<Answered> before = Optional.ofNullable(call.key()).flatMap(log::find);
                if (before.isPresent()) {
                    return repeated(before.get(), bodyHash);
                }
            }
        }
    }

    private static ResponseEntity<byte[]> repeated(Answered before, String bodyHash) {
        if (!before.bodyHash().equals(bodyHash)) {
            throw RuleViolation.of(Call.HEADER, "idempotency_key_reused");
        }
        return before.response();
    }

    private <T> Answered perform(
            Call call, String bodyHash, Supplier<T> work, Function<T, Reply> answer) {
        AtomicReference<Answered> answered = new AtomicReference<>();
        transaction.executeWithoutResult(
                status -> {
                    if (call.key() != null) {
                        log.begin(call.key(), bodyHash, clock.instant());
                    }
                    T done = work.get();
                    beforeCommit(() -> answered.set(keep(call, bodyHash, answer.apply(done))));
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

    private Answered keep(Call call, String bodyHash, Reply reply) {
        Answered answer =
                new Answered(
                        bodyHash,
                        reply.status().value(),
                        reply.location() == null ? null : reply.location().toString(),
                        reply.etag(),
                        reply.body() == null ? null : write(reply.body()));
        if (call.key() != null) {
            log.end(call.key(), answer);
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
