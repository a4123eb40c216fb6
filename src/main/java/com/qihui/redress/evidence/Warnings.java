package com.qihui.redress.evidence;

import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remarked on about evidence and never held against it (R11, R14). */
record Warnings(EvidenceSettings settings, List<EvidencePiece> given, FileComplaint filed) {

    List<String> all() {
        List<String> warnings = new ArrayList<>();
        if (given.stream().anyMatch(this::isSecretRecording)) {
            warnings.add("RECORDING_WITHOUT_NOTICE");
        }
        if (isOrderPageFromElsewhere()) {
            warnings.add("ORDER_DETAIL_NOT_PLATFORM_ORIGINAL");
        }
        if (otherPayee() != null && showsPayee()) {
            warnings.add("PAYEE_NOT_PLATFORM_OPERATOR");
        }
        return warnings;
    }

    /** Whoever was paid instead of the platform's operator, or nobody. */
    @Nullable String otherPayee() {
        FileComplaint.Payment payment = filed.payment();
        String payee = payment == null ? null : payment.payee();
        return payee == null || payee.isBlank() || settings.isOperator(payee) ? null : payee;
    }

    private boolean isSecretRecording(EvidencePiece piece) {
        return Boolean.FALSE.equals(piece.priorNotice()) && settings.isRecording(piece.form());
    }

    /** One original is enough, whatever else is shown besides. */
    private boolean isOrderPageFromElsewhere() {
        List<EvidencePiece> pages =
                given.stream().filter(piece -> piece.kind() == EvidenceKind.ORDER_DETAIL).toList();
        return !pages.isEmpty()
                && pages.stream()
                        .noneMatch(
                                page -> settings.isPlatformPage(page.source(), page.description()));
    }

    /** Where no proof shows a payee, that is a gap already. */
    private boolean showsPayee() {
        return given.stream()
                .anyMatch(
                        piece ->
                                piece.kind() == EvidenceKind.PAYMENT_PROOF
                                        && piece.shows().contains("payee"));
    }
}
