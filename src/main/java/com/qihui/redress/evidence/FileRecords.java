package com.qihui.redress.evidence;

import static com.qihui.schema.Tables.STORED_FILE;

import com.qihui.schema.tables.records.StoredFileRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of stored files. Receipt commits by itself, before the content is put in the store. */
@Component
class FileRecords {

    private final DSLContext db;
    private final TransactionTemplate alone;
    private final Clock clock;

    FileRecords(DSLContext db, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Was handed in again: it stays as long as a new one. */
    Optional<StoredFile> touch(String sha256) {
        int rows = alone.execute(status -> receivedNow(sha256));
        return rows == 0 ? Optional.empty() : find(sha256);
    }

    void keep(StoredFile file) {
        try {
            alone.executeWithoutResult(status -> db.executeInsert(row(file)));
        } catch (DuplicateKeyException equalContentAtTheSameTime) {
            touch(file.sha256());
        }
    }

    private int receivedNow(String sha256) {
        return db.update(STORED_FILE)
                .set(STORED_FILE.RECEIVED_AT, clock.instant())
                .where(STORED_FILE.SHA256.eq(sha256))
                .execute();
    }

    private StoredFileRecord row(StoredFile file) {
        Instant now = clock.instant();
        StoredFileRecord row = new StoredFileRecord();
        row.setSha256(file.sha256());
        row.setSizeBytes(file.size());
        row.setMediaType(file.mediaType());
        row.setCapturedAt(file.capturedAt());
        row.setShownBytes(file.shownSize());
        row.setInUse(false);
        row.setStoredAt(now);
        row.setReceivedAt(now);
        return row;
    }

    Optional<StoredFile> find(String sha256) {
        return db.selectFrom(STORED_FILE)
                .where(STORED_FILE.SHA256.eq(sha256))
                .fetchOptional(FileRecords::file);
    }

    static StoredFile file(StoredFileRecord row) {
        return new StoredFile(
                row.getSha256(),
                row.getSizeBytes(),
                row.getMediaType(),
                row.getCapturedAt(),
                row.getShownBytes());
    }

    /** A piece refers to them from now on. */
    void use(Collection<String> sha256s) {
        db.update(STORED_FILE)
                .set(STORED_FILE.IN_USE, true)
                .where(STORED_FILE.SHA256.in(sha256s))
                .and(STORED_FILE.IN_USE.eq(false))
                .execute();
    }

    /** Not used and not received since, in order. */
    List<String> unusedSince(Instant before, String after, int most) {
        return db.select(STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(STORED_FILE.IN_USE.eq(false))
                .and(STORED_FILE.RECEIVED_AT.lt(before))
                .and(STORED_FILE.SHA256.gt(after))
                .orderBy(STORED_FILE.SHA256)
                .limit(most)
                .fetch(STORED_FILE.SHA256);
    }

    /**
     * @return false when it was received or used meanwhile
     */
    boolean delete(String sha256, Instant before) {
        return db.deleteFrom(STORED_FILE)
                        .where(STORED_FILE.SHA256.eq(sha256))
                        .and(STORED_FILE.IN_USE.eq(false))
                        .and(STORED_FILE.RECEIVED_AT.lt(before))
                        .execute()
                == 1;
    }
}
