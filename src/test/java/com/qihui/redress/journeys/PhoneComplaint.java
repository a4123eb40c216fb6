package com.qihui.redress.journeys;

import java.util.Map;

/**
 * A complaint as somebody files it by phone, without a picture of anything.
 *
 * @param category the id of its choice
 * @param yuan what was paid
 * @param demands amounts in yuan by what is demanded
 */
record PhoneComplaint(
        String category,
        String order,
        String productName,
        String yuan,
        String narrative,
        Map<String, String> demands) {

    /** Of the first category, about 100 yuan that are wanted back. */
    static PhoneComplaint of(String order, String narrative) {
        return new PhoneComplaint(
                "category", order, "幻海OL 100 元游戏点卡", "100", narrative, Map.of("REFUND", "100"));
    }

    /**
     * Leaves the phone at the complaint's own page, with nothing asked for any more.
     *
     * @return its number
     */
    String file(Phone phone, RunningDesk desk) {
        phone.page().navigate(desk.uri("/complain/what").toString());
        phone.check(category);
        turn(phone, "order");
        phone.write("orderNo", order);
        phone.page().locator("#productType").selectOption("GAME_CARD");
        phone.write("productName", productName);
        phone.write("amount", yuan);
        phone.write("paidAt", "2026-11-20T14:30");
        phone.check("provider-ALIPAY");
        turn(phone, "seen");
        phone.write("narrative", narrative);
        turn(phone, "evidence");
        turn(phone, "demand");
        demands.forEach(
                (demand, amount) -> {
                    phone.check("demand." + demand);
                    phone.write("demand." + demand + ".amount", amount);
                });
        turn(phone, "statement");
        turn(phone, "send");
        phone.write("name", "测试用户001");
        phone.write("phone", "19900000001");
        phone.check("consent");
        phone.pressUntil("file", ".number");
        String number = phone.page().locator(".number").innerText();
        phone.follow("#link a", "#state");
        if (phone.page().locator("button[value=enough]").count() > 0) {
            phone.pressUntil("enough", ".done");
        }
        return number;
    }

    private static void turn(Phone phone, String step) {
        phone.pressUntil("next", "form[action='/complain/%s']".formatted(step));
    }

    /** Looks again whether anything has happened. */
    static void reload(Phone phone, String awaited) {
        phone.page().navigate(phone.page().url().replaceFirst("[?#].*", ""));
        phone.page().locator(awaited).first().waitFor();
    }
}
