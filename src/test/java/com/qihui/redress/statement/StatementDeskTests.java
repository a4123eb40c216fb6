package com.qihui.redress.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.clause.AddClause;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.clause.ClauseDesk;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** R36, R37, R40: the statement as the desk corrects it and what it cites. */
@RedressTest
class StatementDeskTests {

    @Autowired Desk desk;
    @Autowired StatementDesk statements;
    @Autowired Statements composer;
    @Autowired Filings filings;
    @Autowired ClauseDesk clauses;
    @Autowired People people;
    @Autowired Journal journal;

    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaintIsFiled() {
        agent = people.agent("RECHARGE").actor();
        ticket =
                desk.file(
                        Complaints.about(
                                desk.merchant("陈述小店").name(), Category.RECHARGE_NOT_CREDITED));
    }

    @Test
    void keepsEveryVersionWithWhoAndWhyAndLeavesTheComplainantsWordsAlone() {
        String composed = now().text();
        FileComplaint filed = filings.of(ticket.id());

        statements.correct(ticket, 0, "时间：2026-11-22 14:30\n现象：未到账", "补上时间", agent);
        statements.correct(ticket, 1, "时间：2026-11-22 14:31\n现象：未到账", "改一分钟", agent);

        assertThat(now().text()).isEqualTo("时间：2026-11-22 14:31\n现象：未到账");
        assertThat(now().composed()).isEqualTo(composed);
        assertThat(now().corrections())
                .extracting(Correction::version, Correction::reason, Correction::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "补上时间", agent.name()),
                        org.assertj.core.groups.Tuple.tuple(2, "改一分钟", agent.name()));
        assertThat(filings.of(ticket.id())).isEqualTo(filed);
        assertThat(types()).endsWith("STATEMENT_CORRECTED", "STATEMENT_CORRECTED");
    }

    @Test
    void tellsTheSlowerOfTwoWhoCorrectAtOnce() {
        statements.correct(ticket, 0, "甲的更正", "甲", agent);

        assertThatThrownBy(() -> statements.correct(ticket, 0, "乙的更正", "乙", agent))
                .isInstanceOf(Conflict.class);
        assertThat(now().text()).isEqualTo("甲的更正");
    }

    @Test
    void refusesEmptyOverlongAndUnchangedTextAndCorrectionsWithoutAReason() {
        assertThatThrownBy(() -> statements.correct(ticket, 0, " ", " ", agent))
                .isInstanceOfSatisfying(
                        RuleViolation.class, wrong -> assertThat(wrong.errors()).hasSize(2));
        assertThatThrownBy(() -> statements.correct(ticket, 0, "长".repeat(4_001), "为何", agent))
                .isInstanceOf(RuleViolation.class);
        statements.correct(ticket, 0, "甲", "为何", agent);
        assertThatThrownBy(() -> statements.correct(ticket, 1, " 甲 ", "再来", agent))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void takesASuggestionAwayAndCitesAnotherClauseAndTheFirstAgain() {
        List<String> suggested = cited();
        assertThat(suggested).contains("民法典577").doesNotContain("民法典188");

        statements.drop(ticket, 0, "民法典577", agent);
        statements.cite(ticket, 1, "民法典188", agent);
        assertThat(cited()).contains("民法典188").doesNotContain("民法典577");
        assertThat(now().text()).contains("民法典188 诉讼时效三年").doesNotContain("民法典577");

        statements.cite(ticket, 2, "民法典577", agent);
        assertThat(cited()).containsAll(suggested).contains("民法典188");
        assertThat(types()).endsWith("CLAUSE_DROPPED", "CLAUSE_CITED", "CLAUSE_CITED");
    }

    @Test
    void citesTheVersionInForceAtOrderTimeAndKeepsToIt() {
        String number = "试行条款" + ticket.id();
        add(number, LocalDate.of(2026, 1, 1), "旧文");
        statements.cite(ticket, 0, number, agent);

        add(number, LocalDate.now().plusDays(400), "新文");

        assertThat(now().basis())
                .filteredOn(clause -> clause.number().equals(number))
                .singleElement()
                .extracting(Clause::text)
                .isEqualTo("旧文");
    }

    @Test
    void citesNoClauseThatWasNotInForceThen() {
        String number = "未来条款" + ticket.id();
        add(number, LocalDate.now().plusDays(400), "新文");

        assertThatThrownBy(() -> statements.cite(ticket, 0, number, agent))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> statements.cite(ticket, 0, "没有这条", agent))
                .isInstanceOf(RuleViolation.class);
        assertThat(statements.citable(ticket)).noneMatch(one -> one.number().equals(number));
    }

    @Test
    void isForTheDeskAlone() {
        for (Actor other :
                List.of(
                        Complaints.SHOP,
                        Actor.COMPLAINANT,
                        people.admin().actor(),
                        people.merchant(desk.merchant("陈述小店").id()).actor())) {
            assertThatThrownBy(() -> statements.correct(ticket, 0, "改", "为何", other))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> statements.cite(ticket, 0, "民法典188", other))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> statements.drop(ticket, 0, "民法典577", other))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(now().changes()).isZero();
    }

    private void add(String number, LocalDate from, String text) {
        var admin = people.admin();
        SecurityContextHolder.getContext().setAuthentication(people.session(admin));
        try {
            clauses.add(
                    new AddClause(
                            number, "标题", text, from, null, List.of(), Set.of(), Set.of(), Set.of(),
                            false),
                    admin.actor());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Statement now() {
        return composer.of(ticket, filings.of(ticket.id()), Locale.SIMPLIFIED_CHINESE);
    }

    private List<String> cited() {
        return now().basis().stream().map(Clause::number).toList();
    }

    private List<String> types() {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }
}
