package com.qihui.redress.shared;

/** Somebody who may be here may not do this, for a reason worth telling them. */
public class Forbidden extends RuntimeException {

    private final String code;

    /**
     * @param code labelled for readers in the message source as {@code error.<code>}
     */
    public Forbidden(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
