package com.qihui.redress.answering;

import static com.qihui.schema.Tables.CANNED_REPLY;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.qihui.redress.shared.ConfigFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty stock of shared replies from {@code config/replies.yml}; from then on managers
 * keep it. Of two nodes that start on an empty stock together each may bring one; a manager retires
 * what is there twice.
 */
@Component
class FirstReplies implements InitializingBean {

    private static final String DELIVERED = "system";

    private final DSLContext db;
    private final CannedReplies replies;
    private final TransactionOperations transactions;

    FirstReplies(DSLContext db, CannedReplies replies, TransactionOperations transactions) {
        this.db = db;
        this.replies = replies;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (db.fetchExists(CANNED_REPLY)) {
            return;
        }
        List<WordReply> first = read();
        first.forEach(WordReply::check);
        transactions.executeWithoutResult(
                begun -> first.forEach(one -> replies.insert(one, null, DELIVERED)));
    }

    static List<WordReply> read() throws IOException {
        try (InputStream file = ConfigFile.open("replies.yml")) {
            YAMLMapper reader = YAMLMapper.builder().build();
            return reader.readValue(
                    file,
                    reader.getTypeFactory().constructCollectionType(List.class, WordReply.class));
        }
    }
}
