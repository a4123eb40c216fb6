package com.qihui.redress.portal.draft;

import com.qihui.redress.account.Actor;
import com.qihui.redress.portal.PortalKey;
import com.qihui.redress.portal.status.Links;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.IntakeDesk;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a complaint of a draft, once: whoever sends it again is told the same number. The secret of
 * its link is made from the draft's own, so that the receipt can be shown again to the browser that
 * has it, while the server keeps the hashes of both and neither.
 */
@Component
class Filing {

    private final Drafts drafts;
    private final DraftReader reader;
    private final DraftPieces pieces;
    private final IntakeDesk intake;
    private final Links links;
    private final PortalKey key;

    Filing(
            Drafts drafts,
            DraftReader reader,
            DraftPieces pieces,
            IntakeDesk intake,
            Links links,
            PortalKey key) {
        this.drafts = drafts;
        this.reader = reader;
        this.pieces = pieces;
        this.intake = intake;
        this.links = links;
        this.key = key;
    }

    /**
     * @param language in which the desk will write to its complainant
     * @return the complaint's number
     * @throws RuleViolation when another tab made the draft incomplete meanwhile
     * @throws Conflict when another tab deleted it
     */
    @Transactional
    String file(String secret, Locale language) {
        Draft draft = drafts.lock(secret).orElseThrow(() -> new Conflict("draft_gone", null));
        if (draft.ticketNumber() != null) {
            return draft.ticketNumber();
        }
        DraftReader.Read read = reader.read(draft);
        if (!read.errors().isEmpty()) {
            throw new RuleViolation(read.errors());
        }
        Ticket ticket =
                intake.file(
                        DraftPieces.apart(read.complaint(), language),
                        pieces.of(draft),
                        Actor.COMPLAINANT);
        links.keep(ticket, linkSecret(secret));
        drafts.filed(draft, ticket.number());
        return ticket.number();
    }

    String linkSecret(String draftSecret) {
        return key.sign("link " + draftSecret);
    }
}
