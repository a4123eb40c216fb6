package com.qihui.redress.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.SubCause;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** R7, R28, R40. */
@RedressTest
class ClausesTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @Autowired Clauses clauses;
    @Autowired ClauseDesk desk;
    @Autowired FirstClauses first;
    @Autowired People people;

    Actor admin;

    @BeforeEach
    void actAsAdministrator() {
        admin = as(people.admin());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void knowsThePlatformsOwnRuleAndTheLawsFromTheStart() {
        assertThat(clauses.fitting(recharge(LocalDate.of(2023, 10, 15))))
                .extracting(Clause::number)
                .startsWith("平台规则·到账时效")
                .contains("民法典577");
        assertThat(clauses.inForce(SPRING))
                .extracting(Clause::number)
                .contains("消费者权益保护法55", "电子商务法61", "个人信息保护法51", "民法典145")
                .doesNotContain("市场监督管理投诉举报处理办法23");
    }

    @Test
    void isFilledOnce() throws Exception {
        int before = clauses.inForce(SPRING).size();

        first.afterPropertiesSet();

        assertThat(clauses.inForce(SPRING)).hasSize(before);
    }

    @Test
    void citesTheVersionInForceOnTheDay() {
        desk.add(version("规则甲", "一小时内到账", "2025-01-01"), admin);
        desk.add(version("规则甲", "十分钟内到账", "2026-01-01"), admin);

        assertThat(text("规则甲", "2024-12-31")).isNull();
        assertThat(text("规则甲", "2025-01-01")).isEqualTo("一小时内到账");
        assertThat(text("规则甲", "2025-12-31")).isEqualTo("一小时内到账");
        assertThat(text("规则甲", "2026-01-01")).isEqualTo("十分钟内到账");
        assertThat(clauses.versions("规则甲"))
                .extracting(Clause::version, Clause::inForceTo)
                .containsExactly(tuple(1, LocalDate.of(2025, 12, 31)), tuple(2, null));
    }

    @Test
    void endsAVersionOnItsOwnDayToo() {
        AddClause ended =
                new AddClause(
                        "规则乙",
                        "规则乙",
                        "限时规则",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 6, 30),
                        null,
                        null,
                        null,
                        null,
                        false);
        desk.add(ended, admin);

        assertThat(text("规则乙", "2025-06-30")).isEqualTo("限时规则");
        assertThat(text("规则乙", "2025-07-01")).isNull();
    }

    @Test
    void refusesAVersionThatBeginsBeforeTheLast() {
        desk.add(version("规则丙", "甲", "2026-01-01"), admin);

        assertThatThrownBy(() -> desk.add(version("规则丙", "乙", "2026-01-01"), admin))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting("code")
                                        .containsExactly("begins_before_its_predecessor"));
        assertThatThrownBy(() -> clauses.versions("没有的规则")).isInstanceOf(NotFound.class);
    }

    @Test
    void letsNobodyButAnAdministratorAddOne() {
        for (Account other : List.of(people.manager(), people.agent("GOODS"))) {
            Actor actor = as(other);

            assertThatThrownBy(() -> desk.add(version("规则丁", "甲", "2026-01-01"), actor))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void suggestsWhatFitsAndNothingElse() {
        ClauseQuery goods =
                new ClauseQuery(
                        Category.NOT_AS_DESCRIBED,
                        SubCause.CODE_REUSED,
                        "软件授权码",
                        Set.of(DemandType.TRIPLE),
                        false,
                        SPRING);

        assertThat(clauses.fitting(goods))
                .extracting(Clause::number)
                .contains("消费者权益保护法55", "消费者权益保护法23", "电子商务法38")
                .doesNotContain("平台规则·到账时效", "民法典19", "个人信息保护法51");
    }

    private static ClauseQuery recharge(LocalDate day) {
        return new ClauseQuery(
                Category.RECHARGE_NOT_CREDITED,
                null,
                "游戏点卡",
                Set.of(DemandType.REISSUE_OR_REFUND, DemandType.COMPENSATION),
                false,
                day);
    }

    private static AddClause version(String number, String text, String from) {
        return new AddClause(
                number, number, text, LocalDate.parse(from), null, null, null, null, null, false);
    }

    private @Nullable String text(String number, String day) {
        return clauses.inForce(LocalDate.parse(day)).stream()
                .filter(clause -> clause.number().equals(number))
                .map(Clause::text)
                .findFirst()
                .orElse(null);
    }

    private Actor as(Account account) {
        SecurityContextHolder.getContext().setAuthentication(people.session(account));
        return account.actor();
    }
}
