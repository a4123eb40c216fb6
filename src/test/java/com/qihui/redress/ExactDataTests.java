package com.qihui.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written comes back as it was, on each of the two databases. */
@RedressTest
class ExactDataTests {

    @Autowired JdbcClient database;
    @Autowired TaskService tasks;

    @Test
    void keepsEmojiAndRareHan() {
        String rare = "𠮷野家😀👩‍👩‍👧 ﷽ \u200f<b>";

        insert("rare", rare);

        assertThat(names("rare")).containsExactly(rare);
    }

    @Test
    void tellsNamesApartThatDifferInCaseInATrailingBlankOrInOneEmoji() {
        for (String name : List.of("exact", "Exact", "exact ", "吉", "𠮷", "😀", "😁")) {
            insert("exact", name);
        }

        assertThat(
                        database.sql("select name from merchant where name = ?")
                                .param("exact")
                                .query(String.class)
                                .list())
                .containsExactly("exact");
    }

    @Test
    void keepsMicrosecondsInUtc() {
        LocalDateTime written = LocalDateTime.parse("2026-11-22T16:30:46.731456");

        database.sql(
                        "insert into api_token (name, token_hash, scopes, expires_at, created_by,"
                                + " created_at, version) values ('exact', 'exact', '', ?, '', ?, 0)")
                .params(written, written.toInstant(ZoneOffset.UTC).atOffset(ZoneOffset.ofHours(8)))
                .update();

        assertThat(time("expires_at")).isEqualTo(written);
        assertThat(time("created_at")).isEqualTo(written);
    }

    @Test
    void neverPutsATimeOfTheEngineLater() {
        Instant due = Instant.parse("2026-11-22T16:30:46.731Z");
        Task task = tasks.newTask();
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);

        Date kept = tasks.createTaskQuery().taskId(task.getId()).singleResult().getDueDate();
        tasks.deleteTask(task.getId(), true);

        assertThat(kept.toInstant()).isBetween(due.minusMillis(731), due);
    }

    private void insert(String code, String name) {
        database.sql(
                        "insert into merchant (code, name, tier, self_operated, active, version)"
                                + " values (?, ?, 'GOLD', false, false, 0)")
                .params(code + name.hashCode() % 1000, name)
                .update();
    }

    private List<String> names(String code) {
        return database.sql("select name from merchant where code like ?")
                .param(code + "%")
                .query(String.class)
                .list();
    }

    private LocalDateTime time(String column) {
        return database.sql("select " + column + " from api_token where token_hash = 'exact'")
                .query(LocalDateTime.class)
                .single();
    }
}
