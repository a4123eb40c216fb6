package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A merchant stays silent: the timer comes to a provisional verdict, both sides are told, nobody
 * appeals, and the complainant gets it (E28). The desk is off while the time passes.
 */
@Tag("journey")
class MerchantSilenceJourneyIT {

    @TempDir Path folder;

    @Test
    void silenceLeadsToAVerdictThatTheComplainantGetsUnlessTheMerchantAppeals() throws Exception {
        String number;
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser browser = new Browser(desk)) {
            MerchantClerk clerk = new MerchantClerk(desk);
            number = clerk.file("QHDEMO00001", "30.00");
            clerk.toMerchant(number);
            browser.signIn("merchant");
            browser.picture("silence-desk");
            browser.openRow(number);
            browser.see("现在要做");
            browser.picture("silence-asked");
        }
        ringNow(number, "answerMissed");

        try (RunningDesk desk = new RunningDesk(folder, java.util.Map.of()).start();
                Browser browser = new Browser(desk)) {
            MerchantClerk clerk = new MerchantClerk(desk);
            clerk.awaitTask(number, "appealVerdict");
            assertThat(clerk.toldToComplainant(number)).contains("暂定", "30.00 元", "申诉");
            browser.signIn("merchant");
            browser.openRow(number);
            browser.see("暂定结论");
            browser.see("申诉截止");
            browser.pick("提出申诉");
            browser.picture("silence-appeal");
            assertThat(browser.body())
                    .contains("商家申诉", "您没有在规定时间内答复")
                    .doesNotContain("测试用户811", "19900000811", "!{", "null");
            browser.open("/merchant/standing");
            browser.see("向平台陈述");
            browser.picture("silence-standing");
            browser.signIn("manager");
            browser.open("/merchants");
            browser.see("星点卡铺");
            browser.picture("silence-merchants");
            browser.open("/tickets/" + number);
            browser.see("对暂定结论申诉");
            browser.picture("silence-ticket");
        }
        ringNow(number, "appealLapsed");

        try (RunningDesk desk = new RunningDesk(folder, java.util.Map.of()).start();
                Browser browser = new Browser(desk)) {
            MerchantClerk clerk = new MerchantClerk(desk);
            clerk.awaitStatus(number, "PROPOSED");
            JsonNode proposal = clerk.complaint(number).path("proposal");
            assertThat(proposal.path("remedy").asText()).isEqualTo("REFUND");
            assertThat(proposal.path("amountYuan").asText()).isEqualTo("30.00");
            browser.signIn("merchant");
            browser.open("/merchant/tickets/" + number);
            browser.see("已生效");
            browser.picture("silence-final");
        }
    }

    /** As if its time had come while nobody was there. */
    private void ringNow(String number, String timer) throws SQLException {
        String sql =
                "update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00'"
                        + " where handler_cfg_ = ? and process_instance_id_ in (select"
                        + " proc_inst_id_ from act_ru_execution where business_key_ = ?)";
        try (Connection database =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("redress"),
                                "sa",
                                "");
                PreparedStatement update = database.prepareStatement(sql)) {
            update.setString(1, timer);
            update.setString(2, number);
            assertThat(update.executeUpdate()).as("timers of " + timer).isEqualTo(1);
        }
    }
}
