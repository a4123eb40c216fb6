package com.qihui.redress.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.Desk;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A merchant's head enrols and disables its own people, and nobody else's (E27). */
@RedressTest
class MerchantStaffTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired MerchantStaff staff;
    @Autowired Accounts accounts;
    @Autowired People people;
    @Autowired Desk desk;

    private Merchant shop;
    private Account head;
    private Account member;

    @BeforeEach
    void aHeadAndAnother() {
        int number = COUNT.incrementAndGet();
        shop = desk.merchant("有负责人的店" + number);
        head =
                accounts.keepNew(
                        new OpenAccount(
                                "head" + number,
                                People.PASSWORD,
                                new Profile(
                                        "负责人", null, Role.MERCHANT, null, shop.id(), null, true)));
        member = people.merchant(shop.id());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theHeadEnrolsAColleagueWhoIsOfTheSameMerchantAndNoHead() {
        as(head);

        Account enrolled = staff.enrol(colleague("new" + shop.id()), head.actor());

        assertThat(enrolled.role()).isEqualTo(Role.MERCHANT);
        assertThat(enrolled.merchantId()).isEqualTo(shop.id());
        assertThat(enrolled.isMerchantHead()).isFalse();
        assertThat(staff.colleagues(head.actor()))
                .extracting(Account::id)
                .contains(head.id(), member.id(), enrolled.id());
    }

    @Test
    void saysWhatIsWrong() {
        as(head);

        assertThatThrownBy(() -> staff.enrol(colleague(member.username()), head.actor()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("username_taken");
        assertThatThrownBy(
                        () ->
                                staff.enrol(
                                        new OpenColleague("abc" + shop.id(), "x", "同事"),
                                        head.actor()))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> staff.setActive(head.id(), head.version(), false, head.actor()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("not_oneself");
    }

    @Test
    void theHeadDisablesAColleagueAndTakesItBack() {
        as(head);

        staff.setActive(member.id(), member.version(), false, head.actor());

        assertThat(accounts.actorOf(member.username())).isEmpty();
    }

    @Test
    void nobodyElseDoes() {
        Account stranger = people.merchant(desk.merchant("另一家有负责人的店").id());
        as(member);
        assertThatThrownBy(() -> staff.enrol(colleague("no" + shop.id()), member.actor()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> staff.setActive(head.id(), head.version(), false, member.actor()))
                .isInstanceOf(AccessDeniedException.class);
        as(head);
        assertThatThrownBy(
                        () ->
                                staff.setActive(
                                        stranger.id(), stranger.version(), false, head.actor()))
                .isInstanceOf(NotFound.class);
        as(people.agent("GOODS"));
        assertThatThrownBy(() -> staff.colleagues(head.actor()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void as(Account who) {
        SecurityContextHolder.getContext().setAuthentication(people.session(who));
    }

    private static OpenColleague colleague(String username) {
        return new OpenColleague(username, People.PASSWORD, "同事");
    }
}
