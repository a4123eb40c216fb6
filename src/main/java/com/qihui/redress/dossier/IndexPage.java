package com.qihui.redress.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index says, in words ready to be set.
 *
 * @param withheld what was kept back from the body it is made for; nothing without a body
 */
record IndexPage(
        String number,
        List<Row> facts,
        List<Row> statement,
        String narrative,
        List<Row> demands,
        List<Cited> clauses,
        List<Row> solution,
        List<Piece> pieces,
        @Nullable Row verdict,
        List<String> gaps,
        List<String> warnings,
        List<Remark> remarks,
        List<Event> events,
        int sealed,
        String head,
        List<String> withheld) {

    record Row(String label, String value) {}

    /**
     * @param inForce from when to when, in words
     */
    record Cited(String number, int version, String title, String inForce, String text) {}

    /**
     * @param strongest whether it is the platform's own record
     * @param proves what it is given to prove
     */
    record Piece(int number, String title, boolean strongest, String proves, List<Row> rows) {}

    record Remark(String aspect, boolean sound, String text) {}

    /**
     * @param what null where the line is not disclosed
     */
    record Event(int number, String at, @Nullable String what, String hash) {}
}
