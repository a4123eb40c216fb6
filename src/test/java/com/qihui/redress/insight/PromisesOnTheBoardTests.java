package com.qihui.redress.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.board.Share;
import com.qihui.redress.insight.fold.Folding;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.promise.PromiseDesk;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises kept and broken, by who made them and for whom, under each filter (R43). */
@RedressTest
class PromisesOnTheBoardTests {

    private static final Compliance ONE_OF_TWO = new Compliance(1, 1);
    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired SlaFigures figures;
    @Autowired Folding folding;
    @Autowired Desk desk;
    @Autowired PromiseDesk promising;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Merchant shop;
    private Ticket ticket;
    private Actor agent;
    private BoardFilter team;

    @BeforeEach
    void ofTwoPromisesOneIsKept() {
        shop = desk.merchant("看板守诺小店" + SHOPS.incrementAndGet() + "号");
        agent = people.agent("AFTERSALES").actor();
        ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        team = BoardFilter.NONE.with(Dimension.TEAM, ticket.team().name());
        Promise kept = promise("24小时内补发");
        promise("24小时内致电");
        promising.keep(desk.now(ticket), kept.id(), KeepPromise.shownBy("已补发"), agent);
        desk.pass(ticket, Duration.ofHours(25));
        Folds.all(folding);
    }

    @Test
    void areToldApartByEverythingThereIs() {
        assertThat(of(BoardFilter.NONE, Dimension.AGENT).get(agent.name())).isEqualTo(ONE_OF_TWO);
        assertThat(of(BoardFilter.NONE, Dimension.MERCHANT).get(merchant())).isEqualTo(ONE_OF_TWO);
    }

    @Test
    void areToldApartWithinATeamAsWell() {
        assertThat(of(team, Dimension.AGENT).get(agent.name())).isEqualTo(ONE_OF_TWO);
        assertThat(of(team, Dimension.MERCHANT).get(merchant())).isEqualTo(ONE_OF_TWO);
    }

    @Test
    void oneDimensionWithinAnotherIsTheOtherWithinTheOne() {
        String category = ticket.category().name();

        Compliance within = of(team, Dimension.CATEGORY).get(category);

        assertThat(within.judged()).isGreaterThanOrEqualTo(2);
        assertThat(of(BoardFilter.NONE.with(Dimension.CATEGORY, category), Dimension.TEAM))
                .containsEntry(ticket.team().name(), within);
    }

    @Test
    void areToldApartAmongWhatIsInNoSums() {
        BoardFilter both = team.with(Dimension.MERCHANT, merchant());

        assertThat(of(both, Dimension.AGENT).get(agent.name())).isEqualTo(ONE_OF_TWO);
    }

    private Map<String, Compliance> of(BoardFilter filter, Dimension by) {
        return figures.shares(filter, by, Period.upTo(figures.today(), 7), 1_000).stream()
                .collect(Collectors.toMap(Share::value, Share::promises));
    }

    private String merchant() {
        return String.valueOf(shop.id());
    }

    private Promise promise(String text) {
        return promising.make(
                desk.now(ticket),
                new MakePromise(text, clock.instant().plus(Duration.ofHours(24))),
                PromiseSource.MESSAGE,
                null,
                agent);
    }
}
