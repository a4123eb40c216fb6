package com.qihui.redress.journeys;

import com.qihui.redress.shared.Hash;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The database of a packaged desk: an H2 file in its folder, or a schema of its own on the MySQL of
 * {@code REDRESS_TEST_JDBC_URL}. The file is open to a test only while the desk is down.
 */
final class DeskDatabase {

    private final String url;
    private final String user;
    private final String password;
    private final boolean mysql;

    DeskDatabase(Path folder, String schema) {
        String server = System.getenv().getOrDefault("REDRESS_TEST_JDBC_URL", "");
        mysql = !server.isBlank();
        user = mysql ? System.getenv().getOrDefault("REDRESS_TEST_JDBC_USER", "root") : "sa";
        password = mysql ? System.getenv().getOrDefault("REDRESS_TEST_JDBC_PASSWORD", "") : "";
        if (mysql) {
            String own = server.replaceFirst("/[^/?]+(\\?|$)", "/" + schema + "$1");
            run(server, "drop database if exists " + schema);
            run(server, "create database " + schema);
            url = own;
        } else {
            url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("redress");
        }
    }

    /** What the desk is told about its database. */
    Map<String, String> environment() {
        return mysql
                ? Map.of(
                        "SPRING_PROFILES_ACTIVE", "mysql",
                        "REDRESS_DB_URL", url,
                        "REDRESS_DB_USER", user,
                        "REDRESS_DB_PASSWORD", password)
                : Map.of();
    }

    /** A token with every scope, acting for nobody in particular. */
    void allow(String token) {
        String sql =
                "insert into api_token (name, token_hash, scopes, expires_at, created_by,"
                        + " created_at, version) values (?, ?, ?, ?, ?, ?, 0)";
        try (Connection connection = connect(url);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, "test");
            insert.setString(2, Hash.sha256(token));
            insert.setString(
                    3,
                    "complaints:write,complaints:read,complaints:import,tasks:work,insight:read");
            insert.setTimestamp(4, Timestamp.from(Instant.now().plusSeconds(86_400)));
            insert.setString(5, "test");
            insert.setTimestamp(6, Timestamp.from(Instant.now()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<List<String>> rows(String sql) {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql) {
        run(url, sql);
    }

    private void run(String where, String sql) {
        try (Connection connection = connect(where);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String where) throws SQLException {
        return DriverManager.getConnection(where, user, password);
    }
}
