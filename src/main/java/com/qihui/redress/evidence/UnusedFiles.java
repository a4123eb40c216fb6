package com.qihui.redress.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes files that were handed in and never became evidence: a day longer than drafts live. What
 * any piece refers to is never touched.
 */
@Component
class UnusedFiles {

    static final Duration KEPT = Duration.ofDays(8);
    private static final Duration ARRIVING = Duration.ofDays(1);
    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(UnusedFiles.class);

    private final FileRecords records;
    private final EvidenceFiles files;
    private final Incoming incoming;
    private final List<FileReferences> references;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnusedFiles(
            FileRecords records,
            EvidenceFiles files,
            Incoming incoming,
            List<FileReferences> references,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.records = records;
        this.files = files;
        this.incoming = incoming;
        this.references = references;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void remove() throws IOException {
        Instant before = clock.instant().minus(KEPT);
        int removed = 0;
        String after = "";
        List<String> unused = records.unusedSince(before, after, BATCH);
        while (!unused.isEmpty()) {
            after = unused.get(unused.size() - 1);
            for (String sha256 : withoutNeeded(unused)) {
                removed += remove(sha256, before) ? 1 : 0;
            }
            unused = records.unusedSince(before, after, BATCH);
        }
        int parts = incoming.sweep(Instant.now().minus(ARRIVING));
        if (removed > 0 || parts > 0) {
            LOG.info("Removed {} files nothing refers to, {} unfinished ones", removed, parts);
        }
    }

    private List<String> withoutNeeded(List<String> unused) {
        List<String> left = new ArrayList<>(unused);
        references.forEach(reference -> left.removeAll(reference.needed(unused)));
        return left;
    }

    /**
     * The row is locked while the content goes, so that a receipt of equal content waits and then
     * puts it anew. Cut off in between, the row is left, and goes the next time.
     */
    private boolean remove(String sha256, Instant before) {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            status -> {
                                boolean gone = records.delete(sha256, before);
                                if (gone) {
                                    removeContent(sha256);
                                }
                                return gone;
                            }));
        } catch (DataIntegrityViolationException referredToMeanwhile) {
            return false;
        }
    }

    private void removeContent(String sha256) {
        try {
            files.remove(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
