package com.qihui.redress.workflow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.statement.StatementPart;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class DraftReviewTests {

    @Autowired DraftReview review;
    @Autowired Evidence evidence;
    @Autowired Desk desk;

    @Test
    void judgesADraftAsItWillBeJudgedOnceFiled() {
        for (Category category : Category.values()) {
            FileComplaint draft =
                    Complaints.about(
                            "草稿店",
                            category,
                            List.of(
                                    new FileComplaint.Piece(
                                            EvidenceKind.PAYMENT_PROOF,
                                            "图片",
                                            null,
                                            null,
                                            null,
                                            Map.of("payee", true))));

            DraftReview.Findings before = review.of(draft, Locale.SIMPLIFIED_CHINESE);
            Ticket filed = desk.file(draft);

            assertThat(before.verdict().missing())
                    .as(category.name())
                    .contains("PAYMENT_PROOF.arrivalTime")
                    .isEqualTo(evidence.verdict(filed.id()).orElseThrow().missing());
            assertThat(before.verdict().completeness())
                    .isEqualTo(evidence.verdict(filed.id()).orElseThrow().completeness());
        }
    }

    @Test
    void tellsThePartsOfTheStatementApart() {
        FileComplaint draft = Complaints.withoutEvidence("草稿店");

        DraftReview.Findings found = review.of(draft, Locale.SIMPLIFIED_CHINESE);

        assertThat(found.said())
                .containsEntry(StatementPart.TIME, "14:30")
                .containsEntry(StatementPart.SYMPTOM, "支付成功后30分钟未到账")
                .doesNotContainKey(StatementPart.IMPACT);
        assertThat(found.said().get(StatementPart.ORDER_NO)).contains("QH2026112299001");
    }
}
