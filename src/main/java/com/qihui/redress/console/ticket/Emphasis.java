package com.qihui.redress.console.ticket;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the four parts of a statement in what was written: time, order, what, and effect (R37). */
final class Emphasis {

    private static final String CLAUSE = "[^，。；！？,;!?\\n]";

    private static final List<Pattern> PARTS =
            List.of(
                    Pattern.compile(
                            "(?:\\d{4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]"
                                    + "(?:\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?"),
                    Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2,4}\\d{8,}"),
                    Pattern.compile(
                            CLAUSE
                                    + "*(?:未到账|没到账|没有到账|不到账|没到|没有到|无法激活|激活失败|激活不了|已被使用|"
                                    + "不符|冻结|非本人|不退款|未退款|没退|未处理|无人处理|没人处理|未发货|没收到|失效)"
                                    + CLAUSE
                                    + "*"),
                    Pattern.compile("(?:导致|致使|影响|错过|耽误|无法参与|赶不上)" + CLAUSE + "*"));

    private Emphasis() {}

    /** A stretch of the text, the stretches in order being the whole of it. */
    record Stretch(String text, boolean strong) {}

    static List<Stretch> of(String text, @Nullable String orderNo) {
        BitSet strong = new BitSet(text.length());
        for (Pattern part : PARTS) {
            Matcher matcher = part.matcher(text);
            if (matcher.find()) {
                strong.set(matcher.start(), matcher.end());
            }
        }
        int order = orderNo == null || orderNo.isBlank() ? -1 : text.indexOf(orderNo);
        if (order >= 0 && orderNo != null) {
            strong.set(order, order + orderNo.length());
        }
        return cut(text, strong);
    }

    private static List<Stretch> cut(String text, BitSet strong) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean now = strong.get(from);
            int next = now ? strong.nextClearBit(from) : strong.nextSetBit(from);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            stretches.add(new Stretch(text.substring(from, to), now));
            from = to;
        }
        return stretches;
    }
}
