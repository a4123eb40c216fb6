package com.qihui.redress.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * A statement whose text is built once for all rows that set the same columns, and kept. Building
 * it anew, with names compared and rendered, took a quarter of the desk's time for a filing.
 */
final class RowStatement {

    /** Of more rows at once the text is long, and seldom asked for again. */
    private static final int KEPT = 16;

    private static final Map<List<Object>, String> TEXTS = new ConcurrentHashMap<>();

    private final List<? extends TableRecord<?>> values;
    private final List<Object> form;
    private final Function<DSLContext, Query> text;

    /**
     * @param values their set columns are the statement's values, in this order
     * @param form beside table and dialect, what tells its text from another's
     */
    RowStatement(
            List<? extends TableRecord<?>> values,
            List<Object> form,
            Function<DSLContext, Query> text) {
        this.values = values;
        this.form = form;
        this.text = text;
    }

    int run(DSLContext db) {
        String sql = textFor(db);
        return jdbc(db).update(sql, this::bind);
    }

    List<Long> run(DSLContext db, TableField<?, Long> key) {
        String sql = textFor(db);
        String[] wanted = {key.getName()};
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc(db).update(connection -> prepared(connection, sql, wanted), keys);
        return keys.getKeyList().stream().map(RowStatement::only).toList();
    }

    private PreparedStatement prepared(Connection connection, String sql, String[] wanted)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql, wanted);
        bind(statement);
        return statement;
    }

    private static Long only(Map<String, Object> keys) {
        return ((Number) keys.values().iterator().next()).longValue();
    }

    private String textFor(DSLContext db) {
        if (values.size() > KEPT) {
            return text.apply(db).getSQL();
        }
        List<Object> whole = List.of(db.dialect(), values.get(0).getTable().getName(), form);
        String known = TEXTS.get(whole);
        if (known == null) {
            known = text.apply(db).getSQL();
            TEXTS.put(whole, known);
        }
        return known;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (TableRecord<?> row : values) {
            for (int i = 0; i < row.size(); i++) {
                if (row.changed(i)) {
                    bind(statement, place++, stored(row, i));
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else {
            statement.setObject(place, value);
        }
    }

    private static @Nullable Object stored(TableRecord<?> row, int i) {
        return stored(row.field(i), row.get(i));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object stored(Field<?> field, @Nullable Object value) {
        return ((Field<@Nullable Object>) field).getConverter().to(value);
    }

    /** On the transaction's connection, its failures told in the words of the other modules. */
    private static JdbcTemplate jdbc(DSLContext db) {
        DataSource source =
                ((DataSourceConnectionProvider) db.configuration().connectionProvider())
                        .dataSource();
        return new JdbcTemplate(source);
    }
}
