package com.qihui.redress.api.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Clients;
import com.qihui.redress.insight.Folds;
import com.qihui.redress.insight.fold.Folding;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.sla.Target;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class ServiceLevelsTests {

    private static final String SHOP = "接口看板商家";

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired Deadlines deadlines;
    @Autowired Folding folding;
    @Autowired TravellingClock clock;

    private Client reader;
    private Merchant shop;

    /** On a day of its own, which no other test has. */
    @BeforeEach
    void oneAnswerInTimeAndOneLate() {
        clock.set(Instant.parse("2031-03-04T02:00:00Z"));
        reader = clients.with(Scope.INSIGHT_READ);
        shop = desk.merchant(SHOP);
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.NOT_AS_DESCRIBED));
        for (int minutes : List.of(120, 60)) {
            deadlines.start(
                    ticket.id(),
                    clock.instant(),
                    List.of(
                            new ServiceLevel(
                                    ClockKind.NEXT_RESPONSE,
                                    Target.naturalMinutes(minutes),
                                    "test")));
            clock.travel(Duration.ofMinutes(90));
            deadlines.meet(ticket.id(), ClockKind.NEXT_RESPONSE);
        }
        Folds.all(folding);
    }

    @Test
    void saysHowTimesWereKeptByDay() {
        JsonNode level =
                reader
                        .get("/insight/service-levels?from=2031-03-04&to=2031-03-04&by=day")
                        .expect(200)
                        .list("items")
                        .stream()
                        .filter(one -> one.get("kind").asText().equals("NEXT_RESPONSE"))
                        .findFirst()
                        .orElseThrow();

        assertThat(level.get("key").asText()).isEqualTo("2031-03-04");
        assertThat(level.get("met").asLong())
                .isPositive()
                .isEqualTo(level.get("breached").asLong());
        assertThat(level.get("compliance").asDouble()).isEqualTo(0.5);
    }

    @Test
    void saysHowAMerchantKeptThem() {
        JsonNode level =
                reader
                        .get("/insight/service-levels?from=2031-03-04&to=2031-03-04&by=merchant")
                        .expect(200)
                        .list("items")
                        .stream()
                        .filter(one -> one.get("key").asText().equals(String.valueOf(shop.id())))
                        .findFirst()
                        .orElseThrow();

        assertThat(level.get("name").asText()).isEqualTo(SHOP);
        assertThat(level.get("met").asLong()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day",
                "week",
                "month",
                "kind",
                "category",
                "merchant",
                "team",
                "agent",
                "channel",
                "product"
            })
    void knowsEveryWayToTellThemApart(String by) {
        assertThat(
                        reader.get("/insight/service-levels?from=2031-03-01&to=2031-03-05&by=" + by)
                                .expect(200)
                                .list("items"))
                .isNotEmpty();
    }

    @Test
    void refusesWhatItCannotAnswer() {
        reader.get("/insight/service-levels?by=mood").expect(422);
        reader.get("/insight/service-levels?from=2031-03-04&to=2031-03-03").expect(422);
        reader.get("/insight/service-levels?from=2021-03-04&to=2031-03-03").expect(422);
        reader.get("/insight/service-levels?from=yesterday").expect(422);
    }

    @Test
    void isForThoseWhoMayReadFiguresAlone() {
        clients.with(Scope.COMPLAINTS_READ).get("/insight/service-levels").expect(403);
        clients.by("nobody's").get("/insight/service-levels").expect(401);
    }
}
