package com.qihui.redress.order;

/** The order system understood and said no; a person has to settle it another way. */
public class ActionRefused extends RuntimeException {

    private final String reason;

    public ActionRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
