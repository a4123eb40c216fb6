package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.console.Page;
import com.qihui.redress.notification.Presence;
import com.qihui.redress.notification.PresentColleague;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
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

    @Test
    void whoeverWritesTheAnswerOfATaskIsSeenTypingUntilItIsSaid() {
        claim(CaseTask.TRIAGE_COMPLAINT, agent);
        open(agent);
        toEnd("询问用户");

        _fireDomEvent(question(), "input");
        assertThat(seen()).containsExactly(tuple(agent.agentNo(), true));

        _setValue(question(), "充到哪个账号？");
        _click(Page.button("询问用户"));
        assertThat(seen()).containsExactly(tuple(agent.agentNo(), false));
    }

    @Test
    void whoeverWritesForColleaguesAloneIsNotSeenAnswering() {
        claim(CaseTask.TRIAGE_COMPLAINT, agent);
        open(agent);

        _fireDomEvent(_get(TextArea.class, spec -> spec.withLabel("理由（选填）")), "input");

        assertThat(seen()).containsExactly(tuple(agent.agentNo(), false));
    }

    /** Who looks at the complaint and whether they type, as a colleague sees it who comes now. */
    private List<Tuple> seen() {
        List<PresentColleague> seen = new ArrayList<>();
        presence.join(ticket.id(), colleague.actor(), seen::addAll).leave();
        return seen.stream().map(one -> tuple(one.agentNo(), one.typing())).toList();
    }
}
