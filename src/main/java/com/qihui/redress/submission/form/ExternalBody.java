package com.qihui.redress.submission.form;

import com.qihui.redress.escalation.Body;
import java.util.EnumSet;
import java.util.Locale;

/**
 * An outside body: what its form asks for, and so what it is given. Its form is the template of its
 * name (R34).
 */
public interface ExternalBody {

    Body body();

    /** By the articles its class names; personal data that is not among them is kept back. */
    EnumSet<Item> asks();

    /** Who is complained about before it. */
    default Against against() {
        return Against.SELLER;
    }

    /** Under {@code templates}. */
    default String template() {
        return "submission/" + body().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whose conduct is the matter. */
    enum Against {
        /** Who sold, be it the platform itself; and the platform where it is answerable too. */
        SELLER,
        /** A telecommunications business. */
        OPERATOR
    }
}
