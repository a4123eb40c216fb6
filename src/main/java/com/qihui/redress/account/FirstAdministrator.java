package com.qihui.redress.account;

import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens the first account of an empty desk in service, who opens the others. */
@Component
@ConditionalOnProperty(name = "redress.demo", havingValue = "false")
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRepository known;
    private final Accounts accounts;
    private final Passwords passwords;
    private final String username;
    private final String password;

    FirstAdministrator(
            AccountRepository known,
            Accounts accounts,
            Passwords passwords,
            @Value("${redress.admin.user:}") String username,
            @Value("${redress.admin.password:}") String password) {
        this.known = known;
        this.accounts = accounts;
        this.passwords = passwords;
        this.username = username;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (known.count() > 0) {
            return;
        }
        List<FieldError> faults = passwords.faultsOf(password, username);
        if (!username.matches(OpenAccount.USERNAME) || !faults.isEmpty()) {
            LOG.warn(
                    "Nobody can sign in yet. Set REDRESS_ADMIN_USER and REDRESS_ADMIN_PASSWORD"
                            + " (at least {} characters, at most 72 bytes) and start again:"
                            + " the first administrator is opened with them.",
                    Passwords.SHORTEST);
            return;
        }
        open();
    }

    private void open() {
        Profile profile = new Profile(username, null, Role.ADMIN, null, null);
        try {
            accounts.keepNew(new OpenAccount(username, password, profile));
        } catch (Conflict e) {
            LOG.info("Another node opened the first administrator");
        }
    }
}
