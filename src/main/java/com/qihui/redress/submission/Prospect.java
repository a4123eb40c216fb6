package com.qihui.redress.submission;

import com.qihui.redress.submission.form.Missing;
import java.util.List;
import java.util.Optional;

/**
 * What a dossier would be like if it were made now.
 *
 * @param missing what the body asks for and the desk does not know
 * @param withheld what the desk knows and keeps back, each labelled {@code submission.withheld.}
 * @param made the one already made of just this state
 */
public record Prospect(
        Paper paper, List<Missing> missing, List<String> withheld, Optional<Made> made) {}
