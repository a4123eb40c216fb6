package com.qihui.redress.console.manager;

import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.triage.TriageDesk;
import com.qihui.redress.workflow.triage.TriageEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R22: managers see which rule is wrong how often, and on which complaints. */
@RedressTest
class TriageRulesViewTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired TriageDesk triage;

    private Ticket ticket;

    @BeforeEach
    void aSuggestionIsCorrected() {
        ticket =
                desk.file(Complaints.about(desk.merchant("规则小店").name(), Category.ACCOUNT_ANOMALY));
        Responsibility other =
                ticket.responsibility() == Responsibility.USER
                        ? Responsibility.PLATFORM
                        : Responsibility.USER;
        triage.correct(
                ticket.number(),
                ticket.version(),
                with(TriageEdit.of(ticket), other),
                "查明是家人所为",
                people.agent("ACCOUNT").actor());
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsHowOftenARuleSpokeAndIntoWhatItWasCorrected() {
        page.open("triage-rules", people.manager());

        assertThat(words())
                .contains("分诊规则", "账户异常由平台核查，查明前不定责", "责任归属：")
                .contains("提示", "被更正", "更正率");
    }

    @Test
    void opensTheComplaintsBehindAFigure() {
        page.open(
                "triage-rules/complaints?rule=account-anomaly&what=CORRECTED&days=30",
                people.manager());

        assertThat(words()).contains(ticket.number(), "查明是家人所为");

        Page.follow("triage-rules/complaints?rule=account-anomaly&what=SUGGESTED&days=7");

        assertThat(words()).contains(ticket.number());
    }

    @Test
    void isForManagersAlone() {
        page.open("triage-rules", people.agent("ACCOUNT"));

        assertThat(words()).doesNotContain("更正率");
    }

    @Test
    void knowsNoOtherFigures() {
        page.open("triage-rules/complaints?rule=x&what=ALL&days=1", people.manager());

        assertThat(words()).doesNotContain("该规则");
    }

    private static TriageEdit with(TriageEdit edit, Responsibility judged) {
        return new TriageEdit(
                edit.category(),
                edit.categoriesAlso(),
                edit.subCause(),
                edit.flags(),
                edit.priority(),
                edit.team(),
                judged);
    }
}
