package com.qihui.redress.ticket;

/**
 * Something a judgement rests on (R22).
 *
 * @param detail words of the complaint as they stand in it, the code of a piece or of a state, a
 *     name
 */
public record Ground(Kind kind, String detail) {

    /** Where it is found. */
    public enum Kind {
        /** The complainant's own words. */
        NARRATIVE,
        /** What a piece is said to show, or a contact promised. */
        SHOWN,
        /** What the platform noted on the order. */
        RECORDED,
        /** What is demanded. */
        DEMAND,
        /** A kind of piece that is enclosed. */
        PIECE,
        /** A piece, or a detail of one, that is not. */
        MISSING,
        /** How far the delivery is, as the platform knows. */
        DELIVERY,
        /** A promise that was not kept. */
        PROMISE,
        /** Who was paid instead of the platform. */
        PAYEE,
        /** Who sold it. */
        MERCHANT,
        /** The platform's own order. */
        ORDER,
        /** What was bought. */
        PRODUCT,
        /** The complainant said so in a field of the form. */
        NAMED,
        /** How many complaints, and within how many days. */
        HISTORY,
        /** Another judgement: a sub-cause, a circumstance. */
        JUDGED,
        /** Why a person says so, in their words. */
        SAID,
        /** Nothing speaks for anything else. */
        NOTHING
    }
}
