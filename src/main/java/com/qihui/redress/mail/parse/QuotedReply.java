package com.qihui.redress.mail.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is new in an answer, without what it repeats of the mail it answers. */
final class QuotedReply {

    /** The first bracket and the first sign behind it are never given back: one try a line. */
    private static final Pattern BEGINS_QUOTE =
            Pattern.compile(
                    "(?i)^(?:-{2,}\\s*(?:original message|原始邮件|回复的原邮件|转发邮件信息|forwarded message)\\s*-{2,}"
                            + "|_{20,}"
                            + "|on\\s.{5,200}\\swrote\\s*[:\\uff1a]"
                            + "|(?:在|于)?\\s*\\d{4}\\s*[年/-].{2,160}写道\\s*[:\\uff1a]"
                            + "|(?>.{1,120}?[<\\uff1c(])(?>.+?@).+[>\\uff1e)].{0,40}写道\\s*[:\\uff1a])\\s*$");

    private static final Pattern BEGINS_BROKEN_QUOTE =
            Pattern.compile("(?i)^(?:on\\s|在\\s*\\d{4}).{3,200}");

    /** Of a heading as some programs put it before what they repeat: at least three of these. */
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?i)^(?:from|sent|to|cc|subject|date|发件人|发送时间|收件人|抄送|主题|日期|时间)\\s*[:\\uff1a].*");

    private QuotedReply() {}

    /** All of it when nothing of it is new. */
    static String shown(String text) {
        String[] lines = text.split("\n", -1);
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.length && !beginsQuote(lines, i); i++) {
            if (!lines[i].stripLeading().startsWith(">")) {
                own.add(lines[i]);
            }
        }
        String shown = PlainWords.lines(String.join("\n", own));
        return shown.isEmpty() ? text : shown;
    }

    private static boolean beginsQuote(String[] lines, int at) {
        String line = lines[at].strip();
        if (BEGINS_QUOTE.matcher(line).matches()) {
            return true;
        }
        // Broken by the program that sent it.
        if (at + 1 < lines.length
                && BEGINS_BROKEN_QUOTE.matcher(line).matches()
                && BEGINS_QUOTE.matcher(line + " " + lines[at + 1].strip()).matches()) {
            return true;
        }
        int headings = 0;
        for (int i = at; i < lines.length && i < at + 5; i++) {
            headings += HEADING.matcher(lines[i].strip()).matches() ? 1 : 0;
        }
        return HEADING.matcher(line).matches() && headings >= 3;
    }
}
