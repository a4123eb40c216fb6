package com.qihui.redress.submission.delivery;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.out.FormalMails;
import com.qihui.redress.mail.out.OutgoingMails;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.submission.delivery.HandInRows.Asked;
import com.qihui.redress.submission.delivery.Offer.Obstacle;
import com.qihui.redress.submission.exchange.ExchangeSettings;
import com.qihui.redress.submission.form.Case;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands made dossiers in to their bodies, each at most once a way. A complainant's papers go only
 * where they agreed to it (个人信息保护法 article 23); the platform's answer it owes the body itself (电商法
 * article 62). Whose complaint it is, its caller has asked.
 */
@Service
@EnableConfigurationProperties(BodySettings.class)
public class HandIns {

    /** How the complainant agreed, in characters. */
    public static final int CONSENT = 300;

    private final BodySettings bodies;
    private final ExchangeSettings exchange;
    private final HandInRows rows;
    private final Submissions submissions;
    private final Enclosures enclosures;
    private final FormalMails formal;
    private final OutgoingMails mails;
    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandIns(
            BodySettings bodies,
            ExchangeSettings exchange,
            HandInRows rows,
            Submissions submissions,
            Enclosures enclosures,
            FormalMails formal,
            OutgoingMails mails,
            Tickets tickets,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.bodies = bodies;
        this.exchange = exchange;
        this.rows = rows;
        this.submissions = submissions;
        this.enclosures = enclosures;
        this.formal = formal;
        this.mails = mails;
        this.tickets = tickets;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Every way, with what stands in it for this dossier. */
    public List<Offer> offers(Made dossier) {
        return Arrays.stream(Way.values()).map(way -> offer(way, dossier)).toList();
    }

    private Offer offer(Way way, Made dossier) {
        return switch (way) {
            case DOWNLOAD -> new Offer(way, null, null);
            case MAIL -> byMail(dossier);
            case EXCHANGE ->
                    new Offer(
                            way,
                            exchange.takes(dossier.paper().body()) ? null : Obstacle.NO_LINE,
                            null);
        };
    }

    private Offer byMail(Made dossier) {
        String address = bodies.address(dossier.paper().body()).orElse(null);
        Obstacle obstacle = null;
        if (!formal.isOn()) {
            obstacle = Obstacle.NO_SERVER;
        } else if (address == null) {
            obstacle = Obstacle.NO_ADDRESS;
        } else if (dossier.size() > bodies.mostByMail().toBytes()) {
            obstacle = Obstacle.TOO_LARGE;
        }
        return new Offer(Way.MAIL, obstacle, address);
    }

    /**
     * What was handed in of a complaint, the newest first.
     *
     * @throws AccessDeniedException for everybody but the desk
     */
    public List<HandIn> of(Ticket ticket, Actor reader) {
        if (!reader.isStaff()) {
            throw new AccessDeniedException(reader.kind() + " sees nothing that was handed in");
        }
        return rows.of(ticket.id());
    }

    /**
     * Decides that it is handed in; it goes by itself from then on. What was handed in that way
     * already is not handed in twice.
     *
     * @param consent how and when the complainant agreed, needed for their own papers
     * @throws AccessDeniedException for everybody but agents and managers
     * @throws NotFound when there is no such dossier of this complaint
     * @throws RuleViolation when something stands in the way, or nobody says that they agreed
     */
    public HandIn handIn(String number, long dossierId, Way way, String consent, Actor by) {
        requireDesk(by);
        Ticket ticket = tickets.byNumber(number);
        Made dossier = submissions.byId(ticket, dossierId, by);
        require(dossier, way, consent.strip());
        RawContents.Kept enclosed = way == Way.MAIL && isNew(dossier, way) ? bound(dossier) : null;
        return Objects.requireNonNull(
                transaction.execute(
                        status -> decide(number, dossier, way, consent.strip(), enclosed, by)));
    }

    private void require(Made dossier, Way way, String consent) {
        Obstacle obstacle = offer(way, dossier).obstacle();
        if (way == Way.DOWNLOAD || obstacle != null) {
            String what = obstacle == null ? way.name() : obstacle.name();
            throw RuleViolation.of("way", "hand_in_" + what);
        }
        if (dossier.paper().kind() == Paper.Kind.COMPLAINT && consent.isEmpty()) {
            throw RuleViolation.of("consent", "required");
        }
        if (consent.length() > CONSENT) {
            throw RuleViolation.of("consent", "too_long", CONSENT);
        }
    }

    private boolean isNew(Made dossier, Way way) {
        return rows.of(dossier.id(), way).isEmpty();
    }

    private RawContents.Kept bound(Made dossier) {
        try {
            return enclosures.keep(dossier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of two who decide at once the second finds what the first did. */
    private HandIn decide(
            String number,
            Made dossier,
            Way way,
            String consent,
            RawContents.@Nullable Kept enclosed,
            Actor by) {
        Ticket ticket = tickets.lock(number);
        return rows.of(dossier.id(), way)
                .orElseGet(
                        () -> {
                            boolean asked = dossier.paper().kind() == Paper.Kind.COMPLAINT;
                            Asked one =
                                    new Asked(
                                            ticket.id(),
                                            dossier.id(),
                                            way,
                                            asked ? consent : null,
                                            enclosed == null
                                                    ? null
                                                    : send(ticket, dossier, enclosed),
                                            enclosed == null ? UUID.randomUUID().toString() : null);
                            HandIn kept = rows.keep(one, by, now());
                            tell(ticket, Case.HANDED_IN, dossier, way, by);
                            return kept;
                        });
    }

    private long send(Ticket ticket, Made dossier, RawContents.Kept enclosed) {
        String address = bodies.address(dossier.paper().body()).orElseThrow();
        return formal.send(
                ticket,
                address,
                enclosures.body(dossier),
                enclosures.words(ticket, dossier),
                enclosed);
    }

    /**
     * What did not get through is tried once more, as often as a new one: over the line under the
     * same key, by mail under the same Message-ID.
     *
     * @return false when it is under way or there
     * @throws AccessDeniedException for everybody but agents and managers
     * @throws NotFound when nothing such was handed in of this complaint
     */
    @Transactional
    public boolean again(Ticket ticket, long id, Actor by) {
        requireDesk(by);
        HandIn one =
                rows.byId(id)
                        .filter(found -> found.ticketId() == ticket.id())
                        .orElseThrow(() -> new NotFound("hand-in", id));
        Long mail = one.mailId();
        if (mail != null) {
            return mails.retry(mail, by);
        }
        boolean again = rows.again(id, now());
        if (again) {
            Made dossier = submissions.byId(ticket, one.dossierId(), by);
            tell(ticket, Case.HANDED_IN, dossier, one.way(), by);
        }
        return again;
    }

    private void tell(Ticket ticket, String event, Made dossier, Way way, Actor by) {
        tickets.tell(
                ticket,
                event,
                by,
                Map.of(
                        "dossier", dossier.id(),
                        "paper", dossier.paper().kind().name(),
                        "body", dossier.paper().body().name(),
                        "way", way.name()));
    }

    private static void requireDesk(Actor by) {
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " hands nothing in");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
