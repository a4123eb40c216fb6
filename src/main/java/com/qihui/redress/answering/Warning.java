package com.qihui.redress.answering;

/**
 * Something about an answer that its writer should look at. It never forbids sending.
 *
 * @param words of the answer that it is about; empty where it is about what is not there
 * @param known whether they belong to another complaint, and not merely not to this one
 */
public record Warning(Concern concern, String words, boolean known) {

    static Warning of(Concern concern) {
        return new Warning(concern, "", false);
    }

    static Warning of(Concern concern, String words) {
        return new Warning(concern, words, false);
    }
}
