package com.qihui.redress.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.answering.Deed;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Clients;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Answer;
import com.qihui.redress.workflow.AnswerDesk;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the desk works along with its answers is on record, for the desk alone (E8). */
@RedressTest
class DeedsOnRecordTests {

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired People people;
    @Autowired AnswerDesk answers;

    @Test
    void theDeskReadsWhatWasDoneWithWhichReplyAndNobodyElseDoes() {
        Merchant merchant = desk.merchant("随话术记录店");
        Ticket ticket = desk.file(Complaints.about(merchant.name(), Category.AFTERSALES_DELAY));
        Account agent = people.agent("AFTERSALES");
        Deed urgent = Deed.to(Priority.URGENT);
        Deeds deeds = Deeds.of(new Deed(urgent.act(), urgent.value(), "", "加急安抚"));

        answers.send(
                ticket,
                new Answer(MessageThread.MERCHANT, "请今天处理。", List.of(), 0, Set.of()).with(deeds),
                agent.actor());

        assertThat(timeline(clients.of(agent), ticket))
                .contains("DEEDS_DONE", "随话术“加急安抚”一并办理：改优先级");
        assertThat(timeline(clients.shop(), ticket)).doesNotContain("DEEDS_DONE", "加急安抚");
        assertThat(timeline(clients.merchant(merchant.id()), ticket))
                .doesNotContain("DEEDS_DONE", "加急安抚");
    }

    private static String timeline(Client reader, Ticket ticket) {
        return reader.get("/complaints/" + ticket.number() + "/timeline").expect(200).text();
    }
}
