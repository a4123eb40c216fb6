package com.qihui.redress.conversation.pledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that sound like a time and name none: 尽快, 马上, 过两天, 月初. */
record Vague() implements TimeRule {

    private static final Pattern PATTERN =
            Pattern.compile(
                    "尽快|尽早|尽速|马上|立即|立刻|即刻|稍后|稍等|晚点|晚些时候|抓紧|近期|近日|不日|日内(?!瓦)|这[一两几]天"
                            + "|过[一两几]天|过些天|[几数]天|改天|第一时间|优先|加急|加快|一会儿?|待会儿?|随后|后续|届时|到时候?"
                            + "|月初|月中|[上中下]旬|年初|(?<![\\d一二三四五六七八九十])[一二两三四五六七八九](?:到|至)?[一二三四五六七八九]"
                            + "(?:天|个?工作日|个?小时)");

    @Override
    public Pattern pattern() {
        return PATTERN;
    }

    @Override
    public Optional<Reckoned> read(Matcher words, Said said) {
        return Optional.of(Reckoned.doubted(Doubt.VAGUE));
    }
}
