package com.qihui.redress.workflow.outside;

import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REVIEW_REFUSAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.task.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of cases outside begin with: complaints that may go there, and who follows them. */
@RedressTest
abstract class CaseOutside {

    static final String STORE = "外部案件小店";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired Desk desk;
    @Autowired OutsideCases cases;
    @Autowired CustomerDesk customers;
    @Autowired FollowExternalCase form;
    @Autowired Ledgers ledgers;
    @Autowired ClockWords clockWords;
    @Autowired People people;
    @Autowired TravellingClock clock;

    Actor agent;

    @BeforeEach
    void aDesk() {
        desk.merchant(STORE);
        agent = people.agent("GOODS").actor();
    }

    Ticket late() {
        clock.set(at("2026-03-30T10:00"));
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.pass(ticket, Duration.ofDays(20));
        return desk.now(ticket);
    }

    /** The platform's last word was no, and nothing inside is waited for. */
    Ticket upheld() {
        clock.set(at("2026-03-30T10:00"));
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "DECLINE",
                Map.of("responsibility", "USER", "answer", "账户无异常"));
        customers.decide(desk.now(ticket), false, "不接受", Complaints.SHOP);
        desk.complete(
                ticket,
                REVIEW_REFUSAL,
                "UPHOLD",
                Map.of("answer", "维持原方案"),
                people.manager().actor());
        return desk.now(ticket);
    }

    void register(Ticket ticket, String body, String... more) {
        Map<String, String> fields = fields(more);
        fields.put("body", body);
        fields.put("caseNo", "案-" + body);
        desk.complete(ticket, REGISTER_EXTERNAL_CASE, "REGISTERED", fields, agent);
    }

    void follow(Ticket ticket, String outcome, String... fields) {
        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, outcome, fields(fields), agent);
    }

    /** What whoever follows the case may enter. */
    List<String> ways(Ticket ticket) {
        return form.outcomes(desk.now(ticket)).stream().map(Outcome::name).toList();
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    OutsideCase current(Ticket ticket) {
        return cases.latest(ticket.id()).orElseThrow();
    }

    Ledger ledger(Ticket ticket, ClockKind kind) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    static String lastDay(Ledger ledger) {
        return LocalDate.ofInstant(ledger.deadline().dueAt().minusSeconds(1), ZONE).toString();
    }

    static <T> T only(List<T> of) {
        assertThat(of).hasSize(1);
        return of.get(0);
    }

    static void assertRefused(Runnable step, String field, String code) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(FieldError::field, FieldError::code)
                                        .containsExactly(tuple(field, code)));
    }

    static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }
}
