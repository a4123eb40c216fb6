package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Made;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.conversation.pledge.Pledge;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderAnswer;
import com.qihui.redress.order.OrderSnapshot;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.order.OrderSystem;
import com.qihui.redress.order.OrderSystemFault;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.Target;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Intake;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Read;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.triage.Reading;
import com.qihui.redress.workflow.chat.ChatPowers;
import com.qihui.redress.workflow.chat.Chats;
import com.qihui.redress.workflow.clock.AlarmTimers;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.clock.DeliveryTimes;
import com.qihui.redress.workflow.clock.Readings;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.engine.DeployedProcesses;
import com.qihui.redress.workflow.promise.PromiseDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where complaints come in: ticket, evidence, clocks, process, first task and journal in one
 * transaction, so that what was answered is there and nothing is there twice (E17, E34).
 */
@Service
public class IntakeDesk {

    /** In how complainants call the channel: 商家会话. */
    private static final String BY_MERCHANT = "商家";

    private static final Logger LOG = LoggerFactory.getLogger(IntakeDesk.class);

    /** Used to tell the complainant from when they may go outside (R29). */
    private static final Target INTERNAL_HANDLING = Target.workingDays(7);

    private final OrderSystem orders;
    private final OrderSnapshots snapshots;
    private final Merchants merchants;
    private final Readings readings;
    private final ChatPowers powers;
    private final Chats chats;
    private final Tickets tickets;
    private final Evidence evidence;
    private final Promises made;
    private final PromiseDesk promises;
    private final PledgeReader pledges;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final DeployedProcesses processes;
    private final AlarmTimers timers;
    private final RuntimeService runtime;
    private final Clock clock;

