package com.qihui.redress.ticket;

import com.qihui.redress.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint on its way. It guards its own transitions; what the complainant wrote is kept apart
 * and never changed ({@link Filings}).
 */
@SuppressWarnings("NullAway.Init")
public class Ticket {

    @Nullable Long id;
    long version;
    String number;
    Channel channel;
    Status status;
    @Nullable Category category;
    String categoriesAlso = "";
    @Nullable SubCause subCause;
    Priority priority;
    String flags = "";
    @Nullable Responsibility responsibility;
    boolean attributionSuggested;
    @Nullable String attributionRule;
    Channel suitedTo = Channel.TICKET;
    @Nullable String triageReasons;
    @Nullable String triageRules;
    Team team;
    @Nullable Handling handling;
    String subject;
    @Nullable String orderNo;
    @Nullable Long merchantId;
    @Nullable String merchantName;
    String complainantName;
    @Nullable String complainantPhone;
    @Nullable String complainantEmail;
    Instant submittedAt;
    Instant receivedAt;
    LocalDate externalEligibleFrom;
    @Nullable Instant closedAt;
    @Nullable Closing closing;
    int reopenings;
    Instant updatedAt;
    @Nullable ChatState chat;
    @Nullable Instant chatEndedAt;
    @Nullable Instant rightsToldAt;

    Ticket() {}

    /** Someone must decide what this is before anybody handles it. */
    void awaitTriage() {
        moveTo(Status.IN_TRIAGE);
    }

    void awaitCustomer() {
        moveTo(Status.AWAITING_CUSTOMER);
    }

    void handleBy(Handling handling) {
        this.handling = handling;
    }

    void triage(TriageResult result) {
        category = result.category();
        categoriesAlso = Words.join(result.categoriesAlso());
        subCause = result.subCause();
        flags = Words.join(result.flags());
        priority = result.priority();
        team = result.team();
        handling = result.handling();
        responsibility = result.responsibility();
        attributionRule = result.rule();
        attributionSuggested = result.suggested();
        suitedTo = result.suitedTo();
        triageReasons = TriageReasons.write(result.reasons());
        if (result.suggested()) {
            triageRules = TriageReasons.rules(result.reasons());
        }
    }

    void raise(Priority priority) {
        if (priority.isMoreUrgentThan(this.priority)) {
            this.priority = priority;
        }
    }

    void moveTo(Status next) {
        if (status == Status.CLOSED) {
            throw new IllegalStateException(number + " is closed");
        }
        status = next;
    }

    void close(Closing how, Instant now) {
        moveTo(Status.CLOSED);
        closing = how;
        closedAt = now;
        endChat(ChatState.ANSWERED, now);
    }

    void endChat(ChatState how, Instant now) {
        if (chat == ChatState.OPEN) {
            chat = how;
            chatEndedAt = now;
        }
    }

    void reopen() {
        if (status != Status.CLOSED) {
            throw new IllegalStateException(number + " is open");
        }
        status = Status.IN_TRIAGE;
        closedAt = null;
        closing = null;
        reopenings++;
        chat = chat == null ? null : ChatState.TICKET;
        rightsToldAt = null;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not yet filed");
        }
        return id;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public Channel channel() {
        return channel;
    }

    public Status status() {
        return status;
    }

    public boolean isClosed() {
        return status == Status.CLOSED;
    }

    public @Nullable Category category() {
        return category;
    }

    public Set<Category> categoriesAlso() {
        return Words.enums(Category.class, categoriesAlso);
    }

    public @Nullable SubCause subCause() {
        return subCause;
    }

    public Priority priority() {
        return priority;
    }

    public EnumSet<Flag> flags() {
        return Words.enums(Flag.class, flags);
    }

    public @Nullable Responsibility responsibility() {
        return responsibility;
    }

    public boolean attributionSuggested() {
        return attributionSuggested;
    }

    public @Nullable String attributionRule() {
        return attributionRule;
    }

    /** The way in that suits it, whichever it took (R24, R25, R27). */
    public Channel suitedTo() {
        return suitedTo;
    }

    /** Why it is held to be what it is, each aspect by its latest reason. */
    public List<TriageReason> triageReasons() {
        return TriageReasons.read(triageReasons);
    }

    public Team team() {
        return team;
    }

    public @Nullable Handling handling() {
        return handling;
    }

    /** What it is about in a few words: the product, or how the narrative begins. */
    public String subject() {
        return subject;
    }

    public @Nullable String orderNo() {
        return orderNo;
    }

    public @Nullable Long merchantId() {
        return merchantId;
    }

    public @Nullable String merchantName() {
        return merchantName;
    }

    public String complainantName() {
        return complainantName;
    }

    public @Nullable String complainantPhone() {
        return complainantPhone;
    }

    public @Nullable String complainantEmail() {
        return complainantEmail;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate externalEligibleFrom() {
        return externalEligibleFrom;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Closing closing() {
        return closing;
    }

    public int reopenings() {
        return reopenings;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Null where no chat ever dealt with it. */
    public @Nullable ChatState chat() {
        return chat;
    }

    public boolean isChat() {
        return chat == ChatState.OPEN;
    }

    public @Nullable Instant chatEndedAt() {
        return chatEndedAt;
    }

    /**
     * When they were last told of their rights outside, in this round; null while they were not.
     */
    public @Nullable Instant rightsToldAt() {
        return rightsToldAt;
    }

    /** The moment whose facts it is judged by: when it was made, or became more than a chat. */
    public Instant judgedAt() {
        return chat == ChatState.TICKET && chatEndedAt != null ? chatEndedAt : submittedAt;
    }
}
