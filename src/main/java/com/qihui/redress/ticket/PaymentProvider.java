package com.qihui.redress.ticket;

/** Who moved the money (R12). */
public enum PaymentProvider {
    ALIPAY,
    WECHAT_PAY,
    OTHER
}