    IntakeDesk(
            OrderSystem orders,
            OrderSnapshots snapshots,
            Merchants merchants,
            Readings readings,
            ChatPowers powers,
            Chats chats,
            Tickets tickets,
            Evidence evidence,
            Promises made,
            PromiseDesk promises,
            PledgeReader pledges,
            Deadlines deadlines,
            CaseClocks clocks,
            DeployedProcesses processes,
            AlarmTimers timers,
            RuntimeService runtime,
            Clock clock) {
        this.orders = orders;
        this.snapshots = snapshots;
        this.merchants = merchants;
        this.readings = readings;
        this.powers = powers;
        this.chats = chats;
        this.tickets = tickets;
        this.evidence = evidence;
        this.made = made;
        this.promises = promises;
        this.pledges = pledges;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.processes = processes;
        this.timers = timers;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * Pieces that the complaint only declares are announced by it: their files are waited for.
     *
     * @param withFiles evidence handed in together with the complaint
     * @throws RefusedFile when the files are larger together than allowed
     */
    @Transactional
    public Ticket file(FileComplaint complaint, List<NewPiece> withFiles, Actor by) {
        Stream<NewPiece> declared = complaint.evidence().stream().map(NewPiece::announced);
        return take(complaint, Stream.concat(declared, withFiles.stream()).toList(), by);
    }

    /** Of complaints made elsewhere the declared pieces were given there, with their files. */
    @Transactional
    public Ticket fileFromElsewhere(FileComplaint complaint, Actor by) {
        return take(
                complaint, complaint.evidence().stream().map(NewPiece::seenElsewhere).toList(), by);
    }

    private Ticket take(FileComplaint complaint, List<NewPiece> pieces, Actor by) {
        if (by.kind() == Actor.Kind.MERCHANT) {
            throw new AccessDeniedException("a merchant does not complain here");
        }
        Optional<OrderAnswer> known = Optional.ofNullable(complaint.orderNo()).flatMap(this::asked);
        Optional<Order> order = known.map(OrderAnswer::order);
        Instant submittedAt =
                Optional.ofNullable(complaint.submittedAt()).orElseGet(clock::instant);
        String named = order.map(Order::merchant).orElse(complaint.merchant());
        Optional<Merchant> merchant = Optional.ofNullable(named).flatMap(merchants::byName);
        String seller = merchant.map(Merchant::name).orElse(named);
        Reading reading = readings.of(complaint, order, merchant, seller, submittedAt);
        ChatPowers.Course course = powers.of(complaint, order, reading);
        Ticket ticket =
                tickets.file(
                        new Intake(
                                complaint,
                                read(reading),
                                merchant.map(Merchant::id).orElse(null),
                                seller,
                                priority(reading),
                                submittedAt,
                                deadlines.dayAfter(deadlines.due(submittedAt, INTERNAL_HANDLING)),
                                course.state()),
                        by);
        readings.keep(ticket, reading);
        made.noneYet(ticket.id());
        known.ifPresentOrElse(
                answer -> keepSnapshot(ticket, answer), () -> snapshots.keepNone(ticket.id()));
        evidence.addFiled(ticket, chats.pieces(complaint, pieces, submittedAt), by);
        chats.begin(ticket, complaint, course, by);
        clocks.startFiled(ticket);
        DeliveryTimes.of(complaint, order).ifPresent(times -> clocks.startDelivery(ticket, times));
        start(ticket, course);
        complaint.contactLog().forEach(contact -> recordPromise(ticket, contact, submittedAt, by));
        return tickets.byId(ticket.id());
    }

    private void start(Ticket ticket, ChatPowers.Course course) {
        String diagram = processes.latest(Cases.COMPLAINT);
        String cycle = timers.cycle(ticket.id());
        if (course.isOpen()) {
            runtime.startProcessInstanceByMessageAndProcessDefinitionId(
                    ComplaintProcess.CHAT_ASKED,
                    diagram,
                    ticket.number(),
                    Map.of(
                            AlarmTimers.CYCLE,
                            cycle,
                            ComplaintProcess.DELIVERY_AWAITED,
                            course.deliveryAwaited()));
        } else {
            runtime.startProcessInstanceById(
                    diagram, ticket.number(), Map.of(AlarmTimers.CYCLE, cycle));
        }
    }

    /** An order system that does not answer keeps nobody from complaining (E34). */
    private Optional<OrderAnswer> asked(String orderNo) {
        try {
            return orders.find(orderNo);
        } catch (OrderSystemFault fault) {
            LOG.warn("The order system did not say what it knows of {}", orderNo, fault);
            return Optional.empty();
        }
    }

    /** The journal knows its hash from the start: nobody changes it unseen (R10, E29). */
    private void keepSnapshot(Ticket ticket, OrderAnswer answer) {
        OrderSnapshot kept = snapshots.keep(ticket.id(), answer);
        tickets.tell(
                ticket,
                "ORDER_SNAPSHOT_KEPT",
                Actor.SYSTEM,
                Map.of(
                        "orderNo", kept.orderNo(),
                        "takenAt", kept.takenAt().toString(),
                        "mediaType", kept.mediaType(),
                        "size", kept.size(),
                        "sha256", kept.sha256()));
    }

    private static Read read(Reading reading) {
        return new Read(
                reading.category(), reading.categoriesAlso(), reading.subCause(), reading.flags());
    }

    /** Goods that should be there at once come first, and whatever will not wait (R6). */
    private static Priority priority(Reading reading) {
        Category category = reading.category();
        Priority usual =
                category == Category.RECHARGE_NOT_CREDITED || category == Category.ACCOUNT_ANOMALY
                        ? Priority.HIGH
                        : Priority.NORMAL;
        boolean presses = reading.urgent() || reading.flags().contains(Flag.SECURITY);
        return presses ? usual.raised() : usual;
    }

    /**
     * Promises made before count from their own time; kept ones need no chasing. Where no limit is
     * told, the promise's own words may name one; what is said to be broken was due by the
     * complaint at the latest.
     */
    private void recordPromise(
            Ticket ticket, FileComplaint.Contact contact, Instant submittedAt, Actor by) {
        String text = contact.promise();
        if (text == null || text.isBlank() || Boolean.TRUE.equals(contact.kept())) {
            return;
        }
        Instant saidAt = Objects.requireNonNullElse(contact.at(), submittedAt);
        Pledge pledge = pledges.read(text, saidAt);
        Instant dueAt = contact.promiseDue() == null ? pledge.dueAt() : contact.promiseDue();
        if (dueAt == null && Boolean.FALSE.equals(contact.kept())) {
            dueAt = submittedAt;
        }
        if (dueAt != null) {
            promises.madeBefore(
                    ticket,
                    new MakePromise(
                            text,
                            dueAt,
                            null,
                            contact.promiseDue() == null && pledge.provisional()),
                    new Made(
                            promiser(ticket, contact),
                            Objects.requireNonNullElse(contact.agentNo(), ""),
                            null,
                            saidAt,
                            PromiseSource.FILING,
                            null,
                            !dueAt.isAfter(submittedAt)),
                    by);
        }
    }

    /** What was said in a talk with the merchant, the merchant promised. */
    private static Promiser promiser(Ticket ticket, FileComplaint.Contact contact) {
        String channel = contact.channel();
        return ticket.merchantId() != null && channel != null && channel.contains(BY_MERCHANT)
                ? Promiser.MERCHANT
                : Promiser.PLATFORM;
    }
}
