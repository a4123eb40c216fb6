package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RedressTest
@Import(Portal.class)
class PortalDoorTests {

    @Autowired Portal portal;
    @Autowired TravellingClock clock;

    @Test
    void opensWithoutASessionAndTellsNobodyWhereItWas() {
        Visitor.Seen page = portal.visitor().get("/complain/what").expect(200);

        assertThat(page.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.response().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.response().getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.response().getHeader("Cache-Control")).contains("no-store");
        assertThat(page.response().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.response().getCookies())
                .extracting(jakarta.servlet.http.Cookie::getName)
                .containsExactly("redress-draft");
        assertThat(page.response().getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/complain");
    }

    @Test
    void putsNothingInlineThatItsPolicyWouldRefuse() {
        Visitor visitor = portal.withStory();

        for (String step : new String[] {"what", "order", "seen", "evidence", "demand", "send"}) {
            Visitor.Seen page = visitor.get("/complain/" + step).expect(200);
            assertThat(page.page().select("style, [style], script:not([src])")).as(step).isEmpty();
            assertThat(page.body()).as(step).doesNotContain("onclick=", "javascript:");
        }
    }

    @Test
    void answersUnknownAddressesWithItsOwnPage() {
        Visitor visitor = portal.visitor();

        for (String address :
                new String[] {"/complain/no/such", "/complain/nothing", "/c", "/c/x"}) {
            assertThat(visitor.get(address).expect(404).text()).as(address).contains("打不开这个页面");
        }
    }

    @Test
    void leavesTheConsoleWhereItIs() {
        portal.visitor().get("/inbox").expect(302);
    }

    @Test
    void refusesAFormFilledInFasterThanAnybodyCan() {
        Visitor visitor = portal.visitor();
        Visitor.Seen page = visitor.get("/complain/what");

        Visitor.Seen refused =
                visitor.post("/complain/what", page.form(), "next", "category", "ACCOUNT_ANOMALY");

        refused.expect(403);
        assertThat(refused.page().select("input[checked]").attr("value"))
                .isEqualTo("ACCOUNT_ANOMALY");
        clock.travel(Duration.ofSeconds(2));
        visitor.post("/complain/what", refused.form(), "next", "category", "ACCOUNT_ANOMALY")
                .expectAt("/complain/order");
    }

    @Test
    void refusesAFormMadeForSomebodyElse() {
        Visitor visitor = portal.visitor();
        Visitor stranger = portal.visitor();
        String foreign = stranger.get("/complain/what").form();
        visitor.get("/complain/what");
        clock.travel(Duration.ofSeconds(3));

        for (String form : new String[] {foreign, "", "x", "zzzzzzzz." + foreign, foreign + "x"}) {
            Visitor.Seen refused =
                    visitor.post("/complain/what", form, "next", "category", "ACCOUNT_ANOMALY");

            refused.expect(403);
            assertThat(refused.page().select(".mistakes").text()).contains("请再提交一次");
        }
        visitor.get("/complain/order").expectAt("/complain/what");
    }

    @Test
    void refusesAFormThatWasLeftOpenTooLong() {
        Visitor visitor = portal.visitor();
        String form = visitor.get("/complain/what").form();

        clock.travel(Duration.ofDays(8));

        visitor.post("/complain/what", form, "next", "category", "ACCOUNT_ANOMALY").expect(403);
    }

    @Test
    void keepsWhatWasTypedWhereCookiesAreRefused() {
        Visitor visitor = portal.visitor();
        String form = visitor.get("/complain/what").form();
        visitor.forgetCookies();
        clock.travel(Duration.ofSeconds(3));

        Visitor.Seen refused =
                visitor.post("/complain/what", form, "next", "category", "ACCOUNT_ANOMALY");

        refused.expect(403);
        assertThat(refused.text()).contains("Cookie");
        assertThat(refused.page().select("input[checked]").attr("value"))
                .isEqualTo("ACCOUNT_ANOMALY");
    }

    @Test
    void slowsDownAnAddressThatBeginsComplaintAfterComplaint() {
        String address = "10.9.9.9";
        int begun = 0;
        while (portal.visitor()
                        .at(address)
                        .send("/complain/what", "next", "category", "ACCOUNT_ANOMALY")
                        .status()
                == 302) {
            begun++;
        }

        assertThat(begun).isEqualTo(60);
        Visitor.Seen refused =
                portal.visitor()
                        .at(address)
                        .send("/complain/what", "next", "category", "ACCOUNT_ANOMALY");
        refused.expect(429);
        assertThat(refused.response().getHeader("Retry-After")).isEqualTo("3600");
        portal.visitor().send("/complain/what", "next", "category", "ACCOUNT_ANOMALY").expect(302);
        clock.travel(Duration.ofHours(1));
        portal.visitor()
                .at(address)
                .send("/complain/what", "next", "category", "ACCOUNT_ANOMALY")
                .expect(302);
    }

    @Test
    void countsANetworkOfTheNewProtocolAsOne() {
        assertThat(Throttle.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
        assertThat(Throttle.network("2001:db8:1:2:ffff::1")).isEqualTo("2001:db8:1:2");
        assertThat(Throttle.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void tellsNobodyThatAnOrderExistsForItsNumberAlone() {
        Visitor knowing = portal.withStory();
        Visitor counting = portal.withStory();
        counting.send("/complain/order", "next", "orderNo", Portal.ORDER);
        Visitor guessing = portal.withStory();
        guessing.send("/complain/order", "next", "orderNo", Portal.ORDER, "amount", "99");

        assertThat(knowing.get("/complain/evidence").text()).contains("平台已有记录");
        assertThat(counting.get("/complain/evidence").text()).doesNotContain("平台已有记录");
        assertThat(guessing.get("/complain/evidence").text()).doesNotContain("平台已有记录");
    }

    @Test
    void believesNoFormThatClaimsTheOrderIsKnown() {
        Visitor visitor = portal.withStory();

        visitor.send("/complain/order", "next", "orderNo", "QHNOTHING", "orderKnown", "yes");

        assertThat(visitor.get("/complain/evidence").text()).doesNotContain("平台已有记录");
    }
}
