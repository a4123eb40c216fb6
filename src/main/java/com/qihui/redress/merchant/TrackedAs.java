package com.qihui.redress.merchant;

/** A figure of a merchant's record, and the list of complaints it leads to. */
public enum TrackedAs {
    ASKED,
    IN_TIME,
    LATE,
    SILENT,
    UPHELD
}
