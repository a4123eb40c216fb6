package com.qihui.redress.portal;

import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.portal.status.Links;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.outside.OutsideDesk;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The complainant reads in plain words where their case at an outside body stands (R45). */
@RedressTest
@Import(Portal.class)
class CaseAbroadPageTests {

    private static final String STORE = "外部进度小店";

    @Autowired Portal portal;
    @Autowired Desk desk;
    @Autowired OutsideDesk outside;
    @Autowired People people;
    @Autowired Links links;

    private Actor agent;
    private Ticket ticket;
    private String address;

    @BeforeEach
    void aCaseAt12315() {
        agent = people.agent("GOODS").actor();
        desk.merchant(STORE);
        ticket =
                desk.file(
                        Complaints.telling(
                                Complaints.about(STORE, Category.NOT_AS_DESCRIBED),
                                "商家卖的是盗版激活码，明摆着欺诈。"));
        String secret = UUID.randomUUID().toString();
        links.keep(ticket, secret);
        address = "/c/" + ticket.number() + "/" + secret;
        outside.openAtOnce(ticket, agent);
        assertThat(page("zh")).doesNotContain("您在外部机构的案件");
        desk.complete(
                ticket,
                REGISTER_EXTERNAL_CASE,
                "REGISTERED",
                Map.of("body", "MARKET_REGULATION_12315", "caseNo", "市监投0808"),
                agent);
    }

    @Test
    void saysThatTheBodyDecidesAndUntilWhen() {
        assertThat(page("zh"))
                .contains("您在外部机构的案件", "市监投0808", "正在决定是否受理")
                .contains("机构最晚答复", "还没有到");
        assertThat(page("en"))
                .contains("Your case at an outside body", "decides whether to take it");
    }

    /** What the desk notes for itself, its lesson and the body's words, is not theirs to read. */
    @Test
    void saysWhyItWasNotTakenAndWhatIsLeft() {
        desk.complete(
                ticket,
                FOLLOW_EXTERNAL_CASE,
                "REFUSED",
                Map.of(
                        "declineGround",
                        "NO_CONSUMER_DISPUTE",
                        "note",
                        "内部备注不外传",
                        "lesson",
                        "LESSON_WRONGLY_REFUSED"),
                agent);

        assertThat(page("zh"))
                .contains("没有受理您的投诉", "不是生活消费或没有可证明的争议")
                .doesNotContain("内部备注不外传", "内部拒绝有误");
    }

    @Test
    void saysWhatWasGrantedAndThatItIsCarriedOut() {
        desk.complete(
                ticket,
                FOLLOW_EXTERNAL_CASE,
                "MEDIATED",
                Map.of("awardedYuan", "45.00", "note", "退 45 元"),
                agent);

        assertThat(page("zh")).contains("达成了一致", "¥45.00", "机构的结果由我们执行");
    }

    private String page(String language) {
        return portal.visitor().get(address + "?lang=" + language).expect(200).text();
    }

    @Test
    void saysThatTheTimeOfAnExaminationIsNotCounted() {
        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "ACCEPTED", Map.of(), agent);
        desk.complete(
                ticket, FOLLOW_EXTERNAL_CASE, "EXAMINATION_BEGUN", Map.of("examined", "鉴定"), agent);

        assertThat(page("zh")).contains("鉴定或检验期间不计算");
        assertThat(page("en")).contains("not counted while experts examine");
    }
}
