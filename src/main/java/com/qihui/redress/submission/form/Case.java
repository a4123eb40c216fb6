package com.qihui.redress.submission.form;

import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.dossier.Gathered;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.remedy.FinalAnswer;
import com.qihui.redress.remedy.LineProgress;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as forms tell of it, all of one moment.
 *
 * @param all until something last happened, see {@link #happened}
 */
public record Case(
        Gathered all,
        List<Contact> contacts,
        List<Promise> promises,
        @Nullable Merchant merchant,
        @Nullable FinalAnswer lastAnswer,
        List<LineProgress> remedies,
        @Nullable OutsideCase outside) {

    /** The kind of event that tells of a dossier. */
    public static final String DOSSIER_MADE = "DOSSIER_MADE";

    /** The kind of event that tells of one on its way to its body. */
    public static final String HANDED_IN = "DOSSIER_HANDED_IN";

    public static final String DELIVERED = "DOSSIER_DELIVERED";
    public static final String HAND_IN_FAILED = "HAND_IN_FAILED";

    private static final Set<String> OF_DOSSIERS =
            Set.of(DOSSIER_MADE, HANDED_IN, DELIVERED, HAND_IN_FAILED);

    /** That dossiers were made or handed in since is nothing that a dossier tells of. */
    public static Gathered happened(Gathered all) {
        List<JournalEntry> lines = all.lines();
        int end = lines.size();
        while (end > 0 && OF_DOSSIERS.contains(lines.get(end - 1).type())) {
            end--;
        }
        return all.upTo(end);
    }

    /** As their own papers tell of it. */
    public Case complainantsOwn() {
        return new Case(
                all.complainantsOwn(), contacts, promises, merchant, lastAnswer, remedies, outside);
    }

    Ticket ticket() {
        return all.ticket();
    }

    FileComplaint filed() {
        return all.filed();
    }

    boolean isMinors() {
        return ticket().flags().contains(Flag.MINOR) || ticket().flags().contains(Flag.GUARDIAN);
    }
}
