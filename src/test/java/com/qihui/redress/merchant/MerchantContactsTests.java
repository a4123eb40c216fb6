package com.qihui.redress.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.workflow.Desk;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RedressTest
class MerchantContactsTests {

    @Autowired MerchantContacts contacts;
    @Autowired Merchants merchants;
    @Autowired People people;
    @Autowired Desk desk;

    private Merchant shop;
    private Actor admin;

    @BeforeEach
    void aMerchant() {
        shop = desk.merchant("联系小店");
        admin = people.admin().actor();
    }

    @Test
    void anAdministratorEntersAnAddressAndTakesItAway() {
        Merchant changed = change(now(), " shop@shop.example ");
        assertThat(changed.email()).isEqualTo("shop@shop.example");
        assertThat(now().email()).isEqualTo("shop@shop.example");

        change(now(), " ");
        assertThat(now().email()).isNull();
        assertThat(now().standing()).isEqualTo(Standing.IN_ORDER);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> change(now(), "shop at shop"))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> change(now(), "s@" + "x".repeat(60) + "." + "y".repeat(60)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsTold() {
        Merchant seen = now();
        change(seen, "first@shop.example");

        assertThatThrownBy(() -> change(seen, "second@shop.example")).isInstanceOf(Conflict.class);
        assertThat(now().email()).isEqualTo("first@shop.example");
    }

    @Test
    void nobodyElseChangesIt() {
        List.of(people.manager(), people.agent("GOODS"), people.merchant(shop.id()))
                .forEach(
                        other ->
                                assertThatThrownBy(
                                                () ->
                                                        contacts.change(
                                                                shop.id(),
                                                                now().version(),
                                                                new ChangeContact("x@y.example"),
                                                                other.actor()))
                                        .isInstanceOf(AccessDeniedException.class));
    }

    private Merchant now() {
        return merchants.byId(shop.id()).orElseThrow();
    }

    private Merchant change(Merchant seen, String email) {
        return contacts.change(seen.id(), seen.version(), new ChangeContact(email), admin);
    }
}
