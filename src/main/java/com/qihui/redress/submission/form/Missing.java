package com.qihui.redress.submission.form;

import java.util.List;

/**
 * What a body asks for and the desk does not know.
 *
 * @param blank whether the form has a place for it to be filled in by hand
 * @param details of evidence, as the checklist calls them: {@code PAYMENT_PROOF} or {@code
 *     PAYMENT_PROOF.payee}
 */
public record Missing(Item item, boolean blank, List<String> details) {

    static Missing onForm(Item item) {
        return new Missing(item, true, List.of());
    }
}
