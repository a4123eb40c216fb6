package com.qihui.redress.conversation;

/** With what a promise was made (R42). */
public enum PromiseSource {
    MESSAGE,
    /** A call, chat or visit that was logged. */
    CONTACT,
    /** A solution that was proposed. */
    VERDICT,
    /** In a chat before it came to the desk, by an agent there. */
    CHAT,
    /** Before the complaint came in, as its complainant tells. */
    FILING
}
