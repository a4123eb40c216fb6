package com.qihui.redress.ticket;

import com.qihui.schema.tables.records.TicketRecord;
import org.jspecify.annotations.Nullable;

/** How a ticket lies in its row. */
final class TicketColumns {

    private TicketColumns() {}

    static TicketRecord all(Ticket ticket) {
        TicketRecord row = changing(ticket);
        row.setNumber(ticket.number);
        row.setChannel(ticket.channel.name());
        row.setSubject(ticket.subject);
        row.setOrderNo(ticket.orderNo);
        row.setMerchantId(ticket.merchantId);
        row.setMerchantName(ticket.merchantName);
        row.setComplainantName(ticket.complainantName);
        row.setComplainantPhone(ticket.complainantPhone);
        row.setComplainantEmail(ticket.complainantEmail);
        row.setSubmittedAt(ticket.submittedAt);
        row.setReceivedAt(ticket.receivedAt);
        return row;
    }

    /** What may change on a complaint's way. */
    static TicketRecord changing(Ticket ticket) {
        TicketRecord row = new TicketRecord();
        row.setStatus(ticket.status.name());
        row.setCategory(name(ticket.category));
        row.setCategoriesAlso(ticket.categoriesAlso);
        row.setSubCause(name(ticket.subCause));
        row.setPriority(ticket.priority.name());
        row.setFlags(ticket.flags);
        row.setResponsibility(name(ticket.responsibility));
        row.setAttributionSuggested(ticket.attributionSuggested);
        row.setAttributionRule(ticket.attributionRule);
        row.setSuitedTo(ticket.suitedTo.name());
        row.setTriageReasons(ticket.triageReasons);
        row.setTriageRules(ticket.triageRules);
        row.setTeam(ticket.team.name());
        row.setHandling(name(ticket.handling));
        row.setClosedAt(ticket.closedAt);
        row.setClosing(name(ticket.closing));
        row.setReopenings(ticket.reopenings);
        row.setUpdatedAt(ticket.updatedAt);
        row.setExternalEligibleFrom(ticket.externalEligibleFrom);
        row.setChat(name(ticket.chat));
        row.setChatEndedAt(ticket.chatEndedAt);
        row.setRightsToldAt(ticket.rightsToldAt);
        return row;
    }

    static Ticket read(TicketRecord row) {
        Ticket ticket = new Ticket();
        ticket.id = row.getId();
        ticket.version = row.getVersion();
        ticket.number = row.getNumber();
        ticket.channel = Channel.valueOf(row.getChannel());
        ticket.status = Status.valueOf(row.getStatus());
        ticket.category = constant(Category.class, row.getCategory());
        ticket.categoriesAlso = row.getCategoriesAlso();
        ticket.subCause = constant(SubCause.class, row.getSubCause());
        ticket.priority = Priority.valueOf(row.getPriority());
        ticket.flags = row.getFlags();
        ticket.responsibility = constant(Responsibility.class, row.getResponsibility());
        ticket.attributionSuggested = row.getAttributionSuggested();
        ticket.attributionRule = row.getAttributionRule();
        ticket.suitedTo = Channel.valueOf(row.getSuitedTo());
        ticket.triageReasons = row.getTriageReasons();
        ticket.triageRules = row.getTriageRules();
        ticket.team = Team.valueOf(row.getTeam());
        ticket.handling = constant(Handling.class, row.getHandling());
        ticket.subject = row.getSubject();
        ticket.orderNo = row.getOrderNo();
        ticket.merchantId = row.getMerchantId();
        ticket.merchantName = row.getMerchantName();
        ticket.complainantName = row.getComplainantName();
        ticket.complainantPhone = row.getComplainantPhone();
        ticket.complainantEmail = row.getComplainantEmail();
        ticket.submittedAt = row.getSubmittedAt();
        ticket.receivedAt = row.getReceivedAt();
        ticket.externalEligibleFrom = row.getExternalEligibleFrom();
        ticket.closedAt = row.getClosedAt();
        ticket.closing = constant(Closing.class, row.getClosing());
        ticket.reopenings = row.getReopenings();
        ticket.updatedAt = row.getUpdatedAt();
        ticket.chat = constant(ChatState.class, row.getChat());
        ticket.chatEndedAt = row.getChatEndedAt();
        ticket.rightsToldAt = row.getRightsToldAt();
        return ticket;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
