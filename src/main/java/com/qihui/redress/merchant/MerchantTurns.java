package com.qihui.redress.merchant;

import static com.qihui.schema.Tables.MERCHANT_TURN;

import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.MerchantTurn.Answer;
import com.qihui.redress.merchant.MerchantTurn.Outcome;
import com.qihui.schema.tables.records.MerchantTurnRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what became of each time a merchant was asked; written when it ends, never changed. */
@Service
public class MerchantTurns {

    private final DSLContext db;
    private final Clock clock;

    /** What the merchant was asked about, since when and until when. */
    public record Asked(
            long merchantId, long ticketId, String number, Instant since, Instant dueAt) {}

    MerchantTurns(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param ground of a contest
     */
    public void answered(Asked asked, Answer answer, @Nullable ContestGround ground, Actor by) {
        Instant now = now();
        MerchantTurnRecord row =
                row(asked, now.isAfter(asked.dueAt()) ? Outcome.LATE : Outcome.IN_TIME, now);
        row.setAnswer(answer.name());
        row.setGround(ground == null ? null : ground.name());
        row.setAnsweredById(by.accountId());
        row.setAnsweredBy(by.name());
        row.insert();
    }

    public void silent(Asked asked) {
        row(asked, Outcome.SILENT, now()).insert();
    }

    /** Oldest first; more than one where it was asked again. */
    public List<MerchantTurn> of(long ticketId) {
        return db.selectFrom(MERCHANT_TURN)
                .where(MERCHANT_TURN.TICKET_ID.eq(ticketId))
                .orderBy(MERCHANT_TURN.ID)
                .fetch(MerchantTurns::turn);
    }

    /** How the last one ended. */
    public Optional<MerchantTurn> last(long ticketId) {
        List<MerchantTurn> all = of(ticketId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private MerchantTurnRecord row(Asked asked, Outcome outcome, Instant now) {
        MerchantTurnRecord row = db.newRecord(MERCHANT_TURN);
        row.setMerchantId(asked.merchantId());
        row.setTicketId(asked.ticketId());
        row.setNumber(asked.number());
        row.setAskedAt(asked.since());
        row.setDueAt(asked.dueAt());
        row.setEndedAt(now);
        row.setOutcome(outcome.name());
        return row;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static MerchantTurn turn(MerchantTurnRecord row) {
        String answer = row.getAnswer();
        String ground = row.getGround();
        return new MerchantTurn(
                row.getId(),
                row.getNumber(),
                row.getAskedAt(),
                row.getDueAt(),
                row.getEndedAt(),
                Outcome.valueOf(row.getOutcome()),
                answer == null ? null : Answer.valueOf(answer),
                ground == null ? null : ContestGround.valueOf(ground),
                row.getAnsweredBy());
    }
}
