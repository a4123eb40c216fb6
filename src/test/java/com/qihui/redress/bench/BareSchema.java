package com.qihui.redress.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A schema of its own on the same server, so that both are measured on the same disk. */
final class BareSchema {

    private BareSchema() {}

    static HikariDataSource beside(HikariDataSource known) {
        try (Connection connection = known.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists redress_bare");
            statement.execute("create database redress_bare");
        } catch (SQLException e) {
            throw new IllegalStateException("the bench needs a MySQL it may create schemas on", e);
        }
        HikariDataSource own = new HikariDataSource();
        own.setJdbcUrl(known.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/redress_bare$1"));
        own.setUsername(known.getUsername());
        own.setPassword(known.getPassword());
        own.addDataSourceProperty("nullCatalogMeansCurrent", "true");
        own.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        own.setMaximumPoolSize(20);
        return own;
    }
}
