package com.qihui.redress.workflow.evidence;

import com.qihui.redress.evidence.DraftEvidence;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.evidence.RequiredPiece;
import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderAnswer;
import com.qihui.redress.order.OrderSystem;
import com.qihui.redress.statement.Hint;
import com.qihui.redress.statement.MatterReader;
import com.qihui.redress.statement.Statement;
import com.qihui.redress.statement.StatementPart;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.FileComplaint;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges a complaint by the desk's own rules while it is still being written (R18, R54). */
@Service
public class DraftReview {

    private static final Logger LOG = LoggerFactory.getLogger(DraftReview.class);

    /** Receipts and memories of a payment differ by a little. */
    private static final Duration ABOUT = Duration.ofMinutes(2);

    private final EvidenceStage stage;
    private final DraftEvidence evidence;
    private final MatterReader matters;
    private final Statements statements;
    private final OrderSystem orders;
    private final Clock clock;

    DraftReview(
            EvidenceStage stage,
            DraftEvidence evidence,
            MatterReader matters,
            Statements statements,
            OrderSystem orders,
            Clock clock) {
        this.stage = stage;
        this.evidence = evidence;
        this.matters = matters;
        this.statements = statements;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * @param required in the order they are asked for
     * @param said the parts of the statement that can be told from words and fields
     */
    public record Findings(
            List<RequiredPiece> required,
            EvidenceVerdict verdict,
            Map<StatementPart, String> said,
            Statement statement) {}

    @Transactional(readOnly = true)
    public Findings of(FileComplaint draft, Locale language) {
        List<RequiredPiece> required = stage.required(matters.of(draft), draft);
        return new Findings(
                required,
                evidence.assess(draft, required, statements.namesOrder(draft)),
                statements.parts(draft, language),
                statements.of(draft, clock.instant(), language));
    }

    /** In the reader's language. */
    public String words(Hint hint, Locale language) {
        return statements.words(hint, language);
    }

    /**
     * Whether the platform has the order and the complainant knows more of it than its number.
     * Numbers can be counted up, so a number alone learns nothing, not even that it exists. An
     * order system that does not answer delays nobody: the order is asked for again at filing.
     */
    public boolean recognisesOrder(FileComplaint draft) {
        String number = draft.orderNo();
        if (number == null) {
            return false;
        }
        try {
            return orders.find(number)
                    .map(OrderAnswer::order)
                    .filter(known -> isKnownTo(draft, known))
                    .isPresent();
        } catch (RuntimeException e) {
            LOG.warn("The order system did not say whether it has the order of a draft", e);
            return false;
        }
    }

    private static boolean isKnownTo(FileComplaint draft, Order order) {
        BigDecimal amount = draft.orderAmountYuan();
        BigDecimal price = order.amountYuan();
        FileComplaint.Payment payment = draft.payment();
        Instant paidAt = payment == null ? null : payment.paidAt();
        return (amount != null && price != null && amount.compareTo(price) == 0)
                && (paidAt == null || isAbout(paidAt, order));
    }

    private static boolean isAbout(Instant paidAt, Order order) {
        return isAbout(paidAt, order.paidAt()) || isAbout(paidAt, order.orderedAt());
    }

    private static boolean isAbout(Instant told, @Nullable Instant recorded) {
        return recorded != null && Duration.between(told, recorded).abs().compareTo(ABOUT) <= 0;
    }
}
