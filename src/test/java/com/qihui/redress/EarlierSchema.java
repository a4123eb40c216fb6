package com.qihui.redress;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jooq.DSLContext;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty database of its own, H2 in memory or on the MySQL that tests are given, with the tables
 * the desk had before a change of its schema.
 */
public final class EarlierSchema {

    private static final String CHANGES = "db/changelog/redress.yml";

    private final DriverManagerDataSource source;

    private EarlierSchema(DriverManagerDataSource source) {
        this.source = source;
    }

    /** As it was when the change of that name was still to come. */
    public static EarlierSchema before(String change) throws SQLException, LiquibaseException {
        EarlierSchema schema = new EarlierSchema(fresh(change));
        schema.migrate(
                liquibase -> {
                    List<ChangeSet> all =
                            liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
                    int before = 0;
                    while (!all.get(before).getId().equals(change)) {
                        before++;
                    }
                    liquibase.update(before, new Contexts(), new LabelExpression());
                });
        return schema;
    }

    public DataSource source() {
        return source;
    }

    public DSLContext db() {
        String url = System.getenv().getOrDefault("REDRESS_TEST_JDBC_URL", "jdbc:h2:");
        return DSL.using(
                source,
                JDBCUtils.dialect(url),
                new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.NEVER)
                        .withRenderNameCase(RenderNameCase.LOWER)
                        .withRenderSchema(false));
    }

    /** Brings it up to date. */
    public void migrate() throws SQLException, LiquibaseException {
        migrate(liquibase -> liquibase.update(new Contexts()));
    }

    @FunctionalInterface
    private interface Migration {
        void run(Liquibase liquibase) throws LiquibaseException;
    }

    private void migrate(Migration migration) throws SQLException, LiquibaseException {
        try (Connection connection = source.getConnection();
                Liquibase liquibase =
                        new Liquibase(
                                CHANGES,
                                new ClassLoaderResourceAccessor(),
                                DatabaseFactory.getInstance()
                                        .findCorrectDatabaseImplementation(
                                                new JdbcConnection(connection)))) {
            migration.run(liquibase);
        }
    }

    private static DriverManagerDataSource fresh(String name) throws SQLException {
        String server = System.getenv().getOrDefault("REDRESS_TEST_JDBC_URL", "");
        if (server.isBlank()) {
            return new DriverManagerDataSource(
                    "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
        }
        String user = System.getenv().getOrDefault("REDRESS_TEST_JDBC_USER", "root");
        String password = System.getenv().getOrDefault("REDRESS_TEST_JDBC_PASSWORD", "");
        String schema = "redress_before_" + name.replace('-', '_');
        try (Connection connection = DriverManager.getConnection(server, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + schema);
            statement.execute("create database " + schema);
        }
        return new DriverManagerDataSource(
                server.replaceFirst("/[^/?]+(\\?|$)", "/" + schema + "$1"), user, password);
    }
}
