package com.qihui.redress.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.IntakeDesk;

/** The {@link GoldenCase} for tests of what is made of a dossier. */
public final class GoldenDossier {

    private GoldenDossier() {}

    public static Ticket file(IntakeDesk intake, EvidenceFiles files, ObjectMapper json) {
        return new GoldenCase(intake, files, json).file();
    }

    /** Of somebody who can be reached by mail. */
    public static Ticket file(
            IntakeDesk intake, EvidenceFiles files, ObjectMapper json, String email) {
        return new GoldenCase(intake, files, json).file(email);
    }
}
