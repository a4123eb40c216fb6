package com.qihui.redress.statement;

/** The four parts of a statement (R37); clients know them by their Chinese names. */
public enum StatementPart {
    TIME("时间"),
    ORDER_NO("订单号"),
    SYMPTOM("现象"),
    IMPACT("影响");

    private final String term;

    StatementPart(String term) {
        this.term = term;
    }

    public String term() {
        return term;
    }
}
