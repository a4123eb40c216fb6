package com.qihui.redress.submission;

import com.qihui.redress.shared.Hash;
import com.qihui.redress.submission.form.Case;
import com.qihui.redress.submission.form.Form;

/** A paper as it would be made now: nothing of it is set or kept yet. */
record Draft(Paper paper, Case about, Form form) {

    /** The same state has the same; that other dossiers were made meanwhile changes nothing. */
    String fingerprint() {
        return Hash.sha256(
                String.join(
                        "\n",
                        paper.kind().name(),
                        paper.body().name(),
                        about.all().head(),
                        Hash.sha256(form.html())));
    }
}
