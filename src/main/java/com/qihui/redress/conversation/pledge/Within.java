package com.qihui.redress.conversation.pledge;

import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.Target;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So much time from now: 24小时内, 3个工作日内, 三天内, 一周内. Of a span such as 1-3个工作日 the longer end is
 * promised. What is over (已经三天), comes again (每24小时) or belongs to goods (7天无理由) is no promise.
 */
record Within(Pattern pattern, Way way, CalendarKind calendar, ChronoUnit unit, int times)
        implements TimeRule {

    private static final String OVER =
            "(?<!已|已经|等了|过了|(?<!不)超过|超出|满|近|都|整整|逾|大于|不到|过去|最近|第|每|每隔|间隔|上|下|本|这"
                    + "|[-~—–～至到]\\s?)(?:(?<!\\d)(?=\\d)|(?<![零〇一二两三四五六七八九十百])(?!\\d))";
    private static final String LESS = "(?:" + Numeral.PATTERN + "个?\\s*(?:[-~—–～至到]|或者?)\\s*)?";
    private static final String NUMBER = OVER + LESS + "(?<n>" + Numeral.PATTERN + ")";
    private static final String END =
            "(?!\\s*(?:前|之前|以前|了|多|来|没|未|都|的|无理由|保修|质保|有效|会员|套餐|体验|[月季年周]?卡|试用))";

    static Within minutes() {
        return natural("分钟?(?!之)", ChronoUnit.MINUTES, 1);
    }

    static Within hours() {
        return natural("(?:个?\\s*(?:小时|钟头)|\\s*[hH](?![a-zA-Z]))", ChronoUnit.HOURS, 1);
    }

    static Within workingHours() {
        return new Within(
                pattern("个?\\s*工作(?:小时|时(?!间))"),
                Way.WORKING_HOURS,
                CalendarKind.WORKING_HOURS,
                ChronoUnit.HOURS,
                1);
    }

    static Within workingDays() {
        return new Within(
                pattern("个?\\s*工作[日天]"),
                Way.WORKING_DAYS,
                CalendarKind.WORKING_DAYS,
                ChronoUnit.DAYS,
                1);
    }

    /** A day is 24 hours from the moment on; 3日 without 内 is a date. */
    static Within days() {
        return natural("(?:个?\\s*自然[日天]|天|个?昼夜|日(?=\\s*(?:内|之内|以内|左右)))", ChronoUnit.HOURS, 24);
    }

    static Within weeks() {
        return natural("个?\\s*(?:周|星期|礼拜)(?![一二三四五六日天末])", ChronoUnit.HOURS, 24 * 7);
    }

    private static Within natural(String unit, ChronoUnit of, int times) {
        return new Within(pattern(unit), Way.NATURAL, CalendarKind.NATURAL, of, times);
    }

    private static Pattern pattern(String unit) {
        return Pattern.compile(NUMBER + "\\s*" + unit + END);
    }

    @Override
    public Optional<Reckoned> read(Matcher words, Said said) {
        OptionalInt number = Numeral.read(words.group("n"));
        if (number.isEmpty()) {
            return Optional.of(Reckoned.doubted(Doubt.VAGUE));
        }
        long amount = (long) number.getAsInt() * times;
        if (amount == 0) {
            return Optional.of(Reckoned.doubted(Doubt.NO_SUCH_TIME));
        }
        boolean far = unit.getDuration().multipliedBy(amount).toDays() > Target.MAX_DAYS;
        return Optional.of(
                far
                        ? Reckoned.doubted(Doubt.TOO_FAR)
                        : said.due(new Target(amount, unit, calendar), way));
    }
}
