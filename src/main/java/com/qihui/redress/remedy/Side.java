package com.qihui.redress.remedy;

/** Who is answerable for a part of a solution, or pays for it (R20). */
public enum Side {
    PLATFORM,
    MERCHANT
}
