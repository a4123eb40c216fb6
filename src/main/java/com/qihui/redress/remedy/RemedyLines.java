package com.qihui.redress.remedy;

import static com.qihui.schema.Tables.PROPOSAL_LINE;

import com.qihui.schema.tables.records.ProposalLineRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
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
