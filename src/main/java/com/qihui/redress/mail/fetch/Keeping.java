package com.qihui.redress.mail.fetch;

/** What became of a mail; all but what is too large may be deleted at the server. */
enum Keeping {
    FIRST,
    AGAIN,
    TOO_LARGE
}
