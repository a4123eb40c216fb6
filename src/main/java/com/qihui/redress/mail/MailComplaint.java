package com.qihui.redress.mail;

import com.qihui.redress.mail.parse.ParsedMail;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A complaint as a mail makes it; what it does not say, the process asks for (R18, R27). */
public final class MailComplaint {

    private static final int LONGEST_NAME = 60;
    private static final Pattern ORDER =
            Pattern.compile(
                    "(?i)(?:订单编?号|单号|订单|order(?:\\s+no\\.?|\\s+number)?)"
                            + "[\\s是为:\\uff1a#(\\uff08]*+"
                            + "(?=[A-Z_-]{0,63}\\d)([A-Z0-9_-]{6,64})(?![A-Z0-9_-])");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private MailComplaint() {}

    /**
     * @param sender who complains
     * @param at when it came; every clock counts from then
     */
    public static FileComplaint of(ParsedMail mail, String sender, Instant at) {
        String said = said(mail);
        return FileComplaint.told(
                Channel.EMAIL,
                new FileComplaint.Complainant(name(mail, sender), null, sender, language(said)),
                orderNo(said).orElse(null),
                said,
                at);
    }

    /** The subject with it: it often says what the text takes for granted. */
    private static String said(ParsedMail mail) {
        String text = mail.text();
        String said = text.startsWith(mail.subject()) ? text : mail.subject() + "\n\n" + text;
        String stripped = said.strip();
        return cut(stripped.isEmpty() ? "—" : stripped, FileComplaint.NARRATIVE_LIMIT);
    }

    private static String name(ParsedMail mail, String sender) {
        String name = mail.senderName();
        return cut(name.isBlank() ? sender.substring(0, sender.indexOf('@')) : name, LONGEST_NAME);
    }

    static Optional<String> orderNo(String said) {
        return ORDER.matcher(said).results().map((MatchResult one) -> one.group(1)).findFirst();
    }

    private static @Nullable String language(String said) {
        return HAN.matcher(said).find() ? null : "en";
    }

    /** Never in the middle of a sign. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
