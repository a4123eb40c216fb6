package com.qihui.redress.conversation;

import static com.qihui.schema.Tables.MESSAGE_FILE;
import static com.qihui.schema.Tables.STORED_FILE;

import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.FileReferences;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.schema.tables.records.MessageFileRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The files that came with messages; they are still needed, whether they become evidence or not.
 */
@Component
class MessageFiles implements FileReferences {

    /** More at once is handed in as evidence. */
    static final int MOST = 10;

    private final DSLContext db;
    private final Evidence evidence;
    private final EvidenceFiles store;

    MessageFiles(DSLContext db, Evidence evidence, EvidenceFiles store) {
        this.db = db;
        this.evidence = evidence;
        this.store = store;
    }

    /**
     * @throws RuleViolation when they are more than {@value #MOST}
     * @throws RefusedFile when the ticket's files would be larger together than allowed
     */
    List<MessageFile> keep(long ticketId, long messageId, List<Enclosure> enclosed) {
        guard(ticketId, enclosed);
        List<MessageFile> kept = new ArrayList<>();
        for (Enclosure one : enclosed) {
            kept.add(new MessageFile(kept.size() + 1, one.file(), one.name(), null));
        }
        Rows.insert(db, kept.stream().map(file -> row(ticketId, messageId, file)).toList());
        return List.copyOf(kept);
    }

    private void guard(long ticketId, List<Enclosure> enclosed) {
        if (enclosed.size() > MOST) {
            throw RuleViolation.of("file", "too_many", MOST);
        }
        long bytes = evidence.bytes(ticketId) + bytes(ticketId);
        for (Enclosure one : enclosed) {
            bytes += one.file().size();
            if (bytes > store.limits().maxTicket()) {
                throw store.limits().ticketFull(one.name());
            }
        }
    }

    /** Of those that became no evidence, which is counted there. */
    private long bytes(long ticketId) {
        BigDecimal sum =
                db.select(DSL.sum(STORED_FILE.SIZE_BYTES))
                        .from(MESSAGE_FILE)
                        .join(STORED_FILE)
                        .on(STORED_FILE.SHA256.eq(MESSAGE_FILE.SHA256))
                        .where(MESSAGE_FILE.TICKET_ID.eq(ticketId))
                        .and(MESSAGE_FILE.PIECE_NO.isNull())
                        .fetchSingle()
                        .value1();
        return sum == null ? 0 : sum.longValue();
    }

    /** By message, each in its order. */
    Map<Long, List<MessageFile>> of(Collection<Long> messageIds) {
        return db
                .select(MESSAGE_FILE.fields())
                .select(STORED_FILE.fields())
                .from(MESSAGE_FILE)
                .join(STORED_FILE)
                .on(STORED_FILE.SHA256.eq(MESSAGE_FILE.SHA256))
                .where(MESSAGE_FILE.MESSAGE_ID.in(messageIds))
                .orderBy(MESSAGE_FILE.MESSAGE_ID, MESSAGE_FILE.FILE_NO)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get(MESSAGE_FILE.MESSAGE_ID),
                                Collectors.mapping(MessageFiles::file, Collectors.toList())));
    }

    /**
     * @return false when it became evidence already
     */
    boolean becameEvidence(long messageId, int fileNo, int pieceNo) {
        return db.update(MESSAGE_FILE)
                        .set(MESSAGE_FILE.PIECE_NO, pieceNo)
                        .where(MESSAGE_FILE.MESSAGE_ID.eq(messageId))
                        .and(MESSAGE_FILE.FILE_NO.eq(fileNo))
                        .and(MESSAGE_FILE.PIECE_NO.isNull())
                        .execute()
                == 1;
    }

    @Override
    public Set<String> needed(Collection<String> sha256s) {
        return db.selectDistinct(MESSAGE_FILE.SHA256)
                .from(MESSAGE_FILE)
                .where(MESSAGE_FILE.SHA256.in(sha256s))
                .fetchSet(MESSAGE_FILE.SHA256);
    }

    private static MessageFileRecord row(long ticketId, long messageId, MessageFile file) {
        MessageFileRecord row = new MessageFileRecord();
        row.setMessageId(messageId);
        row.setFileNo(file.fileNo());
        row.setTicketId(ticketId);
        row.setSha256(file.file().sha256());
        row.setFileName(file.name());
        return row;
    }

    private static MessageFile file(Record joined) {
        @Nullable Long shown = joined.get(STORED_FILE.SHOWN_BYTES);
        return new MessageFile(
                joined.get(MESSAGE_FILE.FILE_NO),
                new StoredFile(
                        joined.get(STORED_FILE.SHA256),
                        joined.get(STORED_FILE.SIZE_BYTES),
                        joined.get(STORED_FILE.MEDIA_TYPE),
                        joined.get(STORED_FILE.CAPTURED_AT),
                        shown),
                joined.get(MESSAGE_FILE.FILE_NAME),
                joined.get(MESSAGE_FILE.PIECE_NO));
    }
}
