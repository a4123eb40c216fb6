package com.qihui.redress.demo;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_CHAT;
import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.APPROVE_REMEDY;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REVIEW_REFUSAL;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_MANUALLY;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;

import com.qihui.redress.workflow.work.CaseTask;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How far a ticket is brought: the tasks people do in it; it rests at the first they leave. */
enum Story {
    /** In a chat whose goods may still come in time, or came. */
    CHAT_WAITING,
    CHAT_ANSWERED,
    CHAT_QUESTION,
    CHAT_REPLIED(ANSWER_CHAT),
    AWAITING_EVIDENCE,
    IN_TRIAGE,
    TRIAGE_CLAIMED(true),
    WITH_MERCHANT(TRIAGE_COMPLAINT),
    MERCHANT_SILENT(TRIAGE_COMPLAINT),
    WITH_PLATFORM(TRIAGE_COMPLAINT, ANSWER_COMPLAINT),
    PLATFORM_CLAIMED(true, TRIAGE_COMPLAINT, ANSWER_COMPLAINT),
    PROMISE_BROKEN(TRIAGE_COMPLAINT, ANSWER_COMPLAINT),
    QUESTION_ASKED(TRIAGE_COMPLAINT, ANSWER_COMPLAINT, INVESTIGATE_COMPLAINT),
    PROPOSED(TRIAGE_COMPLAINT, ANSWER_COMPLAINT, INVESTIGATE_COMPLAINT),
    REFUSED_IN_REVIEW(
            TRIAGE_COMPLAINT, ANSWER_COMPLAINT, INVESTIGATE_COMPLAINT, DECIDE_ON_PROPOSAL),
    APPROVAL_WAITING(TRIAGE_COMPLAINT, ANSWER_COMPLAINT, INVESTIGATE_COMPLAINT, DECIDE_ON_PROPOSAL),
    REMEDY_SETTLE_MANUALLY(
            TRIAGE_COMPLAINT,
            ANSWER_COMPLAINT,
            INVESTIGATE_COMPLAINT,
            DECIDE_ON_PROPOSAL,
            APPROVE_REMEDY),
    EXTERNAL_OFFERED(
            TRIAGE_COMPLAINT,
            ANSWER_COMPLAINT,
            INVESTIGATE_COMPLAINT,
            DECIDE_ON_PROPOSAL,
            REVIEW_REFUSAL),
    EXTERNAL_RUNNING(
            TRIAGE_COMPLAINT,
            ANSWER_COMPLAINT,
            INVESTIGATE_COMPLAINT,
            DECIDE_ON_PROPOSAL,
            REVIEW_REFUSAL,
            REGISTER_EXTERNAL_CASE),
    CLOSED_ACCEPTED(
            TRIAGE_COMPLAINT,
            ANSWER_COMPLAINT,
            INVESTIGATE_COMPLAINT,
            DECIDE_ON_PROPOSAL,
            APPROVE_REMEDY,
            SETTLE_MANUALLY),
    CLOSED_BY_SILENCE(
            TRIAGE_COMPLAINT,
            ANSWER_COMPLAINT,
            INVESTIGATE_COMPLAINT,
            APPROVE_REMEDY,
            SETTLE_MANUALLY),
    CLOSED_AFTER_REFUSAL(
            TRIAGE_COMPLAINT,
            ANSWER_COMPLAINT,
            INVESTIGATE_COMPLAINT,
            DECIDE_ON_PROPOSAL,
            REVIEW_REFUSAL,
            REGISTER_EXTERNAL_CASE),
    CLOSED_DECLINED(TRIAGE_COMPLAINT, DECIDE_ON_PROPOSAL),
    REOPENED(
            TRIAGE_COMPLAINT,
            ANSWER_COMPLAINT,
            INVESTIGATE_COMPLAINT,
            DECIDE_ON_PROPOSAL,
            APPROVE_REMEDY,
            SETTLE_MANUALLY);

    private static final Set<Story> REFUSED =
            EnumSet.of(REFUSED_IN_REVIEW, EXTERNAL_OFFERED, EXTERNAL_RUNNING, CLOSED_AFTER_REFUSAL);

    @SuppressWarnings("ImmutableEnumChecker") // filled below, then never changed
    private final Set<CaseTask> done = EnumSet.noneOf(CaseTask.class);

    private final boolean claimed;

    Story(CaseTask... done) {
        this(false, done);
    }

    Story(boolean claimed, CaseTask... done) {
        this.claimed = claimed;
        this.done.addAll(Arrays.asList(done));
    }

    boolean does(CaseTask task) {
        return switch (task) {
            case PROTECT_ACCOUNT, ASSIST_CUSTOMER -> done.contains(CaseTask.INVESTIGATE_COMPLAINT);
            case SETTLE_OPEN_MATTERS -> done.contains(CaseTask.DECIDE_ON_PROPOSAL);
            default -> done.contains(task);
        };
    }

    /** Whether somebody of the desk has taken the task it rests at. */
    boolean isClaimed() {
        return claimed;
    }

    boolean isRefused() {
        return REFUSED.contains(this);
    }
}
