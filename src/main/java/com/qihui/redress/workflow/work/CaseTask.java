package com.qihui.redress.workflow.work;

import java.util.Arrays;

/** The user tasks of all diagrams; a task's key is its id in the diagram. */
public enum CaseTask {
    ANSWER_CHAT("answerChat", Lane.DESK),
    WATCH_DELIVERY("watchDelivery", Lane.DESK),
    PROVIDE_EVIDENCE("provideEvidence", Lane.CUSTOMER),
    TRIAGE_COMPLAINT("triageComplaint", Lane.DESK),
    ANSWER_COMPLAINT("answerComplaint", Lane.MERCHANT),
    PROTECT_ACCOUNT("protectAccount", Lane.DESK),
    APPEAL_VERDICT("appealVerdict", Lane.MERCHANT),
    INVESTIGATE_COMPLAINT("investigateComplaint", Lane.DESK),
    ASSIST_CUSTOMER("assistCustomer", Lane.DESK),
    ANSWER_QUESTION("answerQuestion", Lane.CUSTOMER),
    DECIDE_ON_PROPOSAL("decideOnProposal", Lane.CUSTOMER),
    REVIEW_REFUSAL("reviewRefusal", Lane.MANAGERS),
    APPROVE_REMEDY("approveRemedy", Lane.MANAGERS),
    SETTLE_MANUALLY("settleManually", Lane.DESK),
    SETTLE_OPEN_MATTERS("settleOpenMatters", Lane.DESK),
    REGISTER_EXTERNAL_CASE("registerExternalCase", Lane.OUTSIDE),
    FOLLOW_EXTERNAL_CASE("followExternalCase", Lane.OUTSIDE);

    private final String key;
    private final Lane lane;

    CaseTask(String key, Lane lane) {
        this.key = key;
        this.lane = lane;
    }

    public String key() {
        return key;
    }

    public Lane lane() {
        return lane;
    }

    public static CaseTask of(String key) {
        return Arrays.stream(values())
                .filter(task -> task.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task " + key));
    }
}
