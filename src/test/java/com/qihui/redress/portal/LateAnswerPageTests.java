package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Clients;
import com.qihui.redress.portal.status.Links;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** R41 where complainants look: their page, and the systems that show it to them. */
@RedressTest
@Import(Portal.class)
class LateAnswerPageTests {

    @Autowired Portal portal;
    @Autowired Desk desk;
    @Autowired Links links;
    @Autowired Clients clients;
    @Autowired Deadlines deadlines;
    @Autowired TravellingClock clock;

    private final String secret = UUID.randomUUID().toString();
    private Ticket ticket;

    @BeforeEach
    void aComplaint() {
        desk.merchant("迟复小店");
        ticket = desk.file(Complaints.about("迟复小店", Category.NOT_AS_DESCRIBED));
        links.keep(ticket, secret);
    }

    @Test
    void thePageSaysTheDayBeforeAndPressesItOnceTheAnswerIsLate() {
        assertThat(page()).contains("您有权向以下外部机构投诉", day()).doesNotContain("答复已超过期限");

        late();

        assertThat(page()).contains("答复已超过期限", "自 " + day());
    }

    @Test
    void theInterfaceTellsEachRightWithItsDay() {
        late();

        Client.Answer read = clients.shop().complaint(ticket.number()).expect(200);

        assertThat(read.text("externalEligibleFrom"))
                .isEqualTo(desk.now(ticket).externalEligibleFrom().toString());
        assertThat(read.list("rights"))
                .isNotEmpty()
                .allSatisfy(
                        right -> {
                            assertThat(right.get("from").asText())
                                    .isEqualTo(read.text("externalEligibleFrom"));
                            assertThat(right.get("text").asText()).isNotBlank();
                        });
    }

    private void late() {
        Duration left =
                deadlines.of(ticket.id()).stream()
                        .filter(one -> one.kind() == ClockKind.FIRST_RESPONSE)
                        .map(one -> Duration.between(clock.instant(), one.dueAt()))
                        .findFirst()
                        .orElseThrow();
        desk.pass(ticket, left.plusSeconds(5));
    }

    private String day() {
        LocalDate day = desk.now(ticket).externalEligibleFrom();
        return day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }

    private String page() {
        return portal.visitor().get("/c/" + ticket.number() + "/" + secret).expect(200).text();
    }
}
