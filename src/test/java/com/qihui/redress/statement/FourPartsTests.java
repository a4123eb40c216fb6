package com.qihui.redress.statement;

import static com.qihui.redress.statement.StatementPart.IMPACT;
import static com.qihui.redress.statement.StatementPart.ORDER_NO;
import static com.qihui.redress.statement.StatementPart.SYMPTOM;
import static com.qihui.redress.statement.StatementPart.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R37. */
class FourPartsTests {

    private static final StatementWords WORDS = StatementWords.of(NarrativeRules.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年10月15日14:30下单",
                "早上9点12分充的",
                "晚上八点付的款",
                "３月８日买的",
                "三月八号买的",
                "2026-03-18下单",
                "昨天买的",
                "今早充值的",
                "15号晚上买的",
                "bought on 15 March",
                "at 2 pm"
            })
    void hearsWhenItHappened(String words) {
        assertThat(parts(words).missing()).doesNotContain(TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三个多小时没发",
                "一分钟内买了3张",
                "买了100点卡",
                "暑假三天里",
                "我刚下的单",
                "到今天没人处理",
                "客服说2月14日前处理",
                "工号1023号客服",
                "QH20260315000001",
                "尾号0009"
            })
    void takesADurationForNoTime(String words) {
        assertThat(parts(words).missing()).contains(TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "订单号QH2023101500123",
                "（qh2026031400301）",
                "订单编号：A1024-77310",
                "order no. 20260315001"
            })
    void hearsTheOrderNumber(String words) {
        assertThat(parts(words).missing()).doesNotContain(ORDER_NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"订单没到账", "手机尾号0009", "流水号TEST-DX-0601", "订单100元"})
    void takesOtherNumbersForNone(String words) {
        assertThat(parts(words).missing()).contains(ORDER_NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没到账",
                "激活失败",
                "被冻结了",
                "少了200钻",
                "不是我买的",
                "月卡到账变成周卡",
                "充值200到账150",
                "道具少发了3个",
                "儿子17岁，拿我手机充值2000元",
                "not credited"
            })
    void hearsWhatWentWrong(String words) {
        assertThat(parts(words).missing()).doesNotContain(SYMPTOM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"退钱！", "垃圾平台没良心，还钱！", "一群骗子，我要曝光你们！！！", "请退款100元", "能不能快点处理"})
    void takesAngerAndDemandsForNoSymptom(String words) {
        assertThat(parts(words).missing()).contains(SYMPTOM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "错过了限时活动",
                "公会战打不了",
                "号码要停机了",
                "耽误今天交稿",
                "急用钱进货",
                "孩子明天要交作业",
                "钱一直压着",
                "大家都充不上",
                "没法打车",
                "论文明天截止",
                "I missed the event"
            })
    void hearsWhatFollowed(String words) {
        assertThat(parts(words).missing()).doesNotContain(IMPACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "激活码用不了", "授权码无法使用", "软件无法打开", "申诉入口点不开", "商家把我拉黑", "钱扣了没到账", "168块！", "充不上"
            })
    void takesTheSymptomForNoImpact(String words) {
        assertThat(parts(words).missing()).contains(IMPACT);
    }

    @Test
    void tellsTheSymptomFromTheImpact() {
        FourParts parts = parts("20:03付的款，QH2026031400301，点卡到现在还没到账。公会战打不了！");

        assertThat(parts.missing()).isEmpty();
        assertThat(parts.time()).contains("20:03");
        assertThat(parts.orderNo()).contains("QH2026031400301");
        assertThat(parts.symptom()).contains("点卡到现在还没到账");
        assertThat(parts.impact()).contains("公会战打不了");
    }

    /** R35. */
    @Test
    void knowsAngerWhenItSeesIt() {
        assertThat(parts("垃圾平台！！！").isEmotional()).isTrue();
        assertThat(parts("你们是不是崩了？我充的也没到！").isEmotional()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"退", "说退没", "申请", "20260315", "孩子用", "a1-", "，", "!"})
    void readsTheLongestNarrativeAtOnce(String words) {
        String longest = words.repeat(20_000 / words.length());

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> parts(longest).missing());
    }

    private static FourParts parts(String narrative) {
        return new FourParts(WORDS, MatterReaderTests.complaint(narrative, null));
    }
}
