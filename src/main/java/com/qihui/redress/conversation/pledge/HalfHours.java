package com.qihui.redress.conversation.pledge;

import com.qihui.redress.sla.Target;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 半小时内, 一个半小时, 半天内 (twelve hours). */
record HalfHours() implements TimeRule {

    private static final Pattern PATTERN =
            Pattern.compile(
                    "(?<!已|等了|过了|超过|近|每)(?:(?<n>"
                            + Numeral.PATTERN
                            + ")个)?半\\s*(?:个\\s*)?(?<unit>小时|钟头|天(?!前|了))(?!\\s*(?:前|了|多))");

    @Override
    public Pattern pattern() {
        return PATTERN;
    }

    @Override
    public Optional<Reckoned> read(Matcher words, Said said) {
        String whole = words.group("n");
        OptionalInt number = whole == null ? OptionalInt.of(0) : Numeral.read(whole);
        if (number.isEmpty() || number.getAsInt() > 1_000) {
            return Optional.of(Reckoned.doubted(Doubt.VAGUE));
        }
        int minutes = words.group("unit").startsWith("天") ? 24 * 60 : 60;
        return Optional.of(
                said.due(
                        Target.naturalMinutes((long) number.getAsInt() * minutes + minutes / 2),
                        Way.NATURAL));
    }
}
