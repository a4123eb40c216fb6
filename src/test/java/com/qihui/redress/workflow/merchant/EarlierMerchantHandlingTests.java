package com.qihui.redress.workflow.merchant;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.merchant.ChangeStanding;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.MerchantTurn.Outcome;
import com.qihui.redress.merchant.MerchantTurns;
import com.qihui.redress.merchant.Standing;
import com.qihui.redress.merchant.Standings;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.EarlierDiagrams;
import com.qihui.redress.workflow.engine.Cases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Merchants that were asked in the diagram before silence led to a verdict answer there, or stay
 * silent there, as it was drawn.
 */
@RedressTest
class EarlierMerchantHandlingTests {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired ProvisionalVerdicts verdicts;
    @Autowired BarredMerchants barred;
    @Autowired Standings standings;
    @Autowired MerchantTurns turns;
    @Autowired Proposals proposals;
    @Autowired Journal journal;
    @Autowired EarlierDiagrams earlier;
    @Autowired RuntimeService runtime;

    private Merchant shop;
    private Ticket ticket;

    @BeforeEach
    void aMerchantIsAskedInTheEarlierDiagram() {
        shop = desk.merchant("旧图商家" + SHOPS.incrementAndGet() + "号");
        ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        earlier.end(ticket, Cases.COMPLAINT);
        earlier.begin(ticket, "merchant-handling-1.bpmn", Map.of());
    }

    @Test
    void silenceGoesToThePlatformWithoutAVerdict() {
        assertThat(desk.openTasks(ticket)).containsExactly(ANSWER_COMPLAINT);

        desk.pass(ticket, Duration.ofHours(25));

        assertThat(isOver()).isTrue();
        assertThat(desk.openTasks(ticket)).isEmpty();
        assertThat(verdicts.of(ticket.id())).isEmpty();
        assertThat(turns.last(ticket.id()).orElseThrow().outcome()).isEqualTo(Outcome.SILENT);
        assertThat(types()).contains("MERCHANT_SILENT").doesNotContain("PROVISIONAL_VERDICT");
    }

    @Test
    void anOfferIsMadeAsBefore() {
        Actor seller = people.merchant(shop.id()).actor();

        desk.complete(
                ticket,
                ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "REISSUE", "answer", "补发"),
                seller);

        assertThat(isOver()).isTrue();
        assertThat(proposals.latest(ticket.id()).orElseThrow().answer()).isEqualTo("补发");
    }

    @Test
    void aBarredMerchantIsPassedOver() {
        standings.change(
                shop.id(),
                shop.version(),
                new ChangeStanding(Standing.SUSPENDED, shop.tier(), "多次不答复", "已听取陈述"),
                people.manager().actor());

        barred.passOn();

        assertThat(isOver()).isTrue();
        assertThat(types()).contains("MERCHANT_BARRED").doesNotContain("MERCHANT_SILENT");
    }

    private boolean isOver() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ticket.number())
                        .count()
                == 0;
    }

    private List<String> types() {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }
}
