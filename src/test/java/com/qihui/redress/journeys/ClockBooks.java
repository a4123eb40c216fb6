package com.qihui.redress.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was written of the steps of clocks in the places where each is to stand once: the ledger,
 * the journal, people's notices, and the figures of the board.
 */
final class ClockBooks {

    private final DeskDatabase database;
    private final ObjectMapper json = new ObjectMapper();

    ClockBooks(DeskDatabase database) {
        this.database = database;
    }

    /** {@code C20261126001 RESOLUTION 80}, as often as the ledgers have it. */
    List<String> ledger() {
        return lines(
                "select concat(t.number, ' ', d.kind, ' ', e.percent_used) from clock_entry e"
                        + " join deadline d on d.id = e.deadline_id"
                        + " join ticket t on t.id = e.ticket_id"
                        + " where e.step in ('WARNED', 'BREACHED')");
    }

    /** The same, as the journals have it. */
    List<String> journal() {
        return database
                .rows(
                        "select t.number, j.data from journal j join ticket t on t.id = j.ticket_id"
                                + " where j.type in ('CLOCK_WARNED', 'CLOCK_BREACHED')")
                .stream()
                .map(row -> row.get(0) + " " + step(row.get(1)))
                .sorted()
                .toList();
    }

    /** Whom each step in the ledgers tells, {@code C20261126001 RESOLUTION 80 lead}. */
    List<String> toBeTold(Map<String, String> people) {
        return database
                .rows(
                        "select concat(t.number, ' ', d.kind, ' ', e.percent_used), e.told"
                                + " from clock_entry e join deadline d on d.id = e.deadline_id"
                                + " join ticket t on t.id = e.ticket_id"
                                + " where e.step in ('WARNED', 'BREACHED')")
                .stream()
                .map(row -> row.get(0) + " " + people.get(row.get(1)))
                .sorted()
                .toList();
    }

    List<String> told() {
        return lines(
                "select concat(n.number, ' ', n.clock, ' ', n.percent_used, ' ', a.username)"
                        + " from notice n join account a on a.id = n.account_id"
                        + " where n.chases is null");
    }

    /** {@code C20261126001 1}: which promises are owed that are over, with their first chase. */
    List<String> missedPromises() {
        return lines(
                "select concat(t.number, ' ', p.id, ' 1') from promise p"
                        + " join ticket t on t.id = p.ticket_id where p.state = 'MISSED'");
    }

    /** The same, as the chases were written down. */
    List<String> chases() {
        return lines(
                "select concat(t.number, ' ', c.promise_id, ' ', c.chase_no) from promise_chase c"
                        + " join ticket t on t.id = c.ticket_id");
    }

    /** How often the journals tell of a chase. */
    int chasesInJournals() {
        return lines("select concat(id, '') from journal where type = 'PROMISE_CHASED'").size();
    }

    /** {@code C20261126001 1 agent}, of each chase. */
    List<String> toldOfChases() {
        return lines(
                "select concat(n.number, ' ', n.chases, ' ', a.username)"
                        + " from notice n join account a on a.id = n.account_id"
                        + " where n.chases is not null");
    }

    /** Clocks whose row says otherwise than their ledger how many steps are done. */
    List<String> unevenClocks() {
        return lines(
                "select concat(d.id, ' ', d.kind, ' ', d.state) from deadline d where"
                        + " (case when d.breached_at is null then 0 else 1 end) <> (select count(*)"
                        + " from clock_entry e where e.deadline_id = d.id and e.step = 'BREACHED')");
    }

    List<String> stillDue(Instant by) {
        return lines(
                "select concat(ticket_id, ' ', kind) from deadline where next_alarm_at <= '"
                        + LocalDateTime.ofInstant(by, ZoneOffset.UTC).toString().replace('T', ' ')
                        + "'");
    }

    /** What the board says is open and late, and what was judged late by kind. */
    List<String> board() {
        return lines(
                "select concat('open ', sum(running), ' ', sum(paused), ' ', sum(breached))"
                        + " from board_open where dim = 'ALL'"
                        + " union all select concat(kind, ' ', sum(missed)) from board_judged"
                        + " where dim = 'ALL' and missed > 0 and stretch < 1000000 and kind in"
                        + " ('FIRST_RESPONSE', 'RESOLUTION', 'PROMISE') group by kind");
    }

    /** The same, counted from the clocks themselves. */
    List<String> counted() {
        return lines(
                "select concat('open ',"
                        + " count(distinct case when state = 'RUNNING' then ticket_id end), ' ',"
                        + " count(distinct case when state = 'PAUSED' then ticket_id end), ' ',"
                        + " count(distinct case when state = 'BREACHED' then ticket_id end))"
                        + " from deadline where ended_at is null"
                        + " and kind not in ('CUSTOMER_TURN', 'DELIVERY')"
                        + " union all select concat(kind, ' ', count(*)) from deadline"
                        + " where state = 'BREACHED' group by kind");
    }

    /** Has the board counted anew, as it does each night. */
    void recount() {
        database.change(
                "update board_fold set counting = true, cursor_id = 0, cursor_day = null,"
                        + " counted = 0, differences = 0 where id = 1 and counting = false");
    }

    boolean isRecounting() {
        return !lines("select 'counting' from board_fold where counting = true").isEmpty();
    }

    boolean isFolded() {
        return lines("select ticket_id from board_change").isEmpty();
    }

    /** {@code 90 0}: tickets counted anew, and how many figures were wrong. */
    String recounted() {
        return lines("select concat(counted, ' ', differences) from board_fold where id = 1")
                .get(0);
    }

    private List<String> lines(String sql) {
        return database.rows(sql).stream()
                .map(row -> row.get(0))
                .sorted()
                .collect(Collectors.toList());
    }

    private String step(String data) {
        try {
            JsonNode step = json.readTree(data);
            return step.get("kind").asText() + " " + step.path("percent").asInt(100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
