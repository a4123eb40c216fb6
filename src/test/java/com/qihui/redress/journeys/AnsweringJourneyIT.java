package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An agent answers by the keyboard: something often said, a clause, a text found again elsewhere;
 * with what is done along with it; sees who else is there, and is shown a colleague's answer before
 * theirs goes out (E3, E8, E15).
 */
class AnsweringJourneyIT {

    @TempDir Path folder;

    @Test
    void anAnswerIsPutTogetherFoundAgainAndHeldAgainstAColleagues() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser agent = new Browser(desk);
                Browser manager = new Browser(desk)) {
            String number = new MerchantClerk(desk).file("QHDEMO00001", "30.00");
            agent.signIn("agent");
            agent.open("/tickets/" + number);
            manager.signIn("manager");
            manager.open("/tickets/" + number);
            agent.see("正在查看");

            agent.click(".composer textarea");
            agent.type("您好");
            agent.key("Enter");
            agent.type("/充值");
            agent.count(".slash-choice[aria-selected='true']", 1);
            manager.see("正在输入");
            agent.picture("answering-slash");
            agent.key("Escape");
            agent.count(".slash", 0);
            agent.key("Backspace");
            agent.key("Backspace");
            agent.type("核实");
            agent.count(".slash-choice", 1);
            agent.key("Enter");
            agent.count(".slash", 0);
            assertThat(agent.composed())
                    .startsWith("您好\n")
                    .contains(number)
                    .doesNotContain("{{", "/核实");

            agent.press("附条款");
            agent.count(".slash-choice[aria-selected='true']", 1);
            agent.picture("answering-clauses");
            agent.key("Enter");
            assertThat(agent.composed()).contains("依据《");
            agent.awaitKept();
            String written = agent.composed();

            agent.signIn("agent");
            agent.open("/tickets/" + number);
            agent.see("草稿已保存");
            assertThat(agent.composed()).isEqualTo(written);

            manager.compose("您好，已为您加急处理。");
            manager.press("发送");
            agent.see("在你动笔之后说了话");
            agent.press("发送");
            agent.see("仍然发送");
            agent.picture("answering-second");
            agent.press("仍然发送");
            agent.awaitEmpty();

            agent.compose("不予退款，与 QHDEMO00002 相同，我们会在2020年1月5日前答复");
            agent.press("发送");
            agent.see("没有写依据");
            agent.see("承诺的时间已经过去");
            agent.picture("answering-warnings");
            agent.press("再改改");
            agent.compose("");

            agent.click(".composer textarea");
            agent.type("/接手");
            agent.count(".slash-also li", 2);
            agent.picture("answering-deeds-offered");
            agent.key("Enter");
            agent.count(".composer-deeds .deed", 2);
            agent.awaitKept();
            agent.signIn("agent");
            agent.open("/tickets/" + number);
            agent.count(".composer-deeds .deed", 2);
            agent.picture("answering-deeds");
            agent.press("发送");
            agent.see("“由我领取”没有做成：平台这边没有待办任务");
            agent.picture("answering-deed-refused");
            agent.click(".composer-deeds .refused vaadin-button");
            agent.count(".composer-deeds .deed", 1);
            agent.press("发送");
            agent.awaitEmpty();
            agent.see("随话术“接手处理”一并办理");
            agent.picture("answering-deeds-done");

            agent.open("/replies");
            agent.see("充值延迟说明");
            agent.picture("answering-replies");
            manager.open("/replies");
            manager.openRow("充值延迟说明");
            manager.see("历史版本");
            manager.picture("answering-reply");
            manager.open("/replies");
            manager.openRow("接手处理");
            manager.count(".deed-editor .deed", 2);
            manager.picture("answering-reply-deeds");
            manager.inEnglish();
            manager.open("/replies");
            manager.openRow("taking-over");
            manager.see("Promise within 24 hours");
            manager.picture("answering-reply-english");
            assertThat(manager.body()).doesNotContain("!{", "null");
        }
    }
}
