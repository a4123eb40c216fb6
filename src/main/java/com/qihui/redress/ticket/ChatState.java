package com.qihui.redress.ticket;

/** What became of a complaint that began as a chat (R24). */
public enum ChatState {
    /** The chat deals with it by its limited powers. */
    OPEN,
    /** It was answered there. */
    ANSWERED,
    /** It exceeded what the chat may do, or the goods did not come in time. */
    TICKET
}
