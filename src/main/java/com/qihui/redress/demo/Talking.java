package com.qihui.redress.demo;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.ContactDesk;
import com.qihui.redress.workflow.CustomerDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What people say while a complaint is looked into: calls, visits, and words to and fro. Which of
 * them is told by the complaint's own words, so that the rest of the demo stays as it is.
 */
final class Talking {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final CustomerDesk customers;
    private final ContactDesk contacts;
    private final Phrases.Talks talks;
    private final Clock clock;

    /** One of these goes with every complaint that is investigated. */
    private enum Kind {
        ASKED,
        CALL_WITH_SELLER,
        VISIT,
        WORDS_WITH_SELLER,
        CALL_BACK
    }

    Talking(CustomerDesk customers, ContactDesk contacts, Phrases phrases, Clock clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.talks = phrases.talks();
        this.clock = clock;
    }

    /** Whoever complained by phone is called, and the call is written down. */
    void call(Ticket ticket, String words, Actor agent) {
        log(ticket, ContactMeans.CALL, ContactParty.COMPLAINANT, words, List.of(), agent);
    }

    void begin(Tale tale, Ticket ticket, Actor agent) {
        FileComplaint filed = tale.plot.complaint();
        switch (kind(filed)) {
            case ASKED -> say(ticket, MessageThread.COMPLAINANT, any(talks.asks(), filed), THEM);
            case VISIT ->
                    log(
                            ticket,
                            ContactMeans.WALK_IN,
                            ContactParty.COMPLAINANT,
                            any(talks.visits(), filed),
                            List.of(),
                            agent);
            case CALL_BACK ->
                    log(
                            ticket,
                            ContactMeans.CALL,
                            ContactParty.COMPLAINANT,
                            any(talks.callBacks(), filed),
                            List.of(),
                            agent);
            case CALL_WITH_SELLER ->
                    log(
                            ticket,
                            ContactMeans.CALL,
                            seller(ticket),
                            any(talks.calls(), filed),
                            promised(tale),
                            agent);
            case WORDS_WITH_SELLER -> {
                if (ticket.merchantId() != null) {
                    say(ticket, MessageThread.MERCHANT, any(talks.toSeller(), filed), agent);
                }
            }
        }
    }

    void end(Tale tale, Ticket ticket, Actor agent, Actor seller) {
        FileComplaint filed = tale.plot.complaint();
        switch (kind(filed)) {
            case ASKED -> say(ticket, MessageThread.COMPLAINANT, any(talks.tells(), filed), agent);
            case WORDS_WITH_SELLER -> {
                if (ticket.merchantId() != null) {
                    say(ticket, MessageThread.MERCHANT, any(talks.fromSeller(), filed), seller);
                }
            }
            default -> {}
        }
    }

    private static final Actor THEM = Actor.COMPLAINANT;

    /** Where the complaint goes on to its end nobody is left to keep it. */
    private List<MakePromise> promised(Tale tale) {
        return tale.plot.closedAt() == null
                ? List.of(new MakePromise(talks.sellerPromise(), clock.instant().plus(A_DAY)))
                : List.of();
    }

    private static ContactParty seller(Ticket ticket) {
        return ticket.merchantId() == null ? ContactParty.OTHER : ContactParty.MERCHANT;
    }

    private void log(
            Ticket ticket,
            ContactMeans means,
            ContactParty party,
            String said,
            List<MakePromise> promises,
            Actor agent) {
        contacts.log(
                ticket,
                new LogContact(
                        means,
                        party,
                        null,
                        null,
                        null,
                        party == ContactParty.COMPLAINANT ? ticket.complainantPhone() : null,
                        said,
                        null,
                        null,
                        null,
                        promises),
                agent);
    }

    private void say(Ticket ticket, MessageThread thread, String words, Actor by) {
        customers.say(ticket, thread, Channel.TICKET.name(), words, by);
    }

    private static Kind kind(FileComplaint filed) {
        return Kind.values()[Math.floorMod(hash(filed), Kind.values().length)];
    }

    private static String any(List<String> phrases, FileComplaint filed) {
        return phrases.get(Math.floorMod(hash(filed) / Kind.values().length, phrases.size()));
    }

    /** The same at every telling, whatever day it is: names are no dates. */
    private static int hash(FileComplaint filed) {
        return filed.complainant().name().hashCode();
    }
}
