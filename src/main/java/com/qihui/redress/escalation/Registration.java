package com.qihui.redress.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as a body has it.
 *
 * @param caseNo its number there
 * @param filedOn the day it was filed, by the desk's zone; the body's days count from it
 * @param submissionId the dossier that was handed in with it, if the desk made one
 */
public record Registration(
        Body body, String caseNo, LocalDate filedOn, @Nullable Long submissionId) {}
