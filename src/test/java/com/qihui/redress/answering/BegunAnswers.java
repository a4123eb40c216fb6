package com.qihui.redress.answering;

import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint, an agent who began to write there, and a colleague of theirs. */
abstract class BegunAnswers {

    private static final String SHOP = "草稿小店";

    @Autowired AnswerDrafts answers;
    @Autowired OldAnswerDrafts old;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    Ticket ticket;
    Actor agent;
    Actor colleague;

    @BeforeEach
    void aComplaint() {
        desk.merchant(SHOP);
        ticket = desk.file(Complaints.withoutEvidence(SHOP));
        agent = people.agent("RECHARGE").actor();
        colleague = people.agent("RECHARGE").actor();
    }

    Actor merchant() {
        return people.merchant(desk.merchant(SHOP).id()).actor();
    }
}
