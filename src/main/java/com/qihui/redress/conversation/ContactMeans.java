package com.qihui.redress.conversation;

/** By what means somebody was spoken to. */
public enum ContactMeans {
    CALL,
    CHAT,
    WALK_IN,
    /** A message of the ticket, or a letter. */
    WRITTEN
}
