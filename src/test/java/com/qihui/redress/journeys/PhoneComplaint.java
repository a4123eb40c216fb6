package com.qihui.redress.journeys;

/** A complaint as somebody files it by phone, without a picture of anything. */
final class PhoneComplaint {

    private PhoneComplaint() {}

    /**
     * Leaves the phone at the complaint's own page, with nothing asked for any more.
     *
     * @return its number
     */
    static String file(Phone phone, RunningDesk desk, String order, String narrative) {
        phone.page().navigate(desk.uri("/complain/what").toString());
        phone.check("category");
        phone.pressUntil("next", "[id='orderNo']");
        phone.write("orderNo", order);
        phone.page().locator("#productType").selectOption("GAME_CARD");
        phone.write("productName", "幻海OL 100 元游戏点卡");
        phone.write("amount", "100");
        phone.write("paidAt", "2026-11-20T14:30");
        phone.check("provider-ALIPAY");
        phone.press("next");
        phone.write("narrative", narrative);
        phone.press("next");
        phone.press("next");
        phone.check("demand.REFUND");
        phone.write("demand.REFUND.amount", "100");
        phone.press("next");
        phone.press("next");
        phone.write("name", "测试用户001");
        phone.write("phone", "19900000001");
        phone.check("consent");
        phone.pressUntil("file", ".number");
        String number = phone.page().locator(".number").innerText();
        phone.page().locator("#link a").click();
        phone.page().locator("#state").waitFor();
        if (phone.page().locator("button[value=enough]").count() > 0) {
            phone.press("enough");
            phone.page().locator(".done").waitFor();
        }
        return number;
    }

    /** Looks again whether anything has happened. */
    static void reload(Phone phone, String awaited) {
        phone.page().navigate(phone.page().url().replaceFirst("[?#].*", ""));
        phone.page().locator(awaited).first().waitFor();
    }
}
