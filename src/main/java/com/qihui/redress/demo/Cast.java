package com.qihui.redress.demo;

import com.qihui.redress.account.Accounts;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.DemoAccess;
import com.qihui.redress.merchant.AddMerchant;
import com.qihui.redress.merchant.Enrolment;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The people of the demo: who does what in which ticket. */
class Cast {

    /** The shop whose people sign in. */
    private static final String SHOP_WITH_ACCOUNT = "XD";

    private final Merchants merchants;
    private final Enrolment enrolment;
    private final DemoAccess access;
    private final Accounts accounts;
    private final Map<Long, Actor> sellers = new HashMap<>();
    private final Map<String, Actor> people = new HashMap<>();

    Cast(Merchants merchants, Enrolment enrolment, DemoAccess access, Accounts accounts) {
        this.merchants = merchants;
        this.enrolment = enrolment;
        this.access = access;
        this.accounts = accounts;
    }

    void enter(List<Script.Shop> shops) {
        shops.forEach(this::open);
        long withAccount = merchants.byCode(SHOP_WITH_ACCOUNT).orElseThrow().id();
        access.open(withAccount);
        sellers.put(withAccount, person("merchant"));
    }

    private void open(Script.Shop shop) {
        Merchant merchant =
                enrolment.enrol(
                        new AddMerchant(
                                shop.code(),
                                shop.name(),
                                Merchant.Tier.valueOf(shop.tier()),
                                shop.selfOperated(),
                                shop.contactPhone()));
        sellers.put(
                merchant.id(),
                new Actor(Actor.Kind.MERCHANT, null, merchant.name(), null, null, merchant.id()));
    }

    /** Two agents share the teams. */
    Actor agent(Ticket ticket) {
        boolean first = ticket.team() == Team.RECHARGE || ticket.team() == Team.ACCOUNT;
        return person(first ? "agent" : "agent2");
    }

    Actor manager() {
        return person("manager");
    }

    Actor seller(Ticket ticket) {
        return Objects.requireNonNull(sellers.get(ticket.merchantId()));
    }

    private Actor person(String username) {
        return people.computeIfAbsent(username, name -> accounts.actorOf(name).orElseThrow());
    }
}
