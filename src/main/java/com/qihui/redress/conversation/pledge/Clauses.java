package com.qihui.redress.conversation.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence in its clauses: which of them promise, and which ask, tell or deny. */
record Clauses(List<Clause> all) {

    private static final Pattern SENTENCE = Pattern.compile("[^。！!；;\\n?？]+[？?]?");
    private static final Pattern CLAUSE = Pattern.compile("[^，,、]+");

    /** What somebody does for the complainant. */
    private static final Pattern ACT =
            Pattern.compile(
                    "退|补发|补偿|补给|赔|处理|核实|核查|复核|查清|查明|查询|排查|答复|回复|回电|回访|回您|致电|联系您|联系你|与您联系"
                            + "|到账|到帐|解决|解冻|解封|恢复|反馈|跟进|发货|发出|重发|换货|更换|寄|修复|开通|激活|充值|充上|打款|转账|汇|审核|审批"
                            + "|通知|告知|给您|给你|为您|为你|完成|办理|办好|搞定|到位|落实|安排|出结果|有结果|结案|上线|兑现|催");

    /** Asked of the complainant, told of the past, asked or denied. */
    private static final Pattern NO_PROMISE =
            Pattern.compile(
                    "(?:请|麻烦|劳烦|烦请|需要?您|您需?要?|您须|您可以?|您应)[^，,]{0,12}(?:提供|上传|补充|提交|确认|操作|申请|配合|登录|查收|选择|寄回|告诉|回复我|联系我|保持)"
                            + "|没有?(?:给|人|到|退|收|回|处理)|没收|未(?!来|结)|仍然?不|无法|不能|不保证|不承诺|不予|不会|逾期|(?<!不)超过|超时"
                            + "|已经?(?:退|补|处理|到账|完成|核|答复|回复|解)|[吗么]?[？?]$|吗$|曾|之前(?:说|承诺|答应)|当时");

    record Clause(int from, int to, String text) {

        boolean promises() {
            return ACT.matcher(text).find() && !denies();
        }

        boolean denies() {
            return NO_PROMISE.matcher(text).find();
        }
    }

    static List<Clauses> of(String text) {
        List<Clauses> sentences = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            List<Clause> clauses = new ArrayList<>();
            Matcher clause = CLAUSE.matcher(sentence.group());
            while (clause.find()) {
                int offset = sentence.start();
                clauses.add(
                        new Clause(offset + clause.start(), offset + clause.end(), clause.group()));
            }
            sentences.add(new Clauses(clauses));
        }
        return sentences;
    }
}
