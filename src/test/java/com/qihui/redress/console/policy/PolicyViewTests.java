package com.qihui.redress.console.policy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.DecisionTableEditor;
import com.qihui.redress.workflow.policy.PolicyVersion;
import com.qihui.redress.workflow.policy.PolicyVersion.Behind;
import com.qihui.redress.workflow.policy.PolicyVersion.Scope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser is needed for, editing and trying, is the policy's journey. */
@RedressTest
class PolicyViewTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired Moments moments;

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsTheTableInWordsAndItsVersions() {
        page.open("policy", people.manager());

        assertThat(LocatorJ._get(DecisionTableEditor.class).getElement().getProperty("xml"))
                .contains("\"充值未到账\"", "\"工作时间\"")
                .doesNotContain("RECHARGE_NOT_CREDITED");
        _click(button("历史版本"));
        assertThat(words()).contains("系统自带");
    }

    @Test
    void tellsWhichComplaintsCouldNotFollowYetAndWhy() {
        page.open("policy", people.manager());

        Instant at = Instant.parse("2026-11-17T01:30:00Z");
        PolicyVersion version =
                new PolicyVersion(
                        2,
                        "主管",
                        at,
                        "客户等得太久",
                        Scope.OPEN_TOO,
                        null,
                        40,
                        12,
                        at,
                        3,
                        List.of(
                                new Behind("C20261117-000001", "SQLException: 数据有误", 4, at),
                                new Behind("C20261117-000002", null, 1, at)));
        new PolicyVersions(List.of(version), moments, taken -> {}).open();

        assertThat(LocatorJ._get(PolicyLeft.class).getElement().getTextRecursively())
                .contains("3 单暂未跟上", "C20261117-000001", "已试 4 次，出错：SQLException: 数据有误")
                .contains("C20261117-000002", "有人正在处理", "另有 1 单", "下次");
    }

    @Test
    void isNotForAgents() {
        page.open("policy", people.agent("RECHARGE"));

        assertThat(LocatorJ._find(DecisionTableEditor.class)).isEmpty();
    }
}
