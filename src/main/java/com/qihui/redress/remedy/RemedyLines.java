package com.qihui.redress.remedy;

import static com.qihui.schema.Tables.INSTRUCTION;
import static com.qihui.schema.Tables.PROPOSAL_LINE;
import static com.qihui.schema.Tables.REMEDY;

import com.qihui.schema.tables.records.ProposalLineRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The parts of each proposal, written once with it. */
@Component
class RemedyLines {

    private final DSLContext db;

    RemedyLines(DSLContext db) {
        this.db = db;
    }

    void keep(long proposalId, List<RemedyLine> lines) {
        List<ProposalLineRecord> rows =
                lines.stream()
                        .map(
                                line -> {
                                    ProposalLineRecord row = new ProposalLineRecord();
                                    row.setProposalId(proposalId);
                                    row.setLineNo(line.no());
                                    row.setOwedBy(line.owedBy().name());
                                    row.setRemedy(line.remedy().name());
                                    row.setAmountYuan(line.amountYuan());
                                    row.setPayer(line.payer().name());
                                    return row;
                                })
                        .toList();
        db.batchInsert(rows).execute();
    }

    List<RemedyLine> of(long proposalId) {
        return of(List.of(proposalId)).getOrDefault(proposalId, List.of());
    }

    Map<Long, List<RemedyLine>> of(Collection<Long> proposalIds) {
        return db.selectFrom(PROPOSAL_LINE)
                .where(PROPOSAL_LINE.PROPOSAL_ID.in(proposalIds))
                .orderBy(PROPOSAL_LINE.PROPOSAL_ID, PROPOSAL_LINE.LINE_NO)
                .fetchGroups(PROPOSAL_LINE.PROPOSAL_ID, RemedyLines::read);
    }

    BigDecimal refundedYuan(long ticketId) {
        return refundedYuan(ticketId, Instant.EPOCH);
    }

    /** Of remedies that were ordered since then. */
    BigDecimal refundedYuan(long ticketId, Instant since) {
        return db.select(DSL.coalesce(DSL.sum(PROPOSAL_LINE.AMOUNT_YUAN), BigDecimal.ZERO))
                .from(REMEDY)
                .join(PROPOSAL_LINE)
                .on(PROPOSAL_LINE.PROPOSAL_ID.eq(REMEDY.PROPOSAL_ID))
                .leftJoin(INSTRUCTION)
                .on(INSTRUCTION.REMEDY_ID.eq(REMEDY.ID))
                .and(INSTRUCTION.LINE_NO.eq(PROPOSAL_LINE.LINE_NO))
                .where(REMEDY.TICKET_ID.eq(ticketId))
                .and(REMEDY.ORDERED_AT.ge(since))
                .and(PROPOSAL_LINE.REMEDY.in(Remedy.REFUND.name(), Remedy.PARTIAL_REFUND.name()))
                .and(
                        INSTRUCTION
                                .STATE
                                .eq(InstructionState.DONE.name())
                                .or(REMEDY.STATE.eq(RemedyState.SETTLED.name())))
                .fetchSingle()
                .value1();
    }

    private static RemedyLine read(org.jooq.Record row) {
        ProposalLineRecord line = row.into(PROPOSAL_LINE);
        return new RemedyLine(
                line.getLineNo(),
                Side.valueOf(line.getOwedBy()),
                Remedy.valueOf(line.getRemedy()),
                line.getAmountYuan(),
                Side.valueOf(line.getPayer()));
    }
}
