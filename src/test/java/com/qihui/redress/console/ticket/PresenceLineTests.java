package com.qihui.redress.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.console.Page;
import com.qihui.redress.notification.Presence;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who else looks at a complaint, for colleagues alone (E3). */
@RedressTest
class PresenceLineTests extends AnswerScreen {

    @Autowired Presence presence;

    @Test
    void whoElseLooksIsToldToColleaguesAndToNoMerchant() {
        Presence.Seat seat = presence.join(ticket.id(), colleague.actor(), others -> {});
        try {
            open(agent);
            assertThat(Page.words()).contains("工号 " + colleague.agentNo() + " 正在查看");
            page.close();

            page.open("merchant/tickets/" + ticket.number(), people.merchant(shop.id()));
            assertThat(Page.words())
                    .contains(ticket.number())
                    .doesNotContain("正在查看", String.valueOf(colleague.agentNo()));
        } finally {
            seat.leave();
        }
    }
}
