package com.qihui.redress.escalation;

/** What says where a complaint may go, and where not; each labelled {@code law.<name>}. */
public enum Law {
    /** 市场监督管理投诉举报处理办法, in force since 2026-04-15. */
    ORDER_121,
    /** 电信用户申诉处理办法, in force since 2016-07-30. */
    ORDER_35,
    CIVIL_PROCEDURE,
    CIVIL_PROCEDURE_RULING,
    CIVIL_CODE,
    CONSUMER_LAW,
    COMMERCE_LAW,
    PLATFORM_RULES,
    PRIVACY_LAW,
    /** 法释〔2022〕8号, on consuming online. */
    ONLINE_CONSUMPTION_RULING,
    CRIMINAL_PROCEDURE;

    Article article(int number) {
        return new Article(this, number);
    }
}
