package com.qihui.redress.ticket;

import com.qihui.redress.shared.Masked;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a text how to reach whoever complains, for those who must not know it (E27): their
 * own name, telephone and mail address wherever they were written, and any other mobile number or
 * mail address but the account that was to be charged. Numbers of orders are longer and stay.
 */
public final class Discretion {

    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?1[3-9](?:[ -]?\\d){9}(?!\\d)");
    private static final Pattern MAIL =
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern APART = Pattern.compile("[ +-]");

    private final @Nullable String name;
    private final @Nullable Pattern phone;
    private final @Nullable String target;

    private Discretion(@Nullable String name, @Nullable Pattern phone, @Nullable String target) {
        this.name = name;
        this.phone = phone;
        this.target = target;
    }

    /** Of what is written about this complaint. */
    public static Discretion of(Ticket ticket, FileComplaint filed) {
        return of(ticket.complainantName(), ticket.complainantPhone(), filed.rechargeTarget());
    }

    static Discretion of(FileComplaint filed) {
        FileComplaint.Complainant by = filed.complainant();
        return of(by.name(), by.phone(), filed.rechargeTarget());
    }

    /** A name of one character is in too many words to be looked for. */
    private static Discretion of(
            String name, @Nullable String phone, @Nullable String rechargeTarget) {
        String digits = phone == null ? "" : APART.matcher(phone).replaceAll("");
        Pattern written =
                digits.length() < 5
                        ? null
                        : Pattern.compile(
                                "(?<!\\d)(?:\\+?86[ -]?)?"
                                        + String.join("[ -]?", digits.split(""))
                                        + "(?!\\d)");
        return new Discretion(
                name.codePointCount(0, name.length()) < 2 ? null : name, written, rechargeTarget);
    }

    /** Nothing stays nothing. */
    public @Nullable String optional(@Nullable String text) {
        return text == null ? null : text(text);
    }

    public String text(String text) {
        String told = text;
        if (phone != null) {
            told = phone.matcher(told).replaceAll(Discretion::hiddenNumber);
        }
        told = MOBILE.matcher(told).replaceAll(this::otherNumber);
        told = MAIL.matcher(told).replaceAll(mail -> quoted(Masked.email(mail.group())));
        return name == null ? told : told.replace(name, Masked.name(name));
    }

    /** As the merchant may read it; what passed between desk and complainant is not its affair. */
    public FileComplaint filing(FileComplaint filed) {
        FileComplaint.Complainant by = filed.complainant();
        return new FileComplaint(
                filed.channel(),
                filed.category(),
                new FileComplaint.Complainant(
                        Masked.name(by.name()), Masked.phone(by.phone()), Masked.email(by.email())),
                filed.orderNo(),
                filed.productType(),
                optional(filed.productName()),
                optional(filed.rechargeTarget()),
                filed.orderAmountYuan(),
                filed.relatedOrdersTotalYuan(),
                filed.merchant(),
                filed.payment(),
                filed.orderedAt(),
                text(filed.narrative()),
                filed.demand().stream()
                        .map(
                                one ->
                                        new FileComplaint.Demand(
                                                one.type(), optional(one.text()), one.amountYuan()))
                        .toList(),
                List.of(),
                List.of(),
                filed.submittedAt());
    }

    private String otherNumber(MatchResult number) {
        return number.group().equals(target) ? quoted(number.group()) : hiddenNumber(number);
    }

    private static String hiddenNumber(MatchResult number) {
        return quoted(Masked.phone(APART.matcher(number.group()).replaceAll("")));
    }

    private static String quoted(@Nullable String text) {
        return java.util.regex.Matcher.quoteReplacement(Objects.requireNonNullElse(text, ""));
    }
}
