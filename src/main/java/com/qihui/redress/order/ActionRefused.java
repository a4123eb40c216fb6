package com.qihui.redress.order;

/** The order system understood and said no; a person has to settle it another way. */
public class ActionRefused extends RuntimeException {

    public ActionRefused(String reason) {
        super(reason);
    }
}
