package com.qihui.redress.conversation.pledge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 一个月内, 半个月内: to the same day of that month, its last day if it has none (民法典202). */
record WithinMonths() implements TimeRule {

    private static final Pattern PATTERN =
            Pattern.compile(
                    "(?<!已|等了|过了|超过|近|每|第)(?:(?<n>"
                            + Numeral.PATTERN
                            + ")个(?<more>半)?|半个?)月(?=\\s*(?:内|之内|以内))");
    private static final int MOST = 120;

    @Override
    public Pattern pattern() {
        return PATTERN;
    }

    @Override
    public Optional<Reckoned> read(Matcher words, Said said) {
        String whole = words.group("n");
        OptionalInt months = whole == null ? OptionalInt.of(0) : Numeral.read(whole);
        boolean half = whole == null || words.group("more") != null;
        if (months.isEmpty()) {
            return Optional.of(Reckoned.doubted(Doubt.VAGUE));
        }
        if (months.getAsInt() > MOST) {
            return Optional.of(Reckoned.doubted(Doubt.TOO_FAR));
        }
        LocalDate day = said.day().plusMonths(months.getAsInt()).plusDays(half ? 15 : 0);
        return Optional.of(
                day.isAfter(said.day())
                        ? said.midnightAfter(day, Way.MONTHS)
                        : Reckoned.doubted(Doubt.NO_SUCH_TIME));
    }
}
