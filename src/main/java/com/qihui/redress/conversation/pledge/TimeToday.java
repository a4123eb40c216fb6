package com.qihui.redress.conversation.pledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time without a day is meant for today: 下班前, 下午3点前, 18:00前, 中午前. */
record TimeToday() implements TimeRule {

    private static final Pattern PATTERN =
            Pattern.compile(
                    "(?<![天日号晚周早\\d一二三四五六七八九十:：])(?=下班|收工|营业结束|[凌清早上中下傍晚夜\\d一二两三四五六七八九十])"
                            + DayTime.PATTERN
                            + "\\s*(?:之前|以前|前(?![台往]))");

    @Override
    public Pattern pattern() {
        return PATTERN;
    }

    @Override
    public Optional<Reckoned> read(Matcher words, Said said) {
        boolean saysWhen =
                words.group("close") != null
                        || words.group("part") != null
                        || words.group("hour") != null;
        return saysWhen
                ? Optional.of(DayTime.on(said.day(), words, null, said, Way.DAY))
                : Optional.empty();
    }
}
