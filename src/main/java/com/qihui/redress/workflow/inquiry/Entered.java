package com.qihui.redress.workflow.inquiry;

/**
 * What became of an inquiry.
 *
 * @param number of the complaint it is about
 */
public record Entered(String number, How how) {

    /** Labelled {@code inquiry.entered.<name>}. */
    public enum How {
        /** There was no complaint about the order. */
        MADE,
        /** There was one, and the case of the body is registered on it. */
        FOUND,
        /** There was one, closed; it is open again. */
        REOPENED,
        /** The case was registered before; what the body wants is added. */
        ADDED,
        /** Another body has the dispute: the inquiry is kept, and no case registered. */
        BESIDE,
        /** It had been entered before; nothing was done again. */
        KNOWN
    }
}
