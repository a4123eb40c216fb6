package com.qihui.redress;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfilesResolver;

/**
 * A fresh database for each desk a test run starts, also where two run side by side: H2 in memory,
 * or, where {@code REDRESS_TEST_JDBC_URL} names one, a schema of its own beside it on that MySQL.
 * The user needs the right to create schemas there.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger STARTED = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String server = server();
        int number = STARTED.incrementAndGet();
        if (server.isBlank()) {
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:h2:mem:desk%d;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
                                    .formatted(number))
                    .applyTo(context);
            return;
        }
        String user = System.getenv().getOrDefault("REDRESS_TEST_JDBC_USER", "root");
        String password = System.getenv().getOrDefault("REDRESS_TEST_JDBC_PASSWORD", "");
        TestPropertyValues.of(
                        "spring.datasource.url=" + freshSchema(server, user, password, number),
                        "spring.datasource.username=" + user,
                        "spring.datasource.password=" + password)
                .applyTo(context);
    }

    private static String server() {
        return System.getenv().getOrDefault("REDRESS_TEST_JDBC_URL", "");
    }

    private static String freshSchema(String server, String user, String password, int number) {
        int query = server.indexOf('?');
        String options = query < 0 ? "" : server.substring(query);
        String address = query < 0 ? server : server.substring(0, query);
        String fork = System.getProperty("redress.test.fork", "1");
        String schema = address.substring(address.lastIndexOf('/') + 1) + "_" + fork + "_" + number;
        try (Connection connection = DriverManager.getConnection(server, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + schema);
            statement.execute("create database " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("no schema of our own on " + address, e);
        }
        return address.substring(0, address.lastIndexOf('/') + 1) + schema + options;
    }

    /** An initializer comes too late to choose a profile: its settings have been read by then. */
    static class Profile implements ActiveProfilesResolver {

        @Override
        public String[] resolve(Class<?> testClass) {
            return server().isBlank() ? new String[0] : new String[] {"mysql"};
        }
    }
}
