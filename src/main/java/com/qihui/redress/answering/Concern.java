package com.qihui.redress.answering;

/** What somebody should look at before an answer goes out; labelled {@code warning.<name>}. */
public enum Concern {
    /** It decides and does not say what was found (R36). */
    LACKS_FACTS,
    /** It decides and does not answer what is demanded (R36). */
    LACKS_POSITION,
    /** It decides and names no rule (R36). */
    LACKS_BASIS,
    /** It promises something for a moment that is over. */
    PAST_PROMISE,
    OTHER_TICKET,
    OTHER_ORDER,
    OTHER_PHONE,
    OTHER_MAIL,
    OTHER_NAME,
    OTHER_ACCOUNT,
    ID_NUMBER,
    CARD_NUMBER
}
