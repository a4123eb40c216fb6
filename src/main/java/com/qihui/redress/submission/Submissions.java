package com.qihui.redress.submission;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Contacts;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.dossier.Dossiers;
import com.qihui.redress.dossier.Gathered;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.remedy.FinalAnswers;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.submission.form.Case;
import com.qihui.redress.submission.form.Forms;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes dossiers for outside bodies and keeps them (R30, R33, R34, E31). Whose complaint it is, its
 * caller has asked; a merchant is refused here besides.
 */
@Service
public class Submissions {

    private final Dossiers dossiers;
    private final Forms forms;
    private final Bindery bindery;
    private final MadeDossiers made;
    private final Tickets tickets;
    private final Contacts contacts;
    private final Promises promises;
    private final Merchants merchants;
    private final FinalAnswers answers;
    private final Remedies remedies;
    private final OutsideCases outside;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Submissions(
            Dossiers dossiers,
            Forms forms,
            Bindery bindery,
            MadeDossiers made,
            Tickets tickets,
            Contacts contacts,
            Promises promises,
            Merchants merchants,
            FinalAnswers answers,
            Remedies remedies,
            OutsideCases outside,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.bindery = bindery;
        this.made = made;
        this.tickets = tickets;
        this.contacts = contacts;
        this.promises = promises;
        this.merchants = merchants;
        this.answers = answers;
        this.remedies = remedies;
        this.outside = outside;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Bodies that have a form. */
    public Set<Body> bodies() {
        return forms.bodies();
    }

    /**
     * What is still missing for a body, and what it will not be told, before anything is made.
     *
     * @throws AccessDeniedException for a merchant, and for the platform's answer for all but its
     *     own people
     */
    public Prospect prospect(String number, Paper paper, Actor reader) {
        return prospects(number, List.of(paper), reader).get(0);
    }

    /** As {@link #prospect}, of several, all of one moment. */
    public List<Prospect> prospects(String number, List<Paper> papers, Actor reader) {
        List<Draft> drafts = drafts(number, papers, reader);
        List<Prospect> prospects = new ArrayList<>();
        for (Draft draft : drafts) {
            prospects.add(
                    new Prospect(
                            draft.paper(),
                            draft.form().missing(),
                            draft.form().withheld(),
                            made.ofState(draft.about().all().ticket().id(), draft.fingerprint())));
        }
        return prospects;
    }

    /**
     * Makes a dossier of the complaint as it stands; of the same state the one that is there. Takes
     * some seconds.
     *
     * @throws AccessDeniedException as {@link #prospect}
     * @throws com.qihui.redress.evidence.StoreUnavailable when it cannot be kept now
     */
    public Made make(String number, Paper paper, Actor by) {
        Draft draft = draft(number, paper, by);
        long ticketId = draft.about().all().ticket().id();
        return made.ofState(ticketId, draft.fingerprint()).orElseGet(() -> make(draft, by));
    }

    private Made make(Draft draft, Actor by) {
        Bound bound;
        try {
            bound = bindery.bind(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(transaction.execute(status -> keep(draft, bound, by)));
    }

    /** Whoever made the same at the same moment was first. */
    private Made keep(Draft draft, Bound bound, Actor by) {
        Ticket ticket = tickets.lock(draft.about().all().ticket().number());
        return made.ofState(ticket.id(), draft.fingerprint())
                .orElseGet(
                        () -> {
                            Made kept =
                                    made.keep(
                                            draft,
                                            bound,
                                            by,
                                            clock.instant().truncatedTo(ChronoUnit.MICROS));
                            tickets.tell(
                                    ticket,
                                    Case.DOSSIER_MADE,
                                    by,
                                    Map.of(
                                            "dossier", kept.id(),
                                            "paper", draft.paper().kind().name(),
                                            "body", draft.paper().body().name(),
                                            "sha256", kept.sha256()));
                            return kept;
                        });
    }

    /**
     * Those that were made and this reader may have, the newest first.
     *
     * @throws AccessDeniedException for a merchant
     */
    public List<Made> of(Ticket ticket, Actor reader) {
        refuseMerchant(reader);
        return made.of(ticket.id()).stream().filter(one -> mayHave(reader, one.paper())).toList();
    }

    /**
     * @throws NotFound when there is none, it is another complaint's, or not this reader's
     */
    public Made byId(Ticket ticket, long id, Actor reader) {
        refuseMerchant(reader);
        return made.byId(ticket.id(), id)
                .filter(one -> mayHave(reader, one.paper()))
                .orElseThrow(() -> new NotFound("dossier", id));
    }

    /**
     * Writes it as it was made; the stream is left open.
     *
     * @throws IOException when it cannot be read or the reader is gone
     */
    public void write(Made dossier, Made.Copy copy, OutputStream out) throws IOException {
        if (copy == Made.Copy.ZIP) {
            bindery.write(dossier.parts(), dossier.asOf(), out);
            return;
        }
        KeptPart part =
                dossier.parts().stream()
                        .filter(one -> one.path().endsWith(copy.ending()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("copy", copy));
        try (InputStream content = bindery.open(part)) {
            content.transferTo(out);
        }
    }

    Draft draft(String number, Paper paper, Actor reader) {
        return drafts(number, List.of(paper), reader).get(0);
    }

    /** All of one moment. */
    List<Draft> drafts(String number, List<Paper> papers, Actor reader) {
        if (!papers.stream().allMatch(paper -> mayHave(reader, paper))) {
            throw new AccessDeniedException("the platform's answers are its own people's");
        }
        Case about = dossiers.gather(number, reader, all -> about(Case.happened(all)));
        return papers.stream().map(paper -> draft(paper, about)).toList();
    }

    /** A complaint is the complainant's own, whoever fills in its form. */
    private Draft draft(Paper paper, Case about) {
        Case told = paper.kind() == Paper.Kind.COMPLAINT ? about.complainantsOwn() : about;
        return new Draft(paper, told, paper.of(forms, told));
    }

    private Case about(Gathered all) {
        Ticket ticket = all.ticket();
        Long merchantId = ticket.merchantId();
        Merchant merchant = merchantId == null ? null : merchants.byId(merchantId).orElse(null);
        return new Case(
                all,
                contacts.of(ticket.id()),
                promises.of(ticket.id()),
                merchant,
                answers.latest(ticket.id()).orElse(null),
                remedies.progress(ticket.id()),
                outside.latest(ticket.id()).orElse(null));
    }

    private static void refuseMerchant(Actor reader) {
        if (reader.kind() == Actor.Kind.MERCHANT) {
            throw new AccessDeniedException("a merchant is handed no dossier");
        }
    }

    private static boolean mayHave(Actor reader, Paper paper) {
        return paper.kind() == Paper.Kind.COMPLAINT
                || reader.isStaff()
                || reader.kind() == Actor.Kind.SYSTEM;
    }
}
