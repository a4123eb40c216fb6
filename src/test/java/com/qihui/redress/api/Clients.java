package com.qihui.redress.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** New callers for a test. */
@TestComponent
public class Clients {

    private final MockMvc mvc;
    private final ObjectMapper json;
    private final People people;

    Clients(MockMvc mvc, ObjectMapper json, People people) {
        this.mvc = mvc;
        this.json = json;
        this.people = people;
    }

    /** A shop that speaks for those who complain. */
    public Client shop() {
        return with(Scope.values());
    }

    public Client with(Scope... scopes) {
        return by(people.token(scopes));
    }

    public Client agent() {
        return of(people.agent("RECHARGE"));
    }

    public Client manager() {
        return of(people.manager());
    }

    public Client merchant(long merchantId) {
        return of(people.merchant(merchantId));
    }

    /** A person's own token, with every scope. */
    public Client of(Account account) {
        return by(people.token(account, Scope.values()));
    }

    public Client by(String token) {
        return new Client(mvc, json, token);
    }
}
