package com.qihui.redress.conversation.pledge;

import static com.qihui.redress.sla.WorkCalendarFixture.SHANGHAI;
import static com.qihui.redress.sla.WorkCalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.sla.Target;
import com.qihui.redress.sla.WorkCalendar;
import com.qihui.redress.sla.WorkCalendarFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PledgeReaderTests {

    private static final WorkCalendar CALENDAR = WorkCalendarFixture.shipped();

    /** A Wednesday, half past ten. */
    private static final Instant WEDNESDAY = at("2026-03-11T10:30");

    /** As a promise keeps them. */
    @Test
    void cutsLongWordsWithNoBlankAtTheirEnd() {
        String start = "24小时内退款" + "给您".repeat(100);
        String said = start + " ".repeat(Pledge.LIMIT) + "完";

        assertThat(PledgeReader.read(said, WEDNESDAY, CALENDAR).words()).isEqualTo(start);
        assertThat(PledgeReader.find(said, WEDNESDAY, CALENDAR))
                .extracting(Pledge::words)
                .containsExactly(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "？！，。",
                "您好，请问有什么可以帮您？",
                "请您在24小时内提供付款截图",
                "麻烦您3天内补充到账截图，我们继续处理",
                "您可以在7天内申请退款",
                "本商品支持7天无理由退货",
                "已经3个工作日了还没有处理",
                "已经等了24小时没人回复",
                "超过7个工作日未处理，可以向12315投诉",
                "24小时内没有退款",
                "24小时内无法到账",
                "我们不保证24小时内到账",
                "每24小时催办一次",
                "3天前已经退款",
                "30天月卡已经给您充值",
                "您11月20日14:30下单的充值",
                "24小时内能退款吗？",
                "当时客服承诺24小时内退款",
                "退款100元，订单QH2026031100024",
                "环节后续处理记录",
                "工号1018，电话19900000001",
                "24小时营业"
            })
    void findsNoPromiseWhereNobodyMakesOne(String said) {
        assertThat(PledgeReader.find(said, WEDNESDAY, CALENDAR))
                .filteredOn(Pledge::isDated)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "尽快给您退款, VAGUE",
        "马上处理, VAGUE",
        "过两天给您答复, VAGUE",
        "这几天处理好, VAGUE",
        "三五天内退款, VAGUE",
        "两三个工作日内退款, VAGUE",
        "下月初给您退款, VAGUE",
        "我们会优先处理您的问题, VAGUE",
        "今天上午9点前给您回电, PAST",
        "3月10日前退款, PAST",
        "2月30日前退款, NO_SUCH_TIME",
        "明天25点前退款, NO_SUCH_TIME",
        "明天10点75分前退款, NO_SUCH_TIME",
        "0小时内退款, NO_SUCH_TIME",
        "明天3点前给您回电, HALF_OF_DAY",
        "本周六下班前退款, CLOSED_THEN",
        "99999天内退款, TOO_FAR",
        "9999个工作日内退款, TOO_FAR"
    })
    void saysWhyWordsNameNoMomentInsteadOfMakingOneUp(String said, Doubt why) {
        List<Pledge> found = PledgeReader.find(said, WEDNESDAY, CALENDAR);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).dueAt()).isNull();
        assertThat(found.get(0).doubt()).isEqualTo(why);
    }

    @Test
    void saysThatHolidaysAreNotYetPublished() {
        Pledge pledge = PledgeReader.read("节后退款", at("2026-10-09T10:00"), CALENDAR);

        assertThat(pledge.doubt()).isEqualTo(Doubt.HOLIDAY_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11T10:00, 24小时内退款, 2026-03-12T10:00, NATURAL",
        "2026-06-04T10:00, 48小时内退回, 2026-06-06T10:00, NATURAL",
        "2026-03-14T20:35, 预计1小时恢复, 2026-03-14T21:35, NATURAL",
        "2026-04-10T23:05, ２４小时内核实, 2026-04-11T23:05, NATURAL",
        "2026-03-11T10:30, 24 小时之内 给您退款, 2026-03-12T10:30, NATURAL",
        "2026-03-11T10:30, 二十四小时内退款, 2026-03-12T10:30, NATURAL",
        "2026-03-11T10:30, 24-48小时内退款, 2026-03-13T10:30, NATURAL",
        "2026-03-11T10:30, 24h内退款, 2026-03-12T10:30, NATURAL",
        "2026-03-11T10:30, 最迟不超过24小时给您退款, 2026-03-12T10:30, NATURAL",
        "2026-03-11T10:30, 十分钟内回电, 2026-03-11T10:40, NATURAL",
        "2026-03-11T10:30, 半小时内给您回电, 2026-03-11T11:00, NATURAL",
        "2026-03-11T10:30, 一个半小时内处理, 2026-03-11T12:00, NATURAL",
        "2026-06-11T10:30, 三天内补偿30元, 2026-06-14T10:30, NATURAL",
        "2026-03-11T10:30, 3日内退款, 2026-03-14T10:30, NATURAL",
        "2026-03-11T10:30, 一周内处理, 2026-03-18T10:30, NATURAL",
        "2026-03-11T10:30, 两个星期内处理, 2026-03-25T10:30, NATURAL",
        "2026-03-11T10:30, 4个工作小时内答复, 2026-03-11T16:00, WORKING_HOURS",
        "2026-05-10T09:00, 3个工作日内原路退回, 2026-05-14T00:00, WORKING_DAYS",
        "2026-08-25T11:00, 3个工作日复核, 2026-08-29T00:00, WORKING_DAYS",
        "2026-03-11T10:30, 1-3个工作日到账, 2026-03-17T00:00, WORKING_DAYS",
        "2026-02-13T10:30, 三个工作日内退款, 2026-02-26T00:00, WORKING_DAYS",
        "2026-03-11T10:30, 一个月内解决, 2026-04-12T00:00, MONTHS",
        "2026-01-31T10:30, 1个月内解决, 2026-03-01T00:00, MONTHS",
        "2026-03-11T10:30, 半个月内解决, 2026-03-27T00:00, MONTHS",
        "2026-03-11T10:30, 一个半月内解决, 2026-04-27T00:00, MONTHS",
        "2026-02-18T10:30, 节前退款, 2026-04-03T18:00, BEFORE_HOLIDAY",
        "2026-05-03T07:30, 节后核查, 2026-05-06T18:00, AFTER_HOLIDAY",
        "2026-02-10T10:30, 节后第一个工作日退款, 2026-02-24T18:00, AFTER_HOLIDAY",
        "2026-02-10T10:30, 节后3个工作日内退款, 2026-02-26T18:00, AFTER_HOLIDAY",
        "2026-08-10T10:30, 国庆后给您退款, 2026-10-08T18:00, AFTER_HOLIDAY",
        "2026-08-10T10:30, 中秋节后给您退款, 2026-09-28T18:00, AFTER_HOLIDAY",
        "2026-01-05T10:30, 年后处理, 2026-02-24T18:00, AFTER_HOLIDAY",
        "2026-01-05T10:30, 五一长假后处理, 2026-05-06T18:00, AFTER_HOLIDAY",
        "2026-02-10T10:30, 节前退款, 2026-02-14T18:00, BEFORE_HOLIDAY",
        "2024-06-05T10:30, 端午前退款, 2024-06-07T18:00, BEFORE_HOLIDAY",
        "2026-03-11T10:30, 月底前退款, 2026-03-31T18:00, PERIOD_END",
        "2025-03-11T10:30, 1月底前退款, 2026-02-01T00:00, PERIOD_END",
        "2026-05-11T10:30, 本月底退款, 2026-06-01T00:00, PERIOD_END",
        "2026-03-11T10:30, 下月底退款, 2026-04-30T18:00, PERIOD_END",
        "2026-03-11T10:30, 6月底前退款, 2026-06-30T18:00, PERIOD_END",
        "2026-03-11T10:30, 本周内处理, 2026-03-16T00:00, PERIOD_END",
        "2026-03-11T10:30, 下周给您答复, 2026-03-23T00:00, PERIOD_END",
        "2026-03-11T10:30, 年底前退款, 2026-12-31T18:00, PERIOD_END",
        "2026-03-11T10:30, 今天下班前给您答复, 2026-03-11T18:00, DAY",
        "2026-03-11T10:30, 下班前给您答复, 2026-03-11T18:00, DAY",
        "2026-03-11T10:30, 明天上午给您回电, 2026-03-12T12:00, DAY",
        "2026-03-11T10:30, 明天上午10点前退款, 2026-03-12T10:00, DAY",
        "2026-03-11T10:30, 明天下午3点半前退款, 2026-03-12T15:30, DAY",
        "2026-03-11T10:30, 下午三点前给您回电, 2026-03-11T15:00, DAY",
        "2026-03-11T10:30, 18:00前给您回电, 2026-03-11T18:00, DAY",
        "2026-03-11T10:30, 今晚8点前处理, 2026-03-11T20:00, DAY",
        "2026-03-11T10:30, 今晚处理, 2026-03-12T00:00, DAY",
        "2026-03-11T19:30, 今天处理, 2026-03-12T00:00, DAY",
        "2026-03-11T10:30, 次日退款, 2026-03-12T18:00, DAY",
        "2026-03-11T10:30, 后天退款, 2026-03-13T18:00, DAY",
        "2026-03-11T10:30, 周五前退款, 2026-03-13T18:00, DAY",
        "2026-03-11T10:30, 周二退款, 2026-03-17T18:00, DAY",
        "2026-03-11T10:30, 周三上午9点前给您回电, 2026-03-18T09:00, DAY",
        "2026-03-11T10:30, 下周一退款, 2026-03-16T18:00, DAY",
        "2026-03-11T10:30, 本周日前退款, 2026-03-16T00:00, DAY",
        "2026-02-12T20:10, 2月14日前处理, 2026-02-14T18:00, DAY",
        "2026-03-11T10:30, 15号前退款, 2026-03-16T00:00, DAY",
        "2026-03-11T10:30, 5号前退款, 2026-04-06T00:00, DAY",
        "2026-12-28T10:30, 1月5日前退款, 2027-01-05T18:00, DAY",
        "2026-03-11T10:30, 2026年3月20日17点前退款, 2026-03-20T17:00, DAY"
    })
    void reckonsTheMomentByTheCalendarThatIsMeant(String saidAt, String said, String due, Way way) {
        List<Pledge> found = PledgeReader.find(said, at(saidAt), CALENDAR);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).dueAt()).isEqualTo(at(due));
        assertThat(found.get(0).way()).isEqualTo(way);
        assertThat(PledgeReader.read(said, at(saidAt), CALENDAR).dueAt()).isEqualTo(at(due));
    }

    @Test
    void thereIsNoWorkingDayLeftBeforeAHolidayThatBeginsTomorrow() {
        assertThat(PledgeReader.read("端午前退款", at("2024-06-08T10:30"), CALENDAR).doubt())
                .isEqualTo(Doubt.PAST);
    }

    @Test
    void aDayThatIsOverAndNoLimitIsWhatHappened() {
        assertThat(PledgeReader.find("款项3月10日退回", WEDNESDAY, CALENDAR)).isEmpty();
    }

    @Test
    void thatManyDaysAreOverPromisesNothing() {
        assertThat(PledgeReader.find("已超过3天退款", WEDNESDAY, CALENDAR)).isEmpty();
    }

    @Test
    void aPromiseIsDueAtTheFirstMomentItNamesWhateverVagueWordsStandBefore() {
        assertThat(PledgeReader.read("我们尽快处理，24小时内退款", WEDNESDAY, CALENDAR).dueAt())
                .isEqualTo(WEDNESDAY.plus(Duration.ofHours(24)));
    }

    @Test
    void offersThePromiseInItsOwnWordsAmongMuchElse() {
        String answer =
                "您好，您的情况已经核实，非常抱歉。我们会在24小时内原路退款，到账后通知您！" + "补偿的10元，预计3个工作日内发放到账。请您耐心等待，有问题随时联系。";

        List<Pledge> found = PledgeReader.find(answer, WEDNESDAY, CALENDAR);

        assertThat(found)
                .extracting(Pledge::words)
                .containsExactly("我们会在24小时内原路退款", "预计3个工作日内发放到账");
    }

    @Test
    void findsWhatIsDoneInTheClauseBesideTheTime() {
        List<Pledge> found = PledgeReader.find("您放心，24小时内，款项原路退回。", WEDNESDAY, CALENDAR);

        assertThat(found).extracting(Pledge::words).containsExactly("24小时内，款项原路退回");
    }

    @Test
    void findsWhatIsDoneInTheClauseBeforeTheTime() {
        assertThat(PledgeReader.find("款项原路退回，24小时内。", WEDNESDAY, CALENDAR))
                .extracting(Pledge::words)
                .containsExactly("款项原路退回，24小时内");
    }

    @Test
    void oneClausePromisesOnceByTheFirstMomentItNames() {
        List<Pledge> found = PledgeReader.find("24小时内或三天内退款", WEDNESDAY, CALENDAR);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).dueAt()).isEqualTo(WEDNESDAY.plus(Duration.ofHours(24)));
    }

    @Test
    void whatIsVagueIsNotOfferedBesideAMomentInTheSameSentence() {
        assertThat(PledgeReader.find("我们尽快处理，24小时内退款", WEDNESDAY, CALENDAR))
                .extracting(Pledge::words)
                .containsExactly("24小时内退款");
        assertThat(PledgeReader.find("我们尽快处理。24小时内退款。", WEDNESDAY, CALENDAR)).hasSize(2);
    }

    @Test
    void offersNoMoreThanSomebodyWouldReadThrough() {
        StringBuilder all = new StringBuilder();
        for (int hours = 1; hours <= PledgeReader.MOST + 2; hours++) {
            all.append(hours).append("小时内退款。");
        }

        assertThat(PledgeReader.find(all.toString(), WEDNESDAY, CALENDAR))
                .hasSize(PledgeReader.MOST)
                .first()
                .extracting(Pledge::words)
                .isEqualTo("1小时内退款");
    }

    @Test
    void marksWhatCountsDaysOfAnUnpublishedYear() {
        Pledge pledge = PledgeReader.read("10个工作日内退款", at("2026-12-28T10:00"), CALENDAR);

        assertThat(pledge.provisional()).isTrue();
    }

    @Test
    void saysOfAPromiseWithoutATimeThatItHasNone() {
        assertThat(PledgeReader.read("补发一张点卡", WEDNESDAY, CALENDAR).doubt())
                .isEqualTo(Doubt.NO_TIME);
    }

    @Property
    void hoursAreNaturalTimeWhateverTheirNumber(
            @ForAll @IntRange(min = 1, max = 2000) int hours,
            @ForAll @IntRange(min = 0, max = 527_039) int minute) {
        Instant saidAt = at("2026-01-01T00:00").plus(Duration.ofMinutes(minute));

        Pledge pledge = PledgeReader.read(hours + "小时内退款", saidAt, CALENDAR);

        assertThat(pledge.dueAt()).isEqualTo(saidAt.plus(Duration.ofHours(hours)));
    }

    @Property
    void workingDaysAreThoseOfTheDesksCalendar(
            @ForAll @IntRange(min = 1, max = 99) int days,
            @ForAll @IntRange(min = 0, max = 400_000) int minute) {
        Instant saidAt = at("2025-01-01T00:00").plus(Duration.ofMinutes(minute));

        Pledge pledge = PledgeReader.read("我们将在" + chinese(days) + "个工作日内退款", saidAt, CALENDAR);

        assertThat(pledge.dueAt()).isEqualTo(CALENDAR.due(saidAt, Target.workingDays(days)).at());
    }

    /** Whatever is written: no moment in the past, and never one without a way. */
    @Property
    void neverPromisesThePast(
            @ForAll
                    @net.jqwik.api.constraints.StringLength(max = 30)
                    @net.jqwik.api.constraints.Chars({
                        '今', '明', '天', '上', '下', '午', '点', '半', '前', '内', '周', '一', '五', '月', '底',
                                '节', '后',
                        '日', '3', '1', '0', ':', '个', '工', '作', '小', '时', '退', '款', '号', '年', '晚',
                                '，', '。'
                    })
                    String said,
            @ForAll @IntRange(min = 0, max = 527_039) int minute) {
        Instant saidAt = at("2026-01-01T00:00").plus(Duration.ofMinutes(minute));

        List<Pledge> found = PledgeReader.find(said, saidAt, CALENDAR);

        assertThat(found)
                .allSatisfy(
                        one -> {
                            assertThat(one.isDated()).isEqualTo(one.doubt() == null);
                            assertThat(one.dueAt() == null || one.dueAt().isAfter(saidAt))
                                    .as(
                                            "%s said at %s",
                                            said, LocalDateTime.ofInstant(saidAt, SHANGHAI))
                                    .isTrue();
                        });
    }

    private static String chinese(int number) {
        String digits = "零一二三四五六七八九";
        String ones = number % 10 == 0 ? "" : "" + digits.charAt(number % 10);
        if (number < 10) {
            return ones;
        }
        String tens = number / 10 == 1 ? "" : "" + digits.charAt(number / 10);
        return tens + "十" + ones;
    }
}
