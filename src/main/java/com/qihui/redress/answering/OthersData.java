package com.qihui.redress.answering;

import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.ticket.Ticket;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds in an answer what belongs to somebody else: numbers of orders and complaints, telephones,
 * mail addresses, accounts, names. What is not this complaint's own is told; whether it is another
 * one's is asked by an index, a few times an answer at most.
 */
@Component
class OthersData {

    /** More of a kind no honest answer has. */
    private static final int MOST = 5;

    private static final Pattern COMPLAINT =
            Pattern.compile("(?<![A-Za-z0-9])C\\d{8}-\\d{6,9}(?!\\d)");
    private static final Pattern ORDER =
            Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z]{2,6}\\d{5,24}(?![A-Za-z0-9])");

    /** Fewer digits many a thing has that is no order. */
    private static final Pattern LIKE_ANY_ORDER = Pattern.compile("\\D+\\d{8,}");

    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\dA-Za-z])(?:\\+?86[ -]?)?(1[3-9](?:[ -]?\\d){9})(?!\\d)");
    private static final Pattern MAIL =
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "(?i)(?:账号|帐号|账户|帐户|account)[名是为:# ]*+(?=[\\w.@-]*\\d)([A-Za-z0-9_.@-]{4,40})");
    private static final Pattern ID =
            Pattern.compile("(?<![\\dA-Za-z])\\d{17}[\\dXx](?![\\dA-Za-z])");
    private static final Pattern CARD =
            Pattern.compile("(?<![\\dA-Za-z])\\d{16,19}(?![\\dA-Za-z])");
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final DSLContext db;
    private final Names names;
    private final String deskAddress;

    OthersData(DSLContext db, Names names, @Value("${redress.mail.address:}") String deskAddress) {
        this.db = db;
        this.names = names;
        this.deskAddress = deskAddress;
    }

    /**
     * @param text in NFKC form
     */
    List<Warning> in(String text, Ticket ticket, OwnData own, MessageThread to) {
        List<Warning> found = new ArrayList<>();
        for (String number : all(COMPLAINT, 0, text, own)) {
            found.add(warning(Concern.OTHER_TICKET, number, TICKET.NUMBER, ticket));
        }
        for (String number : all(ORDER, 0, text, own)) {
            Warning other = warning(Concern.OTHER_ORDER, number, TICKET.ORDER_NO, ticket);
            if (other.known() || LIKE_ANY_ORDER.matcher(number).matches()) {
                found.add(other);
            }
        }
        for (String number : all(MOBILE, 1, text, own)) {
            found.add(
                    warning(
                            Concern.OTHER_PHONE,
                            OwnData.together(number),
                            TICKET.COMPLAINANT_PHONE,
                            ticket));
        }
        for (String mail : all(MAIL, 0, text, own)) {
            if (!mail.equalsIgnoreCase(deskAddress)) {
                found.add(warning(Concern.OTHER_MAIL, mail, TICKET.COMPLAINANT_EMAIL, ticket));
            }
        }
        all(ID, 0, text, own).stream()
                .filter(OthersData::isId)
                .forEach(id -> found.add(Warning.of(Concern.ID_NUMBER, id)));
        all(CARD, 0, text, own).stream()
                .filter(number -> !isId(number) && isCard(number))
                .forEach(number -> found.add(Warning.of(Concern.CARD_NUMBER, number)));
        all(ACCOUNT, 1, text, own).stream()
                .filter(account -> found.stream().noneMatch(one -> one.words().contains(account)))
                .forEach(account -> found.add(Warning.of(Concern.OTHER_ACCOUNT, account)));
        found.addAll(names.in(text, own, to == MessageThread.COMPLAINANT));
        return found;
    }

    private Warning warning(
            Concern concern, String words, TableField<?, String> column, Ticket ticket) {
        boolean known = db.fetchExists(TICKET, column.eq(words).and(TICKET.ID.ne(ticket.id())));
        return new Warning(concern, words, known);
    }

    private static Set<String> all(Pattern pattern, int group, String text, OwnData own) {
        Set<String> found = new LinkedHashSet<>();
        for (MatchResult one : pattern.matcher(text).results().toList()) {
            if (found.size() < MOST && !own.has(one.group(group))) {
                found.add(one.group(group));
            }
        }
        return found;
    }

    /** By the check digit of GB 11643. */
    private static boolean isId(String number) {
        if (number.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += ID_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /** By the check digit of ISO/IEC 7812. */
    private static boolean isCard(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : digit * 2;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0 && !new BigInteger(number).equals(BigInteger.ZERO);
    }
}
