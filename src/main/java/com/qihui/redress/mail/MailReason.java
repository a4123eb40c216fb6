package com.qihui.redress.mail;

/** Why a mail is held, ignored or dead; labelled {@code mail.reason.<name>}. */
public enum MailReason {
    /** Somebody writes about a complaint who is no party of it. */
    STRANGER,
    /** Names a complaint without the mark that our mails carry. */
    UNSIGNED_REFERENCE,
    /** More mails than a person writes. */
    TOO_MANY,
    /** Another mail had its Message-ID, with other content. */
    SAME_ID,
    /** Says from nobody it could be answered to. */
    NO_SENDER,
    /** Nothing is written in it. */
    EMPTY,
    /** Could not be delivered. */
    BOUNCE,
    /** Written by a machine. */
    AUTO_REPLY,
    /** Sent to many. */
    MAILING_LIST,
    /** Came from here. */
    LOOP,
    /** Its parts cannot be told apart. */
    BROKEN,
    /** Its headers are longer than is read. */
    HEADERS_TOO_LARGE,
    /** It has more parts than are read. */
    TOO_MANY_PARTS,
    /** Mails within mails, deeper than is read. */
    TOO_DEEP,
    /** Reading it failed each time. */
    READING_FAILS,
    /** Put aside by a person. */
    BY_HAND
}
