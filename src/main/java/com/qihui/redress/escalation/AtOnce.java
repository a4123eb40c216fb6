package com.qihui.redress.escalation;

import com.qihui.redress.ticket.Flag;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Why nobody needs to wait for the inside (R23); each labelled {@code outside.once.<name>}. The law
 * lists the ways without an order (e-commerce law, 60); inside first is the platform's own rule,
 * and these are where it would do harm.
 */
public enum AtOnce {
    FRAUD(Flag.FRAUD_ALLEGED, Law.CONSUMER_LAW, 55),
    MINOR(Flag.MINOR, Law.CIVIL_CODE, 145),
    SECURITY(Flag.SECURITY, Law.PRIVACY_LAW, 51);

    private final Flag flag;
    private final Law law;
    private final int article;

    AtOnce(Flag flag, Law law, int article) {
        this.flag = flag;
        this.law = law;
        this.article = article;
    }

    public List<Article> basis() {
        return List.of(Law.COMMERCE_LAW.article(60), law.article(article));
    }

    static List<AtOnce> grounds(Collection<Flag> flags) {
        return Arrays.stream(values()).filter(one -> flags.contains(one.flag)).toList();
    }
}
