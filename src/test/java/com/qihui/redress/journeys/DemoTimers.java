package com.qihui.redress.journeys;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The demo's database while the desk is down, which is when an H2 file is open to a test. */
final class DemoTimers {

    private final Path folder;

    DemoTimers(Path folder) {
        this.folder = folder;
    }

    /**
     * As if the time of a timer had come while nobody was there.
     *
     * @return of how many of these complaints it was
     */
    int ring(String timer, List<String> numbers) throws SQLException {
        String sql =
                "update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00'"
                        + " where handler_cfg_ = ? and process_instance_id_ in (select"
                        + " proc_inst_id_ from act_ru_execution where business_key_ = ?)";
        int rung = 0;
        try (Connection database = open();
                PreparedStatement update = database.prepareStatement(sql)) {
            for (String number : numbers) {
                update.setString(1, timer);
                update.setString(2, number);
                rung += update.executeUpdate();
            }
        }
        return rung;
    }

    /**
     * @param sql asks for complaints' numbers and how many of something each has
     */
    Map<String, Integer> counts(String sql, List<String> numbers) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection database = open();
                PreparedStatement query = database.prepareStatement(sql);
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                if (numbers.contains(found.getString(1))) {
                    counts.put(found.getString(1), found.getInt(2));
                }
            }
        }
        return counts;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("redress"), "sa", "");
    }
}
