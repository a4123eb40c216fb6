package com.qihui.redress.answering;

import static com.qihui.schema.Tables.TICKET;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Whom an answer calls by name. Chinese names stand in no brackets: only whoever is addressed, and
 * what is followed by a title, can be told from other words, and of the latter only what really is
 * the name of another complainant.
 */
@Component
class Names {

    private static final String TITLE = "(?:先生|女士|小姐|同学)";

    /** 王先生您好, 尊敬的测试用户003：, Dear Ms Wang, */
    private static final Pattern ADDRESSED =
            Pattern.compile(
                    "(?i)^\\s*(?:"
                            + "(?:尊敬的|亲爱的|dear (?:mr\\.? |ms\\.? |mrs\\.? )?)([\\p{L}\\p{N}*]{1,20}?)"
                            + TITLE
                            + "?\\s*(?:您好|你好|[:,!])"
                            + "|([\\p{IsHan}]{1,4})"
                            + TITLE
                            + "|([\\p{L}\\p{N}*]{1,20}?)[,]?(?:您好|你好))");

    private static final Pattern TITLED =
            Pattern.compile("([\\p{IsHan}]{2,6})" + TITLE + "|([\\p{IsHan}]{0,6}用户\\d{2,8})");

    private static final Pattern ANYBODY =
            Pattern.compile(
                    "(?i).*(用户|客户|顾客|买家|会员|朋友|商家|店家|各位|大家|老师|亲|早上好|上午好|中午好|下午好|晚上好|customer|sir|madam|user|merchant)");

    private static final int MOST = 20;

    private final DSLContext db;

    Names(DSLContext db) {
        this.db = db;
    }

    /**
     * @param byName whether whoever is written to has the name of the complaint: a merchant's
     *     people have names of their own
     */
    List<Warning> in(String text, OwnData own, boolean byName) {
        List<Warning> found = new ArrayList<>();
        String addressed = addressed(text);
        if (!addressed.isEmpty() && !own.isCalled(addressed)) {
            boolean known = !complainants(Set.of(addressed)).isEmpty();
            if (known || byName) {
                found.add(new Warning(Concern.OTHER_NAME, addressed, known));
            }
        }
        Set<String> titled = titled(text, own);
        titled.remove(addressed);
        complainants(titled)
                .forEach(name -> found.add(new Warning(Concern.OTHER_NAME, name, true)));
        return found;
    }

    private static String addressed(String text) {
        Matcher called = ADDRESSED.matcher(text);
        if (!called.find()) {
            return "";
        }
        for (int group = 1; group <= called.groupCount(); group++) {
            String name = called.group(group);
            if (name != null) {
                return ANYBODY.matcher(name).matches() ? "" : name;
            }
        }
        return "";
    }

    /** Where a name begins nobody knows: each beginning is asked for. */
    private static Set<String> titled(String text, OwnData own) {
        Set<String> names = new LinkedHashSet<>();
        for (MatchResult one : TITLED.matcher(text).results().toList()) {
            String words = one.group(1) == null ? one.group(2) : one.group(1);
            for (int from = 0; from < words.length() - 1 && names.size() < MOST; from++) {
                String name = words.substring(from);
                if (!own.isCalled(name) && !ANYBODY.matcher(name).matches()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private List<String> complainants(Set<String> names) {
        return names.isEmpty()
                ? List.of()
                : db.selectDistinct(TICKET.COMPLAINANT_NAME)
                        .from(TICKET)
                        .where(TICKET.COMPLAINANT_NAME.in(names))
                        .limit(MOST)
                        .fetch(TICKET.COMPLAINANT_NAME);
    }
}
