package com.qihui.redress.escalation.inquiry;

/** How a body's inquiry came; labelled {@code inquiry.means.<name>}. */
public enum Means {
    LETTER,
    MAIL,
    PHONE,
    /** Through a site on which bodies hand work to platforms. */
    SITE
}
