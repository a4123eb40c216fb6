package com.qihui.redress.account;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People and a token everybody knows the secrets of. Exists with demo data only: in service there
 * is no such bean, short passwords sign nobody in, and a chosen word is no token.
 */
@Service
@ConditionalOnProperty(name = "redress.demo", havingValue = "true")
public class DemoAccess {

    private static final String SECRET = "demo";

    private final Accounts accounts;
    private final Tokens tokens;
    private final TokenHolders holders;
    private final Clock clock;

    DemoAccess(Accounts accounts, Tokens tokens, TokenHolders holders, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * On an empty database.
     *
     * @param merchantId the shop of the demo merchant
     */
    @Transactional
    public void open(long merchantId) {
        open("agent", "客服 1018", "1018", Role.AGENT, "RECHARGE", null);
        open("agent2", "客服 1023", "1023", Role.AGENT, "GOODS", null);
        open("manager", "主管 1001", "1001", Role.MANAGER, null, null);
        open("admin", "管理员", null, Role.ADMIN, null, null);
        open("merchant", "商家客服", null, Role.MERCHANT, null, merchantId);
        tokens.keepNew(
                new IssueToken(
                        SECRET,
                        EnumSet.allOf(Scope.class),
                        clock.instant().plus(Duration.ofDays(3650)),
                        null),
                SECRET,
                "system");
    }

    private void open(
            String username,
            String displayName,
            @Nullable String agentNo,
            Role role,
            @Nullable String team,
            @Nullable Long merchantId) {
        Profile profile = new Profile(displayName, agentNo, role, team, merchantId);
        accounts.keepNew(new OpenAccount(username, SECRET, profile));
    }

    public Optional<TokenHolder> authenticate(String clear) {
        return SECRET.equals(clear) ? holders.holderOf(clear) : Optional.empty();
    }
}
