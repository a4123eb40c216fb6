package com.qihui.redress.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.merchant.AddMerchant;
import com.qihui.redress.merchant.Enrolment;
import com.qihui.redress.merchant.Merchant;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;

@RedressTest
@Transactional
class DemoAccessTests {

    @Autowired Accounts accounts;
    @Autowired AccountRepository known;
    @Autowired Tokens tokens;
    @Autowired TokenHolders holders;
    @Autowired Enrolment merchants;
    @Autowired AuthenticationProvider inService;
    @Autowired Clock clock;

    @Test
    void opensPeopleAndATokenEverybodyKnows() {
        DemoAccess demo = opened();

        assertThat(accounts.actorOf("agent").orElseThrow().agentNo()).isEqualTo("1018");
        assertThat(accounts.actorOf("agent2").orElseThrow().team()).isEqualTo("GOODS");
        assertThat(accounts.actorOf("merchant").orElseThrow().merchantId()).isNotNull();
        assertThat(demo.authenticate("demo").orElseThrow().scopes()).hasSize(Scope.values().length);
        assertThat(demo.authenticate("Demo")).isEmpty();
        assertThat(signIn(withDemo(true)).isAuthenticated()).isTrue();
    }

    @Test
    void opensNothingInServiceThoughTheDatabaseHoldsIt() {
        opened();

        assertThat(holders.authenticate("demo")).isEmpty();
        assertThatThrownBy(() -> signIn(inService)).isInstanceOf(BadCredentialsException.class);
    }

    private DemoAccess opened() {
        Merchant shop =
                merchants.enrol(
                        new AddMerchant("DEMO-SHOP", "演示店铺", Merchant.Tier.GOLD, true, null));
        DemoAccess demo = new DemoAccess(accounts, tokens, holders, clock);
        demo.open(shop.id());
        return demo;
    }

    private SignIn withDemo(boolean demo) {
        return new SignIn(known, new Passwords(demo), new SignInThrottle(clock), shop -> true);
    }

    private static Authentication signIn(AuthenticationProvider door) {
        return door.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated("admin", "demo"));
    }
}
