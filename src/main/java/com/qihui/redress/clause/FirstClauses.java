package com.qihui.redress.clause;

import static com.qihui.schema.Tables.CLAUSE;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.qihui.redress.shared.ConfigFile;
import com.qihui.redress.shared.Conflict;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty library from {@code config/clauses.yml}; from then on an administrator keeps it.
 * Before anything is filed, or the first complaints would cite nothing.
 */
@Component
class FirstClauses implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstClauses.class);

    private final DSLContext db;
    private final ClauseDesk clauses;
    private final TransactionOperations transactions;

    FirstClauses(DSLContext db, ClauseDesk clauses, TransactionOperations transactions) {
        this.db = db;
        this.clauses = clauses;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (db.fetchExists(CLAUSE)) {
            return;
        }
        List<AddClause> first = read();
        try {
            transactions.executeWithoutResult(
                    begun -> first.forEach(clause -> clauses.keep(clause, "system")));
        } catch (Conflict e) {
            LOG.info("Another node filled the clause library");
        }
    }

    private static List<AddClause> read() throws IOException {
        try (InputStream file = ConfigFile.open("clauses.yml")) {
            YAMLMapper reader = YAMLMapper.builder().addModule(new JavaTimeModule()).build();
            return reader.readValue(
                    file,
                    reader.getTypeFactory().constructCollectionType(List.class, AddClause.class));
        }
    }
}
