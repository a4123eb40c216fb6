package com.qihui.redress.portal.draft;

/** What can be bought, for a complainant to choose from; the desk knows it by its term. */
enum Goods {
    GAME_CARD("游戏点卡"),
    GAME_CURRENCY("游戏代币"),
    MOBILE_TOP_UP("话费充值"),
    DATA_PLAN("流量包"),
    MEMBERSHIP("会员充值"),
    VIDEO_MEMBERSHIP("视频会员直充"),
    LICENCE_CODE("软件授权码"),
    GIFT_CARD("礼品卡"),
    VIRTUAL_ITEM("虚拟道具"),
    GAME_ACCOUNT("游戏账号"),
    WALLET("平台钱包充值"),
    BALANCE("平台余额");

    private final String term;

    Goods(String term) {
        this.term = term;
    }

    String term() {
        return term;
    }
}
